import { firstOfMonth, tagOf } from './format.ts'
import type { Locale } from './translate.ts'

/**
 * "Saturday 21 November 2026 at 14:03 EET", in the reader's own time.
 * @param zone IANA, e.g. "Europe/Bucharest"
 */
export const writtenMoment = (instant: Date, zone: string, locale: Locale): string =>
  firstOfMonth(formatFor(zone, locale).format(instant), locale)

/** Dear to make, and few. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(tagOf(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'short',
  })
  formats.set(key, format)
  return format
}
