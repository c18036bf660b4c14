import { expect, it, vi } from 'vitest'
import type { Calendar } from '../../app/engine/calendar.ts'
import type { Day } from '../../app/engine/index.ts'
import { addDays, JURISDICTIONS } from '../../app/engine/index.ts'
import type { Period } from '../../app/engine/period.ts'
import { endsAfter, extended, period } from '../../app/engine/period.ts'
import { fc, tries } from '../harness/property.ts'
import { FIRST_DAY } from './any-day.ts'
import { REGIONS } from './vocabulary.ts'

// Long enough where every core is busy with other tests, and where a counterexample is made small.
vi.setConfig({ testTimeout: 180_000 })

/** Every calendar that we hold: of buyers and of shops, of countries and of their regions. */
const CALENDARS = Object.values(JURISDICTIONS).flatMap(({ country, calendarFor }) =>
  [undefined, ...(REGIONS[country] ?? [])].flatMap((region) => {
    const { buyer, shop } = calendarFor(region)
    return [buyer, shop]
  }),
)

const MS_PER_DAY = 86_400_000
const nextDay = (day: Day): Day => new Date(Date.parse(day) + MS_PER_DAY).toISOString().slice(0, 10) as Day

/** Regulation 1182/71, day by day, as one counts on a wall calendar. */
const workingDayFrom = (day: Day, holidays: Calendar['holidays']): Day => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  const isPause = weekday === 0 || weekday === 6 || Object.hasOwn(holidays, day)
  return isPause ? workingDayFrom(nextDay(day), holidays) : day
}

const daysLater = (day: Day, days: number): Day => (days === 0 ? day : daysLater(nextDay(day), days - 1))

/** The same date so many months on, or the last day of a month that has none. */
const monthsLater = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, length))
  return first.toISOString().slice(0, 10) as Day
}

/** By the zone database of the machine that tests, which the engine does not read. */
const dayIn = (zone: string, ms: number): string => {
  const clock = CLOCKS.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  CLOCKS.set(zone, clock)
  return clock.format(ms)
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>()

const isFound = ({ lastDay, endsAt, steps }: Period, nominal: Day, { zone, holidays }: Calendar): void => {
  expect(lastDay).toBe(workingDayFrom(nominal, holidays))
  const end = Date.parse(endsAt)
  expect([dayIn(zone.name, end - 1), dayIn(zone.name, end)]).toEqual([lastDay, nextDay(lastDay)])
  // Every step begins where the one before it led.
  const ways = steps.flatMap((step) => ('to' in step ? [step] : []))
  expect(ways.at(-1)?.to).toBe(lastDay)
  for (const [index, step] of ways.entries())
    if ('day' in step) expect([step.day, nextDay(step.day)]).toEqual([ways[index - 1]?.to, step.to])
}

const anyStart = fc.nat(1_200).map((days) => addDays(FIRST_DAY, days))
const anyCalendar = fc.constantFrom(...CALENDARS)

it('a period of days ends where counting them one by one ends, and its steps lead there', () => {
  let moved = 0
  fc.assert(
    fc.property(anyStart, fc.nat(60), anyCalendar, (from, days, calendar) => {
      const found = period({ from, event: 'receipt', days, calendar })
      isFound(found, daysLater(from, days), calendar)
      if (found.steps.length > 2) moved += 1
    }),
    tries(1_000),
  )
  // Two days of seven are on a weekend.
  expect(moved).toBeGreaterThan(100)
})

it('one of months, too, and one that begins where another ends', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 36 }), anyCalendar, (from, months, calendar) => {
      const found = period({ from, event: 'receipt', months, calendar })
      isFound(found, monthsLater(from, months), calendar)
      isFound(
        extended(found, { months: 12, why: 'not-informed', calendar }),
        monthsLater(found.lastDay, 12),
        calendar,
      )
    }),
    tries(500),
  )
})

it('what is asked first never changes what is answered next', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 1, max: 40 }), anyCalendar, anyCalendar, (from, length, a, b) => {
      const asked = [
        { from, event: 'receipt', days: length, calendar: a },
        { from, event: 'receipt', months: length, calendar: a },
        { from, event: 'purchase', days: length, calendar: a },
        { from, event: 'receipt', days: length, calendar: b },
      ]
      const answers = asked.map((rule) => JSON.stringify(period(rule)))
      const anew = asked.map((rule) => JSON.stringify(period({ ...rule, calendar: { ...rule.calendar } })))
      expect(answers).toEqual(anew)
    }),
    tries(200),
  )
})

it('the last instant is in time and the next is not', () => {
  fc.assert(
    fc.property(anyStart, fc.nat(60), anyCalendar, (from, days, calendar) => {
      const found = period({ from, event: 'receipt', days, calendar })
      const at = (ms: number) => new Date(Date.parse(found.endsAt) + ms).toISOString() as Period['endsAt']
      expect([-1, 0, 1].map((ms) => endsAfter(found, at(ms)))).toEqual([true, false, false])
      // However it is written.
      expect(endsAfter(found, found.endsAt.replace('.000Z', 'Z') as Period['endsAt'])).toBe(false)
    }),
    tries(300),
  )
})
