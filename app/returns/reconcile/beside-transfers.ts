/** Money that a person gave back in Shopify while a refund waits to be paid by hand. Pure. */
import { awaitsTransfer } from '../case/awaits-transfer.ts'
import type { CaseState } from '../case/case.ts'
import type { Happening } from '../case/case-store.ts'
import { pricesOf } from '../settling/order-prices.ts'
import { askedAbout, paidBeside } from '../settling/paid-beside.ts'
import type { SaidByShopify } from './said-by-shopify.ts'

/**
 * It names no pieces, so that nobody knows whether it was for these: whoever is about to pay them is told before they do.
 * Delivery that went back explains itself only where what waits holds none.
 */
export function besideTransfers(state: CaseState, said: SaidByShopify): Happening[] {
  const { money: paid, others = [], priceOf = pricesOf(undefined), openedAt } = said
  const waiting = state.settlements.filter(awaitsTransfer)
  if (paid === undefined || waiting.length === 0) return []
  const isDeliveryHeld = waiting.some(({ shipping }) => shipping.minor > 0)
  const seen = isDeliveryHeld ? { ...paid, shippingRefundedMinor: 0 } : paid
  const found = paidBeside({ state, others, openedAt: new Date(openedAt), priceOf }, seen)
  if (found.length === 0) return []
  const keys = [...new Set(waiting.flatMap((one) => one.keys))].toSorted((a, b) => a - b)
  return askedAbout(found, keys, paid.currency).map((event) => ({ actor: 'engine', event }))
}
