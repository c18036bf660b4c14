import type { FulfillmentHold, FulfillmentOrder, FulfillmentOrderLine, Order } from '../state/model.ts'
import type { World } from '../world.ts'
import { Refusal } from './refusal.ts'

export const remaining = (line: FulfillmentOrderLine): number => line.totalQuantity - line.fulfilledQuantity
const anythingLeft = (work: FulfillmentOrder): boolean => work.lines.some((line) => remaining(line) > 0)
export const isHeld = (work: FulfillmentOrder): boolean => work.holds.length > 0 && isActive(work)
export const isActive = (work: FulfillmentOrder): boolean => !work.cancelled && anythingLeft(work)

export type FulfillmentOrderStatus = 'CANCELLED' | 'CLOSED' | 'IN_PROGRESS' | 'ON_HOLD' | 'OPEN'

export function fulfillmentOrderStatus(work: FulfillmentOrder): FulfillmentOrderStatus {
  if (work.cancelled) return 'CANCELLED'
  if (!anythingLeft(work)) return 'CLOSED'
  if (work.holds.length > 0) return 'ON_HOLD'
  return work.lines.some(({ fulfilledQuantity }) => fulfilledQuantity > 0) ? 'IN_PROGRESS' : 'OPEN'
}

/** The work of sending these lines, which Shopify opens by itself. */
export function openFulfillmentOrder(
  world: World,
  order: Order,
  lines: { lineId: number; quantity: number }[],
  holds: Pick<FulfillmentHold, 'reason'>[] = [],
): FulfillmentOrder {
  const now = world.clock.iso()
  const work: FulfillmentOrder = {
    id: world.store.newId(),
    createdAt: now,
    updatedAt: now,
    cancelled: false,
    lines: lines.map(({ lineId, quantity }) => ({
      id: world.store.newId(),
      lineId,
      totalQuantity: quantity,
      fulfilledQuantity: 0,
    })),
    holds: holds.map(({ reason }) => ({
      id: world.store.newId(),
      reason,
      reasonNotes: null,
      handle: '',
      externalId: null,
      by: 'person',
      placedAt: now,
    })),
  }
  order.fulfillmentOrders.push(work)
  return work
}

/** Pieces of a line that may be sent now: those of held work may not. */
export const sendableQuantity = (order: Order, lineId: number): number =>
  piecesOf(order, lineId, (work) => !isHeld(work)).reduce((sum, { line }) => sum + remaining(line), 0)

/** Counts pieces as sent, from work that is not held. */
export function countSent(world: World, order: Order, lineId: number, quantity: number): void {
  let left = quantity
  for (const { work, line } of piecesOf(order, lineId, (one) => !isHeld(one))) {
    const taken = Math.min(left, remaining(line))
    line.fulfilledQuantity += taken
    work.updatedAt = world.clock.iso()
    left -= taken
  }
  if (left > 0) throw new Refusal(['lines'], `${order.name} has pieces that are on hold`, 'INVALID_STATE')
}

/** Pieces that will never be sent: refunded as cancelled, or edited out. Held work may lose pieces too. */
export function takeAway(world: World, order: Order, lineId: number, quantity: number): void {
  let left = quantity
  for (const { work, line } of piecesOf(order, lineId, () => true)) {
    const taken = Math.min(left, remaining(line))
    line.totalQuantity -= taken
    work.updatedAt = world.clock.iso()
    left -= taken
  }
}

function piecesOf(order: Order, lineId: number, wanted: (work: FulfillmentOrder) => boolean) {
  return order.fulfillmentOrders
    .filter((work) => isActive(work) && wanted(work))
    .flatMap((work) => work.lines.filter((line) => line.lineId === lineId).map((line) => ({ work, line })))
}
