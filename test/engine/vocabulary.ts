import { JURISDICTIONS } from '../../app/engine/index.ts'

/** The few words that facts and scopes both draw from, so that scopes meet the facts they speak of. */
export const PRODUCTS = ['product-0', 'product-1', 'product-2'] as const
export const VARIANTS = ['variant-a', 'variant-b'] as const
export const TYPES = ['Camera', 'Earpiece', 'Cable'] as const
export const TAGS = ['sale', 'Made to order', 'new'] as const
export const COLLECTIONS = ['spring', 'outlet'] as const
export const CUSTOMER_TAGS = ['vip', 'trade'] as const
export const DISCOUNTS = ['WELCOME10', 'Black Friday'] as const
export const CHANNELS = ['online_store', 'pos'] as const
export const CURRENCIES = ['RON', 'EUR', 'HUF'] as const
export const ACCESSORIES = ['case', 'cable'] as const
export const CATEGORIES = ['standard', 'custom_made', 'hygiene_sensitive'] as const

/** Countries that we hold no data about. */
export const UNKNOWN_COUNTRIES = ['US', 'CH'] as const
export const COUNTRIES: readonly string[] = [...Object.keys(JURISDICTIONS), ...UNKNOWN_COUNTRIES]

export const REGIONS: Readonly<Record<string, readonly string[]>> = {
  DE: ['BY', 'BE', 'NW'],
  AT: ['9', '2'],
  ES: ['MD', 'CT'],
  IT: ['BZ', 'RM'],
  PT: ['20', '11'],
  FR: ['GES', 'IDF'],
  CH: ['ZH'],
}

/** All of them, for a predicate that this file does not know yet. */
export const WORDS_BY_KEY: Readonly<Record<string, readonly string[]>> = {
  category: CATEGORIES,
  product: PRODUCTS,
  variant: VARIANTS,
  type: TYPES,
  tag: TAGS,
  collection: COLLECTIONS,
  customerTag: CUSTOMER_TAGS,
  discount: DISCOUNTS,
  channel: CHANNELS,
  country: COUNTRIES,
  currency: CURRENCIES,
  region: Object.values(REGIONS).flat(),
  accessories: ACCESSORIES,
}
