/**
 * Where the pieces of a line went, as far as Shopify knows, and what it is still to be told. Pure. All is counted in pieces
 * that have a final place: whether Shopify takes “to be worked on” back when it hears of one, is not documented.
 */
import { type CaseLine, type CaseState, paidQuantity } from './case.ts'
import type { Disposition, Place } from './case-event.ts'

type Placed = Pick<CaseState, 'places'>

export const placesOf = ({ places }: Placed, key: number): Place[] =>
  places.filter((place) => place.key === key).map(({ disposition, quantity }) => ({ disposition, quantity }))

const ALL: readonly Disposition[] = ['restocked', 'not_restocked', 'processing_required', 'missing']

/** Here, and never put away again. */
const FINAL: readonly Disposition[] = ['restocked', 'not_restocked']

export const countOf = (places: readonly Place[], ...of: readonly Disposition[]): number =>
  places.reduce((sum, { disposition, quantity }) => (of.includes(disposition) ? sum + quantity : sum), 0)

/** One entry for each disposition, in one order. */
export const together = (places: readonly Place[]): Place[] =>
  ALL.map((disposition) => ({ disposition, quantity: countOf(places, disposition) })).filter(
    ({ quantity }) => quantity > 0,
  )

export const isSamePlaces = (one: readonly Place[], other: readonly Place[]): boolean =>
  ALL.every((disposition) => countOf(one, disposition) === countOf(other, disposition))

/** Somebody said what becomes of what is here; that pieces are missing is another matter. */
export const chosenFor = ({ dispositions }: Pick<CaseState, 'dispositions'>, key: number) =>
  dispositions.find((one) => one.key === key && one.disposition !== 'missing')

export const arrivedQuantity = ({ arrivals }: Pick<CaseState, 'arrivals'>, key: number): number =>
  arrivals.find((came) => came.key === key)?.quantity ?? 0

/** Where nobody chose, with the refund: a person in the warehouse says where it belongs. */
const usual = ({ reception }: CaseLine): Disposition =>
  reception === 'damaged' ? 'not_restocked' : 'processing_required'

export interface Placing {
  key: number
  quantity: number
  disposition: Disposition
  locationId?: string
}

/**
 * What Shopify hears of with a refund: only pieces that are there go anywhere, what is still on its way is put away when it
 * comes.
 * @param quantity pieces that are paid for
 * @param places as they are known of the line before
 */
export function placedWithRefund(
  state: CaseState,
  line: CaseLine,
  quantity: number,
  places: readonly Place[] = placesOf(state, line.key),
): Placing {
  const { key } = line
  const { disposition = usual(line), locationId } = chosenFor(state, key) ?? {}
  const before = FINAL.includes(disposition) ? FINAL : [...FINAL, 'processing_required' as const]
  const here = arrivedQuantity(state, key) - countOf(places, ...before)
  return {
    ...{ key, disposition, quantity: Math.max(0, Math.min(quantity, here)) },
    ...(locationId !== undefined && { locationId }),
  }
}

/** Paid back through a Return, in which Shopify counts what becomes of each piece. */
const processedQuantity = ({ settlements }: CaseState, key: number): number =>
  settlements
    .filter(({ state, way }) => state === 'executed' && way === 'return')
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, piece) => (piece.key === key ? sum + piece.quantity : sum), 0)

/** Here and paid back, or said by Shopify to be worked on: pieces that have no final place. */
export function withoutPlace(state: CaseState, line: CaseLine): number {
  const places = placesOf(state, line.key)
  const paid = Math.min(processedQuantity(state, line.key), arrivedQuantity(state, line.key))
  const ofOurs = paid - countOf(places, ...FINAL)
  const left = processedQuantity(state, line.key) === 0 ? leftByOthers(state, line) : 0
  return Math.max(0, Math.min(Math.max(ofOurs, left), line.quantity - countOf(places, ...FINAL, 'missing')))
}

/** To be worked on, as a person said who refunded them; Shopify may go on listing what has its place by now. */
function leftByOthers(state: CaseState, { key }: CaseLine): number {
  const places = placesOf(state, key)
  const paid = Math.min(paidQuantity(state, key), arrivedQuantity(state, key))
  return Math.min(countOf(places, 'processing_required'), paid - countOf(places, ...FINAL))
}

/** Paid back on a proof of sending and not here: pieces that Shopify has not been told are missing. */
export const stillAway = (state: CaseState, { key }: CaseLine): number =>
  Math.max(
    0,
    processedQuantity(state, key) - arrivedQuantity(state, key) - countOf(placesOf(state, key), 'missing'),
  )

/** What Shopify is to be told next of a line that is paid back. Nothing final without somebody's word. */
export function nextPlacing(state: CaseState, line: CaseLine): Placing | undefined {
  const { key } = line
  const open = withoutPlace(state, line)
  const { disposition = 'processing_required', locationId } = chosenFor(state, key) ?? {}
  const at = locationId === undefined ? {} : { locationId }
  const told =
    disposition === 'processing_required' ? countOf(placesOf(state, key), 'processing_required') : 0
  if (open > told) return { key, quantity: open - told, disposition, ...at }
  const isMissing = state.dispositions.some((one) => one.key === key && one.disposition === 'missing')
  const quantity = isMissing ? stillAway(state, line) : 0
  return quantity === 0 ? undefined : { key, quantity, disposition: 'missing' }
}
