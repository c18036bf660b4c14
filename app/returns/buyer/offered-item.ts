import type { Offered } from '../../messages/deduction-offer.ts'
import type { OfferedDeduction, StatedLine } from '../case/case-event.ts'

/** An offer as a message names it. */
export const offeredItem = (
  { quantity, title, variant }: StatedLine,
  { amount, reason }: OfferedDeduction,
): Offered => ({ item: `${quantity} × ${variant ? `${title} (${variant})` : title}`, amount, reason })
