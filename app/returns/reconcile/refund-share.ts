/** Which of a case's pieces a refund in Shopify was for, and how much of it. Pure. */
import { firstOf } from '../../engine/index.ts'
import type { OrderRefund } from '../../shopify/order-money.ts'
import type { CaseLine, CaseSettlement, CaseState } from '../case/case.ts'
import type { SettledPieces } from '../case/case-event.ts'
import { counted } from '../case/count-pieces.ts'
import { isUnsent, orderLineOf } from '../case/same-line.ts'
import { type OrderPrices, pricesOf } from '../settling/order-prices.ts'
import { twinOf } from './refund-twin.ts'

/** One of ours that was given up, and names none as they were out of the order, was for those that it was planned for. */
export function piecesOf(
  state: CaseState,
  lines: readonly CaseLine[],
  left: Map<number, number>,
  refund: OrderRefund,
): SettledPieces[] {
  if (refund.lines.length > 0) return refund.lines.flatMap((line) => shareOf(lines, left, line))
  const { state: at, isTakenOut, pieces } = twinOf(state, refund) ?? NO_TWIN
  return at === 'refused' && isTakenOut
    ? pieces.flatMap(({ key, quantity }) => take(left, key, quantity))
    : []
}

const NO_TWIN: Partial<CaseSettlement> & Pick<CaseSettlement, 'pieces'> = { pieces: [] }

/** As many as are left of a line. */
function take(left: Map<number, number>, key: number, wanted: number): SettledPieces[] {
  const quantity = Math.max(0, Math.min(wanted, left.get(key) ?? 0))
  left.set(key, (left.get(key) ?? 0) - quantity)
  return quantity === 0 ? [] : [{ key, quantity }]
}

/**
 * Takes the pieces from the lines that still wait for money, the first ones first. Pieces that are not to be sent any
 * more were never sent: they are no line's that was; of the others what was sent comes first.
 */
function shareOf(
  lines: readonly CaseLine[],
  left: Map<number, number>,
  { lineId, quantity, isCancelled }: OrderRefund['lines'][number],
): SettledPieces[] {
  const own = lines.filter((line) => orderLineOf(line) === lineId)
  const unsent = own.filter(isUnsent)
  const sent = own.filter((line) => !unsent.includes(line))
  let rest = quantity
  return [...(isCancelled ? [] : sent), ...unsent].flatMap(({ key }) => {
    const taken = take(left, key, rest)
    rest -= counted(taken)
    return taken
  })
}

/**
 * Of a refund that is also for pieces of other cases, the price of its own; what is beside the prices, as delivery is, goes with
 * the last of its pieces. Where none of what it is for is left to be paid, all of it is too much, or, of what is no case's, none
 * of ours.
 */
export function shareFor(
  state: CaseState,
  refund: OrderRefund,
  pieces: readonly SettledPieces[],
  priceOf: OrderPrices = pricesOf(undefined),
): OrderRefund {
  if (pieces.length === 0) return isOfCase(state, refund) ? refund : { ...refund, minor: 0 }
  const { lines } = state
  const own = pieces.flatMap(({ key, quantity }) => {
    const line = lines.find((known) => known.key === key)
    return line === undefined ? [] : [{ lineId: orderLineOf(line), quantity }]
  })
  const [share, whole] = [priceOf(own), priceOf(refund.lines)]
  if (share >= whole) return refund
  return { ...refund, minor: refund.minor < whole ? firstOf(refund.minor, share, whole) : share }
}

/** It names something of the case, or nothing at all, or is one of ours. */
const isOfCase = (state: CaseState, refund: OrderRefund): boolean =>
  refund.lines.length === 0 ||
  twinOf(state, refund) !== undefined ||
  refund.lines.some(({ lineId }) => state.lines.some((line) => orderLineOf(line) === lineId))
