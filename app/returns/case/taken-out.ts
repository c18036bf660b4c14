/** What a person takes out of a Return in Shopify, or we do for a buyer who takes it back. Pure. */
import { type CaseLine, type CaseState, outstandingQuantity, paidQuantity, settledQuantity } from './case.ts'
import { withReturn } from './case-changes.ts'
import type { WaitCode } from './case-event.ts'
import { type EventOf, withoutWaits } from './change-lines.ts'
import { isOnItsWay, isWaived } from './is-away.ts'
import { isProven } from './is-proven.ts'
import { arrivedQuantity } from './places.ts'
import { settledLines } from './settling-changes.ts'

/** What somebody is asked about a line that is still to come back, or to be paid back. */
export const ASKED_OF_A_LINE: readonly WaitCode[] = [
  'mismatch',
  'review',
  'needs_answer',
  'not_shipped',
  'shopify_refused',
  'refund_refused',
  'goods_back',
  'order_not_found',
  'inspection',
  'deadline',
  'paid_short',
  'replacement',
  'price_difference',
  'unpaid',
  'paid_beside',
]

/** What a person took out of a Return there, the Return goes on without; what is owed despite it is for a person to see. */
export function linesRemoved(
  state: CaseState,
  { returnId, keys }: EventOf<'shopify_lines_removed'>,
): CaseState {
  const known = state.returns.find(({ id }) => id === returnId)
  const left = (known?.keys ?? []).filter((key) => !keys.includes(key))
  const owed = state.lines.filter((line) => keys.includes(line.key) && isOwed(state, line))
  const unpaid = owed.filter((line) => outstandingQuantity(state, line) > 0).map(({ key }) => key)
  const over = keys.filter((key) => !owed.some((line) => line.key === key))
  // What was missing of money that has gone back is missing all the same.
  const codes = ASKED_OF_A_LINE.filter((code) => code !== 'paid_short')
  const removed = withoutWaits(withReturn(state, returnId, { keys: left }), keys, codes)
  return {
    ...removed,
    handled: [...state.handled, ...over],
    ordered: state.ordered.filter((key) => !keys.includes(key)),
    waits: unpaid.length === 0 ? removed.waits : [...removed.waits, { code: 'unpaid', keys: unpaid }],
  }
}

/**
 * Accepted, and not paid yet: what was accepted does not end because somebody changes a Return (CRD 9, 25). Where a merchant
 * gives the case up, only what is ordered or planned, or here, or on its way as a proof of sending says, is owed despite it.
 */
const isOwed = (state: CaseState, line: CaseLine): boolean =>
  line.acceptance === 'accepted' &&
  !state.takenBack.includes(line.key) &&
  !state.handled.includes(line.key) &&
  paidQuantity(state, line.key) < line.quantity &&
  (!state.isClosing || isOrdered(state, line) || isProven(state, line))

const isOrdered = ({ ordered }: CaseState, { key, settlement }: CaseLine): boolean =>
  ordered.includes(key) || settlement === 'due'

/**
 * As with whole lines: from then on the case is about what is left, whatever was stated. What is owed for the others no
 * Return pays back any more.
 */
export function piecesRemoved(state: CaseState, { left }: EventOf<'shopify_pieces_removed'>): CaseState {
  const stillOf = ({ key, quantity }: CaseLine) =>
    Math.min(quantity, left.find((piece) => piece.key === key)?.quantity ?? quantity)
  const isShort = (line: CaseLine) =>
    stillOf(line) < line.quantity &&
    isOwed(state, line) &&
    owedPieces(state, line) > Math.max(stillOf(line), settledQuantity(state, line.key))
  const keys = state.lines.filter(isShort).map(({ key }) => key)
  return settledLines({
    ...state,
    lines: state.lines.map((line) => ({ ...line, quantity: stillOf(line) })),
    waits: keys.length === 0 ? state.waits : [...state.waits, { code: 'paid_short', keys }],
  })
}

/** All of them; of a case that is given up those that came, unless a proof of sending or an order is for all. */
function owedPieces(state: CaseState, line: CaseLine): number {
  const came = arrivedQuantity(state, line.key)
  const isForAll = !state.isClosing || isOnItsWay(state, line) || isWaived(state, line)
  return isForAll || came === 0 ? line.quantity : came
}
