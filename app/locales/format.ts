/** Dates and amounts in a reader's language. Server-side: the engine itself knows no words. */
import type { Day, Instant, Money } from '../engine/index.ts'
import { minorDigits } from './minor-digits.ts'
import type { Locale } from './translate.ts'

const DAY = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const

/** In the European manner: day before month, 24 hours. */
export const tagOf = (locale: Locale): string => (locale === 'en' ? 'en-GB' : locale)

/** Making a format takes a hundred times as long as using it, and a report uses few of them often. */
const made = new Map<string, unknown>()

function keptFormat<T>(key: string, make: () => T): T {
  const format = (made.get(key) as T | undefined) ?? make()
  made.set(key, format)
  return format
}

const dayFormat = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  keptFormat(
    `day ${locale} ${Object.entries(options).flat().join(' ')}`,
    () => new Intl.DateTimeFormat(tagOf(locale), options),
  )

/** "Monday 23 November"; with the year unless it is that of `today`. */
export const dayWords = (day: Day, locale: Locale, today?: Day): string => {
  const isThisYear = today !== undefined && today.slice(0, 4) === day.slice(0, 4)
  const format = dayFormat(locale, isThisYear ? DAY : { ...DAY, year: 'numeric' })
  return dateWords(format.format(new Date(`${day}T00:00:00Z`)), locale)
}

/**
 * A date with its weekday, as all of ours are written: no comma after it, but in German, which has a point after the number:
 * "Montag, 23. November".
 * @param formatted as Intl writes it
 */
export const dateWords = (formatted: string, locale: Locale): string =>
  firstOfMonth(formatted.replace(/^(\p{L}+), (?=\d+ )/u, '$1 '), locale)

/** "30 November", where the weekday does not matter. */
export const shortDayWords = (day: Day, locale: Locale, year?: 'with-year'): string => {
  const format = dayFormat(locale, {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(year && { year: 'numeric' }),
  })
  return firstOfMonth(format.format(new Date(`${day}T00:00:00Z`)), locale)
}

/** Where the others count, French has the first of a month: "dimanche 1er novembre". */
const firstOfMonth = (date: string, locale: Locale): string =>
  locale === 'fr' ? date.replace(/\b1(?= \p{L})/u, '1er') : date

/** "Basis:"; in French a space stands before it, one that does not break: "Fondement :". */
export const withColon = (label: string, locale: Locale): string =>
  locale === 'fr' ? `${label}\u00a0:` : `${label}:`

export const weekdayWords = (day: Day, locale: Locale): string =>
  dayFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

/** "14:03" by the clock of a zone (IANA name), on 24 hours; "14:03:20" where the minute is not whole. */
export const clockWords = (at: Instant, zone: string): string => {
  const time = keptFormat(
    `clock ${zone}`,
    () => new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }),
  ).format(new Date(at))
  return time.replace(/:00$/, '')
}

/** "189.00 EUR" as the language writes it. */
export const moneyWords = ({ minor, currency }: Money, locale: Locale): string => {
  const digits = minorDigits(currency)
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const format = keptFormat(
    `money ${locale} ${currency}`,
    () => new Intl.NumberFormat(tagOf(locale), { style: 'currency', currency, ...fraction }),
  )
  // As text, so that no cent of a large amount is lost on the way.
  return format.format(decimalOf(minor, digits))
}

const decimalOf = (minor: number, digits: number): `${number}` => {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  const sign = minor < 0 ? '-' : ''
  return `${sign}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}` as `${number}`
}

export const countryWords = (country: string, locale: Locale): string =>
  new Intl.DisplayNames(tagOf(locale), { type: 'region', fallback: 'code' }).of(country) ?? country
