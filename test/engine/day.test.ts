import { describe, expect, it } from 'vitest'
import { dayNumber, isWeekend, laterDay, msOf, weekdayOf } from '../../app/engine/day.ts'
import type { Day, Instant, Zone } from '../../app/engine/index.ts'
import {
  addDays,
  addMonths,
  dayAt,
  daysBetween,
  endOfDay,
  instantOf,
  parseDay,
  parseInstant,
  startOfDay,
} from '../../app/engine/index.ts'
import { greekCalendar } from '../../app/engine/law/gr/calendar.ts'
import { romanianCalendar } from '../../app/engine/law/ro/calendar.ts'

const wallClock = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })

describe.each([romanianCalendar.zone, greekCalendar.zone])('$name', (zone: Zone) => {
  const clock = wallClock(zone.name)

  it('begins and ends every day from 2024 to 2032 where the zone database does', () => {
    let days = 0
    for (let day: Day = '2024-01-01'; day < '2033-01-01'; day = addDays(day, 1)) {
      const start = startOfDay(day, zone)
      expect(clock.format(new Date(start))).toBe(`${day} 00:00:00`)
      expect(clock.format(new Date(Date.parse(endOfDay(day, zone)) - 1000))).toBe(`${day} 23:59:59`)
      days += 1
    }
    expect(days).toBe(9 * 365 + 3)
  })

  it.each([
    ['2026-03-29T00:59:59.000Z', '2026-03-29'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29'],
    ['2026-03-29T20:59:59.000Z', '2026-03-29'],
    ['2026-03-29T21:00:00.000Z', '2026-03-30'],
    ['2026-10-25T00:59:59.000Z', '2026-10-25'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25'],
    ['2026-10-25T21:59:59.000Z', '2026-10-25'],
    ['2026-10-25T22:00:00.000Z', '2026-10-26'],
  ] as const)('%s falls on %s', (instant, day) => {
    expect(dayAt(instant, zone)).toBe(day)
  })
})

describe('where days change in the very hour of the clocks', () => {
  const zoneAt = (standardOffsetMinutes: number, summerTime: Zone['summerTime'] = 'eu'): Zone => ({
    name: 'of the test',
    standardOffsetMinutes,
    summerTime,
  })

  it.each([
    ['2026-03-29T00:59:59.999Z', '2026-03-28'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29'],
    ['2026-10-25T00:59:59.999Z', '2026-10-25'],
    ['2026-10-25T01:00:00.000Z', '2026-10-24'],
  ] as const)('%s falls on %s, an hour and a half west', (instant, day) => {
    expect(dayAt(instant, zoneAt(-90))).toBe(day)
  })

  it('begins by the clock of the evening before, however far west', () => {
    expect(startOfDay('2026-03-29', zoneAt(-240))).toBe('2026-03-29T03:00:00.000Z')
    expect(startOfDay('2026-10-25', zoneAt(-240))).toBe('2026-10-25T04:00:00.000Z')
  })

  it('has no summer where there is none', () => {
    expect(dayAt('2026-07-01T11:59:59.999Z', zoneAt(-720, 'none'))).toBe('2026-06-30')
    expect(dayAt('2026-07-01T12:00:00.000Z', zoneAt(-720, 'none'))).toBe('2026-07-01')
  })
})

describe('days', () => {
  it.each(['2026-02-29', '2026-2-1', '2026-13-01', '', 'tomorrow', '2026-11-09T00:00:00Z'])(
    '%j is no day',
    (text) => {
      expect(() => parseDay(text)).toThrow(RangeError)
    },
  )

  it.each(['2026-11-09', '2026-11-09T10:00:00', 'yesterday', ''])('%j is no instant', (text) => {
    expect(() => parseInstant(text)).toThrow(RangeError)
  })

  it.each(['2026-11-09x', 'x2026-11-09', '2026-11-09 ', '12026-11-09'])('%j is none either', (text) => {
    expect(() => parseDay(text)).toThrow(`Not a calendar day: "${text}"`)
  })

  it.each([
    '2026-13-09T10:00:00Z',
    '2026-11-09T10:00:00Z (noon)',
    '2026-11-09T25:00:00+02:00',
    '2026-02-29T10:00:00Z',
    '2026-11-31T10:00:00+02:00',
    '2026-11-09T24:00:00Z',
  ])('%j says that it is no instant', (text) => {
    expect(() => parseInstant(text)).toThrow(`Not an instant: "${text}"`)
  })

  it('takes the last day of a February, and the last second of a day', () => {
    expect(parseInstant('2028-02-29T23:59:59Z')).toBe('2028-02-29T23:59:59.000Z')
  })

  it('brings instants to UTC, to the millisecond', () => {
    expect(parseInstant('2026-11-09T12:00:00+02:00')).toBe('2026-11-09T10:00:00.000Z')
    expect(instantOf(new Date(0))).toBe('1970-01-01T00:00:00.000Z' satisfies Instant)
  })

  it('counts', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2026-10-20', '2026-11-03')).toBe(14)
    expect(daysBetween('2026-11-03', '2026-10-20')).toBe(-14)
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-12-31', 12)).toBe('2027-12-31')
    expect(laterDay('2026-11-09', '2026-11-10')).toBe('2026-11-10')
  })

  it('knows weekends', () => {
    expect((['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'] as const).map(isWeekend)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('numbers them as the calendar does, over leap years and centuries', () => {
    let days = 0
    for (let number = -800_000; number < 60_000; number += 997) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10) as Day
      if (day.length !== 10 || day.startsWith('-')) continue
      expect(dayNumber(day)).toBe(number)
      expect(addDays(day, 1)).toBe(new Date((number + 1) * 86_400_000).toISOString().slice(0, 10))
      expect(weekdayOf(day)).toBe(new Date(number * 86_400_000).getUTCDay())
      days += 1
    }
    expect(days).toBeGreaterThan(700)
  })

  it.each([
    '2026-11-23T21:59:59.999Z',
    '2026-11-23T22:00:00Z',
    '2024-02-29T23:59:59.001Z',
    '1969-12-31T23:59:59.999Z',
    '2026-11-23T22:00Z',
    '2026-11-23T22:00:00.5Z',
  ] as const)('counts the milliseconds of %s', (instant) => {
    expect(msOf(instant)).toBe(Date.parse(instant))
  })

  it('adds months over the turn of years, backwards too', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15')
  })
})
