/** Which of an order's refunds its other cases account for. Pure. */
import type { OrderRefund } from '../../shopify/order-money.ts'
import type { CaseState } from '../case/case.ts'

/** @returns ids of those that they made, by their note or as they wrote it down, or that a person made for them */
export function refundsOfOthers(
  refunds: readonly OrderRefund[],
  others: readonly CaseState[],
): ReadonlySet<string> {
  const made = others.flatMap(({ settlements }) => settlements)
  const seen = others.flatMap(({ refundsElsewhere }) => refundsElsewhere)
  const theirs = refunds.filter(
    ({ id, note = '' }) =>
      made.some((one) => one.refundId === id || note.startsWith(one.id)) ||
      seen.some(({ refundId }) => refundId === id),
  )
  return new Set(theirs.map(({ id }) => id))
}
