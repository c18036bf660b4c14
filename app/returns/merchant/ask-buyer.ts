/** Something that only the buyer knows is asked of them, in the merchant's words: kept with the case, and mailed. */

import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'
import { isOver } from '../case/is-over.ts'

const LONGEST_QUESTION = 1000

export type QuestionRefusal = 'closed' | 'question_required' | 'question_too_long'

/** There is no time limit for the answer, and nothing about the case changes while it is awaited. */
export const askBuyer = (
  shop: string,
  caseId: string,
  { question }: { question: string },
  by: By,
): Promise<ActResult<QuestionRefusal>> =>
  actOnCase<QuestionRefusal>(shop, caseId, by, (state) => {
    const said = question.trim()
    if (isOver(state)) return 'closed'
    if (said === '') return 'question_required'
    if (said.length > LONGEST_QUESTION) return 'question_too_long'
    return [{ type: 'question_asked', question: said }]
  })
