import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { shopA } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { deliver } from './deliver.ts'
import { install } from './install.ts'

const row = (webhookId: string, shop = shopA) =>
  db.webhookInbox.findUnique({ where: { shop_webhookId: { shop, webhookId } } })
const waiting = async (queue: string) => (await openQueue()).findJobs(queue)

beforeEach(async () => {
  await db.webhookInbox.deleteMany({ where: { shop: shopA } })
  await db.shop.deleteMany({ where: { shop: shopA } })
  await emptyQueue()
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

describe('the door', () => {
  test('a webhook that Shopify did not sign is answered 401 and leaves nothing', async () => {
    expect(await deliver({ id: 1 }, { id: 'forged', topic: 'orders/create', secret: 'guess' })).toBe(401)
    expect(await row('forged')).toBeNull()
  })

  test.each(['the-secret-of-before', 'the-oldest-secret'])(
    'a webhook that is signed with %s is taken while that is being replaced',
    async (secret) => {
      expect(await deliver({ id: 1 }, { id: secret, topic: 'orders/create', secret })).toBe(200)
      expect(await row(secret)).not.toBeNull()
    },
  )

  test('a delivery without what every webhook carries is answered 400', async () => {
    expect(await deliver({ id: 1 }, { id: '', topic: 'orders/create' })).toBe(400)
    expect(await deliver({ id: 1 }, { id: 'x', topic: 'orders/create', shop: 'example.com' })).toBe(400)
  })

  test('the payload is kept sealed, and emptied once it was worked off', async () => {
    await install()
    await deliver({ id: 1, email: 'ana@example.com' }, { id: 'sealed', topic: 'orders/create' })
    expect(Buffer.from((await row('sealed'))?.payload ?? []).toString()).not.toContain('ana@example.com')
    await processNext(topics)
    expect(await row('sealed')).toMatchObject({ status: 'done', payload: new Uint8Array() })
  })

  test('the same webhook twice is answered 200 twice and has one effect', async () => {
    await install()
    const again = { id: 'twice', topic: 'orders/create' }
    expect(await deliver({ id: 1001 }, again)).toBe(200)
    expect(await processNext(topics)).toBe(true)
    expect(await deliver({ id: 1001 }, again)).toBe(200)
    expect(await processNext(topics)).toBe(false)
    expect(await waiting('reconcile-order')).toHaveLength(1)
  })
})

describe('the inbox', () => {
  test('an order webhook puts a reading of that order into the queue, for its shop', async () => {
    await install()
    await deliver({ id: 5_012_345_678_901 }, { id: 'order', topic: 'orders/updated' })
    await processNext(topics)
    const [job] = await waiting('reconcile-order')
    expect(job?.data).toEqual({ shop: shopA, orderId: '5012345678901', correlation: 'order' })
    expect(job?.singletonKey).toBe(`${shopA}/5012345678901`)
  })

  test('a payload that is not what Shopify documents is kept as dead, saying where it is wrong', async () => {
    await install()
    await deliver({ id: 'no number' }, { id: 'odd', topic: 'orders/create' })
    await processNext(topics)
    expect(await row('odd')).toMatchObject({
      status: 'dead',
      attempts: 1,
      lastError: expect.stringContaining('id'),
    })
    expect(await waiting('reconcile-order')).toEqual([])
  })

  test('a webhook that could not be worked off waits, and is tried again when its time has come', async () => {
    await install()
    let failures = 1
    const flaky = new Map([
      [
        'orders/create',
        {
          topic: 'orders/create',
          installedOnly: true,
          reads: [],
          act: async () => {
            if (failures-- > 0) throw new Error('the database hiccuped')
          },
        },
      ],
    ])
    await deliver({ id: 1 }, { id: 'flaky', topic: 'orders/create' })
    const risen = await watchMetrics('recourse_webhooks_total')
    expect(await processNext(flaky)).toBe(true)
    expect(await risen()).toEqual({ 'recourse_webhooks_total{topic="orders/create",result="again"}': 1 })
    const failed = await row('flaky')
    expect(failed).toMatchObject({ status: 'pending', attempts: 1 })
    expect(failed?.nextTryAt.getTime()).toBeGreaterThan(Date.now())
    expect(await processNext(flaky)).toBe(false)
    await db.webhookInbox.updateMany({ where: { shop: shopA }, data: { nextTryAt: new Date(0) } })
    expect(await processNext(flaky)).toBe(true)
    expect(await row('flaky')).toMatchObject({ status: 'done' })
    expect(await risen()).toEqual({
      'recourse_webhooks_total{topic="orders/create",result="again"}': 1,
      'recourse_webhooks_total{topic="orders/create",result="done"}': 1,
    })
  })

  test('webhooks of a shop that nobody has opened the app in are ticked off without effect', async () => {
    await deliver({ id: 1 }, { id: 'stranger', topic: 'orders/create' })
    await processNext(topics)
    expect(await row('stranger')).toMatchObject({ status: 'done' })
    expect(await waiting('reconcile-order')).toEqual([])
  })
})
