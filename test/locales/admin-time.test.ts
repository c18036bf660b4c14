import { expect, test } from 'vitest'
import { adminTime, dayInFull, daysBetween } from '../../app/locales/admin-time.ts'

const bucharest = adminTime('Europe/Bucharest')

test('an instant is shown in the shop’s zone, with its weekday', () => {
  expect(bucharest.day('2026-11-22T22:00:00.000Z')).toBe('Monday 23 November 2026')
  expect(bucharest.moment('2026-11-22T21:59:00.000Z')).toBe('Sun 22 Nov 2026, 23:59')
  expect(bucharest.moment('2026-11-22T22:00:00.000Z')).toBe('Mon 23 Nov 2026, 00:00')
})

test('the shop’s calendar day changes at its own midnight', () => {
  expect(bucharest.calendarDay('2026-11-22T21:59:59.999Z')).toBe('2026-11-22')
  expect(bucharest.calendarDay('2026-11-22T22:00:00.000Z')).toBe('2026-11-23')
})

test('a calendar day has no zone', () => {
  expect(dayInFull('2026-11-23')).toBe('Monday 23 November 2026')
})

test('days between count calendar days, across the change of the clocks too', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(daysBetween('2026-11-23', '2026-11-23')).toBe(0)
  expect(daysBetween('2026-11-24', '2026-11-23')).toBe(-1)
})
