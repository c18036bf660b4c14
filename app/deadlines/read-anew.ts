import { isRetryable } from '../errors.ts'
import { log } from '../log.server.ts'
import { keepOrder, readOrderNow, storedOrder } from '../returns/reconcile/reconcile-order.ts'

/**
 * Before anybody is told of an order's days: what its products are may have changed, and of that no webhook need come. An
 * order that is not kept was forgotten, and stays so. One that Shopify does not show, now or later, counts as it was last
 * read: its buyer's address it would not show either.
 * @throws what Shopify's gateway throws when it does not answer
 */
export async function readAnew(shop: string, orderId: string): Promise<void> {
  if ((await storedOrder(shop, orderId)) === null) return
  try {
    const reading = await readOrderNow(shop, orderId)
    if (reading !== null) await keepOrder(shop, reading)
  } catch (error) {
    if (isRetryable(error)) throw error
    log.warn({ shop, orderId, err: error }, 'an order of which something is due is not shown')
  }
}
