import type { StatedLine } from './case-event.ts'
import { UNSHIPPED } from './order-units.ts'

/** Whether a line of a Return is a line of the case; what was shipped after it was stated is known by its order line. */
export const isSameLine = (
  { unit }: Pick<StatedLine, 'unit'>,
  { fulfillmentLineId, lineId }: { fulfillmentLineId?: string; lineId?: string },
): boolean =>
  unit.endsWith(UNSHIPPED)
    ? unit === `${lineId}${UNSHIPPED}`
    : fulfillmentLineId !== undefined && unit.endsWith(`/${fulfillmentLineId}`)

/** The order's line that a line of the case is part of. */
export const orderLineOf = ({ unit }: Pick<StatedLine, 'unit'>): string => unit.split('/')[0] ?? unit
