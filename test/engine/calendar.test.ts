import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../app/engine/calendar.ts'
import { isCountable, isCovered, UNKNOWN_CALENDAR } from '../../app/engine/calendar.ts'
import { JURISDICTIONS } from '../../app/engine/index.ts'
import { romanianCalendar } from '../../app/engine/law/ro/calendar.ts'
import { endsAfter, extended, period } from '../../app/engine/period.ts'

const known: Calendar = { ...UNKNOWN_CALENDAR, years: { first: 2020, last: 2030 } }

describe('the years whose holidays are known', () => {
  it.each([
    ['2019-12-31', false, false],
    ['2020-01-01', true, false],
    ['2020-01-31', true, false],
    ['2020-02-01', true, true],
    ['2030-12-31', true, true],
    ['2031-01-01', false, false],
  ] as const)('%s: covered %s, countable %s', (day, covered, countable) => {
    expect([isCovered(known, day), isCountable(known, day)]).toEqual([covered, countable])
  })

  it('are none where none are named', () => {
    expect([isCovered(UNKNOWN_CALENDAR, '2026-11-09'), isCountable(UNKNOWN_CALENDAR, '2026-11-09')]).toEqual([
      false,
      false,
    ])
  })
})

describe('the calendars of a place', () => {
  it('are one where a country has no regions, or a region no parts', () => {
    const { calendarFor, calendar } = JURISDICTIONS.RO ?? expect.fail('no RO')
    expect([calendarFor().buyer, calendarFor('B').shop]).toEqual([calendar, calendar])
    expect(calendarFor().buyer).toBe(calendar)
    const berlin = JURISDICTIONS.DE?.calendarFor('BE')
    expect(berlin?.buyer).toBe(berlin?.shop)
  })

  it.each([
    ['ES', 'Atlantic/Canary'],
    ['PT', 'Atlantic/Azores'],
    ['FR', 'Europe/Paris'],
  ])('end last, where the region is not known: %s in %s', (country, zone) => {
    expect(JURISDICTIONS[country]?.calendarFor().buyer.zone.name).toBe(zone)
  })
})

describe('what is extended', () => {
  const first = period({ from: '2026-11-09', event: 'receipt', days: 14, calendar: romanianCalendar })
  const rule = { months: 12, why: 'repair', calendar: romanianCalendar }

  it('is another for another reason, length or calendar, and the same for the same', () => {
    const whole = extended(first, rule)
    expect(extended(first, { ...rule })).toBe(whole)
    expect(extended(first, { ...rule, why: 'not-informed' }).steps).toContainEqual({
      ...{ kind: 'extended', why: 'not-informed', months: 12, to: '2027-11-23' },
    })
    expect(extended(first, { ...rule, months: 11 }).lastDay).toBe('2027-10-25')
    expect(extended(first, { ...rule, calendar: UNKNOWN_CALENDAR }).endsAt).toBe('2027-11-24T12:00:00.000Z')
    expect(whole).toMatchObject({ lastDay: '2027-11-23', endsAt: '2027-11-23T22:00:00.000Z' })
  })

  it('ends before an instant however that is written', () => {
    const told = (['2026-11-23T21:59:59.999Z', '2026-11-23T21:59:59Z', '2026-11-23T22:00Z'] as const).map(
      (sent) => endsAfter(first, sent),
    )
    expect(told).toEqual([true, true, false])
    expect(endsAfter(first, '2026-11-23T22:00:00.000Z')).toBe(false)
    expect(endsAfter(first, '2026-11-23T22:00:00Z')).toBe(false)
  })
})
