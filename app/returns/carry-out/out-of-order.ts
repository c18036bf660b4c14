/** What is in the order no more, and which of its parcels can be what was not shipped when it was stated. Pure. */
import { carrying } from '../case/carrying.ts'
import type { CaseLine, CaseState } from '../case/case.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { isUnsent, orderLineOf } from '../case/same-line.ts'

/** Shopify's clock, and the order as it was read when the statement came, may be behind ours by as much. */
const LATEST_READING_MS = 5 * 60_000

/** Parcels that were there when the case was opened and that it does not name are the buyer's to keep. */
export const unitsSince = (
  state: CaseState,
  openedAt: Date,
  units: readonly OrderUnit[],
): readonly OrderUnit[] =>
  units.filter(
    ({ unit, shipped }) =>
      shipped === undefined ||
      state.lines.some((line) => line.unit === unit) ||
      Date.parse(shipped.fulfillment.createdAt) >= openedAt.getTime() - LATEST_READING_MS,
  )

/** In which parcels a line may have gone out that was not shipped when it was stated: they are no other line's. */
export const shippedSince = (
  { lines }: CaseState,
  line: CaseLine,
  units: readonly OrderUnit[],
): readonly OrderUnit[] =>
  isUnsent(line)
    ? units.filter(
        (known) =>
          known.line.id === orderLineOf(line) &&
          known.shipped !== undefined &&
          !lines.some(
            ({ unit, shippedAs }) => unit === known.unit || shippedAs === known.shipped?.fulfillmentLineId,
          ),
      )
    : []

/** Accepted, never shipped, and taken out of the order, or cancelled with it. */
export const isGone = (state: CaseState, line: CaseLine, units: readonly OrderUnit[]): boolean =>
  line.acceptance === 'accepted' &&
  isUnsent(line) &&
  !units.some(({ unit }) => unit === line.unit) &&
  shippedSince(state, line, units).length === 0 &&
  carrying(state, line.key).length === 0
