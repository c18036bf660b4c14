/** A person may pay in Shopify after the case was reconciled, and before it pays: then theirs is written down first. */
import type { Admin } from '../../shopify/admin.ts'
import type { OrderMoney, OrderRefund } from '../../shopify/order-money.ts'
import type { KeptCase } from '../case/case-store.ts'
import { hasNewRefund, reconcileCase } from '../reconcile/reconcile-case.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { sharedRefunds } from '../reconcile/shared-refunds.ts'
import { pricesOf } from './order-prices.ts'
import { otherCases } from './other-cases.ts'

/** Refunds that nobody accounts for yet, or not for all of. */
export async function unknownRefunds(kept: KeptCase, paid: OrderMoney): Promise<OrderRefund[]> {
  if (!hasNewRefund(kept.state, paid)) return []
  const [others, stored] = await Promise.all([otherCases(kept), storedOrder(kept.shop, kept.orderId)])
  // Of a refund that is partly another case's, the other part may be for this one.
  const { ofOthers, money } = sharedRefunds(paid, others, pricesOf(stored?.order), kept.state)
  const refunds = (money?.refunds ?? []).filter(
    ({ id, minor, lines }) =>
      !ofOthers.has(id) && !kept.state.noticedRefunds.includes(id) && (minor > 0 || lines.length > 0),
  )
  return refunds.filter((refund) => hasNewRefund(kept.state, { ...paid, refunds: [refund] }))
}

/**
 * @param paid as it was read just now
 * @param aboutToSend a settlement that is dropped where its pieces are paid
 * @returns whether the case is another now: what is to be done next is thought over again
 */
export async function isPaidMeanwhile(
  admin: Admin,
  kept: KeptCase,
  paid: OrderMoney,
  aboutToSend?: string,
): Promise<boolean> {
  const unknown = await unknownRefunds(kept, paid)
  if (unknown.length === 0) return false
  const after = await reconcileCase(admin, kept, aboutToSend === undefined ? {} : { aboutToSend })
  return after.state.lastSeq !== kept.state.lastSeq
}
