/** Has what falls due derived anew for many orders, a piece of work for each. */
import { db } from '../db.server.ts'
import { deriveDeadlines } from '../jobs/definitions/derive-deadlines.ts'
import { enqueueAll, workFor } from '../jobs/enqueue-all.ts'

const AT_ONCE = 100

export interface Named {
  shop: string
  orderId: string
}

/** @param since only orders that Shopify changed at or after this instant */
export async function deriveShop(shop: string, since?: Date): Promise<void> {
  const changed = since === undefined ? {} : { shopifyUpdatedAt: { gte: since } }
  for (let after = ''; ; ) {
    const orders = await db.orderRecord.findMany({
      where: { shop, orderId: { gt: after }, ...changed },
      select: { orderId: true },
      orderBy: { orderId: 'asc' },
      take: AT_ONCE,
    })
    const last = orders.at(-1)
    if (last === undefined) return
    await deriveEach(orders.map(({ orderId }) => ({ shop, orderId })))
    after = last.orderId
  }
}

/** Nobody waits for it: an order to which something happens is derived at once all the same. */
export const deriveEach = (orders: readonly Named[]): Promise<void> =>
  db.$transaction((tx) =>
    enqueueAll(
      tx,
      orders.map((order) => ({ ...workFor(deriveDeadlines, order), isBackground: true })),
    ),
  )
