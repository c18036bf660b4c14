import type { Locale } from './translate.ts'

/** How each language writes a date with its time and the zone it is meant in. */
const TAGS: Record<Locale, string> = { en: 'en-GB', ro: 'ro-RO', el: 'el-GR' }

/**
 * "Saturday 21 November 2026 at 14:03 EET", in the reader's own time.
 * @param zone IANA, e.g. "Europe/Bucharest"
 */
export function writtenMoment(instant: Date, zone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(TAGS[locale], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'short',
  }).format(instant)
}
