/** Work that is put off again and again is seen for as long as it has been, whoever puts it in anew. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { Unavailable } from '../../app/errors.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { work } from '../../app/jobs/work.server.ts'
import { measureState } from '../../app/measure-state.server.ts'
import { queuePostponed } from '../../app/metrics.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from './empty-queue.ts'

const put = (orderId: string) =>
  db.$transaction((tx) => enqueue(tx, reconcileOrder, { shop: shopA, orderId }))
const waiting = async () =>
  (await openQueue()).findJobs<{ orderId: string; postponedSince?: string }>('reconcile-order', {
    queued: true,
  })
let isPutInMeanwhile = false

beforeAll(async () => {
  const boss = await openQueue({ supervises: true })
  await emptyQueue()
  const handler = defineHandler(reconcileOrder, async ({ orderId }) => {
    if (isPutInMeanwhile) await put(orderId)
    isPutInMeanwhile = false
    throw new Unavailable('the budget is used up', { retryAfterMs: 60_000 })
  })
  await work(boss, handler)
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

/** As if it had been put in an hour ago. */
const age = (orderId: string) =>
  withRawSql(
    'job queue',
    async () => db.$executeRaw`
      UPDATE pgboss.job SET created_on = created_on - interval '1 hour', start_after = now()
      WHERE name = 'reconcile-order' AND state = 'created' AND data->>'orderId' = ${orderId}`,
  )
const postponed = async () => {
  await measureState()
  const { values } = await queuePostponed.get()
  return values.find(({ labels }) => labels.queue === 'reconcile-order')?.value ?? 0
}

test.each([
  ['1', false],
  ['2', true],
])('%s: since when it waits is kept (somebody puts it in meanwhile: %s)', async (orderId, meanwhile) => {
  await emptyQueue()
  const since = async () =>
    (await waiting()).find(({ data }) => data.orderId === orderId)?.data.postponedSince
  isPutInMeanwhile = meanwhile
  await put(orderId)
  const first = await eventually('the first time', since)
  expect(await postponed()).toBeLessThan(60)
  await age(orderId)
  await eventually('the second time', async () => {
    const [job] = await waiting()
    return job !== undefined && job.startAfter.getTime() > Date.now() + 30_000
  })
  expect(await since()).toBe(first)
  await withRawSql(
    'job queue',
    async () => db.$executeRaw`
      UPDATE pgboss.job SET data = data || jsonb_build_object('postponedSince', (now() - interval '1 hour')::text)
      WHERE name = 'reconcile-order' AND state = 'created'`,
  )
  expect(await postponed()).toBeGreaterThan(3_590)
})
