/** A calendar day, `YYYY-MM-DD`, without a time or a zone. */
export type Day = `${number}-${number}-${number}`

/** A point in time, ISO 8601 in UTC: `2026-11-23T22:00:00.000Z`. */
export type Instant = `${string}T${string}Z`

/**
 * A zone's rule, as data, so that the engine is the same in every browser and process and replay survives
 * an update of the zone database. `eu` is the summer time of Directive 2000/84/EC.
 */
export interface Zone {
  /** IANA name, for whoever shows a clock. */
  name: string
  standardOffsetMinutes: number
  summerTime: 'eu' | 'none'
}

const MS_PER_DAY = 86_400_000
const MS_PER_MINUTE = 60_000

/** @throws RangeError when it is not a day of the calendar (`2026-02-30` is none). */
export const parseDay = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`Not a calendar day: "${text}"`)
  return text as Day
}

const isDay = (text: string): boolean => {
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && dayOf(ms / MS_PER_DAY) === text
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?!24).*(?:Z|[+-]\d{2}:\d{2})$/

/** @throws RangeError when it is not an instant; any offset is accepted and brought to UTC. */
export const parseInstant = (text: string): Instant => {
  // The general parser takes 30 February for 2 March, and 24:00 for the next day.
  const day = INSTANT.exec(text)?.[1]
  const ms = day !== undefined && isDay(day) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: "${text}"`)
  return instantOf(new Date(ms))
}

export const instantOf = (date: Date): Instant => date.toISOString() as Instant

/** The two digits at a place of a text, as a number. */
const two = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days from 1 January 1970 to that date of the Gregorian calendar; `month` from 1. */
const numberOf = (year: number, month: number, date: number): number => {
  const before = year - 1
  const years = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leap = month > 2 && isLeap(year) ? 1 : 0
  return years + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leap + date - 719_163
}

const yearOf = (day: Day): number => two(day, 0) * 100 + two(day, 2)

/** Days from 1 January 1970; days are compared and counted as these. */
export const dayNumber = (day: Day): number => numberOf(yearOf(day), two(day, 5), two(day, 8))

/** The names of the days that were spoken of, from 1970; everything that decides falls among them. */
const NAMES: (Day | undefined)[] = []
const MOST_NAMES = 60_000

const dayOf = (number: number): Day => {
  const known = number >= 0 ? NAMES[number] : undefined
  if (known !== undefined) return known
  const name = asKey(new Date(number * MS_PER_DAY).toISOString().slice(0, 10)) as Day
  if (number >= 0 && number < MOST_NAMES) NAMES[number] = name
  return name
}

/** The same text, as the machine keeps the names of properties: quick to compare and to look up by. */
const asKey = (text: string): string => Object.keys({ [text]: true })[0] ?? text

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days)

/** The same day of the month that many months later; the month's last day where it has no such day (Reg. 1182/71 art 3(2)(c)). */
export const addMonths = (day: Day, months: number): Day => {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1]
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return dayOf(numberOf(year, month, Math.min(two(day, 8), lastOfMonth)))
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7

export const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0

/** The later of two days; ISO days sort as text. */
export const laterDay = (a: Day, b: Day): Day => (a < b ? b : a)

/** When summer time begins and ends in each year that was spoken of. */
const SUMMERS = new Map<number, { begins: number; ends: number }>()

const lastSundayAtOne = (year: number, month: number): number => {
  const last = numberOf(year, month, 31)
  return (last - ((last + 4) % 7)) * MS_PER_DAY + 60 * MS_PER_MINUTE
}

const summerOf = (year: number): { begins: number; ends: number } => {
  const known = SUMMERS.get(year)
  if (known) return known
  const summer = { begins: lastSundayAtOne(year, 3), ends: lastSundayAtOne(year, 10) }
  if (SUMMERS.size < 1_000) SUMMERS.set(year, summer)
  return summer
}

const offsetAt = (ms: number, zone: Zone): number => {
  if (zone.summerTime === 'none') return zone.standardOffsetMinutes
  const { begins, ends } = summerOf(yearOf(dayOf(Math.floor(ms / MS_PER_DAY))))
  return zone.standardOffsetMinutes + (ms >= begins && ms < ends ? 60 : 0)
}

const LETTER_T = 84

/** Milliseconds since 1970. Whoever compares many instants, to the second or millisecond, pays for no general parser. */
export const msOf = (instant: Instant): number => {
  const isUsual = (instant.length === 24 || instant.length === 20) && instant.charCodeAt(10) === LETTER_T
  if (!isUsual) return Date.parse(instant)
  const day = numberOf(two(instant, 0) * 100 + two(instant, 2), two(instant, 5), two(instant, 8))
  const seconds = (two(instant, 11) * 60 + two(instant, 14)) * 60 + two(instant, 17)
  const rest = instant.length === 24 ? two(instant, 20) * 10 + instant.charCodeAt(22) - 48 : 0
  return day * MS_PER_DAY + seconds * 1000 + rest
}

/** The calendar day on which an instant falls, in that zone. */
export const dayAt = (instant: Instant, zone: Zone): Day => {
  const ms = msOf(instant)
  return dayOf(Math.floor((ms + offsetAt(ms, zone) * MS_PER_MINUTE) / MS_PER_DAY))
}

/**
 * The instant at which a day begins in that zone: by the clock of the evening before, which nothing changes
 * before midnight. In the Azores the change comes at midnight itself, so that hour is skipped or repeated.
 */
export const startOfDay = (day: Day, zone: Zone): Instant => {
  const asUtc = dayNumber(day) * MS_PER_DAY
  const evening = asUtc - (zone.standardOffsetMinutes + 60) * MS_PER_MINUTE
  return instantOf(new Date(asUtc - offsetAt(evening, zone) * MS_PER_MINUTE))
}

/** The exclusive end of a day: the instant at which the next one begins. */
export const endOfDay = (day: Day, zone: Zone): Instant => startOfDay(addDays(day, 1), zone)

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)
