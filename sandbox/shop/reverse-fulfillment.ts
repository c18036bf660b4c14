import type {
  DispositionType,
  Order,
  Return,
  ReverseFulfillmentOrder,
  ReverseFulfillmentOrderLine,
} from '../state/model.ts'
import { publishDisposition } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { Refusal } from './refusal.ts'
import { touchAndTell } from './touch.ts'

export interface WantedDisposition {
  reverseLineId: number
  quantity: number
  type: DispositionType
  /** Whether a location was named, which restocking needs. */
  hasLocation: boolean
}

/** Approving or creating a return opens the work of taking it back. */
export function openReverseFulfillment(world: World, made: Return): void {
  made.reverseFulfillmentOrders.push({
    id: world.store.newId(),
    status: 'OPEN',
    deliveries: [],
    lines: made.lines.map(({ id, fulfillmentLineId, quantity }) => ({
      id: world.store.newId(),
      returnLineId: id,
      fulfillmentLineId,
      totalQuantity: quantity,
      dispositions: [],
    })),
  })
}

export function cancelReverseFulfillment(made: Return): void {
  for (const work of made.reverseFulfillmentOrders) if (work.status === 'OPEN') work.status = 'CANCELED'
}

export function shrinkReverseFulfillment(made: Return, returnLineId: number, quantity: number): void {
  for (const line of reverseLines(made).filter((one) => one.returnLineId === returnLineId))
    line.totalQuantity -= quantity
}

export const reverseLines = (made: Return): ReverseFulfillmentOrderLine[] =>
  made.reverseFulfillmentOrders.flatMap(({ lines }) => lines)

/** Pieces that have a final place; those to be processed further may be disposed of again. */
export const settledQuantity = (line: ReverseFulfillmentOrderLine): number =>
  line.dispositions
    .filter(({ type }) => type !== 'PROCESSING_REQUIRED')
    .reduce((sum, { quantity }) => sum + quantity, 0)

/** Says where pieces went, all or nothing. Sends reverse_fulfillment_orders/dispose for each piece of work. */
export function dispose(world: World, order: Order, made: Return, wanted: WantedDisposition[]): void {
  checkDispositions(made, wanted, ['dispositionInputs'])
  enterDispositions(world, made, wanted)
  touchAndTell(world, order)
}

export function checkDispositions(made: Return, wanted: WantedDisposition[], path: string[]): void {
  const taken = new Map<number, number>()
  for (const [index, { reverseLineId, quantity, type, hasLocation }] of wanted.entries()) {
    const at = (field: string) => [...path, String(index), field]
    const line = reverseLines(made).find(({ id }) => id === reverseLineId)
    if (line === undefined)
      throw new Refusal(
        at('reverseFulfillmentOrderLineItemId'),
        'Reverse fulfillment order line item not found.',
        'NOT_FOUND',
      )
    if (workOf(made, line).status === 'CANCELED')
      throw new Refusal(
        at('reverseFulfillmentOrderLineItemId'),
        'The reverse fulfillment order is canceled.',
        'INVALID_STATE',
      )
    if (quantity < 1) throw new Refusal(at('quantity'), 'Quantity must be greater than 0', 'GREATER_THAN')
    const together = (taken.get(reverseLineId) ?? settledQuantity(line)) + quantity
    taken.set(reverseLineId, together)
    if (together > line.totalQuantity)
      throw new Refusal(at('quantity'), 'Quantity exceeds what is left to dispose.', 'INVALID')
    if (type === 'RESTOCKED' && !hasLocation)
      throw new Refusal(at('locationId'), 'Location is required to restock.', 'BLANK')
  }
}

export function enterDispositions(world: World, made: Return, wanted: WantedDisposition[]): void {
  const now = world.clock.iso()
  for (const { reverseLineId, quantity, type } of wanted) {
    const line = reverseLines(made).find(({ id }) => id === reverseLineId)
    if (line === undefined) continue
    line.dispositions = withoutProcessing(line, quantity, type)
    line.dispositions.push({ id: world.store.newId(), type, quantity, createdAt: now })
  }
  for (const work of made.reverseFulfillmentOrders) {
    const own = wanted.filter(({ reverseLineId }) => work.lines.some(({ id }) => id === reverseLineId))
    if (own.length === 0) continue
    if (work.lines.every((line) => settledQuantity(line) >= line.totalQuantity)) work.status = 'CLOSED'
    publishDisposition(world, made, work)
  }
}

/** A final place for pieces that were to be processed further replaces that. */
function withoutProcessing(line: ReverseFulfillmentOrderLine, quantity: number, type: DispositionType) {
  if (type === 'PROCESSING_REQUIRED') return line.dispositions
  const placed = line.dispositions.reduce((sum, one) => sum + one.quantity, 0)
  let surplus = Math.max(0, placed + quantity - line.totalQuantity)
  return line.dispositions.flatMap((one) => {
    if (one.type !== 'PROCESSING_REQUIRED' || surplus === 0) return [one]
    const taken = Math.min(surplus, one.quantity)
    surplus -= taken
    return taken === one.quantity ? [] : [{ ...one, quantity: one.quantity - taken }]
  })
}

function workOf(made: Return, line: ReverseFulfillmentOrderLine): ReverseFulfillmentOrder {
  const work = made.reverseFulfillmentOrders.find(({ lines }) => lines.includes(line))
  if (work === undefined) throw new Error(`Return ${made.name} has no work for line ${line.id}`)
  return work
}
