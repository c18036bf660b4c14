/** What Shopify pays back by itself does not wait for what a person has to pay. Pure. */
import { type Money, money } from '../../engine/index.ts'
import type { PlannedSettlement } from '../case/case-event.ts'

/**
 * A refund over a card and in cash is two: the first settles the pieces at once with what Shopify pays, the second is
 * money alone, written down in Shopify when a person has paid it. One that is all by one or all by the other stays whole.
 * @param id of the second
 */
export function splitByHand(settlement: PlannedSettlement, id: string): PlannedSettlement[] {
  const byHand = settlement.repayments.filter((one) => one.byHand)
  const others = settlement.repayments.filter((one) => !one.byHand)
  if (byHand.length === 0 || others.length === 0) return [settlement]
  const { currency } = settlement.refund
  const [now, later] = [sumOf(others, currency), sumOf(byHand, currency)]
  const shipping = Math.min(settlement.shipping.minor, now.minor)
  const rest = Math.min(settlement.shipping.minor - shipping, later.minor)
  return [
    { ...settlement, repayments: others, refund: now, shipping: money(shipping, currency) },
    {
      ...{ id, way: 'unshipped', keys: settlement.keys, pieces: [], partOf: settlement.id },
      ...{ repayments: byHand, refund: later, shipping: money(rest, currency) },
    },
  ]
}

const sumOf = (repayments: PlannedSettlement['repayments'], currency: string): Money =>
  money(
    repayments.reduce((sum, { amount }) => sum + amount.minor, 0),
    currency,
  )
