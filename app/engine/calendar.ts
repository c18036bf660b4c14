import type { Day, Zone } from './day.ts'

/** The working days of one place and the zone that says when its days begin. */
export interface Calendar {
  zone: Zone
  /** Public holidays by day; the value is the holiday's key in `app/locales`. */
  holidays: Readonly<Partial<Record<Day, string>>>
  /** The years whose holidays are known, both included; a last day outside them may be too early. Absent: none are. */
  years?: { first: number; last: number }
}

/**
 * Where a day ends last on Earth (UTC−12). Used for a place we hold no data about, so that no statement
 * is late because we did not know the sender's clock.
 */
export const LAST_ZONE: Zone = { name: 'Etc/GMT+12', standardOffsetMinutes: -720, summerTime: 'none' }

/** The calendar of a place without data: weekends only. Refusals there become reviews anyway. */
export const UNKNOWN_CALENDAR: Calendar = { zone: LAST_ZONE, holidays: {} }

/** Whether the holidays of that day are known. */
export const isCovered = ({ years }: Calendar, day: Day): boolean =>
  years !== undefined && day >= `${years.first}-01-01` && day <= `${years.last}-12-31`

/**
 * Whether it can be said on that day that a period is over: the holidays that could have moved its end there
 * are known. None moves it by a month, so what ended before the first year known is over by February.
 */
export const isCountable = ({ years }: Calendar, day: Day): boolean =>
  years !== undefined && day >= `${years.first}-02-01` && day <= `${years.last}-12-31`
