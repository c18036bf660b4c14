/**
 * Writes app/engine/law/<country>/holidays.json from date-holidays and our sourced corrections. The pack is
 * committed, so that deciding an old case again does not change with an upgrade of that library.
 * Run: node scripts/generate-holidays.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import DateHolidays from 'date-holidays'

export const COUNTRIES = ['RO', 'GR'] as const
export type Country = (typeof COUNTRIES)[number]

const YEARS = [2024, 2032] as const
const MS_PER_DAY = 86_400_000

/** Our keys where the library's English name is unclear, wrong, or the same for two different days. */
const KEYS: Readonly<Record<string, string>> = {
  'RO National holiday': 'great-union-day',
  'RO Day of the Unification of the Romanian Principalities': 'unification-day',
  'RO Boxing Day': 'second-christmas-day',
  'GR National Holiday': 'ohi-day',
  'GR Annunciation, Anniversary of 1821 Revolution': 'independence-day',
  'GR Ash Sunday': 'clean-monday',
  'GR Boxing Day': 'second-christmas-day',
}

interface Correction {
  day: string
  key: string
  source: string
  verified: boolean
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')

const correctionsPath = (country: Country): URL =>
  new URL(`../app/engine/law/${country.toLowerCase()}/holiday-corrections.json`, import.meta.url)

export const packPath = (country: Country): URL =>
  new URL(`../app/engine/law/${country.toLowerCase()}/holidays.json`, import.meta.url)

const daysOf = (holiday: { date: string; start: Date; end: Date }): string[] => {
  const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`)
  const count = Math.round((holiday.end.getTime() - holiday.start.getTime()) / MS_PER_DAY)
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * MS_PER_DAY).toISOString().slice(0, 10),
  )
}

/** Public holidays only: observances do not move a deadline. Where two fall on one day, the first names it. */
const publicHolidays = (country: Country): Map<string, string> => {
  const library = new DateHolidays(country)
  const days = new Map<string, string>()
  for (let year = YEARS[0]; year <= YEARS[1]; year += 1) {
    for (const holiday of library.getHolidays(year, 'en').filter(({ type }) => type === 'public')) {
      const key = KEYS[`${country} ${holiday.name}`] ?? slug(holiday.name)
      for (const day of daysOf(holiday)) if (!days.has(day)) days.set(day, key)
    }
  }
  return days
}

const libraryVersion = (): string =>
  (createRequire(import.meta.url)('date-holidays/package.json') as { version: string }).version

/** The text of the pack, byte for byte as committed. */
export const packText = (country: Country): string => {
  const corrections = JSON.parse(readFileSync(correctionsPath(country), 'utf8')) as Correction[]
  const days = publicHolidays(country)
  for (const { day, key } of corrections) days.set(day, key)
  const pack = {
    country,
    source: `date-holidays@${libraryVersion()}, public holidays`,
    years: { first: YEARS[0], last: YEARS[1] },
    corrections,
    days: Object.fromEntries([...days].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
  return `${JSON.stringify(pack, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const country of COUNTRIES) writeFileSync(packPath(country), packText(country))
}
