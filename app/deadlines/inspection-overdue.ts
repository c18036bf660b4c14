/**
 * Something arrived and nobody has looked at it; whoever offers to pay less for it has. The term is the shop's own; looking is no condition of a refund
 * (OLG Düsseldorf I-15 U 46/14), so it ends early enough for the refund to be in time. Pure.
 */
import { addDays, type Day } from '../engine/index.ts'
import { unpaidHere, unpaidSince } from '../returns/case/is-away.ts'
import { type CaseToWatch, eachDay, localDay, outstanding } from './case-to-watch.ts'
import { type Derived, subjectOfCase } from './due.ts'
import { afterDay, reminderFor } from './moments.ts'
import { refundDays } from './refund-due.ts'
import { workingDaysAfter } from './working-days.ts'

const KIND = 'inspection_overdue'

export function inspectionOverdue(watched: CaseToWatch): Derived {
  const { caseId, state, zone, settings, inspected } = watched
  const subject = subjectOfCase(caseId)
  const unpaid = outstanding(watched)
  const isLookedAt = (key: number) =>
    inspected.has(key) || state.ordered.includes(key) || state.deductions.some((offer) => offer.key === key)
  const waiting = unpaid.flatMap((line) => {
    const arrivedAt = unpaidSince(state, line)
    return arrivedAt === undefined || unpaidHere(state, line) === 0 || isLookedAt(line.key)
      ? []
      : [{ key: line.key, arrivedAt }]
  })
  const days = eachDay(
    waiting.map(({ key, arrivedAt }) => ({ key, by: lastDayFor(watched, key, arrivedAt), arrivedAt })),
  )
  const keys = state.arrivals.map(({ key }) => key)
  return {
    open: days.map(({ by, all }) => ({
      ...{ subject, kind: KIND, key: by, dueAt: afterDay(by, zone) },
      ...reminderFor(by, zone, settings[KIND].remindDaysBefore),
      basis: {
        ...{ lastDay: by, zone: zone.name },
        steps: [{ kind: 'from', day: localDay(watched, all[0].arrivedAt), event: 'arrival' }],
        keys: all.map(({ key }) => key),
      },
    })),
    met: keys.length === 0 ? [] : [{ subject, kind: KIND, keys }],
  }
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
