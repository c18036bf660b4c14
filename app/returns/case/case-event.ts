/** What can happen to a return case: the events that are kept, in the domain's own words. */
import type { Money, Outcome } from '../../engine/index.ts'
import type { Channel } from './channel.ts'
import type { PlannedSettlement, SettledPieces } from './planned-settlement.ts'
import type { RefundElsewhere, StrangeRefund } from './refund-elsewhere.ts'
import type { FulfillmentHold, ShippedPart } from './shipping-parts.ts'
import type { StatedLine } from './stated-line.ts'
import type { Shipment, Tracking } from './tracking.ts'
import type { NamedWait, Wait } from './wait-code.ts'

export type { Channel } from './channel.ts'
export type { PlannedRepayment, PlannedSettlement, SettledPieces } from './planned-settlement.ts'
export type { StrangeRefund } from './refund-elsewhere.ts'
export type { FulfillmentHold, ShippedPart } from './shipping-parts.ts'
export type { StatedDefect, StatedLine } from './stated-line.ts'
export type { SendingProof, Tracking } from './tracking.ts'
export type { WaitCode } from './wait-code.ts'

/** Who did it: `buyer`, `engine`, `shopify` (someone in Shopify's own pages), `merchant:<user id>`. */
export type Actor = 'buyer' | 'engine' | 'shopify' | `merchant:${string}`

/** A detail of a statement that does not fit the order. The statement stands; a person looks at it. */
export interface Mismatch {
  key: number
  code: 'unknown_unit' | 'unit_twice' | 'quantity_beyond_left' | 'remedy_not_offered'
  /** For a quantity: how many were left. */
  left?: number
}

/** Lines that go to Shopify together: a Return is approved or declined whole. `native`: the buyer made it in Shopify's own form. */
export type ReturnGroup = 'accepted' | 'refused' | 'review' | 'native'

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
  | ({ type: 'left_for_review' } & Wait)
  | {
      type: 'resolved_by_merchant'
      resolution: Resolution
      keys: number[]
      reason: string
      engineSaid: LineOutcome[]
      /** Of several things that waited, those that were dealt with; absent: all. */
      of?: NamedWait[]
    }
  | { type: 'shopify_return_reopened'; returnId: string }
  /** Lines taken out of a Return there; the Return goes on without them. */
  | { type: 'shopify_lines_removed'; returnId: string; keys: number[] }
  /** Some pieces of lines were taken out of a Return there; `left`: how many of each are still in it. */
  | { type: 'shopify_pieces_removed'; returnId: string; left: SettledPieces[] }
  /** What was not shipped is not shipped while a statement about it waits. */
  | { type: 'fulfillment_held'; keys: number[]; holds: FulfillmentHold[] }
  | { type: 'fulfillment_released'; holdIds: string[] }
  /** It was not shipped when it was stated. A part with another key is from then on a line of its own. */
  | { type: 'shipped_after_all'; key: number; parts: ShippedPart[] }
  | { type: 'return_way_ordered'; returnId: string; tracking?: Tracking }
  | { type: 'return_way_arranged'; returnId: string; reverseDeliveryId: string; tracking?: Tracking }
  /** Posted by the buyer, which the proof shows (CRD 13(3)). `actId`, here and below: what they wrote to it. */
  | ({ type: 'sent_back'; actId?: string } & Shipment)
  /** The shop finds no such parcel: what was said of its sending proves nothing; `reason`: what it found instead. */
  | { type: 'sending_contested'; keys: number[]; reason: string }
  | { type: 'arrived'; pieces: ArrivedPieces[]; arrivedAt: string }
  /**
   * What becomes of the pieces that came; Shopify is told when they are processed, or at once where they were before.
   * `missing`: of those that were paid back on a proof of sending and do not come.
   */
  | { type: 'disposition_chosen'; key: number; disposition: Disposition; locationId?: string }
  /** About to be told to Shopify, which may do the same once more: who comes after waits first for what comes of it. */
  | { type: 'placing_sent'; key: number; disposition: Disposition; quantity: number; sentAt: string }
  /** After they were processed: what Shopify knows now of all pieces of a line, by us or by a person there. */
  | { type: 'put_away'; key: number; places: Place[] }
  | { type: 'replacement_chosen'; key: number; replacement: Replacement }
  | { type: 'inspected'; decisionId: string; keys: number[] }
  | { type: 'deduction_offered'; deduction: OfferedDeduction }
  | { type: 'deduction_answered'; deductionId: string; answer: DeductionAnswer; actId?: string }
  /** Before it was answered: all of it is paid back after all, or another is offered. */
  | { type: 'deduction_withdrawn'; deductionId: string }
  /** `sending`: of these the shop finds no parcel; whoever shows it in another way has answered. */
  | { type: 'question_asked'; question: string; sending?: number[] }
  /**
   * The shop can prove on which day these were delivered (`YYYY-MM-DD`, the buyer's), and all that was in their parcel; `reason`:
   * by what. Decided again by it, with what each line now is; `changed`: those of which that is another outcome.
   */
  | {
      type: 'delivery_stated'
      keys: number[]
      on: string
      reason: string
      decisionId: string
      outcomes: LineOutcome[]
      changed: number[]
    }
  /** Somebody said "refund now"; `waived`: also for pieces that did not come. What it comes to is planned from what is true then. */
  /**
   * `rest`: only what refunds that a person made too small left owed · `again`: what was ordered before, of which a person
   * has paid a part.
   */
  | { type: 'settlement_ordered'; keys: number[]; waived: boolean; rest?: true; again?: true }
  /** Written down before it is sent, so that whoever comes after a crash knows what to look for. */
  | { type: 'settlement_planned'; settlement: PlannedSettlement }
  /** About to be sent to Shopify; where that would do the same once more, who comes after waits first for what comes of it. */
  | { type: 'settlement_sent'; settlementId: string; sentAt: string }
  /** A person paid the part that Shopify cannot pay. */
  | { type: 'transfer_confirmed'; settlementId: string }
  | { type: 'settlement_executed'; settlementId: string; refundId?: string; refunded: Money }
  /** A gateway did not take all of a refund. `refunded`: what did go back. Ours by its settlement, a person's by its refund. */
  | { type: 'refund_fell_short'; settlementId?: string; refundId?: string; refunded: Money }
  /** `detail`: as `WhyNot`, or Shopify's own words. */
  | { type: 'settlement_failed'; settlementId: string; detail: string }
  /** A person paid it in Shopify's own pages. */
  | ({ type: 'refunded_in_shopify' } & Omit<RefundElsewhere, 'beside'>)
  /** The pieces are out of the order, and of what was paid for it nothing is left: it never came, or all of it went back. */
  | { type: 'nothing_to_repay'; keys: number[] }
  /** Shopify shows the order again that it did not show. */
  | { type: 'order_found' }
  /** A person paid it in Shopify without saying what for. */
  | { type: 'refund_noticed'; refundId: string; refunded: Money }
  /** A person said that it was a part of what is owed for these lines. */
  | { type: 'refund_counted'; keys: number[]; refund: StrangeRefund }
  /** In their own words, which are kept sealed with the act. `asks`: somebody at the shop is to read them. */
  | { type: 'buyer_wrote'; actId: string; asks: boolean }
  /** Where the money is to go, kept sealed with the act. */
  | { type: 'account_named'; actId: string }
  /** The buyer wants nothing any more. */
  | { type: 'request_taken_back'; keys: number[]; reason?: string }
  /** `keys`: the lines that it was about; absent: all. */
  | { type: 'deadline_passed'; kind: string; key: string; act: DeadlineAct; keys?: number[] }
  /** A merchant wants it over, whatever is still open; Shopify's Returns are closed first. */
  /** `unlessComing`: by a day on which nothing had come: not where the goods come after all. */
  | { type: 'closing_ordered'; reason: string; unlessComing?: true }
  | { type: 'reopening_ordered'; returnId: string }
  | { type: 'closed' }

export interface ArrivedPieces {
  key: number
  quantity: number
  condition: 'whole' | 'damaged'
}

/** Less than all of it is to be paid back, if the buyer agrees: evidenced loss or wear, never a flat fee. */
export interface OfferedDeduction {
  id: string
  key: number
  amount: Money
  /** As the buyer reads it. */
  reason: string
  answerBy: string
}

/** `disagreed`: nothing is taken off, and they do not ask for the goods again · `goods_back`: they want them instead of the money. */
export type DeductionAnswer = 'agreed' | 'disagreed' | 'goods_back'

/** As Shopify names what becomes of a piece; `restocked` at a location. */
export type Disposition = 'restocked' | 'not_restocked' | 'processing_required' | 'missing'

/** Pieces of one line, from 1. */
export interface Place {
  disposition: Disposition
  quantity: number
}

/** What goes out in exchange. `title` as people know it. */
export interface Replacement {
  variantId: string
  quantity: number
  title?: string
  /** Of one piece, taxes included, when it was chosen or last looked up; absent: not known as the buyer would pay it. */
  price?: Money
}

/** What a deadline does when it passes; `person`: a person is asked. */
export type DeadlineAct = 'remind' | 'refund' | 'close' | 'person'

/** dealt_with: somebody saw to it in their own way; what was decided stays so. */
export type Resolution = 'approved' | 'declined' | 'dealt_with'
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
