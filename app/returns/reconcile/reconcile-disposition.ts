import { db } from '../../db.server.ts'
import { reconcileReturn } from '../../jobs/definitions/reconcile-return.ts'
import { enqueueAll, workFor } from '../../jobs/enqueue-all.ts'
import { adminFor } from '../../shopify/admin.ts'
import { readOrderReturns } from '../../shopify/return.ts'
import { orderOfReverseFulfillment } from '../../shopify/reverse-fulfillment-order.ts'

/**
 * Shopify says of a disposition which reverse fulfillment order it was made on, and of that which order it belongs to:
 * so every return of the order is looked at again. Repeatable.
 * @throws what the Admin API's path throws
 */
export async function reconcileDisposition(shop: string, reverseFulfillmentOrderId: string): Promise<void> {
  const admin = await adminFor(shop)
  const orderId = await orderOfReverseFulfillment(admin, reverseFulfillmentOrderId)
  if (orderId === null) return
  const returns = await readOrderReturns(admin, orderId)
  await db.$transaction((tx) =>
    enqueueAll(
      tx,
      returns.map(({ id }) => workFor(reconcileReturn, { shop, returnId: id })),
    ),
  )
}
