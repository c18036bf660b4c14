import { customerOf } from '../shop/find.ts'
import type { Customer, Shop } from '../state/model.ts'
import { findShop, type World } from '../world.ts'
import { asLocale, type Locale } from './account-locale.ts'
import { type AccountWords, accountWords } from './account-words.ts'

/** Whose account is looked at, in which language. */
export interface Visit {
  shop: Shop
  customer: Customer | null
  locale: Locale
  words: AccountWords
}

/** Reads the account's cookies; `?locale=` wins over the language chosen before. Null when there is no such shop. */
export function visitOf(world: World, request: Request, store: string): Visit | null {
  const shop = findShop(world, store)
  if (!shop) return null
  const cookies = cookiesOf(request)
  const customer = customerOf(world, shop, Number(cookies.get(customerCookie(shop))))
  const locale =
    asLocale(new URL(request.url).searchParams.get('locale')) ??
    asLocale(cookies.get(LOCALE_COOKIE)) ??
    asLocale(customer?.locale) ??
    asLocale(shop.locale) ??
    'en'
  return { shop, customer, locale, words: accountWords(locale) }
}

const LOCALE_COOKIE = 'account-locale'
const customerCookie = (shop: Shop): string => `account-${shop.handle}`
const forAccount = 'Path=/account; SameSite=Lax; HttpOnly'

export const rememberCustomer = (shop: Shop, customer: Customer): string =>
  `${customerCookie(shop)}=${customer.id}; ${forAccount}`
export const forgetCustomer = (shop: Shop): string => `${customerCookie(shop)}=; Max-Age=0; ${forAccount}`

/** The cookie that keeps a language chosen in the address, if one was. */
export function rememberLocale(request: Request): string | null {
  const chosen = asLocale(new URL(request.url).searchParams.get('locale'))
  return chosen && `${LOCALE_COOKIE}=${chosen}; ${forAccount}`
}

function cookiesOf(request: Request): Map<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).map((pair) => pair.split('='))
  return new Map(pairs.map(([name = '', value = '']) => [name, value]))
}
