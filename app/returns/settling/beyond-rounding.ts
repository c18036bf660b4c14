/** When a refund that a person made is too small. Pure. */
import type { Money } from '../../engine/index.ts'
import type { EventOf } from '../case/change-lines.ts'

type Refunded = EventOf<'refunded_in_shopify'>

/** Prices of pieces are parts of prices of lines: each may be rounded by as much, in minor units. */
const ROUNDING_PER_PIECE = 1

/**
 * @param short what is owed for its pieces beyond it; a difference that is no more than rounding is none
 * @param delivery of it
 */
export function missing(event: Refunded, short: Money, delivery: Money): Refunded {
  const pieces = event.pieces.reduce((sum, { quantity }) => sum + quantity, 0)
  if (short.minor <= pieces * ROUNDING_PER_PIECE) return event
  return { ...event, short, ...(delivery.minor > 0 && { shortDelivery: delivery }) }
}
