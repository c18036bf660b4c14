/** The order that a person names, as Shopify shows it now. */
import { ordersCalled } from '../reconcile/orders-called.ts'
import { keepOrder, type OrderReading, readOrderNow } from '../reconcile/reconcile-order.ts'

/** `several`: a shop may give two orders one name. */
export type NotFound = 'not_found' | 'several'

/**
 * @param typed its name, e.g. "#1003", or its address in Shopify's admin
 * @throws what Shopify's gateway throws when it does not answer
 */
export async function orderCalled(shop: string, typed: string): Promise<OrderReading | NotFound> {
  const linked = /\/orders\/(\d{1,20})(?!\d)/.exec(typed)?.[1]
  const ids = linked === undefined ? (await ordersCalled(shop, typed)).map(({ id }) => id) : [linked]
  const [id, ...more] = ids
  if (more.length > 0) return 'several'
  return (id === undefined ? null : await readAndKeep(shop, id)) ?? 'not_found'
}

export async function readAndKeep(shop: string, orderId: string): Promise<OrderReading | null> {
  const reading = await readOrderNow(shop, orderId)
  if (reading !== null) await keepOrder(shop, reading)
  return reading
}
