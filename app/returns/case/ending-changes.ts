/** What ends a case or a part of it, and what opens it again. Pure. */
import type { CaseLine, CaseState, Wait } from './case.ts'
import { withReturn } from './case-changes.ts'
import { type EventOf, withoutWaits } from './change-lines.ts'
import { settledLines } from './settling-changes.ts'

type Ending = EventOf<
  | 'shopify_return_reopened'
  | 'shopify_lines_removed'
  | 'shopify_pieces_removed'
  | 'request_taken_back'
  | 'deadline_passed'
  | 'closing_ordered'
  | 'reopening_ordered'
  | 'order_found'
>

export function ended(state: CaseState, event: Ending): CaseState {
  switch (event.type) {
    case 'shopify_return_reopened':
      return reopened(state, event)
    case 'shopify_lines_removed':
      return linesRemoved(state, event)
    case 'shopify_pieces_removed':
      return piecesRemoved(state, event)
    case 'request_taken_back':
      return takenBack(state, event)
    case 'deadline_passed':
      return deadlinePassed(state, event)
    case 'closing_ordered':
      return { ...state, isClosing: true }
    case 'reopening_ordered':
      return { ...state, reopening: [...new Set([...state.reopening, event.returnId])] }
    case 'order_found':
      return withoutWaits(
        state,
        state.lines.map(({ key }) => key),
        ['order_not_found'],
      )
  }
}

/** A case that was over goes on with a Return that somebody opened again; that it was closed unpaid is over with that. */
function reopened(state: CaseState, { returnId }: EventOf<'shopify_return_reopened'>): CaseState {
  const keys = state.returns.find(({ id }) => id === returnId)?.keys ?? []
  return {
    ...withoutWaits(withReturn(state, returnId, { state: 'approved' }), keys, ['unpaid']),
    reopening: state.reopening.filter((id) => id !== returnId),
    closed: false,
    isClosing: false,
  }
}

/** What a person took out of a Return there, the Return goes on without. */
function linesRemoved(state: CaseState, { returnId, keys }: EventOf<'shopify_lines_removed'>): CaseState {
  const known = state.returns.find(({ id }) => id === returnId)
  const left = (known?.keys ?? []).filter((key) => !keys.includes(key))
  const removed = { ...withReturn(state, returnId, { keys: left }), handled: [...state.handled, ...keys] }
  return withoutWaits(removed, keys, ALL)
}

/** As with whole lines: from then on the case is about what is left, whatever was stated. */
const piecesRemoved = (state: CaseState, { left }: EventOf<'shopify_pieces_removed'>): CaseState =>
  settledLines({
    ...state,
    lines: state.lines.map((line) => {
      const still = left.find(({ key }) => key === line.key)?.quantity ?? line.quantity
      return { ...line, quantity: Math.min(line.quantity, still) }
    }),
  })

const takenBack = (state: CaseState, { keys }: EventOf<'request_taken_back'>): CaseState =>
  withoutWaits(
    {
      ...state,
      takenBack: [...state.takenBack, ...keys],
      ordered: state.ordered.filter((key) => !keys.includes(key)),
    },
    keys,
    ALL,
  )

const ALL: readonly Wait['code'][] = [
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
  'unpaid',
  'paid_beside',
]

/**
 * Only what a person is to see waits, on the lines that it is still about; the other acts are carried out by whoever
 * passed the deadline. What is ordered and not paid yet is still late.
 */
function deadlinePassed(state: CaseState, { kind, act, keys }: EventOf<'deadline_passed'>): CaseState {
  const isAbout = ({ key, acceptance, settlement }: CaseLine) =>
    (keys?.includes(key) ?? true) &&
    acceptance === 'accepted' &&
    settlement !== 'executed' &&
    !state.takenBack.includes(key) &&
    !state.handled.includes(key)
  const about = state.lines.filter(isAbout).map(({ key }) => key)
  return act !== 'person' || state.closed || about.length === 0
    ? state
    : { ...state, waits: [...state.waits, { code: 'deadline', keys: about, detail: kind }] }
}
