/** What docs/operating.md has asked of the database can be asked of it. */
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'

afterAll(closeQueue)

const text = readFileSync('docs/operating.md', 'utf8')
const blocks = [...text.matchAll(/```sql\n(.*?)```/gs)].flatMap(([, block = '']) =>
  block.replaceAll(/--.*$/gm, '').split(';'),
)
const typed = [...text.matchAll(/psql "\$DATABASE_URL" -c '(.*)'/g)].map(([, statement = '']) => statement)
const statements = [...blocks, ...typed].map((one) => one.trim()).filter(Boolean)

test('each of its queries is one that only looks, and that PostgreSQL understands', async () => {
  await openQueue()
  expect(statements.length).toBeGreaterThan(6)
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('SET default_transaction_read_only = on')
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
})
