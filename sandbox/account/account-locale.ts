import { LOCALES, type Locale } from '../../app/locales/languages.ts'

export { LOCALES, type Locale }

export const asLocale = (text: string | null | undefined): Locale | null =>
  LOCALES.find((locale) => locale === text) ?? null

/** By its own speakers' name, as an entry of a list: "Română". */
export const languageName = (locale: Locale): string => {
  const [first = '', ...rest] = new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale
  return first.toLocaleUpperCase(locale) + rest.join('')
}
