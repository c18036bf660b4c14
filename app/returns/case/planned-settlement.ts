/** A refund as it was planned: pieces, amounts and payments stand from then on; and what became of it. */
import type { Money } from '../../engine/index.ts'

export interface SettledPieces {
  key: number
  quantity: number
}

/** What one of the order's payments gives back. */
export interface PlannedRepayment {
  /** The payment's transaction in Shopify: a sale or a capture. */
  transactionId: string
  gateway: string
  amount: Money
  /** Shopify only records it: a person pays. */
  byHand: boolean
}

/** `return`: through a Return · `unshipped`: pieces taken out of the order · `order`: the whole order cancelled. */
export interface PlannedSettlement {
  id: string
  way: 'return' | 'unshipped' | 'order'
  keys: number[]
  /** How many pieces of each of `keys`. */
  pieces: SettledPieces[]
  /** Of `unshipped`: the pieces are out of the order already, so that money alone goes back. */
  isTakenOut?: true
  /** Sums to `refund`, less what is in `short`. */
  repayments: PlannedRepayment[]
  /** What Shopify has no payment left for; a person settles it with the buyer. */
  short?: Money
  /** Only of `return`. */
  returnId?: string
  /** The refunds that Shopify knew when it was planned: none of them is its own. Absent of what is money alone, and of old ones. */
  refundsThen?: string[]
  /** All that is paid back with it; never negative. */
  refund: Money
  /** The part of it that is outward delivery. */
  shipping: Money
  /** The settlement that settles the pieces, where this one is only what a person pays of it. */
  partOf?: string
  /** What was taken off lines by agreement under the shop's own terms; absent: nothing. */
  deducted?: { key: number; amount: Money }[]
  /**
   * What a person had paid of it: by hand, as parts of refunds that were refused, or in Shopify without saying so, which is
   * named by its refund; absent: nothing.
   */
  paidAhead?: { settlementId: string; amount: Money }[]
  /** What of it makes up for refunds that a person made too small; then it is money alone. Absent: nothing. */
  restOf?: { refundId: string; amount: Money }[]
}

/** What a refund for pieces used up of what was agreed to be left, and of what was paid before it. */
export type UsedUp = Pick<PlannedSettlement, 'deducted' | 'paidAhead'>

/** A settlement that was planned. `refused`: it was not made, by Shopify's rules or because somebody was there first. */
export interface CaseSettlement extends PlannedSettlement {
  state: 'planned' | 'executed' | 'refused'
  /** When it was last about to be sent, in whatever way it is paid. */
  sentAt?: string
  /** A person has paid what Shopify only records. */
  isTransferred?: true
  refundId?: string
  refunded?: Money
}
