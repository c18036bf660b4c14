/**
 * The life of a return case: its events folded into what is true now. Pure: no clock, no I/O. Two axes
 * per line, because a line that was accepted may never arrive, and one that arrived may have been refused.
 */

import { carriedOut } from './carried-out.ts'
import { type CaseState, NOTHING_YET, type ShopifyReturn } from './case.ts'
import {
  decided,
  declined,
  judged,
  left,
  mismatched,
  opened,
  requested,
  resolved,
  withReturn,
} from './case-changes.ts'
import type { RecordedEvent } from './case-event.ts'
import { asked, withAnswers } from './questions.ts'

export const foldCase = (events: readonly RecordedEvent[]): CaseState =>
  events.reduce(afterEvent, NOTHING_YET)

export function afterEvent(before: CaseState, recorded: RecordedEvent): CaseState {
  return { ...withAnswers(happened(before, recorded), recorded.event), lastSeq: recorded.seq }
}

function happened(state: CaseState, { event, actor, at }: RecordedEvent): CaseState {
  switch (event.type) {
    case 'statement_recorded':
      return { ...state, channel: event.channel, lines: event.lines.map(opened) }
    case 'mismatch_found':
      return mismatched(state, event.mismatches)
    case 'acknowledged':
      return { ...state, acknowledged: true }
    case 'decided':
      return { ...decided(state, event.outcomes), decisionId: event.decisionId }
    case 'shopify_return_requested':
      return requested(state, event)
    case 'shopify_return_approved':
      return judged(state, event.returnId, { state: 'approved' }, 'accepted', actor)
    case 'shopify_return_declined':
      return judged(state, event.returnId, declined(event.note), 'refused', actor)
    case 'shopify_return_cancelled':
      return withReturn(state, event.returnId, overAs('cancelled', state))
    case 'shopify_return_closed':
      // What is closed was approved, whether or not we were told.
      return judged(state, event.returnId, overAs('closed', state), 'accepted', 'engine')
    case 'left_for_review':
      return left(state, event)
    case 'resolved_by_merchant':
      return resolved(state, event.keys, event.resolution, event.of)
    case 'question_asked':
      return asked(state, event, at)
    case 'closed':
      return { ...state, closed: true, waits: unread(state), returns: withGivenUp(state) }
    default:
      return carriedOut(state, event)
  }
}

/** A day that closes a case has not read what its buyer wrote. */
const unread = ({ waits }: CaseState) => waits.filter(({ code }) => code === 'buyer_wrote')

const overAs = (at: 'closed' | 'cancelled', { isClosing }: CaseState): Partial<ShopifyReturn> => ({
  state: at,
  isGivenUp: isClosing,
})

/** Whoever closes a case gives up what Shopify had ended before, too: a later question is not about that. */
const withGivenUp = ({ returns, isClosing }: CaseState): ShopifyReturn[] =>
  isClosing ? returns.map((known) => ({ ...known, isGivenUp: true })) : returns
