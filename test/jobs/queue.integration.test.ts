import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { AccessLost, Unavailable } from '../../app/errors.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { work } from '../../app/jobs/work.server.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { emptyQueue } from './empty-queue.ts'

const { name } = reconcileOrder
const jobs = async (queued = false) => (await openQueue()).findJobs(name, { queued })
const put = (orderId: string, shop = shopA) =>
  db.$transaction((tx) => enqueue(tx, reconcileOrder, { shop, orderId }))
const fetchOne = async () => (await openQueue()).fetch<{ orderId: string }>(name)

beforeAll(() => openQueue({ supervises: true }))
afterEach(emptyQueue)
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

describe('work put into its queue', () => {
  test('is there when the transaction committed, and was never there when it did not', async () => {
    await put('1')
    const undone = db.$transaction(async (tx) => {
      await enqueue(tx, reconcileOrder, { shop: shopA, orderId: '2' })
      throw new Error('changed our mind')
    })
    await expect(undone).rejects.toThrow('changed our mind')
    expect((await jobs()).map((job) => job.data)).toEqual([{ shop: shopA, orderId: '1' }])
  })

  test('is one job for one thing, and another for the same number in another shop', async () => {
    for (const shop of [shopA, shopA, shopB]) await put('7', shop)
    expect((await jobs()).map((job) => job.singletonKey).toSorted()).toEqual(
      [`${shopA}/7`, `${shopB}/7`].toSorted(),
    )
  })

  test('waits beside one that runs: what it saw may be old', async () => {
    await put('7')
    expect(await fetchOne()).toHaveLength(1)
    await put('7')
    expect((await jobs()).map((job) => job.state).toSorted()).toEqual(['active', 'created'])
  })

  test('that finds a job waiting keeps it from starting before its own transaction is visible', async () => {
    await put('7')
    await db.$transaction(async (tx) => {
      await enqueue(tx, reconcileOrder, { shop: shopA, orderId: '7' })
      expect(await fetchOne()).toEqual([])
    })
    expect(await fetchOne()).toHaveLength(1)
  })

  test('is refused when it is not what the job takes', async () => {
    await expect(put('not a number')).rejects.toThrow()
    expect(await jobs()).toEqual([])
  })
})

describe('work taken out', () => {
  const failures = new Map<string, Error>([
    ['500', new Unavailable('Shopify does not answer')],
    ['401', new AccessLost('no session')],
    ['429', new Unavailable('the budget is used up', { retryAfterMs: 60_000 })],
    ['4291', new Unavailable('the budget is used up', { retryAfterMs: 2_000 })],
  ])
  const done: string[] = []
  const handler = defineHandler(reconcileOrder, async ({ orderId }) => {
    const failure = failures.get(orderId)
    if (failure) throw failure
    done.push(orderId)
  })
  const stateOf = async (orderId: string) =>
    (await jobs()).find((job) => job.singletonKey === `${shopA}/${orderId}`)?.state

  beforeAll(async () => work(await openQueue(), handler))

  test('is done once each, at once, for as many as there are', async () => {
    const orders = Array.from({ length: 12 }, (_, index) => String(1000 + index))
    for (const orderId of orders) await put(orderId)
    await eventually('twelve orders', () => done.length >= 12, 5_000)
    expect(done.toSorted()).toEqual(orders)
  })

  test('waits for a budget without having failed: the same work, later, and this job done', async () => {
    await put('429')
    const waiting = await eventually('the work put off', async () => {
      const found = (await jobs()).filter((job) => job.singletonKey === `${shopA}/429`)
      return (
        found.some(({ state }) => state === 'completed') && found.find(({ state }) => state === 'created')
      )
    })
    expect(waiting.data).toMatchObject({ shop: shopA, orderId: '429' })
    expect(waiting.retryCount).toBe(0)
    const inSeconds = (waiting.startAfter.getTime() - waiting.createdOn.getTime()) / 1_000
    expect(inSeconds).toBeCloseTo(60, 0)
  })

  test('that has waited for long asks more seldom', async () => {
    const since = new Date(Date.now() - 3_600_000).toISOString()
    const data = { shop: shopA, orderId: '4291', postponedSince: since }
    await (await openQueue()).send(name, data, { singletonKey: `${shopA}/4291` })
    const waiting = await eventually('the work put off', async () =>
      (await jobs()).find(
        ({ singletonKey, state, startAfter, createdOn }) =>
          singletonKey === `${shopA}/4291` && state === 'created' && startAfter > createdOn,
      ),
    )
    const inSeconds = (waiting.startAfter.getTime() - waiting.createdOn.getTime()) / 1_000
    expect(inSeconds).toBeCloseTo(15, 0)
  })

  test('is tried again when trying again may help, and not when it cannot', async () => {
    await put('500')
    await put('401')
    await eventually('a retry', async () => (await stateOf('500')) === 'retry')
    await eventually('a failure', async () => (await stateOf('401')) === 'failed')
  })
})
