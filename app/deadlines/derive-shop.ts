/** Has what falls due derived anew for many orders, a piece of work for each. */
import { db } from '../db.server.ts'
import { deriveDeadlines } from '../jobs/definitions/derive-deadlines.ts'
import { deriveShopDeadlines } from '../jobs/definitions/derive-shop-deadlines.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { enqueueAll, workFor } from '../jobs/enqueue-all.ts'
import { fullFor, roomFor } from '../jobs/room-for.ts'

export interface Named {
  shop: string
  orderId: string
}

/**
 * As many orders as there is room for; the rest is another piece of work, which goes on behind them.
 * @param since only orders that Shopify changed at or after this instant
 * @param after only orders behind this one
 * @throws Unavailable (retryable) while there is no room
 */
export async function deriveShop(shop: string, since?: Date, after = ''): Promise<void> {
  const room = await roomFor(deriveDeadlines.name, shop)
  if (room === 0) throw fullFor(deriveDeadlines.name)
  const changed = since === undefined ? {} : { shopifyUpdatedAt: { gte: since } }
  const orders = await db.orderRecord.findMany({
    where: { shop, orderId: { gt: after }, ...changed },
    select: { orderId: true },
    orderBy: { orderId: 'asc' },
    take: room,
  })
  const last = orders.at(-1)
  if (last === undefined) return
  await deriveEach(orders.map(({ orderId }) => ({ shop, orderId })))
  if (orders.length < room) return
  const rest = { shop, after: last.orderId, ...(since && { since: since.toISOString() }) }
  await db.$transaction((tx) => enqueue(tx, deriveShopDeadlines, rest))
}

/** Nobody waits for it: an order to which something happens is derived at once all the same. */
export const deriveEach = (orders: readonly Named[]): Promise<void> =>
  db.$transaction((tx) =>
    enqueueAll(
      tx,
      orders.map((order) => ({ ...workFor(deriveDeadlines, order), isBackground: true })),
    ),
  )
