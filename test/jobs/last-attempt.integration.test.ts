/** The last of its attempts is counted as what it is: work that nobody tries again. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { Unavailable } from '../../app/errors.ts'
import { listDeadJobs } from '../../app/jobs/dead-jobs.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { work } from '../../app/jobs/work.server.ts'
import { jobs } from '../../app/metrics.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { emptyQueue } from './empty-queue.ts'

/** Of this queue alone: files share a worker and its counters, and other queues may have counted before. */
const counted = async (result: string) =>
  (await jobs.get()).values.find(
    ({ labels }) => labels.job === reconcileOrder.name && labels.result === result,
  )?.value ?? 0

beforeAll(async () => {
  await openQueue({ supervises: true })
  await emptyQueue()
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

test.each([
  ['the last but one', 99, [1, 0], 0, 'Unavailable', new Unavailable('it does not answer')],
  ['the last', 100, [0, 1], 1, 'Unavailable', new Unavailable('it does not answer')],
  ['a mistake of ours, which may pass as well', 0, [1, 0], 0, 'other', new TypeError('ana is undefined')],
])('%s (%i failed before)', async (_, failedBefore, change, dead, kind, error) => {
  const boss = await openQueue()
  await emptyQueue()
  const before = [await counted('again'), await counted('failed')] as const
  const risen = await watchMetrics('recourse_failures_total')
  await db.$transaction(async (tx) => {
    await enqueue(tx, reconcileOrder, { shop: shopA, orderId: '1' })
    await withRawSql(
      'job queue',
      async () => tx.$executeRaw`UPDATE pgboss.job SET retry_count = ${failedBefore}::int`,
    )
  })
  await work(
    boss,
    defineHandler(reconcileOrder, () => Promise.reject(error)),
  )
  const since = async () => [(await counted('again')) - before[0], (await counted('failed')) - before[1]]
  await eventually('the attempt', async () => (await since()).some((count) => count > 0))
  expect(await since()).toEqual(change)
  expect(await risen()).toEqual({ [`recourse_failures_total{at="job",kind="${kind}"}`]: 1 })
  await eventually(
    'its end',
    async () => (await boss.findJobs('reconcile-order', { queued: false }))[0]?.state !== 'active',
  )
  expect(await listDeadJobs(shopA)).toHaveLength(dead)
  await boss.offWork('reconcile-order')
})
