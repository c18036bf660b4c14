/** The languages of the product, in the order in which they are offered. Apart, for whoever needs no words. */
export const LOCALES = ['en', 'ro', 'el', 'de', 'fr'] as const
export type Locale = (typeof LOCALES)[number]
