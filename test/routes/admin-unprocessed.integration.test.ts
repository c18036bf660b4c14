import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import * as errors from '../../app/errors.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { definitions } from '../../app/jobs/definitions/index.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { work } from '../../app/jobs/work.server.ts'
import { coded, wordsIfAny } from '../../app/locales/admin-words.ts'
import * as layout from '../../app/routes/app/route.tsx'
import * as home from '../../app/routes/app._index/route.tsx'
import * as unprocessed from '../../app/routes/app.settings_.unprocessed/route.tsx'
import { failureWords } from '../../app/routes/app.settings_.unprocessed/stuck-item.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { closeDoor } from '../../app/webhooks/write-down.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { deliver } from '../webhooks/deliver.ts'
import { asking, askingForged, statusOf } from './merchants.ts'

const path = '/app/settings/unprocessed'
/** As topics were before somebody repaired them. */
const broken = new Map([...topics].filter(([topic]) => topic !== 'orders/create'))

const page = async (shop = shopA) => unprocessed.loader(await asking(shop, path))
const press = async (form: Record<string, string>, shop = shopA) =>
  unprocessed.action(await asking(shop, path, { form }))

beforeAll(async () => {
  for (const shop of [shopA, shopB]) await layout.loader(await asking(shop, '/app'))
  for (const [index, id] of ['a1', 'a2'].entries())
    await deliver({ id: 100 + index, email: 'ana@example.ro' }, { id, topic: 'orders/create' })
  while (await processNext(broken));
  const boss = await openQueue({ supervises: true })
  await work(
    boss,
    defineHandler(reconcileOrder, async () => {
      throw new errors.Malformed('what ana@example.ro wrote')
    }),
  )
  await db.$transaction((tx) => enqueue(tx, reconcileOrder, { shop: shopA, orderId: '77' }))
  await eventually('dead work', async () => (await page()).items.some(({ kind }) => kind === 'job'))
})
afterAll(async () => {
  await closeDoor()
  await closeQueue()
  await db.$disconnect()
})

test('what failed for good is shown to its shop alone, with the reason in words and no personal data', async () => {
  const { items, count } = await page()
  expect(count).toBe(3)
  expect(
    items
      .filter(({ kind }) => kind === 'letter')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['a1', 'a2'])
  expect(items.find(({ kind }) => kind === 'job')).toMatchObject({
    ...{ what: 'reconcile-order', about: '77', reason: 'Malformed' },
  })
  expect(JSON.stringify(items)).not.toContain('ana@')
  for (const { kind, what, reason } of items) {
    expect(coded(kind === 'letter' ? 'topic' : 'job', what)).toMatch(/^[A-Z].*\w$/)
    expect(failureWords(reason)).toMatch(/^[A-Z].*\.$/)
  }
  expect(await page(shopB)).toEqual({ items: [], count: 0 })
})

test('every topic and every kind of work has its words', () => {
  expect(topics.size).toBeGreaterThan(20)
  for (const topic of topics.keys()) expect(coded('topic', topic)).not.toBe(topic)
  expect(definitions.length).toBeGreaterThan(8)
  for (const { name } of definitions) expect(coded('job', name)).not.toBe(name)
})

test('every failure at the boundary has its words, and any other is told without its name', () => {
  const kinds = Object.entries(errors).flatMap(([name, kind]) =>
    kind.prototype instanceof errors.BoundaryError ? [name] : [],
  )
  expect(kinds.length).toBeGreaterThan(5)
  for (const kind of kinds) expect(wordsIfAny('failure', kind), kind).toMatch(/^[A-Z].*\.$/)
  for (const kind of ['ZodError', 'PrismaClientKnownRequestError', 'unknown'])
    expect(failureWords(kind)).toBe('Something on our side went wrong.')
})

test('Home says how much there is, and nothing to another shop', async () => {
  expect((await home.loader(await asking(shopA, '/app'))).stuck).toBe(3)
  expect((await home.loader(await asking(shopB, '/app'))).stuck).toBe(0)
})

test('of the wrong kind, or with a forged token, nothing is tried', async () => {
  expect(await statusOf(() => press({ act: 'everything', kind: 'all' }))).toBe(400)
  expect(await statusOf(() => press({ act: 'retry', kind: 'everything' }))).toBe(400)
  expect(await statusOf(() => unprocessed.loader(askingForged(path)))).toBe(401)
  for (const act of ['retry', 'aside'])
    expect(await statusOf(() => press({ act, kind: 'letter', id: 'a1' }, shopB))).toBe(409)
  expect((await page()).count).toBe(3)
})

test('one is put aside, and only once, a message like work', async () => {
  const job = (await page()).items.find(({ kind }) => kind === 'job')?.id ?? ''
  expect(await statusOf(() => press({ act: 'aside', kind: 'job', id: job }, shopB))).toBe(409)
  for (const one of [
    { kind: 'letter', id: 'a2' },
    { kind: 'job', id: job },
  ]) {
    expect(await press({ act: 'aside', ...one })).toEqual({ ok: true, told: 'stuck.isAside' })
    expect(await statusOf(() => press({ act: 'aside', ...one }))).toBe(409)
    expect((await page()).items.map(({ id }) => id)).not.toContain(one.id)
  }
  expect((await page()).count).toBe(1)
})

test('one is tried again, and only once; then all that are left', async () => {
  expect(await press({ act: 'retry', kind: 'letter', id: 'a1' })).toEqual({ ok: true, told: 'stuck.tried' })
  expect(await statusOf(() => press({ act: 'retry', kind: 'letter', id: 'a1' }))).toBe(409)
  expect((await page()).items.map(({ id }) => id)).not.toContain('a1')
  expect(await press({ act: 'retry', kind: 'all', id: 'all' })).toEqual({ ok: true, told: 'stuck.tried' })
  while (await processNext(topics));
  expect((await page()).items.filter(({ kind }) => kind === 'letter')).toEqual([])
  // What it asked for fails in its turn: nothing more of it comes later.
  await eventually('the work of it', async () => (await page()).items.some(({ about }) => about === '100'))
})

test('all are put aside at once, and Home says nothing any more', async () => {
  await deliver({ id: 102 }, { id: 'a3', topic: 'orders/create' })
  while (await processNext(broken));
  expect((await page()).count).toBeGreaterThan(0)
  expect(await press({ act: 'aside', kind: 'all', id: 'all' })).toEqual({ ok: true, told: 'stuck.isAside' })
  expect(await page()).toEqual({ items: [], count: 0 })
  expect((await home.loader(await asking(shopA, '/app'))).stuck).toBe(0)
})
