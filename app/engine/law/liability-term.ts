import type { Verdict } from '../clause.ts'
import { fails, holds, review } from '../clause.ts'
import type { FactValues } from '../fact-register.ts'
import type { Period } from '../period.ts'
import { endsAfter } from '../period.ts'

export const LIABLE_BY = ['statedAt', 'defect', 'defectAppearedOn'] as const

type Needed = Pick<FactValues, (typeof LIABLE_BY)[number]>
type Delivered = Extract<FactValues['received'], { begun: true }>

/**
 * Directive (EU) 2019/771 art 10(1): the seller answers for what shows before the end. What showed in time but
 * is said after it depends on national limitation periods (10(4), 10(5)), so a person judges that, as a person
 * judges every claim before the `longest` end, where a state lets the seller answer for as long as a thing should last.
 */
export const withinLiability = (
  facts: Needed,
  { assumed }: Delivered,
  until: Period,
  longest: Period = until,
): Verdict => {
  const said = { lastDay: until.lastDay, assumed }
  if (endsAfter(until, facts.statedAt)) return holds('guarantee-open', said, { until })
  if (facts.defect !== 'none_reported' && facts.defectAppearedOn <= until.lastDay)
    return review('defect-shown-in-time', said, { until })
  if (endsAfter(longest, facts.statedAt)) return review('liability-may-last', said, { until })
  return fails('guarantee-ended', { lastDay: longest.lastDay, assumed }, { until: longest })
}
