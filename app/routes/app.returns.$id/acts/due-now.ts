import type { CaseView } from '../../../returns/merchant/case-view.ts'

/**
 * `keeping`: the buyer wants the goods again · `again`: a refund was not made · `proven`: shown to be on its way,
 * so that the refund may not wait (CRD 13(3)) · `rest`: a person paid back less than is owed · `swap`: what goes out in exchange is to be named · `dealtWith`: a person says that they have seen to it in their own way.
 */
export type DueNow =
  | 'judgement'
  | 'transfer'
  | 'answer'
  | 'keeping'
  | 'again'
  | 'proven'
  | 'swap'
  | 'arrival'
  | 'refund'
  | 'rest'
  | 'dealtWith'
  | 'nothing'

/** The one thing that is due on a case; whatever else can be done is folded. */
export function dueNow({ actions, carryOut }: Pick<CaseView, 'actions' | 'carryOut'>): DueNow {
  const { transfers, offers, awaited, unpaid, wantedBack, refusedRefunds, swaps, rests } = carryOut
  if (actions.includes('approve')) return 'judgement'
  if (transfers.length > 0) return 'transfer'
  if (offers.length > 0) return 'answer'
  if (wantedBack.length > 0) return 'keeping'
  if (refusedRefunds.length > 0) return 'again'
  if (awaited.some(({ key, isProven }) => isProven && unpaid.some((line) => line.key === key)))
    return 'proven'
  if (swaps.length > 0) return 'swap'
  if (awaited.some(({ isPaid }) => !isPaid)) return 'arrival'
  if (unpaid.length > 0) return 'refund'
  if (rests.length > 0) return 'rest'
  return actions.length > 0 ? 'dealtWith' : 'nothing'
}
