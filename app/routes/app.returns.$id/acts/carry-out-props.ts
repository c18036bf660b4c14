import type { CaseView } from '../../../returns/merchant/case-view.ts'

export interface CarryOutProps {
  view: CaseView
  /** The case or its order waits for a worker, or is with one. */
  isQueued: boolean
  /** ISO 4217, of the shop. */
  currency: string
  /** The shop's calendar day, and the one that is proposed for an answer; `YYYY-MM-DD`. */
  today: string
  answerBy: string
}
