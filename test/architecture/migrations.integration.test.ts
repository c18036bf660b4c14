import pg from 'pg'
import { expect, test } from 'vitest'
import { missingScript } from '../../scripts/database/schema-engine.ts'

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
