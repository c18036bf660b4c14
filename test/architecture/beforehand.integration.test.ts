/** What docs/operating.md › Upgrade has built beforehand: on a database of the version before, it spares the migrations it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { temporaryDatabase } from '../../scripts/database/temporary-database.ts'
import { eventually } from '../harness/eventually.ts'
import { asServer } from '../harness/template-database.ts'

const FOLDER = 'prisma/migrations'
const sqlOf = (name: string) => readFileSync(path.join(FOLDER, name, 'migration.sql'), 'utf8')
const [initial = '', ...later] = readdirSync(FOLDER)
  .filter((name) => /^\d+_/.test(name))
  .sort()
const statements = readFileSync('prisma/beforehand.sql', 'utf8')
  .replaceAll(/--.*$/gm, '')
  .split(';')
  .map((text) => text.trim())
  .filter(Boolean)

/** Of the version before: nothing but the first migration. */
async function databaseOfBefore(): Promise<string> {
  const { url, drop } = await temporaryDatabase(inject('postgresUrl'), `recourse_test_${process.ppid}`)
  onTestFinished(drop)
  await asServer(url, (client) => client.query(sqlOf(initial)))
  return url
}

/** As psql does: one after the other, each by itself; a table that the version before has not needs nothing. */
async function runBeforehand(client: pg.Client): Promise<string[]> {
  const failures: string[] = []
  for (const statement of statements)
    await client.query(statement).catch((error: unknown) => {
      if (!(error instanceof Error)) throw error
      if (!/relation "Deadline" does not exist/.test(error.message)) failures.push(error.message)
    })
  return failures
}

const indexes = async (client: pg.Client) =>
  (
    await client.query<{ name: string; id: string; isValid: boolean }>(
      `select relname as name, oid::text as id, indisvalid as "isValid" from pg_index join pg_class on oid = indexrelid
       where relnamespace = 'public'::regnamespace`,
    )
  ).rows

/** Whether somebody on this database waits for a table of this name. */
const isWaitedFor = async (client: pg.Client, table: string) =>
  (await client.query('select 1 from pg_locks where not granted and relation = $1::regclass', [`"${table}"`]))
    .rows.length > 0

test('a column that somebody who reads for long keeps waiting is given up: nobody else waits behind it', async () => {
  const url = await databaseOfBefore()
  await asServer(url, (client) =>
    asServer(url, (reader) =>
      asServer(url, async (writer) => {
        await reader.query('begin; select count(*) from "Message"')
        const running = runBeforehand(client)
        await eventually('it waits for the reader', () => isWaitedFor(writer, 'Message'))
        // Behind it, as every writer, and every reader who came later, would be.
        await writer.query('set statement_timeout = 10000; update "Message" set "status" = "status"')
        await reader.query('commit')
        expect((await running)[0]).toBe('canceling statement due to lock timeout')
        // Repeated, it does what it could not.
        expect(await runBeforehand(client)).toEqual([])
      }),
    ),
  )
})

test('an index is waited for as long as it takes: it keeps nobody, and cut it would be left half built', async () => {
  await asServer(await databaseOfBefore(), async (client) => {
    const limited = new Map<string, boolean>()
    for (const statement of statements) {
      if (statement.startsWith('SET')) await client.query(statement)
      const { rows } = await client.query<{ lock_timeout: string }>('show lock_timeout')
      limited.set(statement, rows[0]?.lock_timeout !== '0')
    }
    const of = (verb: string) => [...limited].flatMap(([text, is]) => (text.startsWith(verb) ? [is] : []))
    expect(new Set(of('ALTER TABLE'))).toEqual(new Set([true]))
    expect(new Set(of('CREATE'))).toEqual(new Set([false]))
  })
})

test('an index that was built beforehand is the one that is there after the migrations', async () => {
  await asServer(await databaseOfBefore(), async (client) => {
    const before = new Set((await indexes(client)).map(({ id }) => id))
    expect(await runBeforehand(client)).toEqual([])
    const built = (await indexes(client)).filter(({ id }) => !before.has(id))
    expect(built.length).toBeGreaterThan(4)
    for (const name of later) await client.query(sqlOf(name))
    const after = await indexes(client)
    expect(after).toEqual(expect.arrayContaining(built))
    expect(after.every(({ isValid }) => isValid)).toBe(true)
    const { rows } = await client.query('select conname from pg_constraint where not convalidated')
    expect(rows).toEqual([])
  })
})
