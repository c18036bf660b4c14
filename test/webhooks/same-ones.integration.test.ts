/** Two processes that are sent the same webhooks, in another order: neither waits for what the other holds. */
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeDoor } from '../../app/webhooks/write-down.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { deliver } from './deliver.ts'

afterAll(async () => {
  await closeDoor()
  await db.$disconnect()
})

const KEEP = `
  INSERT INTO "WebhookInbox" ("shop", "webhookId", "topic", "payload") VALUES ($1, $2, 'orders/create', '')`

test('are written by name, whatever order they came in', async () => {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
  const looking = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await Promise.all([other.connect(), looking.connect()])
  try {
    await other.query('BEGIN')
    await other.query(KEEP, [shopA, 'same-a'])
    const answers = Promise.all(
      ['same-b', 'same-a'].map((id) => deliver({ id: 1 }, { id, topic: 'orders/create' })),
    )
    await eventually('the door waits', async () => {
      const { rowCount } = await looking.query(
        `SELECT 1 FROM pg_stat_activity WHERE application_name = 'recourse door' AND wait_event_type = 'Lock' AND datname = current_database()`,
      )
      return rowCount === 1
    })
    // Shorter than PostgreSQL takes to find a deadlock.
    await other.query(`SET LOCAL lock_timeout = '500ms'`)
    await other.query(KEEP, [shopA, 'same-b'])
    await other.query('COMMIT')
    expect(await answers).toEqual([200, 200])
  } finally {
    await Promise.all([other.end(), looking.end()])
  }
  expect(await db.webhookInbox.count({ where: { shop: shopA } })).toBe(2)
})
