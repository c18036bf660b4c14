import type { OrderMoney } from '../../shopify/order-money.ts'
import { awaitsTransfer } from '../case/awaits-transfer.ts'
import type { CaseState } from '../case/case.ts'
import { restDelivery } from '../case/rest-owed.ts'

/**
 * An order's money without what is planned and waits for a person to pay it by hand: Shopify does not know of it yet, and the
 * next refund takes nothing of it. Pure.
 */
export function lessHeld(paid: OrderMoney, { settlements }: Pick<CaseState, 'settlements'>): OrderMoney {
  const waiting = settlements.filter(awaitsTransfer)
  const shipping = waiting.reduce((sum, one) => sum + one.shipping.minor, 0)
  const held = waiting.flatMap(({ repayments }) => repayments)
  return {
    ...paid,
    shippingLeftMinor: Math.max(0, paid.shippingLeftMinor - shipping),
    shippingRefundedMinor: paid.shippingRefundedMinor + shipping,
    payments: paid.payments.map((payment) => {
      const own = held.filter(({ transactionId }) => transactionId === payment.id)
      const minor = own.reduce((sum, { amount }) => sum + amount.minor, 0)
      return { ...payment, refundableMinor: Math.max(0, payment.refundableMinor - minor) }
    }),
  }
}

/** Without the delivery that is owed as the rest of a refund that a person made too small: it is paid with that. Pure. */
export function lessRestDelivery(
  paid: OrderMoney,
  state: Pick<CaseState, 'settlements' | 'refundsElsewhere'>,
): OrderMoney {
  const rest = Math.min(restDelivery(state), paid.shippingLeftMinor)
  return {
    ...paid,
    shippingLeftMinor: paid.shippingLeftMinor - rest,
    shippingRefundedMinor: paid.shippingRefundedMinor + rest,
  }
}
