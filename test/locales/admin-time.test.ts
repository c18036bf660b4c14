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

test.each([
  ['Europe/Bucharest', '2026-11-23', '2026-11-22T22:00:00.000Z'],
  ['Europe/Bucharest', '2026-07-01', '2026-06-30T21:00:00.000Z'],
  ['UTC', '2026-11-23', '2026-11-23T00:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-11-23', '2026-11-22T10:00:00.000Z'],
  ['Etc/GMT+12', '2026-11-23', '2026-11-23T12:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-23', '2026-11-22T18:15:00.000Z'],
])('in %s the %s begins at %s, and the day before is over then', (zone, day, instant) => {
  const time = adminTime(zone)
  const start = time.startOf(day)
  expect(start.toISOString()).toBe(instant)
  expect(time.calendarDay(instant)).toBe(day)
  expect(time.lastCalendarDay(time.endOf(day).toISOString())).toBe(day)
  expect(time.lastCalendarDay(instant)).toBe(time.calendarDay(new Date(start.getTime() - 1).toISOString()))
  expect(time.lastCalendarDay(instant) < day).toBe(true)
})

test('the end of a period is told as its last day', () => {
  expect(adminTime('Europe/Bucharest').lastDay('2026-11-23T22:00:00Z')).toBe('Monday 23 November 2026')
  expect(adminTime('Europe/Bucharest').lastDay('2026-11-23T22:00:00.001Z')).toBe('Tuesday 24 November 2026')
})

test.each([
  ['Europe/Bucharest', '2026-11-23', '23:59', '2026-11-23T21:59:00.000Z'],
  ['Europe/Bucharest', '2026-07-01', '00:00', '2026-06-30T21:00:00.000Z'],
  ['Asia/Kathmandu', '2026-11-23', '00:00', '2026-11-22T18:15:00.000Z'],
  ['Pacific/Kiritimati', '2026-11-23', '12:00', '2026-11-22T22:00:00.000Z'],
  ['Etc/GMT+12', '2026-11-23', '12:00', '2026-11-24T00:00:00.000Z'],
  // Put back at four: half past three comes twice, and the first is meant. Put forward at three: it does not come.
  ['Europe/Bucharest', '2026-10-25', '03:30', '2026-10-25T00:30:00.000Z'],
  ['Europe/Bucharest', '2026-03-29', '03:30', undefined],
])('in %s the clock shows %s %s at %s', (zone, day, at, instant) => {
  expect(adminTime(zone).instantAt(day, at)?.toISOString()).toBe(instant)
})
