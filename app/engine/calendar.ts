import type { Day, Zone } from './day.ts'

/** The working days of one place and the zone that says when its days begin. */
export interface Calendar {
  zone: Zone
  /** Public holidays by day; the value is the holiday's key in `app/locales`. */
  holidays: Readonly<Partial<Record<Day, string>>>
}

/** A generated, pinned set of holidays, so that deciding again after an upgrade gives the same answer. */
export interface HolidayPack {
  country: string
  source: string
  /** The years covered, both included. */
  years: { first: number; last: number }
  corrections: readonly { day: string; key: string; source: string; verified: boolean }[]
  days: Readonly<Record<string, string>>
}

/**
 * Where a day ends last on Earth (UTC−12). Used for a place we hold no data about, so that no statement
 * is late because we did not know the sender's clock.
 */
export const LAST_ZONE: Zone = { name: 'Etc/GMT+12', standardOffsetMinutes: -720, summerTime: 'none' }

/** The calendar of a place without data: weekends only. Refusals there become reviews anyway. */
export const UNKNOWN_CALENDAR: Calendar = { zone: LAST_ZONE, holidays: {} }

export const calendarOf = (zone: Zone, pack: HolidayPack): Calendar => ({ zone, holidays: pack.days })
