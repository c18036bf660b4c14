import { Unavailable } from '../../errors.ts'
import type { Admin } from '../../shopify/admin.ts'
import { type OrderMoney, readOrderMoney } from '../../shopify/order-money.ts'

/** @throws Unavailable when Shopify shows no such order, which it did a moment ago */
export async function moneyOf(admin: Admin, orderId: string): Promise<OrderMoney> {
  const paid = await readOrderMoney(admin, orderId)
  if (paid === null) throw new Unavailable('Shopify does not show the order')
  return paid
}
