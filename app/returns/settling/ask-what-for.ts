/** Before more is paid, a person is asked about money that went back and that nobody knows what for. */
import type { OrderMoney } from '../../shopify/order-money.ts'
import type { KeptCase } from '../case/case-store.ts'
import { byEngine, type Taken } from '../case/taken.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { pricesOf } from './order-prices.ts'
import { otherCases } from './other-cases.ts'
import { aboutToBePaid, askedAbout, deliveryBeside, paidBeside } from './paid-beside.ts'

/**
 * @param keys the lines that were about to be paid for
 * @returns undefined where nothing is to be asked
 */
export async function askWhatFor(
  kept: KeptCase,
  keys: number[],
  paid: OrderMoney,
): Promise<Taken | undefined> {
  const { shop, orderId, openedAt, state } = kept
  const [others, stored] = await Promise.all([otherCases(kept), storedOrder(shop, orderId)])
  const looking = { state, others, openedAt, priceOf: pricesOf(stored?.order) }
  const beside = paidBeside(looking, paid)
  return beside.length === 0
    ? undefined
    : byEngine(
        ...askedAbout(beside, aboutToBePaid(state, keys), paid.currency, deliveryBeside(looking, paid)),
      )
}
