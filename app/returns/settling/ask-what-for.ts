/** Before more is paid, a person is asked about money that went back and that nobody knows what for. */
import { db } from '../../db.server.ts'
import { money } from '../../engine/index.ts'
import { adminMoney } from '../../locales/admin-money.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import { type KeptCase, stateOfRow } from '../case/case-store.ts'
import { byEngine, type Taken } from '../case/taken.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { pricesOf } from './order-prices.ts'
import { paidBeside } from './paid-beside.ts'

/**
 * @param keys the lines that were about to be paid for
 * @returns undefined where nothing is to be asked
 */
export async function askWhatFor(
  { shop, orderId, id, openedAt, state }: KeptCase,
  keys: number[],
  paid: OrderMoney,
): Promise<Taken | undefined> {
  const [rows, stored] = await Promise.all([
    db.returnCase.findMany({ where: { shop, orderId, id: { not: id } }, select: { lines: true } }),
    storedOrder(shop, orderId),
  ])
  const looking = { state, others: rows.map(stateOfRow), openedAt, priceOf: pricesOf(stored?.order) }
  const beside = paidBeside(looking, paid)
  if (beside.length === 0) return undefined
  const of = (minor: number) => money(minor, paid.currency)
  const detail = adminMoney(of(beside.reduce((sum, { minor }) => sum + minor, 0)))
  const noticed = beside.map(({ id: refundId, minor }) => ({
    ...{ type: 'refund_noticed' as const, refundId, refunded: of(minor) },
  }))
  return byEngine(...noticed, { type: 'left_for_review', code: 'paid_beside', keys, detail })
}
