/** Dates, amounts and emphasised sentences in a buyer's language. */
import type { Day, Money } from '../engine/index.ts'
import type { Locale } from '../locales/translate.ts'
import type { Sentence } from './buyer-wire.ts'

const DAY = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const

/** "Monday 23 November"; with the year where it is not that of `today`. */
export function dayWords(day: Day, locale: Locale, today?: Day): string {
  const sameYear = today !== undefined && today.slice(0, 4) === day.slice(0, 4)
  const format = new Intl.DateTimeFormat(tagOf(locale), sameYear ? DAY : { ...DAY, year: 'numeric' })
  return format.format(new Date(`${day}T00:00:00Z`)).replace(/^(\p{L}+), (?=\d)/u, '$1 ')
}

/** "14:03" where the buyer is. */
export const timeWords = (at: Date, locale: Locale, zone: string): string =>
  new Intl.DateTimeFormat(tagOf(locale), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at)

export function moneyWords({ minor, currency }: Money, locale: Locale): string {
  const format = new Intl.NumberFormat(tagOf(locale), { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits)
}

/** In the European manner: day before month, 24 hours. */
const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale)

/** "until <b>Monday</b>." → its parts. Anything else that looks like markup is text. */
export function sentence(text: string): Sentence {
  return text.split(/<b>(.*?)<\/b>/g).flatMap((part, index) => {
    if (part === '') return []
    return [index % 2 === 1 ? { text: part, strong: true } : { text: part }]
  })
}
