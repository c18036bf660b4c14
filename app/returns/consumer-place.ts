/** The consumer's calendar: which day it is for them at an instant. */
import type { Day, Instant } from '../engine/index.ts'

/** @param zone IANA name */
export function localDayIn(zone: string): (instant: Instant) => Day {
  // The Canadian form of a date is the ISO one.
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (instant) => format.format(new Date(instant)) as Day
}
