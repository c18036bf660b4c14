/** Dates as the admin writes them: in full with the weekday, in the shop's own time zone. */

type Parts = Record<string, string>

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
}

/** `zone` is an IANA name, e.g. `Europe/Bucharest`. Instants are ISO 8601. */
export function adminTime(zone: string): AdminTime {
  const long = partsIn(zone, 'long')
  const short = partsIn(zone, 'short')
  const sortable = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  return {
    day: (instant) => inFull(long(instant)),
    moment: (instant) => {
      const at = short(instant)
      return `${inFull(at)}, ${at.hour}:${at.minute}`
    },
    calendarDay: (instant) => sortable.format(new Date(instant)),
  }
}

const inFull = ({ weekday, day, month, year }: Parts): string => `${weekday} ${day} ${month} ${year}`

const utc = partsIn('UTC', 'long')

/** "Monday 23 November 2026" for a calendar day, `YYYY-MM-DD`. */
export const dayInFull = (day: string): string => inFull(utc(`${day}T00:00:00Z`))

const MS_PER_DAY = 86_400_000

/** Whole calendar days from one day to another, both `YYYY-MM-DD`; negative when `to` is past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY)
