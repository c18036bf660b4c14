/** Finished jobs lie in the table for an hour: who puts work in must not read through them. */
import { fromPrisma } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, type Tx } from '../../app/db.server.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { enqueueAll, workFor } from '../../app/jobs/enqueue-all.ts'
import { hurryWaiting } from '../../app/jobs/hurry-waiting.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { rememberSince } from '../../app/jobs/remember-since.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from './empty-queue.ts'

const DONE = 5_000
const { name } = reconcileOrder
const payload = { shop: shopA, orderId: '7' }
const background = { ...workFor(reconcileOrder, payload), isBackground: true }

beforeAll(async () => {
  await emptyQueue()
  await db.$transaction((tx) => enqueue(tx, reconcileOrder, payload))
  await withRawSql('job queue', async () => {
    const made = await db.$executeRaw`
      INSERT INTO pgboss.job (name, policy, state, singleton_key, group_id, data, completed_on)
      SELECT ${name}, 'stately', 'completed', ${`${shopA}/`} || (n % 50), ${shopA}, '{}', now()
      FROM generate_series(1, ${DONE}) AS n`
    expect(made).toBe(DONE)
    await db.$executeRaw`ANALYZE pgboss.job_common`
  })
}, 60_000)
afterAll(async () => {
  await emptyQueue()
  await closeQueue()
  await db.$disconnect()
})

test.each<[string, (tx: Tx) => Promise<unknown>]>([
  ['one piece of work', (tx) => enqueue(tx, reconcileOrder, payload)],
  ['many pieces of work', (tx) => enqueueAll(tx, [workFor(reconcileOrder, payload)])],
  ['background work', (tx) => enqueueAll(tx, [background])],
  ['haste', (tx) => withRawSql('job queue', () => hurryWaiting(fromPrisma(tx), name, [`${shopA}/7`]))],
  ['since when it waits', (tx) => rememberSince(tx, name, `${shopA}/7`, '2026-11-21T00:00:00Z')],
])('%s is put in without reading what is done', async (_, put) => {
  const read = await db.$transaction(
    async (tx) => {
      const before = await rowsRead(tx)
      await put(tx)
      return (await rowsRead(tx)) - before
    },
    { timeout: 20_000 },
  )
  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(20)
})

/** Rows of jobs that this transaction has looked at. */
async function rowsRead(tx: Tx): Promise<number> {
  const [found] = await withRawSql(
    'job queue',
    async () => tx.$queryRaw<{ rows: number }[]>`
      SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows
      FROM pg_stat_xact_all_tables WHERE schemaname = 'pgboss' AND relname LIKE 'job%'`,
  )
  return found?.rows ?? 0
}
