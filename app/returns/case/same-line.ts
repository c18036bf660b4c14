import type { CaseLine } from './case.ts'
import type { StatedLine } from './case-event.ts'
import { UNSHIPPED } from './order-units.ts'

type Placed = Pick<StatedLine, 'unit'> & Pick<Partial<CaseLine>, 'shippedAs'>

/** It was not shipped when it was stated, and nobody has seen it go out since. */
export const isUnsent = ({ unit, shippedAs }: Placed): boolean =>
  unit.endsWith(UNSHIPPED) && shippedAs === undefined

/** Whether a line of a Return is a line of the case; what was shipped after it was stated is known by its parcel, or else by its order line. */
export const isSameLine = (
  { unit, shippedAs }: Placed,
  { fulfillmentLineId, lineId }: { fulfillmentLineId?: string; lineId?: string },
): boolean => {
  if (shippedAs !== undefined) return shippedAs === fulfillmentLineId
  return unit.endsWith(UNSHIPPED)
    ? unit === `${lineId}${UNSHIPPED}`
    : fulfillmentLineId !== undefined && unit.endsWith(`/${fulfillmentLineId}`)
}

/** The order's line that a line of the case is part of. */
export const orderLineOf = ({ unit }: Pick<StatedLine, 'unit'>): string => unit.split('/')[0] ?? unit
