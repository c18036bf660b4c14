/** Dates as the admin writes them: in full with the weekday, in the shop's own time zone. */

type Parts = Record<string, string>

const MS_PER_DAY = 86_400_000

// Parts, not a finished text: browsers and Node disagree on commas, and the page must hydrate.
const partsIn = (zone: string, style: 'long' | 'short') => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: style,
    day: 'numeric',
    month: style,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (instant: string): Parts =>
    Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
}

export interface AdminTime {
  /** "Monday 23 November 2026" */
  day(instant: string): string
  /** "Mon 23 Nov 2026, 14:03" */
  moment(instant: string): string
  /** The shop's calendar day of an instant, `YYYY-MM-DD`. */
  calendarDay(instant: string): string
  /** "Monday 23 November 2026" for the instant at which that day is over: a period's end is the start of the next day. */
  lastDay(end: string): string
  /** The shop's calendar day, `YYYY-MM-DD`, that is over at an instant. */
  lastCalendarDay(end: string): string
  /** The instant at which a calendar day, `YYYY-MM-DD`, begins for the shop. */
  startOf(day: string): Date
  /** The instant at which it is over. */
  endOf(day: string): Date
  /**
   * The instant at which the shop's clock shows a day, `YYYY-MM-DD`, and a time, `HH:MM`: the first of two where it is put
   * back, undefined where it is put forward over it.
   */
  instantAt(day: string, time: string): Date | undefined
}

/** `zone` is an IANA name, e.g. `Europe/Bucharest`. Instants are ISO 8601. */
export function adminTime(zone: string): AdminTime {
  const long = partsIn(zone, 'long')
  const short = partsIn(zone, 'short')
  const sortable = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const day = (instant: string) => inFull(long(instant))
  const calendarDay = (instant: string) => sortable.format(new Date(instant))
  return {
    day,
    calendarDay,
    lastDay: (end) => day(justBefore(end)),
    lastCalendarDay: (end) => calendarDay(justBefore(end)),
    startOf: (wanted) => firstInstant(wanted, calendarDay),
    endOf: (wanted) => firstInstant(dayAfter(wanted, 1), calendarDay),
    instantAt: (wanted, at) => firstShowing(`${wanted} ${at}`, clock),
    moment: (instant) => {
      const at = short(instant)
      return `${inFull(at)}, ${at.hour}:${at.minute}`
    },
  }
}

/** The calendar day, `YYYY-MM-DD`, so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10)

const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString()

const QUARTER_MS = 900_000
/** No zone is further from UTC: fourteen hours ahead, twelve behind, in quarters of an hour. */
const AHEAD = 56
const BEHIND = 48

/** Halves what is left until one quarter of an hour is: all zones differ from UTC by whole ones. */
function firstInstant(day: string, calendarDay: (instant: string) => string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`)
  let [from, to] = [-AHEAD, BEHIND]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (calendarDay(new Date(utc + middle * QUARTER_MS).toISOString()) >= day) to = middle
    else from = middle + 1
  }
  return new Date(utc + from * QUARTER_MS)
}

/** @param shown as the clock shows it, `YYYY-MM-DD HH:MM` */
function firstShowing(shown: string, clock: Intl.DateTimeFormat): Date | undefined {
  const utc = Date.parse(`${shown.replace(' ', 'T')}:00Z`)
  for (let quarters = -AHEAD; quarters <= BEHIND; quarters++) {
    const instant = new Date(utc + quarters * QUARTER_MS)
    if (clock.format(instant) === shown) return instant
  }
  return undefined
}

const inFull = ({ weekday, day, month, year }: Parts): string => `${weekday} ${day} ${month} ${year}`

const utc = partsIn('UTC', 'long')

/** "Monday 23 November 2026" for a calendar day, `YYYY-MM-DD`. */
export const dayInFull = (day: string): string => inFull(utc(`${day}T00:00:00Z`))

/** Whole calendar days from one day to another, both `YYYY-MM-DD`; negative when `to` is past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY)
