import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isWeekend, parseDay } from '../../app/engine/day.ts'
import type { HolidayPack } from '../../app/engine/law/holiday-pack.ts'
import { expandDates, holidaysOf } from '../../app/engine/law/holiday-pack.ts'
import { COUNTRIES, correctionsOf, packPath, packText } from '../../scripts/generate-holidays.ts'

const packOf = (country: (typeof COUNTRIES)[number]): HolidayPack =>
  JSON.parse(readFileSync(packPath(country), 'utf8')) as HolidayPack

it('is generated for every country that has a folder', () => {
  const folders = readdirSync(new URL('../../app/engine/law/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'eu')
    .map(({ name }) => name.toUpperCase())
  expect(folders.toSorted()).toEqual([...COUNTRIES].toSorted())
  expect(folders.length).toBe(17)
})

describe.each(COUNTRIES)('%s', (country) => {
  const pack = packOf(country)
  const sets = [pack.days, ...Object.values(pack.regions), ...Object.values(pack.parts)]

  it('is what the generator writes', () => {
    expect(readFileSync(packPath(country), 'utf8')).toBe(packText(country))
  })

  it('holds real days, in every year it covers and in no other', () => {
    for (const set of sets) {
      const all = Object.values(set).flatMap((dates) => expandDates(dates, pack.years))
      expect(all.length).toBeGreaterThan(0)
      expect(all.map(parseDay)).toEqual(all)
      expect(new Set(all).size).toBe(all.length)
      for (const day of all) {
        expect(Number(day.slice(0, 4))).toBeGreaterThanOrEqual(pack.years.first)
        expect(Number(day.slice(0, 4))).toBeLessThanOrEqual(pack.years.last)
      }
    }
    const years = Object.keys(holidaysOf(pack.years, pack.days)).map((day) => day.slice(0, 4))
    expect(new Set(years).size).toBe(pack.years.last - pack.years.first + 1)
    for (let year = pack.years.first; year <= pack.years.last; year += 1)
      expect(years.filter((one) => one === `${year}`).length).toBeGreaterThanOrEqual(8)
  })

  it('covers every guarantee that can be decided before the data is too old', () => {
    expect(addMonths(parseDay(pack.asOf), 12 + 36 + 12 + 1) <= `${pack.years.last}-12-31`).toBe(true)
    expect(pack.verified).toBe(false)
  })

  it('gives a source for each correction, and says that nobody has read it in the official text', () => {
    for (const { source, verified } of correctionsOf(country)) {
      expect(source.length).toBeGreaterThan(20)
      expect(verified).toBe(false)
    }
    expect(pack.source).toContain(`${correctionsOf(country).length} corrections`)
  })
})

type Expected = readonly [day: string, key: string | undefined]

it.each<[(typeof COUNTRIES)[number], readonly Expected[]]>([
  [
    'RO',
    [
      ['2026-11-30', 'st-andrews-day'],
      ['2026-12-01', 'great-union-day'],
      ['2024-01-06', 'epiphany'],
      ['2026-01-07', 'saint-john-the-baptist'],
      ['2026-01-02', 'new-years-day'],
      ['2026-04-10', 'orthodox-good-friday'],
      ['2026-04-03', undefined],
      ['2026-03-08', undefined],
    ],
  ],
  [
    'GR',
    [
      ['2026-10-28', 'ohi-day'],
      ['2024-05-07', 'labour-day'],
      ['2024-05-01', 'labour-day'],
      ['2027-05-03', 'orthodox-easter-monday'],
      ['2026-01-07', undefined],
    ],
  ],
  [
    'BG',
    [
      ['2026-12-26', 'second-christmas-day'],
      ['2026-12-28', 'moved-holiday'],
      ['2026-05-25', 'moved-holiday'],
      ['2026-01-02', 'bulgarian-euro-changeover'],
      ['2025-12-31', 'bulgarian-euro-changeover'],
      ['2027-01-02', undefined],
      // 1 May 2027 is a Saturday, and the Monday after it belongs to Easter.
      ['2027-05-04', 'moved-holiday'],
      // Easter itself is never made up for.
      ['2026-04-14', undefined],
    ],
  ],
  [
    'DK',
    [
      ['2026-12-24', 'christmas-eve'],
      ['2026-12-31', 'new-years-eve'],
      ['2026-06-05', 'danish-constitution-day'],
      // Store Bededag, the fourth Friday after Easter, was abolished from 2024.
      ['2024-04-26', undefined],
      ['2026-05-01', undefined],
    ],
  ],
  [
    'SE',
    [
      ['2026-06-19', 'midsummer-eve'],
      ['2026-06-20', 'midsummer-day'],
      ['2026-12-24', 'christmas-eve'],
      ['2026-12-31', 'new-years-eve'],
      ['2026-05-25', undefined],
    ],
  ],
  [
    'NL',
    [
      ['2026-04-03', 'good-friday'],
      ['2026-05-05', 'dutch-liberation-day'],
      ['2026-05-15', 'equal-to-a-holiday'],
      ['2026-01-02', 'equal-to-a-holiday'],
      ['2025-04-26', 'kings-day'],
      ['2026-12-31', undefined],
    ],
  ],
  [
    'PL',
    [
      ['2024-12-24', undefined],
      ['2025-12-24', 'christmas-eve'],
      ['2026-06-04', 'corpus-christi'],
    ],
  ],
  [
    'HU',
    [
      ['2024-08-19', 'rest-day'],
      ['2026-12-24', 'rest-day'],
      ['2026-01-02', 'rest-day'],
      ['2026-04-03', 'good-friday'],
      ['2026-10-23', 'hungarian-revolution-day'],
    ],
  ],
  [
    'IT',
    [
      ['2025-10-04', undefined],
      ['2027-10-04', 'saint-francis'],
      ['2026-12-07', undefined],
    ],
  ],
  [
    'IE',
    [
      ['2026-02-02', 'saint-brigid'],
      // 1 February 2030 is a Friday, and then it is that day itself.
      ['2030-02-01', 'saint-brigid'],
      ['2030-02-04', undefined],
      ['2026-04-03', undefined],
    ],
  ],
  [
    'AT',
    [
      ['2026-04-03', 'good-friday'],
      ['2026-12-24', undefined],
      ['2026-10-26', 'austrian-national-day'],
    ],
  ],
  [
    'FR',
    [
      ['2026-04-03', undefined],
      ['2026-12-26', undefined],
      ['2026-05-25', 'whit-monday'],
    ],
  ],
  [
    'DE',
    [
      ['2026-04-03', 'good-friday'],
      ['2026-01-06', undefined],
      ['2026-12-24', undefined],
    ],
  ],
  [
    'ES',
    [
      ['2026-04-03', 'good-friday'],
      ['2026-04-02', undefined],
    ],
  ],
  [
    'PT',
    [
      ['2026-12-01', 'portuguese-independence-day'],
      ['2026-02-17', undefined],
    ],
  ],
  [
    'BE',
    [
      ['2026-07-21', 'belgian-national-day'],
      ['2026-11-15', undefined],
      ['2026-12-26', undefined],
    ],
  ],
  [
    'CZ',
    [
      ['2026-12-24', 'christmas-eve'],
      ['2026-04-03', 'good-friday'],
      ['2026-11-17', 'freedom-and-democracy-day'],
    ],
  ],
])('%s: the days that are easily got wrong', (country, expected) => {
  const { years, days } = packOf(country)
  const holidays: Readonly<Record<string, string | undefined>> = holidaysOf(years, days)
  expect(expected.map(([day]) => [day, holidays[day]])).toEqual(expected)
})

it('gives Bulgaria a working day off for each holiday but Easter that falls on a weekend', () => {
  const { years, days } = packOf('BG')
  const moved = (days['moved-holiday'] ?? '').split(' ')
  const holidays: Readonly<Record<string, string | undefined>> = holidaysOf(years, days)
  const owed = Object.entries(holidays).filter(
    ([day, key]) => isWeekend(parseDay(day)) && !key?.startsWith('orthodox-'),
  )
  // 1 May 2027 and 2032 are Saturdays of Easter, so their Mondays are Easter's own.
  expect(moved.length).toBe(owed.length)
  expect(moved.length).toBeGreaterThan(15)
  for (const day of moved) {
    expect(isWeekend(parseDay(day))).toBe(false)
    const before = [1, 2, 3, 4].map((back) => addDays(parseDay(day), -back))
    expect(before.some((other) => owed.some(([fallen]) => fallen === other))).toBe(true)
  }
})
