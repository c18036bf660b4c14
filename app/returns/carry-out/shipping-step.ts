/** What was not shipped when it was stated and has gone out after all, in which parcels. Pure. */
import { type CaseLine, type CaseState, outstandingQuantity } from '../case/case.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { isUnsent } from '../case/same-line.ts'
import type { StepOf } from '../case/step.ts'
import { shippedSince } from './out-of-order.ts'
import { isCarried, waitsFor } from './return-step.ts'

/** Each parcel comes back by itself: its pieces become a line of their own, unless they are all that is left of the line. */
export function ship(state: CaseState, units: readonly OrderUnit[]): StepOf<'shipped'> | undefined {
  for (const line of state.lines.filter((known) => isOpenToShipping(state, known))) {
    const parts = partsOf(state, line, units)
    if (parts.length > 0) return { kind: 'shipped', key: line.key, parts }
  }
  return undefined
}

const isOpenToShipping = (state: CaseState, line: CaseLine): boolean =>
  !state.isClosing &&
  isUnsent(line) &&
  line.acceptance !== 'pending' &&
  !state.takenBack.includes(line.key) &&
  !state.handled.includes(line.key) &&
  !isCarried(state, line) &&
  !state.settlements.some((known) => known.state === 'planned' && known.keys.includes(line.key)) &&
  !waitsFor(state, line, ['mismatch', 'shopify_refused'])

/** What is still to be shipped covers the statement first; one parcel that holds the rest is preferred to several. */
function partsOf(state: CaseState, line: CaseLine, units: readonly OrderUnit[]): StepOf<'shipped'>['parts'] {
  const wanted = line.acceptance === 'accepted' ? outstandingQuantity(state, line) : line.quantity
  const missing = wanted - unshippedPieces(line, units)
  const parcels = shippedSince(state, line, units).filter(({ left }) => left > 0)
  const whole = parcels.find(({ left }) => left >= missing)
  const taken = missing > 0 ? takenFrom(whole === undefined ? parcels : [whole], missing) : []
  const gone = taken.reduce((sum, { quantity }) => sum + quantity, 0)
  const own = gone === line.quantity ? [line.key] : []
  const free = Math.max(...state.lines.map(({ key }) => key)) + 1
  return taken.map((part, at) => ({ key: own[at] ?? free + at - own.length, ...part }))
}

/** How many of the line's pieces can still be taken out of the order. */
export const unshippedPieces = ({ unit }: Pick<CaseLine, 'unit'>, units: readonly OrderUnit[]): number =>
  units.find((known) => known.unit === unit && known.shipped === undefined)?.quantity ?? 0

function takenFrom(parcels: readonly OrderUnit[], missing: number) {
  let rest = missing
  return parcels.flatMap(({ left, shipped }) => {
    const quantity = Math.min(left, rest)
    rest -= quantity
    return shipped === undefined || quantity === 0
      ? []
      : [{ fulfillmentLineId: shipped.fulfillmentLineId, quantity }]
  })
}
