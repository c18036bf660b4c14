/** Money that a person gave back in Shopify without a return and without naming a piece: nobody knows what it was for. Pure. */
import { money } from '../../engine/index.ts'
import { adminMoney } from '../../locales/admin-money.ts'
import type { OrderMoney, OrderRefund } from '../../shopify/order-money.ts'
import type { CaseState } from '../case/case.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { OrderPrices } from './order-prices.ts'

interface Looking {
  state: CaseState
  /** The order's other cases. */
  others: readonly CaseState[]
  /** What was paid back before has nothing to do with the case. */
  openedAt: Date
  priceOf: OrderPrices
}

/**
 * Refunds that only a person can say what they were for, and that the case does not know of. As much as went back of the
 * delivery, and not with pieces, explains itself.
 */
export function paidBeside(
  { state, others, openedAt, priceOf }: Looking,
  paid: Pick<OrderMoney, 'refunds' | 'shippingRefundedMinor'>,
): OrderRefund[] {
  const settlements = [state, ...others].flatMap((known) => known.settlements)
  const isOurs = ({ id, note = '' }: OrderRefund) =>
    settlements.some((made) => made.refundId === id || note.startsWith(made.id))
  const strange = paid.refunds.filter((refund) => refund.minor > 0 && !isOurs(refund))
  const alone = strange.filter(({ returnId, lines }) => returnId === undefined && lines.length === 0)
  const named = strange.filter((refund) => !alone.includes(refund))
  const ours = settlements.filter((made) => made.state === 'executed')
  const delivery =
    paid.shippingRefundedMinor -
    total(ours.map(({ shipping }) => shipping.minor)) -
    total(named.map((refund) => Math.max(0, refund.minor - priceOf(refund.lines))))
  if (total(alone.map(({ minor }) => minor)) <= Math.max(0, delivery)) return []
  return alone.filter(
    ({ id, createdAt }) => isSince(createdAt, openedAt) && !state.noticedRefunds.includes(id),
  )
}

/** Whatever is ordered is paid next, through whichever Return: a refund is asked about once, so it is asked for all of it. */
export const aboutToBePaid = ({ ordered }: Pick<CaseState, 'ordered'>, keys: readonly number[]): number[] =>
  [...new Set([...keys, ...ordered])].toSorted((a, b) => a - b)

/** @param keys the lines that were about to be paid for */
export function askedAbout(beside: readonly OrderRefund[], keys: number[], currency: string): CaseEvent[] {
  const noticed = beside.map(
    ({ id: refundId, minor }): CaseEvent => ({
      ...{ type: 'refund_noticed', refundId, refunded: money(minor, currency) },
    }),
  )
  const detail = adminMoney(money(total(beside.map(({ minor }) => minor)), currency))
  return [...noticed, { type: 'left_for_review', code: 'paid_beside', keys, detail }]
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0)

/** Shopify's instants are whole seconds. */
const isSince = (createdAt: string | undefined, openedAt: Date): boolean =>
  createdAt === undefined || Date.parse(createdAt) >= Math.floor(openedAt.getTime() / 1000) * 1000
