import type { Fulfillment, Order } from '../state/model.ts'
import { publishFulfillment, publishFulfillmentEvent, publishOrder } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { deliveredAt, unfulfilledQuantity } from './ledger.ts'
import { Refusal } from './refusal.ts'

export interface LineQuantity {
  lineId: number
  quantity: number
}

/** Sends out what is named, or all that is left. Sends fulfillments/create and orders/updated. */
export function fulfilOrder(world: World, order: Order, wanted: LineQuantity[] | null): Fulfillment {
  const lines = (wanted ?? everythingLeft(order)).map((line, index) => checked(order, line, index))
  if (lines.length === 0)
    throw new Refusal(['lines'], `nothing is left to fulfil of ${order.name}`, 'INVALID_STATE')
  const now = world.clock.iso()
  const fulfillment: Fulfillment = {
    id: world.store.newId(),
    name: `${order.name}-F${order.fulfillments.length + 1}`,
    createdAt: now,
    updatedAt: now,
    lines: lines.map((line) => ({ id: world.store.newId(), ...line })),
    events: [],
  }
  order.fulfillments.push(fulfillment)
  touch(world, order)
  publishFulfillment(world, order, fulfillment, 'fulfillments/create')
  publishOrder(world, order, 'orders/updated')
  return fulfillment
}

/** The carrier reports delivery, once. Sends fulfillment_events/create, fulfillments/update and orders/updated. */
export function deliver(world: World, order: Order, fulfillment: Fulfillment): Fulfillment {
  if (deliveredAt(fulfillment) !== null)
    throw new Refusal(['fulfillment'], `${fulfillment.name} is delivered already`, 'INVALID_STATE')
  const now = world.clock.iso()
  const event = { id: world.store.newId(), status: 'DELIVERED' as const, happenedAt: now }
  fulfillment.events.push(event)
  fulfillment.updatedAt = now
  touch(world, order)
  publishFulfillmentEvent(world, order, fulfillment, event)
  publishFulfillment(world, order, fulfillment, 'fulfillments/update')
  publishOrder(world, order, 'orders/updated')
  return fulfillment
}

/** Before anything was sent. Sends orders/cancelled and orders/updated. */
export function cancelOrder(world: World, order: Order): void {
  if (order.cancelledAt !== null)
    throw new Refusal(['order'], `${order.name} is cancelled already`, 'INVALID_STATE')
  if (order.fulfillments.length > 0)
    throw new Refusal(['order'], `${order.name} is fulfilled`, 'INVALID_STATE')
  order.cancelledAt = world.clock.iso()
  touch(world, order)
  publishOrder(world, order, 'orders/cancelled')
  publishOrder(world, order, 'orders/updated')
}

function everythingLeft(order: Order): LineQuantity[] {
  return order.lines
    .map((line) => ({ lineId: line.id, quantity: unfulfilledQuantity(order, line) }))
    .filter(({ quantity }) => quantity > 0)
}

function checked(order: Order, { lineId, quantity }: LineQuantity, index: number): LineQuantity {
  const line = order.lines.find(({ id }) => id === lineId)
  if (line === undefined)
    throw new Refusal(['lines', String(index), 'lineId'], `${order.name} has no line ${lineId}`)
  const left = unfulfilledQuantity(order, line)
  if (quantity < 1 || quantity > left) {
    throw new Refusal(
      ['lines', String(index), 'quantity'],
      `must be from 1 to ${left}, what is left of "${line.title}"`,
    )
  }
  return { lineId, quantity }
}

function touch(world: World, order: Order): void {
  order.updatedAt = world.clock.iso()
  world.store.changed()
}
