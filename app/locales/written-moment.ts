import { firstOfMonth, tagOf } from './format.ts'
import type { Locale } from './translate.ts'

/**
 * "Saturday 21 November 2026 at 14:03 EET", in the reader's own time.
 * @param zone IANA, e.g. "Europe/Bucharest"
 */
export function writtenMoment(instant: Date, zone: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tagOf(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  })
  return firstOfMonth(format.format(instant), locale)
}
