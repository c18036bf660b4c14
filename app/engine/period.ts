import type { Calendar } from './calendar.ts'
import type { Day, Instant } from './day.ts'
import { addDays, addMonths, endOfDay, isWeekend, laterDay } from './day.ts'
import type { PeriodStep } from './decision.ts'

/** A period with the way its last day was found; `endsAt` is exclusive. */
export interface Period {
  lastDay: Day
  endsAt: Instant
  steps: readonly PeriodStep[]
}

export type Length = { days: number } | { months: number }

/**
 * Regulation (EEC, Euratom) 1182/71: the day of the event is not counted (art 3(1)); holidays inside
 * the period count (art 3(3)); a last day that is a Saturday, Sunday or public holiday moves to the
 * next working day (art 3(4)).
 */
export const period = (rule: { from: Day; event: string; calendar: Calendar } & Length): Period => {
  const nominal = 'days' in rule ? addDays(rule.from, rule.days) : addMonths(rule.from, rule.months)
  const length: PeriodStep =
    'days' in rule
      ? { kind: 'days', days: rule.days, to: nominal }
      : { kind: 'months', months: rule.months, to: nominal }
  return closed([{ kind: 'from', day: rule.from, event: rule.event }, length], nominal, rule.calendar)
}

/** The period that begins where another ends (CRD 10(1): twelve months from the end of the first). */
export const extended = (
  first: Period,
  { months, why, calendar }: { months: number; why: string; calendar: Calendar },
): Period => {
  const nominal = addMonths(first.lastDay, months)
  return closed([...first.steps, { kind: 'extended', why, months, to: nominal }], nominal, calendar)
}

export const laterPeriod = (a: Period, b: Period): Period =>
  laterDay(a.lastDay, b.lastDay) === a.lastDay ? a : b

const closed = (steps: readonly PeriodStep[], nominal: Day, calendar: Calendar): Period => {
  const rolled = [...steps]
  let lastDay = nominal
  for (let pause = pauseOn(lastDay, calendar); pause; pause = pauseOn(lastDay, calendar)) {
    const next = addDays(lastDay, 1)
    rolled.push({ ...pause, day: lastDay, to: next })
    lastDay = next
  }
  return { lastDay, endsAt: endOfDay(lastDay, calendar.zone), steps: rolled }
}

const pauseOn = (
  day: Day,
  calendar: Calendar,
): { kind: 'holiday'; name: string } | { kind: 'weekend' } | undefined => {
  const name = calendar.holidays[day]
  if (name !== undefined) return { kind: 'holiday', name }
  return isWeekend(day) ? { kind: 'weekend' } : undefined
}

/** A statement is in time iff it was sent before the end (CRD 11(2)). */
export const endsAfter = (until: Period, sentAt: Instant): boolean =>
  Date.parse(sentAt) < Date.parse(until.endsAt)
