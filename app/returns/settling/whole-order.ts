/** When a refund of what was never sent is better made by cancelling the order. Pure. */
import type { OrderContent } from '../../shopify/order.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import { type CaseState, outstandingQuantity } from '../case/case.ts'
import type { PlannedSettlement } from '../case/planned-settlement.ts'

/**
 * Nothing of the order was sent, all of it is given up, and all that was paid goes back: then the order itself ends. Where
 * Shopify would not cancel it before, or a person has paid beside it, its pieces are paid back one by one.
 */
export function isWholeOrder(
  state: CaseState,
  { pieces, refund }: Pick<PlannedSettlement, 'pieces' | 'refund'>,
  order: OrderContent,
  { payments }: Pick<OrderMoney, 'payments'>,
): boolean {
  const given = state.lines
    .filter(({ key }) => pieces.some((piece) => piece.key === key))
    .reduce((sum, line) => sum + outstandingQuantity(state, line), 0)
  const ordered = order.lines.reduce((sum, { currentQuantity }) => sum + currentQuantity, 0)
  const paidIn = payments.reduce((sum, { refundableMinor }) => sum + refundableMinor, 0)
  return (
    order.fulfillments.length === 0 &&
    order.cancelledAt === undefined &&
    order.returns.length === 0 &&
    given === ordered &&
    refund.minor === paidIn &&
    !payments.some(({ isByHand }) => isByHand) &&
    !state.settlements.some(({ way, state: at }) => way === 'order' && at === 'refused')
  )
}
