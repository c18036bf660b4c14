/** What can happen to a return case: the events that are kept, in the domain's own words. */
import type { Outcome, Remedy } from '../engine/index.ts'

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
  /** What the buyer answered: fact → answer. */
  answers: Readonly<Record<string, boolean>>
}

/** A detail of a statement that does not fit the order. The statement stands; a person looks at it. */
export interface Mismatch {
  key: number
  code: 'unknown_unit' | 'unit_twice' | 'quantity_beyond_left' | 'remedy_not_offered'
  /** For a quantity: how many were left. */
  left?: number
}

/** Lines that go to Shopify together: a Return is approved or declined whole. `native`: the buyer made it in Shopify's own form. */
export type ReturnGroup = 'accepted' | 'refused' | 'review' | 'native'

export type WaitCode =
  | 'mismatch'
  | 'review'
  | 'needs_answer'
  | 'not_shipped'
  | 'shopify_refused'
  | 'order_not_found'

/** What happened. Each is a fact about the past: never changed, never taken back. */
export type CaseEvent =
  | { type: 'statement_recorded'; channel: Channel; lines: StatedLine[] }
  | { type: 'mismatch_found'; mismatches: Mismatch[] }
  | { type: 'acknowledged'; messageId: string }
  | { type: 'decided'; decisionId: string; outcomes: LineOutcome[] }
  | { type: 'shopify_return_requested'; returnId: string; name: string; group: ReturnGroup; keys: number[] }
  | { type: 'shopify_return_approved'; returnId: string }
  | { type: 'shopify_return_declined'; returnId: string; note: string | null }
  | { type: 'shopify_return_cancelled'; returnId: string }
  | { type: 'shopify_return_closed'; returnId: string }
  | { type: 'left_for_review'; code: WaitCode; keys: number[]; detail?: string }
  | {
      type: 'resolved_by_merchant'
      resolution: Resolution
      keys: number[]
      reason: string
      engineSaid: LineOutcome[]
    }
  | { type: 'closed' }

/** account: the page in the buyer's account · native: Shopify's own request form. */
export type Channel = 'account' | 'native'
export type Resolution = 'approved' | 'declined'
export interface LineOutcome {
  key: number
  outcome: Outcome
}

export interface RecordedEvent {
  seq: number
  at: Date
  actor: Actor
  event: CaseEvent
}
