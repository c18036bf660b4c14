/**
 * Writes app/engine/law/<country>/holidays.json from date-holidays and our sourced corrections. The pack is
 * committed, so that deciding an old case again does not change with an upgrade of that library.
 * Run: node scripts/generate-holidays.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import DateHolidays from 'date-holidays'
import type { HolidayCorrection, HolidayDates, HolidayPack } from '../app/engine/law/holiday-pack.ts'
import { expandDates } from '../app/engine/law/holiday-pack.ts'
import { keyOf } from './holiday-keys.ts'

/** The library's regions that we hold, by country: its code → ours (ISO 3166-2 without the country). */
const REGIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Alsace and Moselle. The departments overseas have country codes of their own.
  FR: { '57': '57', '67': '67', '68': '68' },
  // Whit Monday is kept in the province of Bolzano alone, not in all of its region.
  IT: { '32': 'BZ' },
}

/** Countries whose every region in the library is one of ours, under its own code. */
const ALL_REGIONS: ReadonlySet<string> = new Set(['DE', 'ES'])

export const COUNTRIES = [
  ...(['RO', 'GR', 'DE', 'FR', 'IT', 'ES', 'AT', 'NL', 'PL'] as const),
  ...(['HU', 'BG', 'IE', 'SE', 'DK', 'PT', 'BE', 'CZ'] as const),
]
export type Country = (typeof COUNTRIES)[number]

const YEARS = { first: 2024, last: 2032 }
const READ_ON = '2026-11-21'
const MS_PER_DAY = 86_400_000

const fileOf = (country: Country, name: string): URL =>
  new URL(`../app/engine/law/${country.toLowerCase()}/${name}.json`, import.meta.url)

export const packPath = (country: Country): URL => fileOf(country, 'holidays')

export const correctionsOf = (country: Country): HolidayCorrection[] =>
  JSON.parse(readFileSync(fileOf(country, 'holiday-corrections'), 'utf8')) as HolidayCorrection[]

const daysOf = (holiday: { date: string; start: Date; end: Date }): string[] => {
  const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`)
  const count = Math.round((holiday.end.getTime() - holiday.start.getTime()) / MS_PER_DAY)
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * MS_PER_DAY).toISOString().slice(0, 10),
  )
}

type Days = Map<string, string>

/** Public holidays only: observances do not move a deadline. Where two fall on one day, the first names it. */
const publicHolidays = (country: Country, region?: string): Days => {
  const library = region === undefined ? new DateHolidays(country) : new DateHolidays(country, region)
  const days: Days = new Map()
  for (let year = YEARS.first; year <= YEARS.last; year += 1) {
    for (const holiday of library.getHolidays(year, 'en').filter(({ type }) => type === 'public')) {
      const key = keyOf(country, holiday.name)
      for (const day of daysOf(holiday)) if (!days.has(day)) days.set(day, key)
    }
  }
  return days
}

const corrected = (days: Days, corrections: readonly HolidayCorrection[]): Days => {
  const all = new Map(days)
  for (const { dates, key } of corrections) for (const day of expandDates(dates, YEARS)) all.set(day, key)
  return all
}

const groupedBy = <T>(all: Iterable<T>, groupOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one])
  return groups
}

/** Days by key; a day of every year is written once, as `MM-DD`. */
const compact = (days: Days): HolidayDates => {
  const written = [...groupedBy(days, ([, key]) => key)].map(([key, entries]): [string, string] => {
    const on = entries.map(([day]) => day).toSorted()
    const everyYear = [...groupedBy(on, (day) => day.slice(5))].flatMap(([monthDay, { length }]) =>
      length === YEARS.last - YEARS.first + 1 ? [monthDay] : [],
    )
    const once = on.filter((day) => !everyYear.includes(day.slice(5)))
    return [key, [...everyYear, ...once].join(' ')]
  })
  return Object.fromEntries(written.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const regionsOf = (country: Country): [code: string, library: string][] => {
  const named = Object.entries(REGIONS[country] ?? {}).map(([from, to]): [string, string] => [to, from])
  const all = ALL_REGIONS.has(country) ? Object.keys(new DateHolidays().getStates(country)) : []
  return [...named, ...all.map((code): [string, string] => [code, code])]
}

const without = (days: Days, national: Days): Days => new Map([...days].filter(([day]) => !national.has(day)))

const byRegion = (entries: readonly (readonly [string, Days])[]): Record<string, HolidayDates> =>
  Object.fromEntries(
    entries
      .flatMap(([code, days]): [string, HolidayDates][] => (days.size > 0 ? [[code, compact(days)]] : []))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

const libraryVersion = (): string =>
  (createRequire(import.meta.url)('date-holidays/package.json') as { version: string }).version

/** The text of the pack, byte for byte as committed. */
export const packText = (country: Country): string => {
  const corrections = correctionsOf(country)
  const of = (region: string | undefined, partly: boolean): HolidayCorrection[] =>
    corrections.filter((one) => one.region === region && (one.partly ?? false) === partly)
  const national = corrected(publicHolidays(country), of(undefined, false))
  const library = new Map(regionsOf(country))
  const codes = [...new Set([...library.keys(), ...corrections.flatMap(({ region }) => region ?? [])])]
  const regions = codes.map((code) => {
    const from = library.get(code)
    const days: Days = from === undefined ? new Map() : publicHolidays(country, from)
    return [code, corrected(without(days, national), of(code, false))] as const
  })
  const parts = codes.map((code) => [code, corrected(new Map(), of(code, true))] as const)
  const pack: HolidayPack = {
    country,
    source: `date-holidays@${libraryVersion()}, public holidays; ${corrections.length} corrections, each with its source in holiday-corrections.json`,
    asOf: READ_ON,
    verified: false,
    years: YEARS,
    days: compact(national),
    regions: byRegion(regions),
    parts: byRegion(parts),
  }
  return `${JSON.stringify(pack, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const country of COUNTRIES) writeFileSync(packPath(country), packText(country))
}
