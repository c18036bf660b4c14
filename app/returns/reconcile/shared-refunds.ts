/** What an order's refunds are still to one of its cases, after what its other cases account for. Pure. */
import type { OrderMoney, OrderRefund } from '../../shopify/order-money.ts'
import { type CaseState, NOTHING_YET } from '../case/case.ts'
import { orderLineOf } from '../case/same-line.ts'
import { type OrderPrices, pricesOf } from '../settling/order-prices.ts'

export interface SharedRefunds {
  /** Refunds that other cases made: written down by them, or known by their note. */
  ofOthers: ReadonlySet<string>
  /** Without the pieces that a person paid for and that are other cases'. */
  money?: OrderMoney
}

/**
 * @param others as they are after the refunds were read: who makes one writes down before what it will be
 * @param priceOf where the order is known
 * @param own what it knows of stays, also where a bank took nothing of it
 */
export function sharedRefunds(
  money: OrderMoney | undefined,
  others: readonly CaseState[],
  priceOf: OrderPrices = pricesOf(undefined),
  own: CaseState = NOTHING_YET,
): SharedRefunds {
  const settlements = others.flatMap((state) => state.settlements)
  const refunds = (money?.refunds ?? []).filter((refund) => isPaid(refund, priceOf) || isIn(own, refund))
  const theirs = refunds.filter(({ id, note = '' }) =>
    settlements.some((made) => made.refundId === id || note.startsWith(made.id)),
  )
  return {
    ofOthers: new Set(theirs.map(({ id }) => id)),
    ...(money === undefined
      ? {}
      : { money: { ...money, refunds: refunds.map((refund) => leftOf(refund, others)) } }),
  }
}

/** An edited or cancelled order shows a refund of what was taken out of it, also where no money went back. */
const isPaid = ({ minor, returnId, lines }: OrderRefund, priceOf: OrderPrices): boolean =>
  minor > 0 || returnId !== undefined || priceOf(lines) === 0

const isIn = ({ settlements, refundsElsewhere, countedRefunds }: CaseState, { id }: OrderRefund): boolean =>
  [...settlements, ...refundsElsewhere, ...countedRefunds].some(({ refundId }) => refundId === id)

/** What others have written down of it is theirs, pieces and money. */
function leftOf(refund: OrderRefund, others: readonly CaseState[]): OrderRefund {
  const taken = takenOf(refund, others)
  const lines = refund.lines.map((line) => {
    const gone = Math.min(line.quantity, taken.get(line.lineId) ?? 0)
    taken.set(line.lineId, (taken.get(line.lineId) ?? 0) - gone)
    return { ...line, quantity: line.quantity - gone }
  })
  const theirs = others
    .flatMap(({ refundsElsewhere }) => refundsElsewhere)
    .reduce((sum, { refundId, refunded }) => (refundId === refund.id ? sum + refunded.minor : sum), 0)
  return {
    ...refund,
    minor: Math.max(0, refund.minor - theirs),
    lines: lines.filter(({ quantity }) => quantity > 0),
  }
}

/** Pieces by order line. */
function takenOf({ id }: OrderRefund, others: readonly CaseState[]): Map<string, number> {
  const taken = new Map<string, number>()
  for (const { lines, refundsElsewhere } of others)
    for (const { key, quantity } of refundsElsewhere
      .filter(({ refundId }) => refundId === id)
      .flatMap(({ pieces }) => pieces)) {
      const line = lines.find((known) => known.key === key)
      const of = line === undefined ? '' : orderLineOf(line)
      taken.set(of, (taken.get(of) ?? 0) + quantity)
    }
  return taken
}
