/** Reads an order through the Admin API and keeps what was read: the webhook only says that it changed. */
import { now } from '../../clock.server.ts'
import { db, type Tx } from '../../db.server.ts'
import { advanceCase } from '../../jobs/definitions/advance-case.ts'
import { deriveDeadlines } from '../../jobs/definitions/derive-deadlines.ts'
import { reconcileReturn } from '../../jobs/definitions/reconcile-return.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { adminFor } from '../../shopify/admin.ts'
import { type OrderContent, readOrder } from '../../shopify/order.ts'
import { stateOfRow } from '../case/case-store.ts'
import { writeTogether } from '../case/write-together.ts'
import { isSameOrder, openOrder, sealOrder } from './sealed-order.ts'
import { unseenReturns } from './unseen-returns.ts'

export interface OrderReading {
  order: OrderContent
  /** When Shopify was asked: what it says may be younger, never older. */
  readAt: Date
}

/**
 * Repeatable. Whatever was read, what hangs on the order is looked at again: something about it changed, and not all of
 * that shows in what we keep.
 * @returns null when Shopify shows the shop no such order
 * @throws what `adminFor` and `readOrder` throw when Shopify does not answer
 */
export async function reconcileOrder(shop: string, orderId: string): Promise<OrderReading | null> {
  const reading = await readOrderNow(shop, orderId)
  if (reading === null) return null
  await writeTogether(async (tx) => {
    const isNews = await keep(tx, shop, reading)
    await lookAgain(tx, shop, reading.order, isNews)
  })
  return reading
}

export async function readOrderNow(shop: string, orderId: string): Promise<OrderReading | null> {
  const readAt = await now()
  const order = await readOrder(await adminFor(shop), orderId)
  return order === null ? null : { order, readAt }
}

/** @returns null when the order was never read */
export async function storedOrder(
  shop: string,
  orderId: string,
  client: Pick<Tx, 'orderRecord'> = db,
): Promise<OrderReading | null> {
  const row = await client.orderRecord.findUnique({ where: { shop_orderId: { shop, orderId } } })
  return row === null ? null : { order: openOrder(row), readAt: row.readAt }
}

/**
 * For whoever read the order for a purpose of their own. News is passed on in the same transaction: the next who reads
 * finds the order known already, and would take it that everybody has heard.
 */
export const keepOrder = (shop: string, reading: OrderReading): Promise<void> =>
  writeTogether(async (tx) => {
    if (await keep(tx, shop, reading)) await lookAgain(tx, shop, reading.order, true)
  })

/**
 * Two readings may overtake each other: an older state of the order never replaces a newer one. Shopify's instants are
 * whole seconds, so that of two states within one second the one that was asked for later stands.
 * @returns whether it was news
 */
async function keep(tx: Tx, shop: string, { order, readAt }: OrderReading): Promise<boolean> {
  const shopifyUpdatedAt = new Date(order.updatedAt)
  const row = {
    name: order.name,
    customerId: order.customerId ?? null,
    content: sealOrder(shop, order),
    shopifyUpdatedAt,
    readAt,
  }
  const before = await tx.orderRecord.findUnique({
    where: { shop_orderId: { shop, orderId: order.id } },
    select: { shop: true, orderId: true, content: true },
  })
  const { count } = await (before === null
    ? tx.orderRecord.createMany({ data: [{ shop, orderId: order.id, ...row }], skipDuplicates: true })
    : { count: 0 })
  if (count > 0) return true
  const isOlder = [
    { shopifyUpdatedAt: { lt: shopifyUpdatedAt } },
    { shopifyUpdatedAt, readAt: { lte: readAt } },
  ]
  const replaced = await tx.orderRecord.updateMany({
    where: { shop, orderId: order.id, OR: isOlder },
    data: row,
  })
  return replaced.count > 0 && (before === null || !isSameOrder(before, order))
}

/** Cases that are not over wait for something, and it may have happened; a Return may say what no case knows. */
async function lookAgain(tx: Tx, shop: string, order: OrderContent, isNews: boolean): Promise<void> {
  const cases = await tx.returnCase.findMany({
    where: { shop, orderId: order.id },
    select: { id: true, state: true, lines: true },
    orderBy: { id: 'asc' },
  })
  // What is over hears of news alone: somebody may pay back more, or open it again.
  for (const { id, state } of cases)
    if (isNews || state !== 'closed') await enqueue(tx, advanceCase, { shop, caseId: id })
  if (isNews) await enqueue(tx, deriveDeadlines, { shop, orderId: order.id })
  const { installedAt } = await tx.shop.findUniqueOrThrow({ where: { shop }, select: { installedAt: true } })
  for (const returnId of unseenReturns(order.returns, cases.map(stateOfRow), installedAt))
    await enqueue(tx, reconcileReturn, { shop, returnId })
}
