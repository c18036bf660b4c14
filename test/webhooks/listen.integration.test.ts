import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import type { Topic } from '../../app/webhooks/define-topic.ts'
import { forgetOldDeliveries } from '../../app/webhooks/forget-deliveries.ts'
import { type InboxWorker, workInbox } from '../../app/webhooks/listen.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA } from '../harness/test-environment.ts'
import { deliver } from './deliver.ts'
import { install } from './install.ts'

const seen: string[] = []
const topic: Topic = {
  topic: 'orders/create',
  installedOnly: true,
  reads: [],
  act: async (_, __, payload) => {
    seen.push(String((payload as { id: number }).id))
  },
}
let workers: InboxWorker[] = []
const start = (count: number) => {
  workers = Array.from({ length: count }, () => workInbox(new Map([[topic.topic, topic]])))
}

beforeAll(() => install())
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  seen.length = 0
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

test('a webhook wakes the worker: it does not wait for the next look', async () => {
  start(1)
  await deliver({ id: 1 }, { id: 'first', topic: topic.topic })
  await eventually('the first', () => seen.includes('1'))
  const since = performance.now()
  await deliver({ id: 2 }, { id: 'second', topic: topic.topic })
  await eventually('the second', () => seen.includes('2'), 3_000)
  expect(performance.now() - since).toBeLessThan(3_000)
})

test('many workers share the inbox: each webhook has one effect', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => String(100 + index))
  for (const id of ids) await deliver({ id: Number(id) }, { id: `many-${id}`, topic: topic.topic })
  start(3)
  await eventually('all of them', () => seen.length >= ids.length)
  expect(seen.toSorted()).toEqual(ids)
})

test('a worker whose connection was cut goes on', async () => {
  start(1)
  await deliver({ id: 3 }, { id: 'before', topic: topic.topic })
  await eventually('the one before', () => seen.includes('3'))
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'recourse inbox'",
  )
  await client.end()
  await deliver({ id: 4 }, { id: 'after', topic: topic.topic })
  await eventually('the one after', () => seen.includes('4'))
})

test('what was worked off is forgotten after thirty days, not before', async () => {
  await db.webhookInbox.deleteMany({ where: { shop: shopA } })
  const day = 24 * 3_600_000
  const ages = { old: 30 * day + 60_000, young: 30 * day - 60_000, waiting: null }
  for (const [webhookId, age] of Object.entries(ages)) {
    const processed = age === null ? {} : { status: 'done', processedAt: new Date(Date.now() - age) }
    const far = { nextTryAt: new Date(Date.now() + day) }
    const row = {
      shop: shopA,
      webhookId,
      topic: topic.topic,
      payload: new Uint8Array(),
      ...far,
      ...processed,
    }
    await db.webhookInbox.create({ data: row })
  }
  expect(await forgetOldDeliveries()).toBe(1)
  const left = await db.webhookInbox.findMany({ where: { shop: shopA }, select: { webhookId: true } })
  expect(left.map((it) => it.webhookId).toSorted()).toEqual(['waiting', 'young'])
})

test('what could not be worked off is emptied after ninety days, forgotten after another ninety, and what waits is neither', async () => {
  await db.webhookInbox.deleteMany({ where: { shop: shopA } })
  const day = 24 * 3_600_000
  const rows = {
    old: { status: 'dead', age: 90 * day + 60_000 },
    young: { status: 'dead', age: 90 * day - 60_000 },
    older: { status: 'dead', age: 180 * day - 60_000 },
    oldest: { status: 'dead', age: 180 * day + 60_000 },
    waiting: { status: 'pending', age: 181 * day },
  }
  for (const [webhookId, { status, age }] of Object.entries(rows)) {
    const when = { receivedAt: new Date(Date.now() - age), nextTryAt: new Date(Date.now() + day) }
    const payload = new TextEncoder().encode('sealed')
    const data = { shop: shopA, webhookId, topic: topic.topic, payload, status, lastError: 'why', ...when }
    await db.webhookInbox.create({ data })
  }
  // Three are emptied, and one of them is forgotten at once.
  expect(await forgetOldDeliveries(AbortSignal.abort())).toBe(0)
  expect(await forgetOldDeliveries(undefined, 1)).toBe(4)
  expect(await forgetOldDeliveries()).toBe(0)
  const left = await db.webhookInbox.findMany({ where: { shop: shopA }, orderBy: { webhookId: 'asc' } })
  expect(left.map(({ webhookId, payload, lastError }) => [webhookId, payload.length, lastError])).toEqual([
    ['old', 0, 'why'],
    ['older', 0, 'why'],
    ['waiting', 6, 'why'],
    ['young', 6, 'why'],
  ])
})

test('a worker forgets what is old as it starts, for it may never be an hour old', async () => {
  const long = {
    processedAt: new Date(Date.now() - 31 * 86_400_000),
    payload: new Uint8Array(),
    status: 'done',
  }
  await db.webhookInbox.create({ data: { shop: shopA, webhookId: 'long-ago', topic: topic.topic, ...long } })
  start(1)
  const where = { shop: shopA, webhookId: 'long-ago' }
  await eventually('it is forgotten', async () => (await db.webhookInbox.count({ where })) === 0)
})
