/** An old version runs on beside a new database (docs/operating.md, "Upgrade"): what a migration may do. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = 'prisma/migrations'

/** Before the first release: nobody ran a version without them. */
const UNRELEASED = ['20261121181500_inbox_in_batches']

/** Of which a database may hold millions of rows. */
const LARGE = [
  'WebhookInbox',
  'OrderRecord',
  'Deadline',
  'CaseEvent',
  'CaseDecision',
  'ReturnCase',
  'Product',
  'Message',
  'Statement',
]

const statementsOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .replaceAll(/--.*$/gm, '')
    .split(';')
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)

/** Those of people who have a database already. */
const upgrades = readdirSync(FOLDER)
  .filter((name) => /^\d+_/.test(name) && !name.endsWith('_initial'))
  .flatMap((name) =>
    statementsOf(`${FOLDER}/${name}/migration.sql`).map((text) => ({
      name,
      text,
      table:
        /^(?:CREATE|ALTER) TABLE "(\w+)"|^CREATE (?:UNIQUE )?INDEX .* ON "(\w+)"/
          .exec(text)
          ?.slice(1)
          .join('') ?? '',
    })),
  )
const all = upgrades.filter(({ name }) => !UNRELEASED.includes(name))

/** On a table that was there before the migration, and may be full. */
const onWhatIsThere = ({ name, table }: (typeof upgrades)[number]) =>
  LARGE.includes(table) &&
  !upgrades.some((it) => it.name === name && it.table === table && it.text.startsWith('CREATE TABLE'))

test('a migration only adds, so that the version before goes on with it', () => {
  expect(all.length).toBeGreaterThan(10)
  const takesAway = /\bDROP (TABLE|COLUMN|INDEX|TYPE)\b|\bRENAME\b|\bSET NOT NULL\b|\bSET DATA TYPE\b/
  const demands = /\bADD COLUMN\b(?=[^,]*\bNOT NULL\b)(?![^,]*\bDEFAULT\b)/
  expect(all.filter(({ text }) => takesAway.test(text) || demands.test(text))).toEqual([])
})

test('an index on a table that may be large is one of those that can be built beforehand', () => {
  const indexes = upgrades.filter((it) => /^CREATE (UNIQUE )?INDEX/.test(it.text) && onWhatIsThere(it))
  expect(indexes.length).toBeGreaterThan(5)
  const beforehand = statementsOf('prisma/beforehand.sql').filter((text) => !/^(ALTER TABLE|SET) /.test(text))
  expect(beforehand.map((text) => text.replace(' CONCURRENTLY', '')).sort()).toEqual(
    indexes.map(({ text }) => text).sort(),
  )
  expect(indexes.filter(({ text }) => !text.includes(' IF NOT EXISTS '))).toEqual([])
})

test('a constraint on a table that may be large is looked through by a later migration, while others write', () => {
  const made = upgrades.flatMap((it) => {
    const name = /ADD CONSTRAINT "(\w+)"/.exec(it.text)?.[1]
    return name !== undefined && onWhatIsThere(it) ? [{ ...it, constraint: name }] : []
  })
  expect(made.length).toBeGreaterThan(0)
  for (const { name, text, table, constraint } of made) {
    expect(text, constraint).toMatch(/ NOT VALID$/)
    const validated = upgrades.find(
      (it) => it.text === `ALTER TABLE "${table}" VALIDATE CONSTRAINT "${constraint}"`,
    )
    expect(validated?.name.localeCompare(name), constraint).toBe(1)
  }
})
