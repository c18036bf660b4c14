/** What a case owes for pieces that somebody pays for in Shopify. */
import { type Choices, type Money, money } from '../../engine/index.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import { type CaseLine, type CaseState, outstandingQuantity } from '../case/case.ts'
import type { KeptCase } from '../case/case-store.ts'
import type { SettledPieces, UsedUp } from '../case/planned-settlement.ts'
import { restDelivery } from '../case/rest-owed.ts'
import { decidedSince } from '../deciding/decided-since.ts'
import { readDecision, type StoredDecision } from '../deciding/stored-decision.ts'
import { storedOrder } from '../reconcile/reconcile-order.ts'
import { choicesToPay, givenBack } from './given-back.ts'
import { deliveryIn, owedFor, planSettlement } from './plan-settlement.ts'

/**
 * @param state as it is before they are paid for
 * @returns undefined where nothing is owed for them, as where they were refused or dealt with
 */
export type Owing = (state: CaseState, pieces: readonly SettledPieces[]) => Owed | undefined

/** With what of it was agreed to be left, and paid before. */
interface Owed extends UsedUp {
  total: Money
  /** Minor units of it that are outward delivery. */
  delivery: number
}

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
  return owingBy(decided, choicesToPay(given, id, stored?.order, paid))
}

/** Pure. */
export const owingBy =
  (decided: Pick<StoredDecision, 'decision' | 'facts'>, choices: Choices): Owing =>
  (state, named) => {
    const quantityOf = (line: CaseLine) => {
      const of = named.reduce((sum, { key, quantity }) => (key === line.key ? sum + quantity : sum), 0)
      return Math.min(of, outstandingQuantity(state, line))
    }
    const pieces = state.lines
      .map((line) => ({ key: line.key, quantity: quantityOf(line) }))
      .filter(({ quantity }) => quantity > 0)
    const paid = { payments: [], shippingLeftMinor: 0, currency: decided.facts.order.currency }
    const planning = { state, decided, choices: besideRests(choices, state), paid }
    // With no payment to take it from, all of it is short.
    const { short, deducted, paidAhead } = planSettlement({ id: '', way: 'return', pieces, ...planning })
    const isUsed = deducted !== undefined || paidAhead !== undefined
    const total = short ?? (isUsed ? money(0, paid.currency) : undefined)
    if (total === undefined) return undefined
    const delivery = deliveryIn(owedFor(pieces, planning).lines)
    return {
      ...{ total, delivery: Math.max(0, Math.min(total.minor, delivery)) },
      ...(deducted && { deducted }),
      ...(paidAhead && { paidAhead }),
    }
  }

/** Delivery that is owed as the rest of one refund is owed with no other. */
function besideRests(choices: Choices, state: CaseState): Choices {
  const { before } = choices
  if (before?.delivery === undefined) return choices
  const { repaid } = before.delivery
  const delivery = { ...before.delivery, repaid: money(repaid.minor + restDelivery(state), repaid.currency) }
  return { ...choices, before: { ...before, delivery } }
}
