/** How an order was paid, as far as Shopify's names of gateways tell. Pure. */
import { money, type PaymentFacts } from '../../engine/index.ts'
import type { OrderContent } from '../../shopify/order.ts'

/**
 * The whole payment where one gateway took it all. Of several the order does not say how much each took, and
 * of a payment that has not come yet not how much it will be: then nothing is known.
 */
export function paymentFacts({
  paymentMeans: [gateway, ...others],
  totalPaid,
  currency,
}: Pick<OrderContent, 'paymentMeans' | 'totalPaid' | 'currency'>): PaymentFacts | undefined {
  if (gateway === undefined || others.length > 0 || totalPaid.minor <= 0) return undefined
  return { id: gateway, means: meansOf(gateway), paid: money(totalPaid.minor, currency) }
}

/** Gateways are named by whoever made or set them up, so only plain names are understood. */
const NAMES: readonly [RegExp, PaymentFacts['means']][] = [
  [/gift[ _-]?card/i, 'gift_card'],
  [/store[ _-]?credit/i, 'store_credit'],
  [/cash[ _-]?on[ _-]?delivery|\bcod\b/i, 'cash_on_delivery'],
  [/bank[ _-]?(deposit|transfer)/i, 'bank_transfer'],
  [/paypal|klarna|apple[ _-]?pay|google[ _-]?pay/i, 'wallet'],
  [/shopify[ _-]?payments|stripe|card|bogus/i, 'card'],
]

const meansOf = (gateway: string): PaymentFacts['means'] =>
  NAMES.find(([name]) => name.test(gateway))?.[1] ?? 'other'
