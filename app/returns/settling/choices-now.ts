/** What the next payment of a case would be counted with at this moment, as the pages of buyer and merchant show it. */
import type { Choices } from '../../engine/index.ts'
import type { OrderContent } from '../../shopify/order.ts'
import type { CaseState } from '../case/case.ts'
import { restDelivery } from '../case/rest-owed.ts'
import { choicesToPay, type GivenBack } from './given-back.ts'

type Sold = Pick<OrderContent, 'lines' | 'currency' | 'shipping'>

/**
 * Delivery that is in a refund which is planned, and maybe waits for a person to pay it, or is the rest of one that a person
 * made too small, is owed once though Shopify's books do not show it: it is not promised once more with what is left. Pure.
 * @param order as it was last read; absent: it is not known
 */
export function choicesNow(
  given: readonly GivenBack[],
  { id, state }: { id: string; state: Pick<CaseState, 'settlements' | 'refundsElsewhere'> },
  order: Sold | undefined,
  currency: string,
): Choices {
  const planned = state.settlements.filter((known) => known.state === 'planned')
  const held = planned.reduce((sum, { shipping }) => sum + shipping.minor, restDelivery(state))
  const shippingRefundedMinor = (order?.shipping.refundedMinor ?? 0) + held
  return choicesToPay(given, id, order, { currency, shippingRefundedMinor })
}
