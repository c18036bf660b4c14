/** Reads an order through the Admin API and keeps what was read: the webhook only says that it changed. */
import { now } from '../clock.server.ts'
import { db } from '../db.server.ts'
import { advanceCase } from '../jobs/definitions/advance-case.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { adminFor } from '../shopify/admin.ts'
import { type OrderContent, readOrder } from '../shopify/order.ts'
import { isSameOrder, openOrder, sealOrder } from './sealed-order.ts'

export interface OrderReading {
  order: OrderContent
  readAt: Date
}

/**
 * Repeatable. Open cases of the order are looked at again: what they wait for may have happened.
 * @returns null when Shopify shows the shop no such order
 * @throws what `adminFor` and `readOrder` throw when Shopify does not answer
 */
export async function reconcileOrder(shop: string, orderId: string): Promise<OrderReading | null> {
  const reading = await readOrderNow(shop, orderId)
  if (reading === null) return null
  const isNews = await keepOrder(shop, reading)
  if (isNews) await advanceOpenCases(shop, orderId)
  return reading
}

export async function readOrderNow(shop: string, orderId: string): Promise<OrderReading | null> {
  const readAt = await now()
  const order = await readOrder(await adminFor(shop), orderId)
  return order === null ? null : { order, readAt }
}

/** @returns null when the order was never read */
export async function storedOrder(shop: string, orderId: string): Promise<OrderReading | null> {
  const row = await db.orderRecord.findUnique({ where: { shop_orderId: { shop, orderId } } })
  return row === null ? null : { order: openOrder(row), readAt: row.readAt }
}

/** Two readings may overtake each other: an older state of the order never replaces a newer one. */
export async function keepOrder(shop: string, { order, readAt }: OrderReading): Promise<boolean> {
  const shopifyUpdatedAt = new Date(order.updatedAt)
  const row = {
    name: order.name,
    customerId: order.customerId ?? null,
    content: sealOrder(shop, order),
    shopifyUpdatedAt,
    readAt,
  }
  const before = await db.orderRecord.findUnique({
    where: { shop_orderId: { shop, orderId: order.id } },
    select: { shop: true, orderId: true, content: true },
  })
  const { count } = await db.orderRecord.updateMany({
    where: { shop, orderId: order.id, shopifyUpdatedAt: { lte: shopifyUpdatedAt } },
    data: row,
  })
  // Another reading of the same moment may be first, and says the same.
  if (count === 0 && before === null) {
    await db.orderRecord.createMany({ data: [{ shop, orderId: order.id, ...row }], skipDuplicates: true })
  }
  return before === null || !isSameOrder(before, order)
}

/** Those that wait for something: what waits only for Shopify hears of it by the Return's own webhook. */
async function advanceOpenCases(shop: string, orderId: string): Promise<void> {
  const open = await db.returnCase.findMany({
    where: { shop, orderId, OR: [{ needsPerson: true }, { state: 'received' }] },
    select: { id: true },
  })
  await db.$transaction(async (tx) => {
    for (const { id } of open) await enqueue(tx, advanceCase, { shop, caseId: id })
  })
}
