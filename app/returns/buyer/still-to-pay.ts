/** What a buyer can still expect in money: what is ordered, what is left, and what a refund was too small by; nothing for what they want again. Pure. */
import { addMoney, type Choices, type Money, money } from '../../engine/index.ts'
import { waitsFor } from '../carry-out/return-step.ts'
import { type CaseState, outstandingQuantity } from '../case/case.ts'
import { restTotal } from '../case/rest-owed.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'
import { leftToPay } from '../settling/left-to-pay.ts'

/**
 * @param decided with what is known now (decidedSince)
 * @param choices for the next payment (choicesToPay)
 */
export function stillToPay(
  state: CaseState,
  decided: Pick<StoredDecision, 'decision' | 'facts'>,
  choices: Choices,
): Money {
  const left = leftToPay(state, decided, choices, (line) =>
    waitsFor(state, line, ['goods_back']) ? 0 : outstandingQuantity(state, line),
  )
  const ordered = state.settlements.filter((known) => known.state === 'planned').map(({ refund }) => refund)
  const rest = restTotal(state)
  return [...ordered, ...[left, rest].filter((one) => one !== undefined)].reduce(
    addMoney,
    money(0, decided.facts.order.currency),
  )
}
