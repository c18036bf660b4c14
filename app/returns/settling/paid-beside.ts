/** Money that a person gave back in Shopify without naming a piece, through a return or not: nobody knows what it was for. Pure. */
import { money } from '../../engine/index.ts'
import { adminMoney } from '../../locales/admin-money.ts'
import type { OrderMoney, OrderRefund } from '../../shopify/order-money.ts'
import type { CaseState } from '../case/case.ts'
import type { CaseEvent, StrangeRefund } from '../case/case-event.ts'
import type { OrderPrices } from './order-prices.ts'

interface Looking {
  state: CaseState
  /** The order's other cases. */
  others: readonly CaseState[]
  /** What was paid back before has nothing to do with the case. */
  openedAt: Date
  priceOf: OrderPrices
}

type Paid = Pick<OrderMoney, 'refunds' | 'shippingRefundedMinor'>

/**
 * Refunds that only a person can say what they were for, and that the case does not know of. As much as went back of the
 * delivery, and not with pieces, explains itself.
 */
export function paidBeside(looking: Looking, paid: Paid): OrderRefund[] {
  const { state, openedAt } = looking
  const { alone, delivery } = strangeIn(looking, paid)
  if (total(alone.map(({ minor }) => minor)) <= delivery) return []
  return alone.filter(
    ({ id, createdAt }) => isSince(createdAt, openedAt) && !state.noticedRefunds.includes(id),
  )
}

/** Nobody's refunds that name no pieces, and how much of them is explained by the delivery that went back. */
function strangeIn({ state, others, priceOf }: Looking, paid: Paid) {
  const cases = [state, ...others]
  const settlements = cases.flatMap((known) => known.settlements)
  const counted = cases.flatMap((known) => known.countedRefunds)
  const isOurs = ({ id, note = '' }: OrderRefund) =>
    counted.some(({ refundId }) => refundId === id) ||
    settlements.some((made) => made.refundId === id || note.startsWith(made.id))
  const strange = paid.refunds.filter((refund) => refund.minor > 0 && !isOurs(refund))
  const alone = strange.flatMap((refund) => unknownOf(state, refund))
  const isAlone = (id: string) => alone.some((one) => one.id === id)
  const named = strange.filter(({ id }) => !isAlone(id))
  const ours = settlements.filter((made) => made.state === 'executed')
  const delivery =
    paid.shippingRefundedMinor -
    total(ours.map(({ shipping }) => shipping.minor)) -
    total(named.map((refund) => Math.max(0, refund.minor - priceOf(refund.lines))))
  return { alone, delivery: Math.max(0, delivery) }
}

/** What of a refund nobody knows the purpose of: one through another case's Return is that one's, and a rest explains its part. */
function unknownOf({ returns, refundsElsewhere }: CaseState, refund: OrderRefund): OrderRefund[] {
  const { id, returnId, lines, minor } = refund
  if (lines.length > 0 || (returnId !== undefined && !returns.some((own) => own.id === returnId))) return []
  const known = refundsElsewhere.find(({ refundId }) => refundId === id)
  const beside = known === undefined ? minor : Math.min(minor, known.beside?.minor ?? 0)
  return beside === 0 ? [] : [{ ...refund, minor: beside }]
}

/** Somebody paid through a Return of the case for no piece, which the case has not written down and nobody was asked about. */
export const isPaidThroughReturn = (state: CaseState, refunds: readonly OrderRefund[]): boolean =>
  refunds.some(
    ({ id, returnId, lines, minor, note = '' }) =>
      minor > 0 &&
      lines.length === 0 &&
      state.returns.some((own) => own.id === returnId) &&
      !state.noticedRefunds.includes(id) &&
      !state.refundsElsewhere.some(({ refundId }) => refundId === id) &&
      !state.settlements.some((made) => made.refundId === id || note.startsWith(made.id)),
  )

/** Minor units of such refunds that are the delivery. */
export const deliveryBeside = (looking: Looking, paid: Paid): number => strangeIn(looking, paid).delivery

/** Whatever is ordered is paid next, through whichever Return: a refund is asked about once, so it is asked for all of it. */
export const aboutToBePaid = ({ ordered }: Pick<CaseState, 'ordered'>, keys: readonly number[]): number[] =>
  [...new Set([...keys, ...ordered])].toSorted((a, b) => a - b)

/**
 * @param keys the lines that were about to be paid for
 * @param delivery minor units of it that are the delivery (deliveryBeside)
 */
export function askedAbout(
  beside: readonly OrderRefund[],
  keys: number[],
  currency: string,
  delivery = 0,
): CaseEvent[] {
  const noticed = beside.map(
    ({ id: refundId, minor }): CaseEvent => ({
      ...{ type: 'refund_noticed', refundId, refunded: money(minor, currency) },
    }),
  )
  const detail = adminMoney(money(total(beside.map(({ minor }) => minor)), currency))
  const refunds = lessDelivery(beside, delivery, currency)
  return [...noticed, { type: 'left_for_review', code: 'paid_beside', keys, detail, refunds }]
}

/** The delivery is owed once, and Shopify says that it went back: it is no part of what is owed for goods. */
function lessDelivery(beside: readonly OrderRefund[], delivery: number, currency: string): StrangeRefund[] {
  let left = delivery
  return beside.map(({ id: refundId, minor }) => {
    const off = Math.min(left, minor)
    left -= off
    return { refundId, paid: money(minor - off, currency) }
  })
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0)

/** Shopify's instants are whole seconds. */
const isSince = (createdAt: string | undefined, openedAt: Date): boolean =>
  createdAt === undefined || Date.parse(createdAt) >= Math.floor(openedAt.getTime() / 1000) * 1000
