import type { Money } from '../../engine/index.ts'
import type { SettledPieces, UsedUp } from './planned-settlement.ts'

/** A refund that a person made in Shopify's own pages. */
export interface RefundElsewhere extends UsedUp {
  refundId: string
  keys: number[]
  pieces: SettledPieces[]
  refunded: Money
  /** Owed for the pieces beyond it, and not dealt with; what we paid of it since is not taken off (rest-owed.ts). */
  short?: Money
  /** The part of `short` that is outward delivery; absent: nothing. */
  shortDelivery?: Money
  /** Of one that names no pieces, what of it made up for nothing that was owed; nobody knows what it was for. */
  beside?: Money
}

/** A refund in Shopify that names no pieces and is none of ours; `paid`: of it, what is not the delivery. */
export interface StrangeRefund {
  refundId: string
  paid: Money
}
