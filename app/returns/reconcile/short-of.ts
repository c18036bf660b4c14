/** Whether a refund that a person made in Shopify is less than is owed for the pieces that it names. Pure. */
import { money } from '../../engine/index.ts'
import type { OrderMoney } from '../../shopify/order-money.ts'
import type { CaseState } from '../case/case.ts'
import type { EventOf } from '../case/change-lines.ts'
import { orderLineOf } from '../case/same-line.ts'
import { missing } from '../settling/beyond-rounding.ts'
import { pricesOf } from '../settling/order-prices.ts'
import { usedUp } from '../settling/used-up.ts'
import type { SaidByShopify } from './said-by-shopify.ts'

type Refunded = EventOf<'refunded_in_shopify'>
export type SaidOfRefund = Pick<SaidByShopify, 'money' | 'others' | 'priceOf' | 'owing'>

/** @param state as it is before the refund */
export function withShort(state: CaseState, event: Refunded, said: SaidOfRefund): Refunded {
  const { pieces, refunded, refundId } = event
  const owed = pieces.length === 0 ? undefined : said.owing?.(state, pieces)
  if (owed === undefined || said.money === undefined || owed.total.currency !== refunded.currency)
    return event
  const made = said.money.refunds.find(({ id }) => id === refundId)
  const delivery =
    made === undefined || refunded.minor < made.minor
      ? refunded.minor - priceOfPieces(state, event, said)
      : deliveryIn(refundId, state, said, said.money)
  const paid = refunded.minor - Math.min(refunded.minor, Math.max(0, delivery))
  const of = (minor: number) => money(minor, refunded.currency)
  const short = owed.total.minor - paid
  // What went back went back for the goods first.
  const goods = Math.max(0, owed.total.minor - owed.delivery - paid)
  const told = { ...event, ...usedUp(owed, -short) }
  return missing(told, of(short), of(Math.min(owed.delivery, short - goods)))
}

/** A refund that is for pieces of other cases as well is divided by prices: what a share is beyond them is no price. */
const priceOfPieces = (
  { lines }: CaseState,
  { pieces }: Refunded,
  { priceOf = pricesOf(undefined) }: SaidOfRefund,
): number =>
  priceOf(
    pieces.flatMap(({ key, quantity }) => {
      const line = lines.find((known) => known.key === key)
      return line === undefined ? [] : [{ lineId: orderLineOf(line), quantity }]
    }),
  )

/** What of the delivery went back by people and by no other refund of theirs. */
function deliveryIn(
  refundId: string,
  state: CaseState,
  { others = [], priceOf = pricesOf(undefined) }: SaidOfRefund,
  { refunds, shippingRefundedMinor }: OrderMoney,
): number {
  const settlements = [state, ...others].flatMap((known) => known.settlements)
  const ours = settlements
    .filter((made) => made.state === 'executed')
    .reduce((sum, { shipping }) => sum + shipping.minor, 0)
  const isOurs = (id: string, note = '') =>
    settlements.some((made) => made.refundId === id || note.startsWith(made.id))
  const elsewhere = refunds
    .filter(({ id, note }) => id !== refundId && !isOurs(id, note))
    .reduce((sum, { minor, lines }) => sum + Math.max(0, minor - priceOf(lines)), 0)
  return Math.max(0, shippingRefundedMinor - ours - elsewhere)
}
