import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { Malformed } from '../../app/errors.ts'
import { listDeadJobs, putAllDeadJobsAside, putDeadJobAside } from '../../app/jobs/dead-jobs.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { retryAllDeadJobs, retryDeadJob } from '../../app/jobs/retry-dead-jobs.ts'
import { work } from '../../app/jobs/work.server.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'

const seen: string[] = []
let fails = true

const put = (shop: string, orderId: string) =>
  db.$transaction((tx) => enqueue(tx, reconcileOrder, { shop, orderId }))
const deadOf = (shop: string, count: number) =>
  eventually(`${count} dead`, async () => {
    const dead = await listDeadJobs(shop)
    return dead.length === count && dead
  })

beforeAll(async () => {
  const boss = await openQueue({ supervises: true })
  const handler = defineHandler(reconcileOrder, async ({ shop, orderId }) => {
    if (fails) throw new Malformed('what ana@example.ro wrote')
    seen.push(`${shop} ${orderId}`)
  })
  await work(boss, handler)
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

test('work that failed for good is shown to its shop and tried again when somebody says so', async () => {
  fails = true
  const risen = await watchMetrics(
    'recourse_failures_total',
    'recourse_jobs_total',
    'recourse_job_seconds_count',
  )
  for (const orderId of ['1', '2', '3']) await put(shopA, orderId)
  await put(shopB, '9')
  const dead = await deadOf(shopA, 3)
  expect(dead.map(({ about }) => about).toSorted()).toEqual(['1', '2', '3'])
  expect(dead[0]).toMatchObject({ job: 'reconcile-order', reason: 'Malformed' })
  expect(JSON.stringify(dead)).not.toContain('ana@')
  await deadOf(shopB, 1)
  const failed = {
    'recourse_failures_total{at="job",kind="Malformed"}': 4,
    'recourse_jobs_total{job="reconcile-order",result="failed"}': 4,
  }
  expect(await risen()).toEqual({ ...failed, 'recourse_job_seconds_count{job="reconcile-order"}': 4 })

  fails = false
  const id = dead.find(({ about }) => about === '2')?.id ?? ''
  expect(await retryDeadJob(shopB, id)).toBe(false)
  expect(await retryDeadJob(shopA, id)).toBe(true)
  expect(await retryDeadJob(shopA, id)).toBe(false)
  await eventually('the one', () => seen.length === 1)
  expect(await retryAllDeadJobs(shopA)).toBe(2)
  await eventually('the others', () => seen.length === 3)
  expect(seen.toSorted()).toEqual(['1', '2', '3'].map((orderId) => `${shopA} ${orderId}`))
  expect(await listDeadJobs(shopA)).toEqual([])
  expect(await listDeadJobs(shopB)).toHaveLength(1)
  const done = 'recourse_jobs_total{job="reconcile-order",result="done"}'
  await eventually('that they are counted', async () => (await risen())[done] === 3)
  const ran = { [done]: 3, 'recourse_job_seconds_count{job="reconcile-order"}': 7 }
  expect(await risen()).toEqual({ ...failed, ...ran })
})

/** Gives up on the same work twice. */
async function giveUpTwice(shop: string, orderId: string): Promise<string> {
  fails = true
  const deadIds = async () => (await listDeadJobs(shop)).map(({ id }) => id)
  await put(shop, orderId)
  const [first] = await deadOf(shop, 1)
  await put(shop, orderId)
  await eventually('the second', async () => !(await deadIds()).includes(first?.id ?? ''))
  fails = false
  seen.length = 0
  return (await deadIds())[0] ?? ''
}

test.each([
  ['with all', () => retryAllDeadJobs(shopA).then((count) => count === 2)],
  ['by the one that is shown', (id: string) => retryDeadJob(shopA, id)],
])('two that are about the same are shown once and tried once, %s', async (_, retry) => {
  const id = await giveUpTwice(shopA, '7')
  expect(await listDeadJobs(shopA)).toHaveLength(1)
  expect(await retry(id)).toBe(true)
  await eventually('it', () => seen.length > 0)
  expect(seen).toEqual([`${shopA} 7`])
  expect(await listDeadJobs(shopA)).toEqual([])
})

test('what is owed to a person cannot be put aside, alone or with all; the rest can', async () => {
  const boss = await openQueue()
  const duties = ['erase-shop', 'redact-customer', 'report-customer-data']
  const ids = [...duties, 'sweep-shop'].map(async (source) => {
    const key = `${shopB}/${source}`
    await boss.send('dead-jobs', { shop: shopB }, { group: { id: shopB }, singletonKey: key })
    await db.$transaction((tx) =>
      withRawSql(
        'job queue',
        async () =>
          tx.$executeRaw`UPDATE pgboss.job SET source_name = ${source} WHERE singleton_key = ${key}`,
      ),
    )
  })
  await Promise.all(ids)
  const before = await listDeadJobs(shopB)
  const keptBack = before.filter(({ canBePutAside }) => !canBePutAside)
  expect(keptBack.map(({ job }) => job).toSorted()).toEqual(duties)
  for (const { id } of keptBack) expect(await putDeadJobAside(shopB, id)).toBe(false)
  expect(await putAllDeadJobsAside(shopB)).toBe(before.length - duties.length)
  expect((await listDeadJobs(shopB)).map(({ job }) => job).toSorted()).toEqual(duties)
})

test('what gave up is forgotten once the same work is done, whoever did it', async () => {
  fails = true
  const before = (await listDeadJobs(shopA)).length
  await put(shopA, '40')
  await put(shopA, '41')
  await deadOf(shopA, before + 2)
  fails = false
  await put(shopA, '40')
  const left = await deadOf(shopA, before + 1)
  expect(left.map(({ about }) => about)).toContain('41')
  expect(left.map(({ about }) => about)).not.toContain('40')
})
