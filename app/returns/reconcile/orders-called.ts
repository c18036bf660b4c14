import { adminFor } from '../../shopify/admin.ts'
import { type NamedOrder, ordersNamed } from '../../shopify/orders-named.ts'
import { isNamed, orderNumberIn } from './order-number.ts'

/**
 * The orders that bear the number which somebody typed: more than one where a shop gave it twice.
 * @param typed e.g. "#1003", "Order no. 1003"; without a number in it nothing is found
 * @throws what Shopify's gateway throws when it does not answer
 */
export async function ordersCalled(shop: string, typed: string): Promise<NamedOrder[]> {
  const number = orderNumberIn(typed)
  if (number === undefined) return []
  return (await ordersNamed(await adminFor(shop), number)).filter(({ name }) => isNamed(name, number))
}
