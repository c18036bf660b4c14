/** What a case has still to pay back. Pure. */
import type { Choices, Money } from '../../engine/index.ts'
import { type CaseLine, type CaseState, outstandingQuantity } from '../case/case.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'
import { planSettlement } from './plan-settlement.ts'

/**
 * As it will be planned, if Shopify can pay all of it: with no payment to take it from, all of it is short.
 * @param decided with what is known now (decidedSince)
 * @param choices for the next payment (choicesToPay)
 * @param quantityOf pieces of a line that are meant
 * @returns undefined where nothing is left
 */
export function leftToPay(
  state: CaseState,
  decided: Pick<StoredDecision, 'decision' | 'facts'>,
  choices: Choices,
  quantityOf = (line: CaseLine) => outstandingQuantity(state, line),
): Money | undefined {
  const pieces = state.lines
    .map((line) => ({ key: line.key, quantity: quantityOf(line) }))
    .filter(({ quantity }) => quantity > 0)
  const { currency } = decided.facts.order
  const paid = { payments: [], shippingLeftMinor: 0, currency }
  return planSettlement({ id: '', way: 'return', pieces, state, decided, choices, paid }).short
}
