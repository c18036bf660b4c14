/** What somebody did to the pieces of a Return in Shopify's pages: taken out of it, sent, arrived. Pure. */
import type { ReturnProgress, ReverseWork } from '../../shopify/return-progress.ts'
import type { CaseLine, CaseState, ReturnWay, ShopifyReturn } from '../case/case.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { isWithBuyer } from '../case/is-away.ts'
import { isKnownNumber } from '../case/parcel-number.ts'
import { arrivedQuantity, countOf, placesOf } from '../case/places.ts'
import { isSameLine } from '../case/same-line.ts'
import { placesIn } from './places-there.ts'

/** Also of one that was closed or cancelled after it was cut; where nothing is left to see, nothing can be missed. */
const tellsItsLines = ({ status, lines }: ReturnProgress): boolean =>
  status === 'OPEN' || status === 'REQUESTED' || lines.length > 0

const linesIn = ({ lines }: CaseState, { keys }: ShopifyReturn): CaseLine[] =>
  lines.filter(({ key }) => keys.includes(key))

export function linesGone(state: CaseState, returned: ShopifyReturn, found: ReturnProgress): CaseEvent[] {
  const keys = linesIn(state, returned)
    // What could not be tied to a delivery when it was asked for cannot be missed either.
    .filter(({ unit }) => unit.includes('/'))
    .filter((line) => !found.lines.some((known) => isSameLine(line, known) && known.quantity > 0))
    .map(({ key }) => key)
  const isCut = tellsItsLines(found) && keys.length > 0
  return isCut ? [{ type: 'shopify_lines_removed', returnId: returned.id, keys }] : []
}

/** Of a Return that is alive: fewer pieces of a line than it was made with, and still some. */
export function piecesGone(state: CaseState, returned: ShopifyReturn, found: ReturnProgress): CaseEvent[] {
  if (found.status !== 'OPEN' && found.status !== 'REQUESTED') return []
  const left = linesIn(state, returned).flatMap((line) => {
    const quantity = found.lines
      .filter((known) => isSameLine(line, known))
      .reduce((sum, known) => sum + known.quantity, 0)
    return quantity > 0 && quantity < line.quantity ? [{ key: line.key, quantity }] : []
  })
  return left.length > 0 ? [{ type: 'shopify_pieces_removed', returnId: returned.id, left }] : []
}

/** A parcel number without a label of the shop's: the buyer has posted it. A label is only a way to. */
export function sentThere(
  state: CaseState,
  returned: ShopifyReturn,
  { reverse }: ReturnProgress,
  readAt: string,
): CaseEvent[] {
  const ways = state.ways.filter((way) => way.returnId === returned.id)
  // Ours, made and not written down.
  if (ways.some((way) => way.reverseDeliveryId === undefined)) return []
  const parcels = ways.flatMap((way) => way.parcels)
  return reverse
    .flatMap(({ deliveries }) => deliveries)
    .flatMap((delivery) => {
      const known = parcels.find(({ reverseDeliveryId }) => reverseDeliveryId === delivery.id)
      const isSame = known !== undefined && isKnownNumber(known.number, delivery.tracking?.number)
      return isSame ? [] : wayOf(state, returned, delivery, readAt, known)
    })
}

/** A number that replaces another says how the parcel is called, and nothing of its being sent. */
function wayOf(
  state: CaseState,
  returned: ShopifyReturn,
  { id: reverseDeliveryId, hasLabel, tracking }: ReverseWork['deliveries'][number],
  readAt: string,
  known: ReturnWay['parcels'][number] | undefined,
): CaseEvent[] {
  const given = tracking === undefined ? {} : { tracking }
  const way: CaseEvent = { type: 'return_way_arranged', returnId: returned.id, reverseDeliveryId, ...given }
  const keys = linesIn(state, returned)
    .filter(({ acceptance }) => acceptance !== 'refused')
    .filter((line) => line.reception === 'awaiting' || isWithBuyer(state, line))
    .map(({ key }) => key)
  if (hasLabel || tracking === undefined || known?.number !== undefined || keys.length === 0) return [way]
  return [way, { type: 'sent_back', keys, proof: 'carrier', sentAt: readAt, tracking }]
}

/** Disposed of, or processed by somebody else than us and not as missing: then it is there. What we paid back before it came is not. */
export function arrivedThere(
  state: CaseState,
  returned: ShopifyReturn,
  found: ReturnProgress,
  readAt: string,
): CaseEvent[] {
  const isUnderWay = state.settlements.some(
    (known) => known.state === 'planned' && known.returnId === returned.id,
  )
  if (isUnderWay) return []
  const pieces = linesIn(state, returned)
    .map((line) => ({ line, quantity: Math.min(line.quantity, cameOf(state, line, found)) }))
    .map(({ line: { key }, quantity }) => ({ key, quantity: quantity - arrivedQuantity(state, key) }))
    .filter(({ quantity }) => quantity > 0)
    .map((piece) => ({ ...piece, condition: 'whole' as const }))
  return pieces.length === 0 ? [] : [{ type: 'arrived', pieces, arrivedAt: readAt }]
}

/** What we told Shopify of ourselves is no news: only what it knows beyond that has come. */
function cameOf(state: CaseState, line: CaseLine, found: ReturnProgress): number {
  const own = found.lines.filter((known) => isSameLine(line, known))
  const processed = own.reduce((sum, known) => sum + known.processed, 0)
  const ours = state.settlements
    .filter((known) => known.state === 'executed' && known.way === 'return')
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, piece) => (piece.key === line.key ? sum + piece.quantity : sum), 0)
  const there = placesIn(line, found) ?? []
  const known = placesOf(state, line.key)
  const disposed = countOf(there, ...HERE) - countOf(known, ...HERE)
  return Math.max(
    processed - ours - countOf(there, 'missing'),
    countOf(known, ...HERE) === 0 ? disposed : disposed + arrivedQuantity(state, line.key),
  )
}

const HERE = ['restocked', 'not_restocked', 'processing_required'] as const
