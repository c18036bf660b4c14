import type { Fulfillment, Order } from '../state/model.ts'
import { publishFulfillment, publishFulfillmentEvent } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { countSent, isHeld, sendableQuantity } from './fulfillment-orders.ts'
import { deliveredAt, unfulfilledQuantity } from './ledger.ts'
import { Refusal } from './refusal.ts'
import { touch, touchAndTell } from './touch.ts'

export interface LineQuantity {
  lineId: number
  quantity: number
}

/** Sends out what is named, or all that is left. Sends fulfillments/create and orders/updated. */
export function fulfilOrder(world: World, order: Order, wanted: LineQuantity[] | null): Fulfillment {
  const lines = (wanted ?? everythingLeft(order)).map((line, index) => checked(order, line, index))
  if (lines.length === 0) {
    const held = order.fulfillmentOrders.some(isHeld)
    const why = held
      ? `what is left of ${order.name} is on hold`
      : `nothing is left to fulfil of ${order.name}`
    throw new Refusal(['lines'], why, 'INVALID_STATE')
  }
  const now = world.clock.iso()
  const fulfillment: Fulfillment = {
    id: world.store.newId(),
    name: `${order.name}-F${order.fulfillments.length + 1}`,
    createdAt: now,
    updatedAt: now,
    lines: lines.map((line) => ({ id: world.store.newId(), ...line })),
    events: [],
  }
  for (const { lineId, quantity } of lines) countSent(world, order, lineId, quantity)
  order.fulfillments.push(fulfillment)
  touch(world, order)
  publishFulfillment(world, order, fulfillment, 'fulfillments/create')
  touchAndTell(world, order)
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
  touchAndTell(world, order)
  return fulfillment
}

function everythingLeft(order: Order): LineQuantity[] {
  return order.lines
    .map((line) => ({ lineId: line.id, quantity: sendableQuantity(order, line.id) }))
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
  if (quantity > sendableQuantity(order, lineId))
    throw new Refusal(
      ['lines', String(index), 'quantity'],
      `"${line.title}" is on hold and cannot be fulfilled`,
      'INVALID_STATE',
    )
  return { lineId, quantity }
}
