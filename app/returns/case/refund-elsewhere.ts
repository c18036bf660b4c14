import type { Money } from '../../engine/index.ts'
import type { SettledPieces } from './planned-settlement.ts'

/** A refund that a person made in Shopify's own pages. */
export interface RefundElsewhere {
  refundId: string
  keys: number[]
  pieces: SettledPieces[]
  refunded: Money
  /** Owed for the pieces beyond it, and not dealt with; what we paid of it since is not taken off (rest-owed.ts). */
  short?: Money
  /** The part of `short` that is outward delivery; absent: nothing. */
  shortDelivery?: Money
}
