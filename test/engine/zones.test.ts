import { describe, expect, it } from 'vitest'
import type { Day, Instant, Zone } from '../../app/engine/index.ts'
import { addDays, dayAt, endOfDay, instantOf, JURISDICTIONS, startOfDay } from '../../app/engine/index.ts'

const zones = new Map(
  Object.values(JURISDICTIONS)
    .flatMap(({ calendarFor }) =>
      [undefined, 'MD', 'CN', '11', '20', '30'].map((region) => calendarFor(region).buyer.zone),
    )
    .map((zone) => [zone.name, zone]),
)

const before = (instant: Instant): Instant => instantOf(new Date(Date.parse(instant) - 1))

it('are those of seventeen countries, the Canaries, the Azores and Madeira', () => {
  expect(zones.size).toBe(20)
  expect([...zones.keys()]).toEqual(
    expect.arrayContaining(['Atlantic/Canary', 'Atlantic/Azores', 'Atlantic/Madeira', 'Europe/Dublin']),
  )
})

describe.each([...zones.values()])('$name', (zone: Zone) => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone.name, dateStyle: 'short' })
  const localDay = (instant: Instant): string => clock.format(new Date(instant))

  it('begins every day from 2024 to 2032 at the first instant that the zone database puts on it', () => {
    let days = 0
    for (let day: Day = '2024-01-01'; day < '2033-01-01'; day = addDays(day, 1)) {
      const start = startOfDay(day, zone)
      if (localDay(start) !== day || localDay(before(start)) !== addDays(day, -1))
        throw new Error(`${day} does not begin at ${start}`)
      if (dayAt(start, zone) !== day || dayAt(before(endOfDay(day, zone)), zone) !== day)
        throw new Error(`${start} does not fall on ${day}`)
      days += 1
    }
    expect(days).toBe(9 * 365 + 3)
  })
})

it('where clocks change at midnight, the day begins once', () => {
  const azores = zones.get('Atlantic/Azores') as Zone
  // The last Sunday of March 2026 has no midnight: it begins at one. That of October has two.
  expect(startOfDay('2026-03-29', azores)).toBe('2026-03-29T01:00:00.000Z')
  expect(startOfDay('2026-10-25', azores)).toBe('2026-10-25T00:00:00.000Z')
  expect(startOfDay('2026-10-26', azores)).toBe('2026-10-26T01:00:00.000Z')
})
