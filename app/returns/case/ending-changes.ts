/** What ends a case or a part of it, and what opens it again. Pure. */
import type { CaseLine, CaseState } from './case.ts'
import { withReturn } from './case-changes.ts'
import { type EventOf, withoutWaits } from './change-lines.ts'
import { isOver } from './is-over.ts'
import { isPaidIn, refundsThrough } from './is-paid-in.ts'
import { placedByHand } from './placing-changes.ts'
import { restKeys } from './rest-owed.ts'
import { linesRemoved, piecesRemoved } from './taken-out.ts'
import { ASKED_OF_A_LINE } from './waiting-for.ts'

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
      return closingOrdered(state, event)
    case 'reopening_ordered':
      return reopeningOrdered(state, event)
    case 'order_found':
      return withoutWaits(
        state,
        state.lines.map(({ key }) => key),
        ['order_not_found'],
      )
  }
}

/**
 * A merchant had before them what waits; a day had not. What Shopify refused before, they do not want any more: it is asked to
 * close its Return all the same.
 */
const closingOrdered = (state: CaseState, event: EventOf<'closing_ordered'>): CaseState => {
  const isClosingUnlessComing = event.unlessComing === true
  const seen = isClosingUnlessComing ? state : withoutSeen(placedByHand(state))
  return { ...seen, isClosing: true, isClosingUnlessComing }
}

const withoutSeen = (state: CaseState): CaseState => {
  const keys = state.lines.map(({ key }) => key)
  return { ...withoutWaits(state, keys, ['shopify_refused', 'buyer_wrote']), reopening: [] }
}

/** Shopify opens no cancelled Return again: it carries nothing any more, so that another is made for what it carried. */
function reopeningOrdered(state: CaseState, { returnId }: EventOf<'reopening_ordered'>): CaseState {
  const known = state.returns.find(({ id }) => id === returnId)
  if (known?.state !== 'cancelled')
    return { ...state, reopening: [...new Set([...state.reopening, returnId])] }
  const emptied = withoutWaits(withReturn(state, returnId, { keys: [] }), known.keys, [
    'refund_refused',
    'unpaid',
  ])
  return { ...emptied, closed: false, isClosing: false }
}

/**
 * A case that was over goes on with a Return that somebody opened again; that it was closed unpaid is over with that. Whoever
 * opens one of which all is paid means to do something in it.
 */
function reopened(state: CaseState, { returnId }: EventOf<'shopify_return_reopened'>): CaseState {
  const keys = state.returns.find(({ id }) => id === returnId)?.keys ?? []
  const openedAgainAfter = isPaidIn(state, { keys }) ? refundsThrough(state, returnId) : undefined
  const open = withReturn(state, returnId, { state: 'approved', openedAgainAfter })
  return {
    ...withoutWaits(open, keys, ['unpaid']),
    reopening: state.reopening.filter((id) => id !== returnId),
    closed: false,
    isClosing: false,
  }
}

const takenBack = (state: CaseState, { keys }: EventOf<'request_taken_back'>): CaseState =>
  withoutWaits(
    {
      ...state,
      takenBack: [...state.takenBack, ...keys],
      ordered: state.ordered.filter((key) => !keys.includes(key)),
    },
    keys,
    ASKED_OF_A_LINE,
  )

/**
 * Only what a person is to see waits, on the lines that it is still about; the other acts are carried out by whoever
 * passed the deadline. What is ordered and not paid yet is still late.
 */
function deadlinePassed(state: CaseState, { kind, act, keys }: EventOf<'deadline_passed'>): CaseState {
  const rests = restKeys(state)
  const isAbout = ({ key, acceptance, settlement }: CaseLine) =>
    (keys?.includes(key) ?? true) &&
    acceptance === 'accepted' &&
    (settlement !== 'executed' || rests.includes(key)) &&
    !state.takenBack.includes(key) &&
    !state.handled.includes(key)
  const about = state.lines.filter(isAbout).map(({ key }) => key)
  return act !== 'person' || isOver(state) || about.length === 0
    ? state
    : { ...state, waits: [...state.waits, { code: 'deadline', keys: about, detail: kind }] }
}
