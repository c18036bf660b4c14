/**
 * The admin's words, English only. Apart from `translate.ts` because these also run in the merchant's
 * browser, which must not download every language's words for buyers.
 */
import i18next from 'i18next'
import admin from './en/admin.json' with { type: 'json' }

type Leaf<T, Path extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Path}${Singular<K>}` : Leaf<T[K], `${Path}${K}.`>
}[keyof T & string]
/** `items_one` and `items_other` are both asked for as `items` with a count. */
type Singular<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'other'}` ? Base : K

/** A key that does not exist does not compile. */
export type AdminKey = Leaf<typeof admin>

const instance = i18next.createInstance()
void instance.init({
  initAsync: false,
  lng: 'en',
  resources: { en: { admin } },
  defaultNS: 'admin',
  interpolation: { escapeValue: false },
  showSupportNotice: false,
})

/** `words('returns.needYou', { count: 3 })`. Plain text: React escapes it. */
export const words = (key: AdminKey, params: Readonly<Record<string, unknown>> = {}): string =>
  instance.t(key, params)

/** Words for a code that comes from data, e.g. `wordsIfAny('fact', 'possessionOn')`; undefined where there are none. */
export const wordsIfAny = (
  group: string,
  code: string,
  params: Readonly<Record<string, unknown>> = {},
): string | undefined => {
  const key = `${group}.${code}`
  return instance.exists(key, params) ? instance.t(key, params) : undefined
}

/** The same, and the code itself where there are none. */
export const coded = (group: string, code: string, params: Readonly<Record<string, unknown>> = {}): string =>
  wordsIfAny(group, code, params) ?? code
