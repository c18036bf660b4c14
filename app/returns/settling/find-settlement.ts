/** What Shopify knows of a settlement that was planned. Pure: it is asked before, and again after, anything is sent. */
import { type Money, money } from '../../engine/index.ts'
import type { OrderMoney, OrderRefund } from '../../shopify/order-money.ts'
import type { ReturnProgress } from '../../shopify/return-progress.ts'
import type { CaseSettlement, CaseState } from '../case/case.ts'
import type { SettledPieces } from '../case/case-event.ts'
import { counted } from '../case/count-pieces.ts'
import { isSameLine, orderLineOf } from '../case/same-line.ts'
import type { WhyNot } from '../case/why-not.ts'

export type Finding =
  | { kind: 'open' }
  /** `isOurs`: not by a person in Shopify's own pages. */
  | { kind: 'done'; refundId?: string; refunded: Money; isOurs: boolean }
  /** A person paid for these pieces of it, and not for the others. */
  | { kind: 'partly'; refundId: string; refunded: Money; pieces: SettledPieces[] }
  | { kind: 'impossible'; why: WhyNot }

export interface SaidOfIt {
  money: Pick<OrderMoney, 'refunds' | 'cancelledAt'>
  /** Of the settlement's Return. */
  progress: ReturnProgress | null
  /** Refunds that the order's other cases account for (refunds-of-others.ts). */
  ofOthers: ReadonlySet<string>
}

export function findingOf(state: CaseState, settlement: CaseSettlement, said: SaidOfIt): Finding {
  const { money: paid, progress } = said
  const ours = paid.refunds.find(({ note }) => (note ?? '').startsWith(settlement.id))
  if (ours !== undefined) return done(settlement, ours, true)
  const strange = paid.refunds.filter(({ id }) => !isKnown(state, id) && !said.ofOthers.has(id))
  if (settlement.way === 'unshipped') return ofPieces(state, settlement, strange)
  if (settlement.way === 'order') return ofOrder(settlement, paid, strange)
  if (progress === null) return { kind: 'impossible', why: 'return_gone' }
  return ofReturn(state, settlement, progress, strange)
}

/**
 * A person paid in Shopify, since it was planned, for just these pieces. Money alone names none, and pieces that are
 * out of the order already are in no refund that is still to come.
 */
function ofPieces(state: CaseState, settlement: CaseSettlement, strange: readonly OrderRefund[]): Finding {
  const { pieces, refundsThen, isTakenOut } = settlement
  const isIt = (refund: OrderRefund) =>
    refund.returnId === undefined &&
    refund.minor > 0 &&
    refundsThen?.includes(refund.id) === false &&
    counted(refund.lines) === counted(pieces) &&
    counted(namedIn(state, settlement, refund)) === counted(pieces)
  const made = isTakenOut || pieces.length === 0 ? undefined : strange.find(isIt)
  return made === undefined ? { kind: 'open' } : done(settlement, made, false)
}

/**
 * The refund of a cancelled order carries no note of ours: of those that were made since it was planned, and that nobody
 * else accounts for, it is the last, as it pays back all that is left.
 */
function ofOrder(
  settlement: CaseSettlement,
  { cancelledAt }: SaidOfIt['money'],
  strange: readonly OrderRefund[],
): Finding {
  if (cancelledAt === undefined) return { kind: 'open' }
  const since = strange
    .filter(({ id, returnId }) => returnId === undefined && !settlement.refundsThen?.includes(id))
    .toSorted((a, b) => ((a.createdAt ?? NOT_MADE_YET) < (b.createdAt ?? NOT_MADE_YET) ? -1 : 1))
  const made = since.findLast(({ minor }) => minor > 0) ?? since.at(-1)
  if (made !== undefined) return done(settlement, made, true)
  return settlement.refund.minor === 0
    ? { kind: 'done', refunded: settlement.refund, isOurs: true }
    : { kind: 'impossible', why: 'cancelled_unpaid' }
}

/** After every instant. */
const NOT_MADE_YET = '~'

/** Pieces that somebody has processed cannot be processed again: whoever it was paid for them, or did not. */
function ofReturn(
  state: CaseState,
  settlement: CaseSettlement,
  progress: ReturnProgress,
  strange: readonly OrderRefund[],
): Finding {
  const own = strange.filter(({ returnId }) => returnId === settlement.returnId)
  if (settlement.pieces.some((piece) => processedBeyond(state, settlement, progress, piece.key) > 0)) {
    const [made] = own
    if (made !== undefined) return paidThere(state, settlement, made)
    return settlement.refund.minor === 0
      ? { kind: 'done', refunded: settlement.refund, isOurs: true }
      : { kind: 'impossible', why: 'processed_unpaid' }
  }
  if (settlement.pieces.some((piece) => isTakenOut(state, progress, piece)))
    return { kind: 'impossible', why: 'taken_out' }
  return progress.status === 'OPEN' ? { kind: 'open' } : { kind: 'impossible', why: 'return_not_open' }
}

/** A refund that names no pieces was for all of them. */
function paidThere(state: CaseState, settlement: CaseSettlement, made: OrderRefund): Finding {
  const pieces = namedIn(state, settlement, made)
  const isWhole = settlement.pieces.every(({ key, quantity }) =>
    pieces.some((piece) => piece.key === key && piece.quantity >= quantity),
  )
  if (isWhole || made.lines.length === 0)
    return done(settlement, made, made.minor === settlement.refund.minor)
  const refunded = money(made.minor, settlement.refund.currency)
  return { kind: 'partly', refundId: made.id, refunded, pieces }
}

/** Of the settlement's pieces those that the refund names, the first ones first. */
function namedIn({ lines }: CaseState, { pieces }: CaseSettlement, made: OrderRefund): SettledPieces[] {
  const named = new Map<string, number>()
  for (const { lineId, quantity } of made.lines) named.set(lineId, (named.get(lineId) ?? 0) + quantity)
  return pieces.flatMap(({ key, quantity }) => {
    const line = lines.find((known) => known.key === key)
    const of = line === undefined ? '' : orderLineOf(line)
    const taken = Math.min(quantity, named.get(of) ?? 0)
    named.set(of, (named.get(of) ?? 0) - taken)
    return taken === 0 ? [] : [{ key, quantity: taken }]
  })
}

/** Fewer pieces are left to be processed than the money was counted for. */
const isTakenOut = (
  { lines }: CaseState,
  progress: ReturnProgress,
  { key, quantity }: SettledPieces,
): boolean => {
  const line = lines.find((known) => known.key === key)
  const left = progress.lines
    .filter((known) => line !== undefined && isSameLine(line, known))
    .reduce((sum, known) => sum + known.quantity - known.processed, 0)
  return left < quantity
}

/** How many pieces of a line are processed there beyond what we know of. */
function processedBeyond(
  state: CaseState,
  { returnId }: CaseSettlement,
  progress: ReturnProgress,
  key: number,
): number {
  const line = state.lines.find((known) => known.key === key)
  if (line === undefined) return 0
  const processed = progress.lines
    .filter((known) => isSameLine(line, known))
    .reduce((sum, known) => sum + known.processed, 0)
  const known = [
    ...state.settlements.filter((one) => one.state === 'executed' && one.returnId === returnId),
    ...state.refundsElsewhere,
  ]
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, piece) => (piece.key === key ? sum + piece.quantity : sum), 0)
  return processed - known
}

const isKnown = ({ settlements, refundsElsewhere }: CaseState, id: string): boolean =>
  [...settlements, ...refundsElsewhere].some(({ refundId }) => refundId === id)

const done = ({ refund }: CaseSettlement, { id, minor }: OrderRefund, isOurs: boolean): Finding => ({
  ...{ kind: 'done', refundId: id, refunded: money(minor, refund.currency), isOurs },
})
