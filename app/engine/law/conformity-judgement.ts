import type { Verdict } from '../clause.ts'
import { fails, holds, review } from '../clause.ts'
import type { FactValues } from '../fact-register.ts'
import type { Period } from '../period.ts'
import { endsAfter, period } from '../period.ts'

export const JUDGED_BY = [
  'received',
  'statedAt',
  'calendar',
  'defect',
  'defectAppearedOn',
  'defectExistedAtDelivery',
  'defectCausedByBuyer',
] as const

export type Judged = Pick<FactValues, (typeof JUDGED_BY)[number]>
export type Delivered = Extract<FactValues['received'], { begun: true }>

/**
 * Directive (EU) 2019/771 art 10 and 11: the seller answers for what is wrong on delivery and shows within
 * the period. What shows within the months of the presumption is taken to have been wrong from the start;
 * after them, unproven either way, a person judges. What showed in time but is stated after the end depends
 * on national limitation periods, so a person judges that, too.
 */
export const judgeConformity = (
  facts: Judged,
  { day, assumed }: Delivered,
  until: Period,
  presumptionMonths: number,
): Verdict => {
  const said = { lastDay: until.lastDay, assumed }
  const isOver = !endsAfter(until, facts.statedAt)
  if (facts.defect === 'none_reported')
    return isOver ? fails('guarantee-ended', said, { until }) : holds('guarantee-open', said, { until })
  if (facts.defectCausedByBuyer) return fails('caused-by-buyer', {})
  if (facts.defectAppearedOn > until.lastDay) return fails('guarantee-ended', said, { until })
  if (facts.defectExistedAtDelivery === false) return fails('defect-not-there-at-delivery', {})
  if (isOver) return review('defect-shown-in-time', said, { until })
  if (facts.defectExistedAtDelivery) return holds('defect-proven', said, { until })
  const { calendar } = facts
  const presumed = period({ from: day, event: 'delivery', months: presumptionMonths, calendar }).lastDay
  return facts.defectAppearedOn <= presumed
    ? holds('defect-presumed', said, { until })
    : review('defect-after-presumption', said, { until })
}
