import type { AccountStorage } from './account-storage.ts'

/** What the page and the extension's worker tell each other. */
export interface Started {
  target: string
  bundle: string
  /** `gid://shopify/Order/…`; absent on a page that is of no order. */
  orderId?: string
  orderName?: string
  /** Of the extension's own page. */
  path: string
  locale: string
  translations: Translations
  /** The app's public origin, as the bundle has it, and where it is reached on this machine. */
  appUrl: string
  tunnelUrl: string
  /** Where this account answers for the Customer Account API; behind it come version and `graphql.json`. */
  customerApiUrl: string
}

export type Translations = { [key: string]: string | Translations }

export interface HostCalls {
  storage: AccountStorage
  /** A fresh customer session token. */
  token(): Promise<string>
  navigate(url: string, options: { state?: unknown; history?: string }): Promise<void>
}
