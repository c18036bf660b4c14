import pg from 'pg'
import { expect, inject, test } from 'vitest'
import packages from '../../package.json' with { type: 'json' }
import { migrate } from '../../scripts/database/migrate.ts'
import { missingScript } from '../../scripts/database/schema-engine.ts'
import { temporaryDatabase } from '../../scripts/database/temporary-database.ts'

/** Every column, index and constraint, each in PostgreSQL's own words. */
const shape = `
  select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') as part
    from information_schema.columns where table_schema = $1
  union all select replace(indexdef, $1 || '.', '') from pg_indexes where schemaname = $1
  union all select conrelid::regclass::text || ' ' || replace(pg_get_constraintdef(oid), $1 || '.', '')
    from pg_constraint where connamespace = $1::regnamespace
  order by 1`

test('the migrations make the database that schema.prisma describes', async () => {
  const script = await missingScript(process.env.DATABASE_URL ?? '', 'nothing')
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const partsOf = async (schema: string) => {
    await client.query(`set search_path to ${schema}`)
    return (await client.query<{ part: string }>(shape, [schema])).rows.map(({ part }) => part)
  }
  await client.query(
    `create schema described; set search_path to described; ${script.replaceAll('"public".', '')}`,
  )
  const [described, migrated] = [await partsOf('described'), await partsOf('public')]
  await client.end()
  expect(described.length).toBeGreaterThan(50)
  expect(migrated.filter((part) => !part.includes('_prisma_migrations'))).toEqual(described)
})

const asked = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

test('what a database lacks is written as a migration; one that is complete lacks nothing', async () => {
  const { url, drop } = await temporaryDatabase(inject('postgresUrl'), 'lacking')
  try {
    expect((await migrate(url)).length).toBeGreaterThan(10)
    expect(await migrate(url)).toEqual([])
    expect(await missingScript(url)).toBe('')
    await asked(url, 'ALTER TABLE "BuyerAllowance" DROP COLUMN "strangeAsOf"')
    expect(await missingScript(url)).toMatch(/ALTER TABLE "BuyerAllowance" ADD COLUMN +"strangeAsOf"/)
  } finally {
    await drop()
  }
})

test('a database that cannot be migrated says why', async () => {
  const { url, drop } = await temporaryDatabase(inject('postgresUrl'), 'strange')
  try {
    await asked(url, 'CREATE TABLE "Session" (id text)')
    await expect(migrate(url)).rejects.toThrow(/could not be migrated: .*schema is not empty/)
  } finally {
    await drop()
  }
})

test('the schema engine is of the same version as the client', async () => {
  const { default: client } = await import('@prisma/client/package.json', { with: { type: 'json' } })
  expect(client.devDependencies['@prisma/engines-version']).toBe(
    packages.dependencies['@prisma/schema-engine-wasm'],
  )
})
