/**
 * Something arrived and nobody has looked at it. The term is the shop's own; looking is no condition of a refund
 * (OLG Düsseldorf I-15 U 46/14), so it ends early enough for the refund to be in time. Pure.
 */
import { addDays, type Day } from '../engine/index.ts'
import { type CaseToWatch, earliest, localDay, outstanding } from './case-to-watch.ts'
import { type Derived, subjectOfCase } from './due.ts'
import { afterDay, reminderFor } from './moments.ts'
import { refundDays } from './refund-due.ts'
import { workingDaysAfter } from './working-days.ts'

const KIND = 'inspection_overdue'

export function inspectionOverdue(watched: CaseToWatch): Derived {
  const { caseId, state, zone, settings, inspected } = watched
  const row = { subject: subjectOfCase(caseId), kind: KIND, key: '' } as const
  const unpaid = outstanding(watched)
  const waiting = state.arrivals.filter(
    ({ key }) =>
      !inspected.has(key) && !state.ordered.includes(key) && unpaid.some((line) => line.key === key),
  )
  const next = earliest(
    waiting.map(({ key, arrivedAt }) => ({ key, by: lastDayFor(watched, key, arrivedAt), arrivedAt })),
  )
  const [first] = next?.all ?? []
  if (next === undefined || first === undefined)
    return { open: [], met: state.arrivals.length === 0 ? [] : [row] }
  const basis = {
    ...{ lastDay: next.by, zone: zone.name },
    steps: [{ kind: 'from', day: localDay(watched, first.arrivedAt), event: 'arrival' }] as const,
    keys: next.all.map(({ key }) => key),
  }
  const reminder = reminderFor(next.by, zone, settings[KIND].remindDaysBefore)
  return { open: [{ ...row, dueAt: afterDay(next.by, zone), ...reminder, basis }], met: [] }
}

/** Working days after the arrival, but a day before the refund is due; never before the day of the arrival. */
function lastDayFor(watched: CaseToWatch, key: number, arrivedAt: string): Day {
  const arrivedOn = localDay(watched, arrivedAt)
  const term = workingDaysAfter(arrivedOn, watched.settings[KIND].days, watched.country)
  const refund = refundDays(watched).find((due) => due.key === key)
  const latest = refund === undefined ? term : addDays(refund.by, -1)
  const inTime = term < latest ? term : latest
  return inTime < arrivedOn ? arrivedOn : inTime
}
