/** A person may pay in Shopify after the case was reconciled, and before it pays: then theirs is written down first. */
import type { Admin } from '../../shopify/admin.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import type { KeptCase } from '../case/case-store.ts'
import { hasNewRefund, reconcileCase } from '../reconcile/reconcile-case.ts'
import { otherCases } from './other-cases.ts'
import { refundsOfOthers } from './refunds-of-others.ts'

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
  if (!hasNewRefund(kept.state, paid)) return false
  const ofOthers = refundsOfOthers(paid.refunds, await otherCases(kept))
  const unknown = paid.refunds.filter(
    ({ id }) => !ofOthers.has(id) && !kept.state.noticedRefunds.includes(id),
  )
  if (!hasNewRefund(kept.state, { ...paid, refunds: unknown })) return false
  const after = await reconcileCase(admin, kept, aboutToSend === undefined ? {} : { aboutToSend })
  return after.state.lastSeq !== kept.state.lastSeq
}
