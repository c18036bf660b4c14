/** What a case owes for pieces that somebody pays for in Shopify. */
import type { Money } from '../../engine/index.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import { type CaseState, outstandingQuantity } from '../case/case.ts'
import type { KeptCase } from '../case/case-store.ts'
import type { SettledPieces } from '../case/planned-settlement.ts'
import { decidedSince } from '../deciding/decided-since.ts'
import { readDecision } from '../deciding/stored-decision.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { choicesToPay, givenBack } from './given-back.ts'
import { leftToPay } from './left-to-pay.ts'

/**
 * @param state as it is before they are paid for
 * @returns undefined where nothing is owed for them, as where they were refused or dealt with
 */
export type Owing = (state: CaseState, pieces: readonly SettledPieces[]) => Money | undefined

/**
 * As the case itself would plan it, the delivery included that has not gone back by now.
 * @returns undefined where nothing is decided yet
 */
export async function owingOf(
  { shop, id, orderId, state }: KeptCase,
  paid: Pick<OrderMoney, 'currency' | 'shippingRefundedMinor'>,
): Promise<Owing | undefined> {
  if (state.decisionId === undefined) return undefined
  const decided = await decidedSince({ shop, state }, await readDecision(shop, state.decisionId))
  const [given, stored] = await Promise.all([givenBack(shop, orderId), storedOrder(shop, orderId)])
  const choices = choicesToPay(given, id, stored?.order, paid)
  return (then, pieces) =>
    leftToPay(then, decided, choices, (line) => {
      const named = pieces.reduce((sum, { key, quantity }) => (key === line.key ? sum + quantity : sum), 0)
      return Math.min(named, outstandingQuantity(then, line))
    })
}
