import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import {
  countDeadLetters,
  listDeadLetters,
  putAllDeadLettersAside,
  putDeadLetterAside,
  replayAllDeadLetters,
  replayDeadLetter,
} from '../../app/webhooks/dead-letters.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { closeDoor } from '../../app/webhooks/write-down.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { deliver } from './deliver.ts'
import { install } from './install.ts'

/** As topics were before somebody repaired them: what failed for good lies there until they are. */
const before = new Map([...topics].filter(([topic]) => topic !== 'orders/create'))

async function kill(ids: readonly string[], shop = shopA): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await deliver({ id: 100 + index, email: 'ana@example.ro' }, { id, topic: 'orders/create', shop })
  }
  while (await processNext(before));
}

const ended = (result: string) => `recourse_webhooks_total{topic="orders/create",result="${result}"}`

const orders = async () => (await openQueue()).findJobs<{ orderId: string }>('reconcile-order')

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

describe('dead letters', () => {
  test('are shown to their shop alone, with the reason and nothing of what is in them', async () => {
    await kill(['a1', 'a2'])
    await kill(['b1'], shopB)
    const { letters } = await listDeadLetters(shopA)
    expect(letters.map(({ webhookId }) => webhookId).toSorted()).toEqual(['a1', 'a2'])
    expect(letters[0]).toMatchObject({ topic: 'orders/create', attempts: 1, canBeReplayed: true })
    expect(letters[0]?.reason).toContain('no such topic')
    expect(JSON.stringify(letters)).not.toContain('ana@')
    expect(await countDeadLetters(shopB)).toBe(1)
  })

  test('come in pages, newest first, each once', async () => {
    await kill(['p1', 'p2', 'p3', 'p4', 'p5'])
    const seen: string[] = []
    let after: string | undefined
    for (let pages = 0; pages < 3; pages++) {
      const { letters, next } = await listDeadLetters(shopA, { after, limit: 2 })
      seen.push(...letters.map(({ webhookId }) => webhookId))
      after = next ?? undefined
      expect(next === null).toBe(pages === 2)
    }
    expect(seen.toSorted()).toEqual(['p1', 'p2', 'p3', 'p4', 'p5'])
  })

  test('a full last page says that it is the last', async () => {
    await kill(['p1', 'p2'])
    expect((await listDeadLetters(shopA, { limit: 2 })).next).toBeNull()
    expect((await listDeadLetters(shopA, { limit: 1 })).next).not.toBeNull()
  })
})

describe('replay', () => {
  test('of one works that one off, and no other', async () => {
    await kill(['a1', 'a2'])
    expect(await replayDeadLetter(shopA, 'a2')).toBe(true)
    while (await processNext(topics));
    expect((await orders()).map(({ data }) => data.orderId)).toEqual(['101'])
    expect((await listDeadLetters(shopA)).letters.map(({ webhookId }) => webhookId)).toEqual(['a1'])
  })

  test('of all works all of the shop off, and none of another', async () => {
    await kill(['a1', 'a2', 'a3'])
    await kill(['b1'], shopB)
    const risen = await watchMetrics('recourse_webhooks_total')
    expect(await replayAllDeadLetters(shopA)).toBe(3)
    expect(await replayAllDeadLetters(shopA)).toBe(0)
    expect(await risen()).toEqual({ [ended('replayed')]: 3 })
    while (await processNext(topics));
    expect(await risen()).toEqual({ [ended('replayed')]: 3, [ended('done')]: 3 })
    expect(await orders()).toHaveLength(3)
    expect(await countDeadLetters(shopA)).toBe(0)
    expect(await countDeadLetters(shopB)).toBe(1)
  })

  test("of another shop's, of one that is none, and of one that was emptied does nothing", async () => {
    await kill(['a1', 'a2'])
    await db.webhookInbox.updateMany({
      where: { shop: shopA, webhookId: 'a2' },
      data: { payload: new Uint8Array() },
    })
    expect(await replayDeadLetter(shopB, 'a1')).toBe(false)
    expect(await replayDeadLetter(shopA, 'nothing')).toBe(false)
    expect(await replayDeadLetter(shopA, 'a2')).toBe(false)
    expect(await replayAllDeadLetters(shopA)).toBe(1)
    const { letters } = await listDeadLetters(shopA)
    expect(letters).toMatchObject([{ webhookId: 'a2', canBeReplayed: false }])
    expect(await countDeadLetters(shopA)).toBe(0)
  })
})

describe('putting aside', () => {
  test('takes one off the list, without its content, and the same delivery is not taken twice', async () => {
    await kill(['a1', 'a2'])
    expect(await putDeadLetterAside(shopB, 'a1')).toBe(false)
    expect(await putDeadLetterAside(shopA, 'a1')).toBe(true)
    expect(await putDeadLetterAside(shopA, 'a1')).toBe(false)
    expect(await replayDeadLetter(shopA, 'a1')).toBe(false)
    expect((await listDeadLetters(shopA)).letters.map(({ webhookId }) => webhookId)).toEqual(['a2'])
    const where = { shop_webhookId: { shop: shopA, webhookId: 'a1' } }
    const row = await db.webhookInbox.findUniqueOrThrow({ where })
    expect(row).toMatchObject({ status: 'done', processedAt: expect.any(Date) })
    expect(row.payload).toHaveLength(0)
    await deliver({ id: 100 }, { id: 'a1', topic: 'orders/create' })
    while (await processNext(topics));
    expect(await orders()).toEqual([])
  })

  test('of all is of this shop’s alone, also of what was emptied; never of a duty towards a person', async () => {
    await kill(['a1', 'a2', 'a3'])
    await kill(['b1'], shopB)
    await db.webhookInbox.updateMany({
      where: { shop: shopA, webhookId: 'a1' },
      data: { payload: new Uint8Array() },
    })
    await db.webhookInbox.updateMany({
      where: { shop: shopA, webhookId: 'a3' },
      data: { topic: 'customers/redact' },
    })
    const { letters } = await listDeadLetters(shopA)
    expect(letters.filter(({ canBePutAside }) => !canBePutAside)).toMatchObject([{ webhookId: 'a3' }])
    expect(await putDeadLetterAside(shopA, 'a3')).toBe(false)
    const risen = await watchMetrics('recourse_webhooks_total')
    expect(await putAllDeadLettersAside(shopA)).toBe(2)
    expect(await risen()).toEqual({ [ended('put_aside')]: 2 })
    expect(await countDeadLetters(shopA)).toBe(1)
    expect(await countDeadLetters(shopB)).toBe(1)
  })
})
