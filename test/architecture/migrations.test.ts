/** An old version runs on beside a new database (docs/operating.md, "Upgrade"): what a migration may do. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = 'prisma/migrations'

/** Before the first release: nobody ran a version without them. */
const UNRELEASED = ['20261121000000_initial', '20261121181500_inbox_in_batches']

const migrations = readdirSync(FOLDER)
  .filter((name) => /^\d+_/.test(name) && !UNRELEASED.includes(name))
  .map((name) => {
    const sql = readFileSync(`${FOLDER}/${name}/migration.sql`, 'utf8').replaceAll(/--.*$/gm, '')
    const statements = sql.split(';').map((text) => text.replaceAll(/\s+/g, ' ').trim())
    return { name, statements: statements.filter(Boolean) }
  })
const all = migrations.flatMap(({ name, statements }) => statements.map((text) => ({ name, text })))

test('a migration only adds, so that the version before goes on with it', () => {
  expect(all.length).toBeGreaterThan(10)
  const takesAway = /\bDROP (TABLE|COLUMN|INDEX|TYPE)\b|\bRENAME\b|\bSET NOT NULL\b|\bSET DATA TYPE\b/
  const demands = /\bADD COLUMN\b(?=[^,]*\bNOT NULL\b)(?![^,]*\bDEFAULT\b)/
  expect(all.filter(({ text }) => takesAway.test(text) || demands.test(text))).toEqual([])
})

test('an index on a table that may be large can be built beforehand', () => {
  const made = (name: string) =>
    all.filter((it) => it.name === name).flatMap(({ text }) => /^CREATE TABLE "(\w+)"/.exec(text)?.[1] ?? [])
  const LARGE = [
    'WebhookInbox',
    'OrderRecord',
    'Deadline',
    'CaseEvent',
    'CaseDecision',
    'ReturnCase',
    'Product',
    'Message',
    'Shop',
  ]
  const indexes = all.flatMap(({ name, text }) => {
    const [, rest = '', table = ''] = /^CREATE (?:UNIQUE )?INDEX (.*?)"\w+" ON "(\w+)"/.exec(text) ?? []
    return LARGE.includes(table) && !made(name).includes(table) ? [{ name, table, rest: rest.trim() }] : []
  })
  expect(indexes.length).toBeGreaterThan(2)
  expect(indexes.filter(({ rest }) => rest !== 'IF NOT EXISTS')).toEqual([])
})
