/** Who hurries work and who only holds it take the jobs in the same order, so that neither waits for the other for ever. */
import pg from 'pg'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueueAll, workFor } from '../../app/jobs/enqueue-all.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from './empty-queue.ts'

afterAll(async () => {
  await emptyQueue()
  await closeQueue()
  await db.$disconnect()
})

const workOf = (orderId: string, isBackground: boolean) => ({
  ...workFor(reconcileOrder, { shop: shopA, orderId }),
  isBackground,
})
const put = (orderIds: readonly string[], isBackground: boolean) =>
  db.$transaction(
    (tx) =>
      enqueueAll(
        tx,
        orderIds.map((id) => workOf(id, isBackground)),
      ),
    { timeout: 30_000 },
  )

test.each([
  ['1', '2'],
  ['2', '1'],
])('hasty and background work is put in at the same time where %s waits, and %s', async (first, second) => {
  await emptyQueue()
  await put([first], true)
  await put([second], true)
  const held = await holdJob(`${shopA}/2`)
  const hasty = put(['1', '2'], false)
  await waiting(1)
  const background = put(['1', '2'], true)
  await waiting(2)
  await held.query('COMMIT')
  expect(await Promise.allSettled([hasty, background])).toMatchObject([
    { status: 'fulfilled' },
    { status: 'fulfilled' },
  ])
})

/** As a worker holds a job while it takes it. */
async function holdJob(key: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('BEGIN')
  const { rowCount } = await client.query('SELECT FROM pgboss.job WHERE singleton_key = $1 FOR UPDATE', [key])
  expect(rowCount).toBe(1)
  return client
}

/** Until as many statements wait for a lock. */
const waiting = (count: number) =>
  eventually('those that wait', async () => {
    const [found] = await withRawSql(
      'job queue',
      async () => db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return found?.count === count
  })
