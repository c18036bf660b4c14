import { afterAll, beforeEach, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { workFor } from '../../app/jobs/enqueue-all.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import type { Topic } from '../../app/webhooks/define-topic.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { closeDoor } from '../../app/webhooks/write-down.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { deliver } from './deliver.ts'
import { install } from './install.ts'

const jobs = async () =>
  (
    await (
      await openQueue()
    ).findJobs<{ shop: string; orderId: string; correlation: string }>('reconcile-order')
  ).map(({ data }) => data)
const statuses = async () => {
  const rows = await db.webhookInbox.findMany({ where: { shop: shopA }, orderBy: { webhookId: 'asc' } })
  return rows.map(({ webhookId, status }) => `${webhookId} ${status}`)
}

beforeEach(async () => {
  for (const shop of [shopA, shopB]) {
    await db.webhookInbox.deleteMany({ where: { shop } })
    await db.shop.deleteMany({ where: { shop } })
    await install(shop)
  }
  await emptyQueue()
})
afterAll(async () => {
  await closeDoor()
  await closeQueue()
  await db.$disconnect()
})

test('many webhooks about few orders ask for each order once, for the first that told of it', async () => {
  for (let index = 0; index < 30; index++) {
    await deliver({ id: 1 + (index % 3) }, { id: `w${10 + index}`, topic: 'orders/updated' })
  }
  expect(await processNext(topics)).toBe(true)
  expect((await statuses()).every((status) => status.endsWith('done'))).toBe(true)
  expect((await jobs()).toSorted((a, b) => Number(a.orderId) - Number(b.orderId))).toEqual([
    { shop: shopA, orderId: '1', correlation: 'w10' },
    { shop: shopA, orderId: '2', correlation: 'w11' },
    { shop: shopA, orderId: '3', correlation: 'w12' },
  ])
})

test.each([199, 200, 201])('%i at once are all worked off', async (count) => {
  await Promise.all(
    Array.from({ length: count }, (_, index) =>
      deliver({ id: index + 1 }, { id: `n${index}`, topic: 'orders/create' }),
    ),
  )
  expect(await processNext(topics)).toBe(true)
  expect(await processNext(topics)).toBe(count > 200)
  expect(await jobs()).toHaveLength(count)
})

/** Its work goes to a queue that is not there: the statement fails, and with it the transaction. */
const broken: Topic = {
  topic: 'broken/topic',
  installedOnly: true,
  reads: [],
  work: (shop) => [{ queue: 'no-such-queue', key: `${shop}/1`, data: { shop } }],
  act: async () => {
    throw new Error('still broken')
  },
}

test('one that spoils the transaction of a batch stops no other: each goes alone', async () => {
  for (const [id, topic] of [
    ['a', 'orders/create'],
    ['b', broken.topic],
    ['c', 'orders/create'],
  ] as const) {
    await deliver({ id: 7 }, { id, topic })
  }
  await processNext(new Map([...topics, [broken.topic, broken]]))
  expect(await statuses()).toEqual(['a done', 'b pending', 'c done'])
  expect(await jobs()).toHaveLength(1)
  const row = await db.webhookInbox.findUnique({ where: { shop_webhookId: { shop: shopA, webhookId: 'b' } } })
  expect(row).toMatchObject({ attempts: 1, lastError: 'Error' })
})

test('one that failed before no longer goes with the others', async () => {
  await deliver({ id: 7 }, { id: 'b', topic: broken.topic })
  const all = new Map([...topics, [broken.topic, broken]])
  await processNext(all)
  await db.webhookInbox.updateMany({ where: { shop: shopA }, data: { nextTryAt: new Date(0) } })
  await deliver({ id: 8 }, { id: 'c', topic: 'orders/create' })
  await processNext(all)
  expect(await statuses()).toEqual(['b pending', 'c done'])
  const row = await db.webhookInbox.findUnique({ where: { shop_webhookId: { shop: shopA, webhookId: 'b' } } })
  expect(row?.attempts).toBe(2)
})

test('after forty attempts it is a dead letter, not after thirty-nine', async () => {
  await deliver({ id: 7 }, { id: 'b', topic: broken.topic })
  const all = new Map([...topics, [broken.topic, broken]])
  await processNext(all)
  for (const [attempts, status] of [
    [39, 'pending'],
    [40, 'dead'],
  ] as const) {
    const before = { attempts: attempts - 1, nextTryAt: new Date(0) }
    await db.webhookInbox.updateMany({ where: { shop: shopA }, data: before })
    await processNext(all)
    expect(await db.webhookInbox.findFirst({ where: { shop: shopA } })).toMatchObject({ attempts, status })
  }
})

test('workers that put the same work in at the same time wait for each other, not on each other', async () => {
  const count = 400
  const deliveries = Array.from({ length: count }, (_, index) => {
    const shop = index % 2 ? shopA : shopB
    return deliver({ id: 1 + ((index * 7) % 20) }, { id: `x${index}`, topic: 'orders/updated', shop })
  })
  await Promise.all(deliveries)
  const worker = async () => {
    while (await processNext(topics));
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  const tried = await db.webhookInbox.count({
    where: { shop: shopA, OR: [{ attempts: { gt: 0 } }, { status: 'pending' }] },
  })
  expect(tried).toBe(0)
  const asked = await jobs()
  expect(new Set(asked.map(({ shop, orderId }) => `${shop} ${orderId}`)).size).toBe(asked.length)
  expect(asked).toHaveLength(20)
})

test('a topic that acts has its turn among those that only name work', async () => {
  const acted: string[] = []
  const acting: Topic = {
    ...{ topic: 'acting/topic', installedOnly: true, reads: [] },
    act: async (_, shop) => {
      acted.push(shop)
    },
  }
  for (const topic of ['orders/create', acting.topic, 'orders/create']) {
    await deliver({ id: 5 }, { id: `${topic} ${acted.length} ${Math.random()}`, topic })
  }
  await processNext(new Map([...topics, [acting.topic, acting]]))
  expect(acted).toEqual([shopA])
  expect((await statuses()).every((status) => status.endsWith('done'))).toBe(true)
})

test('what a webhook asks for is there if and only if it is ticked off', async () => {
  await deliver({ id: 5 }, { id: 'half', topic: 'orders/create' })
  const half: Topic = {
    ...{ topic: 'orders/create', installedOnly: true, reads: [] },
    work: (shop) => [
      workFor(reconcileOrder, { shop, orderId: '5' }),
      { queue: 'zzz-no-such-queue', key: `${shop}/1`, data: { shop } },
    ],
    act: async () => {
      throw new Error('not alone either')
    },
  }
  await processNext(new Map([[half.topic, half]]))
  expect(await statuses()).toEqual(['half pending'])
  expect(await jobs()).toEqual([])
})

test('large ones are worked off too, each by itself', async () => {
  const words = 'x'.repeat(200_000)
  for (const id of [1, 2]) await deliver({ id, words }, { id: `large-${id}`, topic: 'orders/create' })
  await deliver({ id: 3 }, { id: 'small', topic: 'orders/create' })
  await processNext(topics)
  expect(await statuses()).toEqual(['large-1 done', 'large-2 done', 'small done'])
  expect(await jobs()).toHaveLength(3)
})
