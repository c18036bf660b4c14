/**
 * Everything a decision may know: shapes and units. An optional fact that is absent is *unknown*,
 * which is not the same as false: what a missing fact means is decided by who can know it and who
 * must prove it (see `FACTS` in fact-register.ts). Two count against the buyer while nobody has said them:
 * `unsealedBy` (after delivery, the buyer) and `specificationIsStandardPick` (not a pick).
 */
import type { Instant } from './day.ts'
import type { LineFacts } from './facts/line-facts.ts'
import type { OrderFacts, StatementFacts } from './facts/order-facts.ts'

export type * from './facts/circumstances.ts'
export type * from './facts/line-facts.ts'
export type * from './facts/order-facts.ts'
export type * from './facts/product-facts.ts'
export type * from './facts/way-back.ts'

export type Remedy =
  | 'withdrawal'
  | 'exchange'
  | 'goodwill_return'
  | 'conformity_claim'
  | 'commercial_guarantee'
  | 'redemption'

export interface Facts {
  /** When the buyer sent the statement; in a preview, now. */
  statedAt: Instant
  /** How the statement came, where it has been sent. */
  statement?: StatementFacts
  order: OrderFacts
  /** One entry per order line × fulfilment line × quantity (a "unit" of decision). */
  lines: readonly LineFacts[]
}
