/** A return case as it is now. It is folded from its events (fold-case.ts) and never written by hand. */

import type { Arrival } from './arrival.ts'
import type {
  Channel,
  DeductionAnswer,
  Disposition,
  FulfillmentHold,
  Mismatch,
  OfferedDeduction,
  Replacement,
  StatedLine,
  StrangeRefund,
  Tracking,
} from './case-event.ts'
import type { CaseSettlement } from './planned-settlement.ts'
import type { CaseQuestion } from './questions.ts'
import type { RefundElsewhere } from './refund-elsewhere.ts'
import type { ShopifyReturn } from './shopify-return.ts'
import type { Shipment } from './tracking.ts'
import type { Wait } from './wait-code.ts'

export type { CaseSettlement } from './planned-settlement.ts'
export type { ReturnState, ShopifyReturn } from './shopify-return.ts'
export type { Wait } from './wait-code.ts'

/** pending: not decided yet · needs_answer: a fact is missing that only the buyer knows · review: a person judges. */
export type Acceptance = 'pending' | 'accepted' | 'refused' | 'review' | 'needs_answer'
export type Reception = 'awaiting' | 'in_transit' | 'received' | 'short' | 'damaged' | 'waived' | 'expired'
export type Settlement = 'none' | 'due' | 'executed'
export type CaseStatus = 'received' | 'needs_answer' | 'review' | 'accepted' | 'refused' | 'mixed' | 'closed'

/** `quantity`: less than was stated where pieces were taken out of its Return, or went out in a parcel of their own. */
export interface CaseLine extends StatedLine {
  /** The fulfilment line that it went out in, where it was not shipped when it was stated; `unit` is as it was decided about. */
  shippedAs?: string
  acceptance: Acceptance
  reception: Reception
  settlement: Settlement
}

export interface CaseDeduction extends OfferedDeduction {
  /** Absent: the buyer has not answered. */
  answer?: DeductionAnswer
}

/** How a Return's goods come back: asked for until there is a reverse delivery. */
export interface ReturnWay {
  returnId: string
  reverseDeliveryId?: string
  tracking?: Tracking
  /** What Shopify has said of its parcels, the latest number of each. */
  parcels: { reverseDeliveryId: string; number?: string }[]
}

export interface CaseState {
  lastSeq: number
  channel: Channel
  lines: CaseLine[]
  mismatches: Mismatch[]
  returns: ShopifyReturn[]
  waits: Wait[]
  /** Lines not shipped that a merchant has dealt with outside of any Return. */
  handled: number[]
  /** Lines that the buyer no longer wants anything for. */
  takenBack: number[]
  /** Refused lines of which Shopify takes no Return: whoever refused them tells the buyer. */
  untold: number[]
  /** In force now. */
  holds: FulfillmentHold[]
  /** Lines held at some time: a hold that a person lifted is not put on again. */
  held: number[]
  ways: ReturnWay[]
  dispositions: { key: number; disposition: Disposition; locationId?: string }[]
  /** Of pieces that are processed: what Shopify knows of them. */
  places: { key: number; disposition: Disposition; quantity: number }[]
  /** What Shopify was told last of a line and does not show yet. */
  /** `since`: when it was sent first, of what was sent again. */
  placingsSent: { key: number; disposition: Disposition; quantity: number; sentAt: string; since: string }[]
  /** Lines whose goods a person tells Shopify of. */
  putAwayByHand: number[]
  replacements: { key: number; replacement: Replacement }[]
  /** Exchanges that a person arranges outside of Shopify's Return. */
  exchangedByHand: number[]
  /** Lines whose refund is ordered and not planned yet. */
  ordered: number[]
  /** Of these only what refunds that a person made too small left owed. */
  restOrdered: number[]
  /** Lines that were ordered to be paid back without waiting for what has not come. */
  waived: number[]
  shipments: Shipment[]
  /** One for each line of which anything came. */
  arrivals: Arrival[]
  deductions: CaseDeduction[]
  /** Oldest first. */
  questions: CaseQuestion[]
  settlements: CaseSettlement[]
  /** Refunds that a person made in Shopify's own pages. */
  refundsElsewhere: RefundElsewhere[]
  /** Refunds in Shopify that nobody knows what for, and that a person was asked about. */
  noticedRefunds: string[]
  /** Those of them that a person said were a part of what is owed for lines. */
  countedRefunds: (StrangeRefund & { keys: number[] })[]
  /** Returns that are to be opened again. */
  reopening: string[]
  /** A merchant wants it over. */
  isClosing: boolean
  /** The goods were not to be seen when it was said that it is over: it is not, where they come before it is. */
  isClosingUnlessComing: boolean
  acknowledged: boolean
  /** With which the buyer named an account after their statement. */
  accountActId?: string
  /** The decision in force: of the intake, or of the inspection after it. */
  decisionId?: string
  closed: boolean
}

/** Before its first event. */
export const NOTHING_YET: CaseState = {
  lastSeq: 0,
  channel: 'account',
  lines: [],
  mismatches: [],
  returns: [],
  waits: [],
  handled: [],
  takenBack: [],
  untold: [],
  holds: [],
  held: [],
  ways: [],
  dispositions: [],
  places: [],
  placingsSent: [],
  putAwayByHand: [],
  replacements: [],
  exchangedByHand: [],
  ordered: [],
  restOrdered: [],
  waived: [],
  shipments: [],
  arrivals: [],
  deductions: [],
  questions: [],
  settlements: [],
  refundsElsewhere: [],
  noticedRefunds: [],
  countedRefunds: [],
  reopening: [],
  isClosing: false,
  isClosingUnlessComing: false,
  acknowledged: false,
  closed: false,
}

export const isOpen = (line: CaseLine): boolean =>
  line.acceptance !== 'accepted' && line.acceptance !== 'refused'

/** The one word for a case, from the most open of its lines to the most settled. */
export function statusOf(state: CaseState): CaseStatus {
  const has = (acceptance: Acceptance) => state.lines.some((line) => line.acceptance === acceptance)
  if (state.closed) return 'closed'
  if (has('pending')) return 'received'
  if (has('review')) return 'review'
  if (has('needs_answer')) return 'needs_answer'
  if (has('accepted') && has('refused')) return 'mixed'
  return has('accepted') ? 'accepted' : 'refused'
}

/** How many pieces of a line are paid back, or on their way to be. */
export const settledQuantity = (
  { settlements, refundsElsewhere }: Pick<CaseState, 'settlements' | 'refundsElsewhere'>,
  key: number,
): number =>
  [...settlements.filter(({ state }) => state !== 'refused'), ...refundsElsewhere]
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, piece) => (piece.key === key ? sum + piece.quantity : sum), 0)

/** How many pieces of a line were paid back. */
export const paidQuantity = ({ settlements, refundsElsewhere }: CaseState, key: number): number =>
  settledQuantity(
    { settlements: settlements.filter(({ state }) => state === 'executed'), refundsElsewhere },
    key,
  )

/** How many pieces of an accepted line are still to be paid back; 0 for any other. */
export function outstandingQuantity(state: CaseState, { key, quantity, acceptance }: CaseLine): number {
  const isOut = acceptance !== 'accepted' || state.takenBack.includes(key) || state.handled.includes(key)
  return isOut ? 0 : Math.max(0, quantity - settledQuantity(state, key))
}

export const needsPerson = (state: CaseState): boolean => state.waits.length > 0
