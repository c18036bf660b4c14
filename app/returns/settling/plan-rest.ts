/** What a person's refund left owed, planned as money alone. Pure. */
import { type Money, money } from '../../engine/index.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import type { CaseState } from '../case/case.ts'
import type { PlannedSettlement } from '../case/planned-settlement.ts'
import { restsOwed } from '../case/rest-owed.ts'
import { paidAhead } from './paid-ahead.ts'
import { repaymentsOf } from './plan-settlement.ts'

/**
 * The pieces are settled in Shopify, so that none is named again. Delivery that has gone back meanwhile, whoever paid it, is
 * owed no more, nor is what a person has paid of it by hand.
 * @param wanted lines of which the rest is to be paid
 * @returns undefined where nothing is left, or Shopify has no payment to take it from
 */
export function planRest(
  id: string,
  state: Pick<CaseState, 'refundsElsewhere' | 'settlements' | 'countedRefunds'>,
  wanted: readonly number[],
  { payments, currency, shippingLeftMinor }: Pick<OrderMoney, 'payments' | 'currency' | 'shippingLeftMinor'>,
): PlannedSettlement | undefined {
  const rests = restsOwed(state, (key) => wanted.includes(key))
  const of = (minor: number): Money => money(minor, currency)
  const wantedDelivery = rests.reduce((sum, { delivery }) => sum + delivery, 0)
  const delivery = Math.min(wantedDelivery, shippingLeftMinor)
  const keys = [...new Set(rests.flatMap((rest) => rest.keys))].toSorted((a, b) => a - b)
  const whole = rests.reduce((sum, { amount }) => sum + amount.minor, 0) - (wantedDelivery - delivery)
  const ahead = paidAhead(state, keys, whole, currency)
  const due = whole - ahead.reduce((sum, { amount }) => sum + amount.minor, 0)
  const repayments = repaymentsOf(due, payments, currency)
  const refund = repayments.reduce((sum, { amount }) => sum + amount.minor, 0)
  if (refund === 0) return undefined
  return {
    ...{ id, way: 'unshipped', pieces: [], repayments },
    ...{ refund: of(refund), shipping: of(Math.min(delivery, refund)) },
    keys,
    restOf: rests.map(({ refundId, amount }) => ({ refundId, amount })),
    ...(refund < due ? { short: of(due - refund) } : {}),
    ...(ahead.length > 0 ? { paidAhead: ahead } : {}),
  }
}
