import type { CaseView } from '../../../returns/case-view.ts'

/** `dealtWith`: a person says that they have seen to it in their own way. */
export type DueNow = 'judgement' | 'transfer' | 'answer' | 'arrival' | 'refund' | 'dealtWith' | 'nothing'

/** The one thing that is due on a case; whatever else can be done is folded. */
export function dueNow({ actions, carryOut }: Pick<CaseView, 'actions' | 'carryOut'>): DueNow {
  const { transfers, offers, awaited, unpaid } = carryOut
  if (actions.includes('decline')) return 'judgement'
  if (transfers.length > 0) return 'transfer'
  if (offers.length > 0) return 'answer'
  if (awaited.length > 0) return 'arrival'
  if (unpaid.length > 0) return 'refund'
  return actions.length > 0 ? 'dealtWith' : 'nothing'
}
