/** The shop has a parcel in hand: which pieces came, and how they look. */

import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'
import { type CaseLine, type CaseState, settledQuantity } from '../case/case.ts'
import type { ArrivedPieces } from '../case/case-event.ts'
import { isOnItsWay, isWaived } from '../case/is-away.ts'
import { arrivedQuantity, countOf, placesOf } from '../case/places.ts'

export interface Arrival {
  /** One entry per line and condition; quantities from 1. */
  pieces: readonly ArrivedPieces[]
  arrivedAt: Date
}

/**
 * `nothing_arrived`: no pieces, or no whole number of them · `not_coming_back`: a line that nobody accepted,
 * or that is no part of the case · `more_than_stated`: more pieces than are still to come.
 */
export type ArrivalRefusal = 'closed' | 'nothing_arrived' | 'not_coming_back' | 'more_than_stated'

export const recordArrival = (
  shop: string,
  caseId: string,
  arrival: Arrival,
  by: By,
): Promise<ActResult<ArrivalRefusal>> =>
  actOnCase<ArrivalRefusal>(shop, caseId, by, (state) => {
    const refusal = whyNot(state, arrival.pieces)
    if (refusal !== undefined) return refusal
    const { pieces, arrivedAt } = arrival
    return [{ type: 'arrived', pieces: [...pieces], arrivedAt: arrivedAt.toISOString() }]
  })

/**
 * Paid for on proof of sending, or by a shop that did not want to wait, it comes after the money, and may come after the case
 * is over, in several parcels. What Shopify was told is missing comes no more.
 */
export const isPaidOnItsWay = (state: CaseState, line: CaseLine): boolean => {
  const { key, acceptance } = line
  const gone = arrivedQuantity(state, key) + countOf(placesOf(state, key), 'missing')
  const isExpected = isOnItsWay(state, line) || isWaived(state, line)
  return acceptance === 'accepted' && isExpected && settledQuantity(state, key) > gone
}

const isExpectedPaid = (state: CaseState, key: number): boolean =>
  state.lines.some((line) => line.key === key && isPaidOnItsWay(state, line))

function whyNot(state: CaseState, pieces: readonly ArrivedPieces[]): ArrivalRefusal | undefined {
  if (state.closed && !pieces.every(({ key }) => isExpectedPaid(state, key))) return 'closed'
  if (pieces.length === 0 || pieces.some(({ quantity }) => !(Number.isInteger(quantity) && quantity > 0)))
    return 'nothing_arrived'
  const lines = state.lines.filter(({ key }) => pieces.some((piece) => piece.key === key))
  const isComing = ({ key, acceptance }: CaseLine) =>
    acceptance === 'accepted' && !state.takenBack.includes(key)
  if (!pieces.every(({ key }) => lines.some((line) => line.key === key)) || !lines.every(isComing))
    return 'not_coming_back'
  const came = (key: number) =>
    [...pieces, ...state.arrivals].reduce((sum, one) => (one.key === key ? sum + one.quantity : sum), 0)
  return lines.some(({ key, quantity }) => came(key) > quantity) ? 'more_than_stated' : undefined
}
