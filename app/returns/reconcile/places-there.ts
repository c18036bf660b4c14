/** Where goods went, as Shopify says of a Return. Pure. */
import type { ReturnProgress, ReverseWork } from '../../shopify/return-progress.ts'
import { type CaseLine, type CaseState, paidQuantity, type ShopifyReturn } from '../case/case.ts'
import type { CaseEvent, Disposition, Place } from '../case/case-event.ts'
import { countOf, isSamePlaces, placesOf, together } from '../case/places.ts'
import { isSameLine } from '../case/same-line.ts'

const DISPOSITION: Readonly<Record<string, Disposition>> = {
  RESTOCKED: 'restocked',
  NOT_RESTOCKED: 'not_restocked',
  PROCESSING_REQUIRED: 'processing_required',
  MISSING: 'missing',
}

type ReverseLine = ReverseWork['lines'][number]

/** The work of taking a line of the case back; there may be several pieces of it. */
export const reverseLinesOf = (line: CaseLine, { lines, reverse }: ReturnProgress): ReverseLine[] => {
  const own = lines.filter((known) => isSameLine(line, known))
  return reverse
    .flatMap((work) => work.lines)
    .filter(
      ({ fulfillmentLineId }) =>
        fulfillmentLineId !== undefined && own.some((known) => known.fulfillmentLineId === fulfillmentLineId),
    )
}

/** @returns undefined where Shopify expects nothing of it */
export function placesIn(line: CaseLine, found: ReturnProgress): Place[] | undefined {
  const lines = reverseLinesOf(line, found)
  return lines.length === 0 ? undefined : together(lines.flatMap(placesAt))
}

export const placesAt = ({ dispositions }: ReverseLine): Place[] =>
  dispositions.flatMap(({ type, quantity }) => {
    const disposition = DISPOSITION[type]
    return disposition === undefined ? [] : [{ disposition, quantity }]
  })

/** Not to be disposed of again. */
const DISPOSED_OF: readonly Disposition[] = ['restocked', 'not_restocked', 'missing']

const roomIn = (line: ReverseLine, disposition: Disposition): number => {
  const taken = disposition === 'processing_required' ? [...DISPOSED_OF, disposition] : DISPOSED_OF
  return Math.max(0, line.quantity - countOf(placesAt(line), ...taken))
}

/** So many pieces over the work of taking them back, the first that has room for them first; what finds none is left out. */
export function roomFor(lines: readonly ReverseLine[], disposition: Disposition, quantity: number) {
  let left = quantity
  return lines.flatMap((line) => {
    const now = Math.min(left, roomIn(line, disposition))
    left -= now
    return now > 0 ? [{ reverseLineId: line.id, quantity: now }] : []
  })
}

/**
 * Of lines that are paid back: before, whoever refunds says where they went. What a person refunded concerns us only where
 * they left the goods to be worked on, or said that they do not come.
 */
export function placesThere(state: CaseState, returned: ShopifyReturn, found: ReturnProgress): PutAway[] {
  const isUnderWay = state.settlements.some(
    (known) => known.state === 'planned' && known.returnId === returned.id,
  )
  if (isUnderWay) return []
  return state.lines
    .filter(({ key }) => returned.keys.includes(key) && paidQuantity(state, key) > 0)
    .flatMap((line) => {
      const known = placesOf(state, line.key)
      const places = placesIn(line, found)
      const isOurs = state.settlements.some(
        ({ way, state: at, keys }) => way === 'return' && at === 'executed' && keys.includes(line.key),
      )
      const isToldOf = isOurs || countOf([...known, ...(places ?? [])], 'processing_required', 'missing') > 0
      return places === undefined || !isToldOf || isSamePlaces(known, places)
        ? []
        : [{ type: 'put_away' as const, key: line.key, places }]
    })
}

export type PutAway = Extract<CaseEvent, { type: 'put_away' }>
