/** What docs/operating.md › Upgrade has built beforehand: on a database of the version before, it spares the migrations it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { temporaryDatabase } from '../../scripts/database/temporary-database.ts'
import { asServer } from '../harness/template-database.ts'

const FOLDER = 'prisma/migrations'
const sqlOf = (name: string) => readFileSync(path.join(FOLDER, name, 'migration.sql'), 'utf8')
const [initial = '', ...later] = readdirSync(FOLDER)
  .filter((name) => /^\d+_/.test(name))
  .sort()
const beforehand = readFileSync('prisma/beforehand.sql', 'utf8').replaceAll(/--.*$/gm, '').split(';')

const database = await temporaryDatabase(inject('postgresUrl'), `recourse_test_${process.ppid}`)
afterAll(database.drop)

/** As psql does: one after the other, each by itself; a table that the version before has not needs nothing. */
async function runBeforehand(client: pg.Client): Promise<void> {
  for (const statement of beforehand.map((text) => text.trim()).filter(Boolean))
    await client.query(statement).catch((error: unknown) => {
      if (!(error instanceof Error) || !/relation "Deadline" does not exist/.test(error.message)) throw error
    })
}

const indexes = async (client: pg.Client) =>
  (
    await client.query<{ name: string; id: string; isValid: boolean }>(
      `select relname as name, oid::text as id, indisvalid as "isValid" from pg_index join pg_class on oid = indexrelid
       where relnamespace = 'public'::regnamespace`,
    )
  ).rows

test('an index that was built beforehand is the one that is there after the migrations', async () => {
  await asServer(database.url, async (client) => {
    await client.query(sqlOf(initial))
    const before = new Set((await indexes(client)).map(({ id }) => id))
    await runBeforehand(client)
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
