/** Less than all of it is to be paid back for a line, if the buyer agrees: evidenced loss or wear. */
import { randomUUID } from 'node:crypto'
import type { Money } from '../../engine/index.ts'
import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'
import type { AnswerRefusal } from '../acting/answer-deduction.ts'
import { type CaseState, outstandingQuantity } from '../case/case.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { mostDeductible, readStanding, type Standing } from '../settling/most-deductible.ts'

const LONGEST_REASON = 300

export interface Offer {
  key: number
  /** In the order's currency; more than nothing. */
  amount: Money
  /** As the buyer reads it. */
  reason: string
  answerBy: Date
}

export type OfferRefusal =
  | 'closed'
  | 'reason_required'
  | 'reason_too_long'
  /** Not above nothing, or not in the order's currency. */
  | 'not_an_amount'
  /** More than the line is paid back by itself. */
  | 'more_than_refund'
  /** The line is not accepted, or is paid back already. */
  | 'nothing_to_refund'
  /** Another offer for the line waits for an answer. */
  | 'offered_already'

/** @throws what `actOnCase` throws */
export async function offerDeduction(
  shop: string,
  caseId: string,
  offer: Offer,
  by: By,
): Promise<ActResult<OfferRefusal>> {
  const standing = await readStanding(shop, caseId)
  return actOnCase<OfferRefusal>(shop, caseId, by, (state) => {
    const refusal = whyNot(state, offer, standing)
    if (refusal !== undefined) return refusal
    const { key, amount, reason, answerBy } = offer
    const said = { reason: reason.trim(), answerBy: answerBy.toISOString() }
    return [{ type: 'deduction_offered', deduction: { id: randomUUID(), key, amount, ...said } }]
  })
}

function whyNot(
  state: CaseState,
  { key, amount, reason }: Offer,
  standing: Standing | undefined,
): OfferRefusal | undefined {
  const said = reason.trim()
  if (state.closed) return 'closed'
  if (said === '') return 'reason_required'
  if (said.length > LONGEST_REASON) return 'reason_too_long'
  if (!Number.isSafeInteger(amount.minor) || amount.minor <= 0) return 'not_an_amount'
  const line = state.lines.find((known) => known.key === key)
  if (line === undefined || standing === undefined || outstandingQuantity(state, line) === 0)
    return 'nothing_to_refund'
  if (state.deductions.some((known) => known.key === key && known.answer === undefined))
    return 'offered_already'
  if (amount.currency !== standing.decided.facts.order.currency) return 'not_an_amount'
  return amount.minor > mostDeductible(state, line, standing) ? 'more_than_refund' : undefined
}

/** A buyer who was told of it by mail is told by the shop. */
export const withdrawOffer = (
  shop: string,
  caseId: string,
  { deductionId }: { deductionId: string },
  by: By,
): Promise<ActResult<AnswerRefusal>> =>
  actOnCase<AnswerRefusal>(shop, caseId, by, (state) => withdrawnOffer(state, deductionId))

export function withdrawnOffer(state: CaseState, deductionId: string): CaseEvent[] | AnswerRefusal {
  if (state.closed) return 'closed'
  const offered = state.deductions.find(({ id }) => id === deductionId)
  if (offered === undefined) return 'not_offered'
  return offered.answer === undefined ? [{ type: 'deduction_withdrawn', deductionId }] : 'answered_already'
}
