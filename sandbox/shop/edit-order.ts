import type { Order, OrderLine } from '../state/model.ts'
import { publishOrderEdit } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { takeAway } from './fulfillment-orders.ts'
import { unfulfilledQuantity } from './ledger.ts'
import { Refusal } from './refusal.ts'
import { touchAndTell } from './touch.ts'

/** Takes pieces out that were not sent; money is not moved by it. Sends orders/edited and orders/updated. */
export function takeOutOfOrder(world: World, order: Order, line: OrderLine, quantity: number): void {
  const most = unfulfilledQuantity(order, line)
  if (order.cancelledAt !== null)
    throw new Refusal(['order'], `${order.name} is cancelled and cannot be edited`, 'INVALID_STATE')
  if (quantity < 1 || quantity > most)
    throw new Refusal(['quantity'], `must be from 1 to ${most}, what is not yet sent of "${line.title}"`)
  takeAway(world, order, line.id, quantity)
  line.editedOut += quantity
  order.edited = true
  publishOrderEdit(world, order, [{ lineId: line.id, delta: quantity }])
  touchAndTell(world, order)
}
