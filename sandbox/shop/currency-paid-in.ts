import type { Order, Shop } from '../state/model.ts'

/** Shop's units to one of what the buyer paid in, where that is another currency. */
export const RATE = 5

const TAG = /^sandbox:paid-in-([A-Z]{3})$/

/** The order's presentment currency, of which its amounts are: the shop's, or what its tag says ("sandbox:paid-in-EUR"). */
export const currencyPaidIn = (shop: Shop, { tags }: Order): string =>
  tags.flatMap((tag) => TAG.exec(tag)?.[1] ?? [])[0] ?? shop.currency
