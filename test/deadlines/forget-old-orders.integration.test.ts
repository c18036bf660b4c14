import { afterAll, beforeEach, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { forgetOldOrders } from '../../app/deadlines/forget-old-orders.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { sealMessage } from '../../app/messages/sealed-message.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { aCase } from '../messages/a-case.ts'

const at = new Date('2029-02-01T09:00:00Z')
const DAY = 86_400_000
const read = (daysAgo: number, ms = 0) => new Date(at.getTime() - daysAgo * DAY + ms)

/** An order with a day that is over, or is not. */
async function anOrder(orderId: string, readAt: Date, status = 'passed', shop = shopA): Promise<void> {
  await db.orderRecord.create({
    data: { shop, orderId, name: `#${orderId}`, content: '', shopifyUpdatedAt: readAt, readAt },
  })
  await db.deadline.create({
    data: {
      ...{ shop, subject: `order:${orderId}`, kind: 'withdrawal_ends', key: '', orderId, status },
      ...{ dueAt: readAt, basis: '{}', derivedAt: readAt },
    },
  })
}

const left = async (shop = shopA) => {
  const orders = await db.orderRecord.findMany({ where: { shop }, select: { orderId: true } })
  return orders.map(({ orderId }) => orderId).toSorted()
}

beforeEach(async () => {
  for (const shop of [shopA, shopB]) {
    await db.shop.deleteMany({ where: { shop } })
    await aCase(shop)
  }
})
afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

test.each([
  ['read 800 days ago', read(800), 'passed', true],
  ['read a moment before that', read(800, -1), 'passed', false],
  ['of which something still waits for its day', read(900), 'pending', true],
])('an order %s: kept is %s', async (_, readAt, status, isKept) => {
  await anOrder('5', readAt, status)
  await forgetOldOrders(at)
  expect(await left()).toEqual(isKept ? ['5'] : [])
  expect(await db.deadline.count({ where: { shop: shopA } })).toBe(isKept ? 1 : 0)
})

test('one with a case is kept, however old', async () => {
  await anOrder('1001', read(4_000))
  expect(await forgetOldOrders(at)).toBe(0)
  expect(await left()).toEqual(['1001'])
})

test('as many as there are go, of every shop, with what was told about them', async () => {
  for (const orderId of ['1', '2', '3']) await anOrder(orderId, read(801))
  await anOrder('4', read(801), 'met', shopB)
  const id = crypto.randomUUID()
  const sealed = sealMessage(id, { recipient: 'shop@example.ro', text: '', html: '' })
  await db.message.create({
    data: {
      ...{ shop: shopA, id, orderId: '1', kind: 'deadline', key: 'x', channel: 'email', locale: 'en' },
      ...{ ...sealed, subject: '', status: 'sent', createdAt: read(801) },
    },
  })
  expect(await forgetOldOrders(at, AbortSignal.abort())).toBe(0)
  expect(await forgetOldOrders(at, undefined, 2)).toBe(4)
  expect([await left(), await left(shopB)]).toEqual([[], []])
  expect(await db.message.count({ where: { shop: shopA } })).toBe(0)
})
