/**
 * The life of a return case: an append-only list of events, folded into what is true now. Pure: no
 * clock, no I/O. Two axes per line, because a line that was accepted may never arrive and one that
 * arrived may have been refused.
 */
import type { Outcome, Remedy } from '../engine/index.ts'

/** pending: not decided yet · needs_answer: a fact is missing that only the buyer knows · review: a person judges. */
export type Acceptance = 'pending' | 'accepted' | 'refused' | 'review' | 'needs_answer'
export type Reception = 'awaiting' | 'in_transit' | 'received' | 'short' | 'damaged' | 'waived' | 'expired'
export type Settlement = 'none' | 'due' | 'executed'

export type CaseStatus = 'received' | 'needs_answer' | 'review' | 'accepted' | 'refused' | 'mixed' | 'closed'

/** Who did it: `buyer`, `engine`, `shopify` (someone in Shopify's own pages), `merchant:<user id>`. */
export type Actor = 'buyer' | 'engine' | 'shopify' | `merchant:${string}`

/** One thing that the buyer asked for. `key` is its place in the statement and never changes. */
export interface StatedLine {
  key: number
  unit: string
  title: string
  variant?: string
  quantity: number
  remedy: Remedy
}

/** A detail of a statement that does not fit the order. The statement stands; a person looks at it. */
export interface Mismatch {
  key: number
  code: 'unknown_unit' | 'quantity_beyond_left' | 'remedy_not_offered'
  /** For a quantity: how many were left. */
  left?: number
}

/** Lines that go to Shopify together: a Return is approved or declined whole. */
export type OutcomeGroup = 'accepted' | 'refused' | 'review'

export type WaitCode =
  | 'mismatch'
  | 'review'
  | 'needs_answer'
  | 'not_shipped'
  | 'mixed_native'
  | 'shopify_refused'
  | 'order_not_found'

export type CaseEvent =
  | { type: 'statement_recorded'; channel: 'account' | 'native'; lines: StatedLine[]; mismatches: Mismatch[]; shopifyReturnId?: string }
  | { type: 'acknowledged'; messageId: string }
  | { type: 'decided'; decisionId: string; outcomes: { key: number; outcome: Outcome }[] }
  | { type: 'shopify_return_requested'; returnId: string; name: string; group: OutcomeGroup; keys: number[] }
  | { type: 'shopify_return_approved'; returnId: string }
  | { type: 'shopify_return_declined'; returnId: string; note: string | null }
  | { type: 'shopify_return_cancelled'; returnId: string }
  | { type: 'left_for_review'; code: WaitCode; keys: number[]; detail?: string }
  | { type: 'resolved_by_merchant'; resolution: 'approved' | 'declined'; keys: number[]; reason: string; engineSaid: { key: number; outcome: Outcome }[] }
  | { type: 'closed'; why: 'shopify_return_closed' | 'all_refused' }

export interface RecordedEvent {
  seq: number
  at: Date
  actor: Actor
  event: CaseEvent
}
