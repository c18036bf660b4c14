/** What a person takes out of a Return in Shopify, or we do for a buyer who takes it back. Pure. */
import {
  type CaseLine,
  type CaseState,
  isOpen,
  outstandingQuantity,
  paidQuantity,
  settledQuantity,
} from './case.ts'
import { withReturn } from './case-changes.ts'
import { type EventOf, withoutWaits } from './change-lines.ts'
import { isOnItsWay, isWaived } from './is-away.ts'
import { isProven } from './is-proven.ts'
import { arrivedQuantity } from './places.ts'
import { settledLines } from './settling-changes.ts'
import type { WaitCode } from './wait-code.ts'
import { ASKED_OF_A_LINE } from './waiting-for.ts'

/**
 * The Return goes on without it. What is owed despite it is for a person to see, also where they gave the case up; what nobody
 * has judged yet is still to be judged.
 */
export function linesRemoved(
  state: CaseState,
  { returnId, keys }: EventOf<'shopify_lines_removed'>,
): CaseState {
  const known = state.returns.find(({ id }) => id === returnId)
  const left = (known?.keys ?? []).filter((key) => !keys.includes(key))
  const gone = state.lines.filter((line) => keys.includes(line.key) && !isOpen(line))
  const owed = gone.filter((line) => survivesRemoval(state, line))
  const unpaid = owed.filter((line) => outstandingQuantity(state, line) > 0).map(({ key }) => key)
  const over = gone.filter((line) => !owed.includes(line)).map(({ key }) => key)
  const removed = withoutWaits(
    withReturn(state, returnId, { keys: left }),
    gone.map(({ key }) => key),
    ENDED_WITH_IT,
  )
  return asking('unpaid', unpaid, {
    ...removed,
    handled: [...state.handled, ...over],
    ordered: state.ordered.filter((key) => !keys.includes(key)),
  })
}

/** What was missing of money that has gone back, or of pieces, is missing all the same. */
const ENDED_WITH_IT = ASKED_OF_A_LINE.filter((code) => code !== 'paid_short' && code !== 'pieces_taken_out')

/** Whoever gave the case up had not seen this. */
function asking(code: WaitCode, keys: readonly number[], state: CaseState): CaseState {
  if (keys.length === 0) return state
  const asked = { code, keys: [...keys] }
  return {
    ...state,
    closed: false,
    isClosing: false,
    waits: [...withoutWaits(state, keys, [code]).waits, asked],
  }
}

/**
 * Accepted, and not paid yet: what was accepted does not end because somebody changes a Return (CRD 9, 25). Where a merchant
 * gives the case up, only what is ordered or planned, or here, or on its way as a proof of sending says, is owed despite it.
 */
const survivesRemoval = (state: CaseState, line: CaseLine): boolean =>
  line.acceptance === 'accepted' &&
  !state.takenBack.includes(line.key) &&
  !state.handled.includes(line.key) &&
  paidQuantity(state, line.key) < line.quantity &&
  (!state.isClosing || isPromised(state, line) || isProven(state, line))

const isPromised = ({ ordered }: CaseState, { key, settlement }: CaseLine): boolean =>
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
    survivesRemoval(state, line) &&
    owedPieces(state, line) > Math.max(stillOf(line), settledQuantity(state, line.key))
  const keys = state.lines.filter(isShort).map(({ key }) => key)
  const lines = state.lines.map((line) => withQuantity(state, line, stillOf(line)))
  const cut = settledLines({ ...state, lines })
  const isPaid = (line: CaseLine) => outstandingQuantity(cut, line) === 0
  const paid = cut.lines.filter((line) => line.acceptance === 'accepted' && isPaid(line))
  const ordered = cut.ordered.filter((key) => !paid.some((line) => line.key === key))
  return asking('pieces_taken_out', keys, { ...cut, ordered })
}

/** All that is left of it may be here by now. */
function withQuantity(state: CaseState, line: CaseLine, quantity: number): CaseLine {
  const isWhole = line.reception === 'short' && arrivedQuantity(state, line.key) >= quantity
  return { ...line, quantity, ...(isWhole && { reception: 'received' as const }) }
}

/** All of them; of a case that is given up those that came, unless a proof of sending or an order is for all. */
function owedPieces(state: CaseState, line: CaseLine): number {
  const came = arrivedQuantity(state, line.key)
  const isForAll = !state.isClosing || isOnItsWay(state, line) || isWaived(state, line)
  return isForAll || came === 0 ? line.quantity : came
}
