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
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(ms) || fromUtcMs(ms) !== text) throw new RangeError(`Not a calendar day: "${text}"`)
  return text as Day
}

/** @throws RangeError when it is not an instant; any offset is accepted and brought to UTC. */
export const parseInstant = (text: string): Instant => {
  const isComplete = /T.*(Z|[+-]\d{2}:\d{2})$/.test(text)
  const ms = isComplete ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: "${text}"`)
  return instantOf(new Date(ms))
}

export const instantOf = (date: Date): Instant => date.toISOString() as Instant

const utcMs = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

const fromUtcMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day

export const addDays = (day: Day, days: number): Day => fromUtcMs(utcMs(day) + days * MS_PER_DAY)

/** The same day of the month that many months later; the month's last day where it has no such day (Reg. 1182/71 art 3(2)(c)). */
export const addMonths = (day: Day, months: number): Day => {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const lastOfMonth = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate()
  return fromUtcMs(
    Date.UTC(Math.floor(total / 12), total % 12, Math.min(Number(day.slice(8, 10)), lastOfMonth)),
  )
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => new Date(utcMs(day)).getUTCDay()

export const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0

/** The later of two days; ISO days sort as text. */
export const laterDay = (a: Day, b: Day): Day => (a < b ? b : a)

const lastSundayAtOne = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * MS_PER_DAY
}

const offsetAt = (ms: number, zone: Zone): number => {
  if (zone.summerTime === 'none') return zone.standardOffsetMinutes
  const year = new Date(ms).getUTCFullYear()
  const isSummer = ms >= lastSundayAtOne(year, 2) && ms < lastSundayAtOne(year, 9)
  return zone.standardOffsetMinutes + (isSummer ? 60 : 0)
}

/** The calendar day on which an instant falls, in that zone. */
export const dayAt = (instant: Instant, zone: Zone): Day => {
  const ms = Date.parse(instant)
  return fromUtcMs(ms + offsetAt(ms, zone) * MS_PER_MINUTE)
}

/** The instant at which a day begins in that zone (no zone here changes its clock at midnight). */
export const startOfDay = (day: Day, zone: Zone): Instant => {
  const asUtc = utcMs(day)
  const ms = asUtc - offsetAt(asUtc - zone.standardOffsetMinutes * MS_PER_MINUTE, zone) * MS_PER_MINUTE
  return instantOf(new Date(ms))
}

/** The exclusive end of a day: the instant at which the next one begins. */
export const endOfDay = (day: Day, zone: Zone): Instant => startOfDay(addDays(day, 1), zone)

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((utcMs(to) - utcMs(from)) / MS_PER_DAY)
