import type { Calendar } from './calendar.ts'
import type { Day, Instant } from './day.ts'
import { addDays, addMonths, endOfDay, isWeekend, laterDay, msOf } from './day.ts'
import type { PeriodStep } from './decision.ts'

/** A period with the way its last day was found; `endsAt` is exclusive. */
export interface Period {
  lastDay: Day
  endsAt: Instant
  steps: readonly PeriodStep[]
}

export type Length = { days: number } | { months: number }

interface Rule {
  from: Day
  event: string
  calendar: Calendar
}

/**
 * Regulation (EEC, Euratom) 1182/71: the day of the event is not counted (art 3(1)); holidays inside
 * the period count (art 3(3)); a last day that is a Saturday, Sunday or public holiday moves to the
 * next working day (art 3(4)).
 */
export const period = (rule: Rule & Length): Period => {
  const kept = keptOf(rule.calendar)
  const known = periodsFrom(rule, kept)
  const before = known.get(rule.from)
  if (before) return before
  const found = counted(rule)
  // Bounded: whoever asks for more than that is given them anew.
  if (kept.count < MOST_PERIODS) {
    kept.count++
    known.set(rule.from, found)
  }
  return found
}

const counted = (rule: Rule & Length): Period => {
  const nominal = 'days' in rule ? addDays(rule.from, rule.days) : addMonths(rule.from, rule.months)
  const length: PeriodStep =
    'days' in rule
      ? { kind: 'days', days: rule.days, to: nominal }
      : { kind: 'months', months: rule.months, to: nominal }
  return closed([{ kind: 'from', day: rule.from, event: rule.event }, length], nominal, rule.calendar)
}

/** A period is a function of very little: calendar, event, length and day. How many are kept is counted. */
interface Kept {
  byEvent: Map<string, Map<number, Map<Day, Period>>>
  count: number
}
const PERIODS = new WeakMap<Calendar, Kept>()
const [MOST_PERIODS, MOST_RULES] = [20_000, 200]

/** Months are told from days by their sign. */
const periodsFrom = (rule: Rule & Length, { byEvent }: Kept): Map<Day, Period> => {
  const lengths = byEvent.get(rule.event) ?? new Map<number, Map<Day, Period>>()
  if (lengths.size === 0 && byEvent.size < MOST_RULES) byEvent.set(rule.event, lengths)
  const length = 'days' in rule ? rule.days : -rule.months
  const days = lengths.get(length)
  if (days) return days
  const none = new Map<Day, Period>()
  if (lengths.size < MOST_RULES) lengths.set(length, none)
  return none
}

let last: { calendar: Calendar; kept: Kept } | undefined

const keptOf = (calendar: Calendar): Kept => {
  if (last?.calendar === calendar) return last.kept
  const kept = PERIODS.get(calendar) ?? { byEvent: new Map(), count: 0 }
  PERIODS.set(calendar, kept)
  last = { calendar, kept }
  return kept
}

interface Extension {
  months: number
  why: string
  calendar: Calendar
}

const EXTENDED = new WeakMap<Period, { rule: Extension; period: Period }[]>()

/** The period that begins where another ends (CRD 10(1): twelve months from the end of the first). */
export const extended = (first: Period, rule: Extension): Period => {
  const { months, why, calendar } = rule
  const known = EXTENDED.get(first) ?? []
  const before = known.find(
    (one) => one.rule.months === months && one.rule.why === why && one.rule.calendar === calendar,
  )
  if (before) return before.period
  const nominal = addMonths(first.lastDay, months)
  const period = closed([...first.steps, { kind: 'extended', why, months, to: nominal }], nominal, calendar)
  if (known.length < MOST_RULES) EXTENDED.set(first, [...known, { rule: { months, why, calendar }, period }])
  return period
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
  // Every decision that counts from the same day is given this very object.
  const kept = Object.freeze(rolled.map((step) => Object.freeze(step)))
  return Object.freeze({ lastDay, endsAt: endOfDay(lastDay, calendar.zone), steps: kept })
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
export const endsAfter = ({ endsAt }: Period, sentAt: Instant): boolean =>
  // Two instants in their one full form sort as text.
  sentAt.length === FULL_FORM && endsAt.length === FULL_FORM ? sentAt < endsAt : msOf(sentAt) < msOf(endsAt)

const FULL_FORM = '2026-11-23T22:00:00.000Z'.length
