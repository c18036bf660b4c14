import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { Malformed } from '../../app/errors.ts'
import { listDeadJobs, retryAllDeadJobs, retryDeadJob } from '../../app/jobs/dead-jobs.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { work } from '../../app/jobs/work.server.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA, shopB } from '../harness/test-environment.ts'

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
  for (const orderId of ['1', '2', '3']) await put(shopA, orderId)
  await put(shopB, '9')
  const dead = await deadOf(shopA, 3)
  expect(dead.map(({ about }) => about).toSorted()).toEqual(['1', '2', '3'])
  expect(dead[0]).toMatchObject({ job: 'reconcile-order', reason: 'Malformed' })
  expect(JSON.stringify(dead)).not.toContain('ana@')
  await deadOf(shopB, 1)

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
})

test('two that are about the same are tried once', async () => {
  fails = true
  await put(shopA, '7')
  await deadOf(shopA, 1)
  await put(shopA, '7')
  await deadOf(shopA, 2)
  fails = false
  seen.length = 0
  expect(await retryAllDeadJobs(shopA)).toBe(2)
  await eventually('it', () => seen.length > 0)
  expect(seen).toEqual([`${shopA} 7`])
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
  expect(await listDeadJobs(shopB)).toHaveLength(1)
})
