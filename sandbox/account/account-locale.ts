export const LOCALES = ['en', 'ro', 'el', 'fr'] as const
export type Locale = (typeof LOCALES)[number]

export const asLocale = (text: string | null | undefined): Locale | null =>
  LOCALES.find((locale) => locale === text) ?? null

export const LANGUAGE_NAMES: Record<Locale, string> = {
  en: 'English',
  ro: 'Română',
  el: 'Ελληνικά',
  fr: 'Français',
}
