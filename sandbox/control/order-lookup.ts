import { z } from 'zod'
import { orderOf } from '../shop/find.ts'
import { Refusal } from '../shop/refusal.ts'
import type { Order, OrderLine, Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { NotFound } from './answering.ts'
import { numberFrom } from './shop-lookup.ts'

/** A number, or a global id. */
export const id = z.union([z.number().int(), z.string()]).transform((value) => numberFrom(String(value)))
/** A line of an order, by its product's handle or its own id. */
export const wantedLine = z.strictObject({
  product: z.string().optional(),
  lineItemId: id.optional(),
  quantity: z.number().int().min(1),
  note: z.string().optional(),
  reason: z.string().optional(),
})

export type WantedLine = z.infer<typeof wantedLine>

export function orderNamed(world: World, shop: Shop, name: string): Order {
  const order = orderOf(world, shop, numberFrom(name))
  if (order === null) throw new NotFound('id', `${shop.name} has no order "${name}"`)
  return order
}

export function lineOf(world: World, order: Order, wanted: WantedLine, index: number): OrderLine {
  const product = world.state.products.find(
    ({ shop, handle }) => shop === order.shop && handle === wanted.product,
  )
  const line = order.lines.find((one) =>
    wanted.lineItemId === undefined ? one.productId === product?.id : one.id === wanted.lineItemId,
  )
  if (line === undefined) {
    const field = wanted.lineItemId === undefined ? 'product' : 'lineItemId'
    throw new Refusal(['lines', String(index), field], `${order.name} has no such line`)
  }
  return line
}
