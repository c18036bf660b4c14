import { dateWords, tagOf } from './format.ts'
import type { Locale } from './translate.ts'

/**
 * "Saturday 21 November 2026 at 14:03 (Eastern European Time)": the date as everywhere, and by whose clock.
 * @param zone IANA, e.g. "Europe/Bucharest"
 */
export function writtenMoment(instant: Date, zone: string, locale: Locale): string {
  const { moment, clock } = formatsFor(zone, locale)
  const name = clock.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? zone
  return `${dateWords(moment.format(instant), locale)} (${name})`
}

interface Formats {
  moment: Intl.DateTimeFormat
  clock: Intl.DateTimeFormat
}

/** Dear to make, and few. */
const formats = new Map<string, Formats>()

function formatsFor(timeZone: string, locale: Locale): Formats {
  const key = `${locale} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const made = {
    moment: new Intl.DateTimeFormat(tagOf(locale), {
      ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone },
    }),
    // An abbreviation is known to few, and differs between summer and winter.
    clock: new Intl.DateTimeFormat(tagOf(locale), { timeZone, timeZoneName: 'longGeneric' }),
  }
  formats.set(key, made)
  return made
}
