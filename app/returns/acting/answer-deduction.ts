/** What the buyer says to an offer to pay back less, told by themselves or to people at the shop. */
import type { DeductionAnswer } from '../case/case-event.ts'
import { type ActResult, actOnCase, type By } from './act-on-case.ts'

export type AnswerRefusal = 'closed' | 'not_offered' | 'answered_already'

/** The same answer twice is one answer. */
export const answerDeduction = (
  shop: string,
  caseId: string,
  { deductionId, answer, actId }: { deductionId: string; answer: DeductionAnswer; actId?: string },
  by: By,
): Promise<ActResult<AnswerRefusal>> =>
  actOnCase<AnswerRefusal>(shop, caseId, by, (state) => {
    if (state.closed) return 'closed'
    const offered = state.deductions.find(({ id }) => id === deductionId)
    if (offered === undefined) return 'not_offered'
    if (offered.answer === answer) return []
    return offered.answer === undefined
      ? [{ type: 'deduction_answered', deductionId, answer, ...(actId && { actId }) }]
      : 'answered_already'
  })
