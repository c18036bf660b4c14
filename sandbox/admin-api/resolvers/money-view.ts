import { decimal } from '../../shop/money.ts'

/** Shopify drops needless zeros but keeps one decimal: "749.0", "19.99". */
export const amount = (minor: number): string => decimal(minor).replace(/0$/, '')

export const moneyView = (minor: number, currency: string) => ({
  amount: amount(minor),
  currencyCode: currency,
})

/** The sandbox's shops sell in their own currency, so both sides of a money bag are the same. */
export const moneyBag = (minor: number, currency: string) => ({
  shopMoney: moneyView(minor, currency),
  presentmentMoney: moneyView(minor, currency),
})
