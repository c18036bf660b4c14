import { tagOf } from '../../locales/format.ts'
import type { Locale } from '../../locales/translate.ts'

/** "14:03" where the buyer is. `zone` is an IANA name. */
export const timeWords = (at: Date, locale: Locale, zone: string): string =>
  new Intl.DateTimeFormat(tagOf(locale), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(at)
