/**
 * The life of a return case: its events folded into what is true now. Pure: no clock, no I/O. Two axes
 * per line, because a line that was accepted may never arrive, and one that arrived may have been refused.
 */
import { type CaseState, NOTHING_YET, type ReturnState } from './case.ts'
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
import type { CaseEvent, RecordedEvent } from './case-event.ts'
import {
  answered,
  arrived,
  deadlinePassed,
  executed,
  failed,
  linesRemoved,
  paidElsewhere,
  planned,
  reopened,
  sentBack,
} from './settling-changes.ts'

export const foldCase = (events: readonly RecordedEvent[]): CaseState =>
  events.reduce(afterEvent, NOTHING_YET)

export function afterEvent(before: CaseState, recorded: RecordedEvent): CaseState {
  return { ...happened(before, recorded), lastSeq: recorded.seq }
}

function happened(state: CaseState, { event, actor }: Pick<RecordedEvent, 'event' | 'actor'>): CaseState {
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
      return withReturn(state, event.returnId, { state: 'cancelled' })
    case 'shopify_return_closed':
      // What is closed was approved, whether or not we were told.
      return judged(state, event.returnId, { state: 'closed' }, 'accepted', 'engine')
    case 'left_for_review':
      return left(state, event)
    case 'resolved_by_merchant':
      return resolved(state, event.keys, event.resolution)
    case 'closed':
      return { ...state, closed: true, waits: [] }
    default:
      return carriedOut(state, event)
  }
}

type Handled =
  | 'statement_recorded'
  | 'mismatch_found'
  | 'acknowledged'
  | 'decided'
  | 'shopify_return_requested'
  | 'shopify_return_approved'
  | 'shopify_return_declined'
  | 'shopify_return_cancelled'
  | 'shopify_return_closed'
  | 'left_for_review'
  | 'resolved_by_merchant'
  | 'closed'

function carriedOut(state: CaseState, event: Exclude<CaseEvent, { type: Handled }>): CaseState {
  switch (event.type) {
    case 'shopify_return_reopened':
      return reopened(state, event)
    case 'shopify_lines_removed':
      return linesRemoved(state, event)
    case 'fulfillment_held':
      return { ...state, holds: [...state.holds, ...event.holds] }
    case 'fulfillment_released':
      return { ...state, holds: state.holds.filter(({ holdId }) => !event.holdIds.includes(holdId)) }
    case 'return_way_arranged':
      return state
    case 'sent_back':
      return sentBack(state, event)
    case 'arrived':
      return arrived(state, event)
    case 'inspected':
      return { ...state, decisionId: event.decisionId }
    case 'deduction_offered':
      return { ...state, deductions: [...state.deductions, event.deduction] }
    case 'deduction_answered':
      return answered(state, event)
    case 'settlement_planned':
      return planned(state, event)
    case 'settlement_executed':
      return executed(state, event)
    case 'settlement_failed':
      return failed(state, event)
    case 'refunded_in_shopify':
      return paidElsewhere(state, event)
    case 'request_taken_back':
      return { ...state, handled: [...state.handled, ...event.keys] }
    case 'deadline_passed':
      return deadlinePassed(state, event)
  }
}

/** Whether the state already says what the event would: two who saw the same thing record it once. */
export function isKnown(state: CaseState, event: CaseEvent): boolean {
  switch (event.type) {
    case 'acknowledged':
      return state.acknowledged
    case 'shopify_return_requested':
      return state.returns.some(({ id }) => id === event.returnId)
    case 'shopify_return_approved':
      return isAt(state, event.returnId, ['approved', 'closed'])
    case 'shopify_return_declined':
      return isAt(state, event.returnId, ['declined'])
    case 'shopify_return_cancelled':
      return isAt(state, event.returnId, ['cancelled'])
    case 'shopify_return_closed':
      return isAt(state, event.returnId, ['closed'])
    case 'left_for_review':
      return state.waits.some(
        ({ code, keys }) => code === event.code && event.keys.every((key) => keys.includes(key)),
      )
    case 'closed':
      return state.closed
    default:
      return false
  }
}

const isAt = (state: CaseState, returnId: string, at: readonly ReturnState[]): boolean =>
  state.returns.some((known) => known.id === returnId && at.includes(known.state))
