import { currencyPaidIn, RATE } from '../../shop/currency-paid-in.ts'
import { decimal } from '../../shop/money.ts'
import type { Order, Shop } from '../../state/model.ts'

/** Shopify drops needless zeros but keeps one decimal: "749.0", "19.99". */
export const amount = (minor: number): string => decimal(minor).replace(/0$/, '')

export const moneyView = (minor: number, currency: string) => ({
  amount: amount(minor),
  currencyCode: currency,
})

/** Of an order: what its buyer paid in, and what that is in the shop's currency. */
export const orderBag = (shop: Shop, order: Order, minor: number) => {
  const paidIn = currencyPaidIn(shop, order)
  return {
    shopMoney: moneyView(paidIn === shop.currency ? minor : minor * RATE, shop.currency),
    presentmentMoney: moneyView(minor, paidIn),
  }
}
