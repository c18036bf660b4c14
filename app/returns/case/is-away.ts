/**
 * Which pieces of a line are here and which are not, of those that are still to be paid back: what came first is paid for
 * first. Pure.
 */
import { type CaseLine, type CaseState, outstandingQuantity, paidQuantity } from './case.ts'
import { arrivedQuantity, countOf, placesOf } from './places.ts'

/** A proof of sending is for all of a line: how many pieces were in the parcel it does not say. */
export const isOnItsWay = ({ shipments }: CaseState, { key, reception }: CaseLine): boolean =>
  reception === 'in_transit' || shipments.some(({ keys }) => keys.includes(key))

/** It is at the shop, or on its way there, or some of it. */
export const isWayBackBegun = (state: CaseState, line: CaseLine): boolean =>
  arrivedQuantity(state, line.key) > 0 || isOnItsWay(state, line)

/** Somebody said that nobody waits for what has not come, whatever came of it since. */
export const isWaived = ({ waived }: CaseState, { key, reception }: CaseLine): boolean =>
  reception === 'waived' || waived.includes(key)

/** Pieces that came and are still to be paid back. */
export function unpaidHere(state: CaseState, line: CaseLine): number {
  const outstanding = outstandingQuantity(state, line)
  const settledHere = line.quantity - outstanding - missingOf(state, line)
  return Math.min(outstanding, Math.max(0, arrivedQuantity(state, line.key) - Math.max(0, settledHere)))
}

/** Paid back, and said in Shopify not to come: what does come is another piece. */
const missingOf = (state: CaseState, { key }: CaseLine): number => countOf(placesOf(state, key), 'missing')

/** Pieces that are still to be paid back and have not come. */
export const unpaidAway = (state: CaseState, line: CaseLine): number =>
  outstandingQuantity(state, line) - unpaidHere(state, line)

/** Some of it is still with the buyer, as far as anybody knows, and is waited for. */
export const isWithBuyer = (state: CaseState, line: CaseLine): boolean =>
  unpaidAway(state, line) > 0 &&
  line.reception !== 'expired' &&
  !isOnItsWay(state, line) &&
  !isWaived(state, line)

/** When the first piece came that is not paid back; absent: all that came is. */
export function unpaidSince(state: CaseState, line: CaseLine): string | undefined {
  const came = state.arrivals.find(({ key }) => key === line.key)
  const paid = Math.max(0, paidQuantity(state, line.key) - missingOf(state, line))
  if (came === undefined || came.quantity <= paid) return undefined
  return came.later?.findLast(({ before }) => before <= paid)?.arrivedAt ?? came.arrivedAt
}
