import type { Order } from '../state/model.ts'
import { publishOrder } from '../webhooks/publish.ts'
import type { World } from '../world.ts'

/** Whatever happens to an order or to what hangs on it moves its `updatedAt`. */
export function touch(world: World, order: Order): void {
  order.updatedAt = world.clock.iso()
  world.store.changed()
}

/** … and sends orders/updated. */
export function touchAndTell(world: World, order: Order): void {
  touch(world, order)
  publishOrder(world, order, 'orders/updated')
}
