import { z } from 'zod'
import { json } from '../http/respond.ts'
import { type Params, post, type Route } from '../http/router.ts'
import { cancelOrder } from '../shop/cancel-order.ts'
import { orderOf } from '../shop/find.ts'
import { deliver, fulfilOrder, type LineQuantity } from '../shop/fulfil-order.ts'
import { returnableQuantity } from '../shop/ledger.ts'
import type { WantedReturnLine } from '../shop/new-return.ts'
import { placeOrder } from '../shop/place-order.ts'
import { Refusal } from '../shop/refusal.ts'
import { requestReturn } from '../shop/returns.ts'
import type { Fulfillment, Order, OrderLine, Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { bodyOf, NotFound } from './answering.ts'
import { numberFrom, shopNamed, withGid } from './shop-lookup.ts'

const id = z.union([z.number().int(), z.string()]).transform((value) => numberFrom(String(value)))
const newOrder = z.strictObject({
  customer: z.email(),
  lines: z
    .array(
      z.strictObject({
        product: z.string().min(1),
        variant: z.string().optional(),
        quantity: z.number().int().min(1),
        discountMinor: z.number().int().min(0).optional(),
        properties: z.record(z.string(), z.string()).optional(),
      }),
    )
    .min(1),
  shipping: z.enum(['standard', 'express']).optional(),
  tags: z.array(z.string()).optional(),
  note: z.string().optional(),
  payments: z
    .array(z.strictObject({ gateway: z.string().min(1), minor: z.number().int().min(1) }))
    .optional(),
})
const wantedLine = z.strictObject({
  product: z.string().optional(),
  lineItemId: id.optional(),
  quantity: z.number().int().min(1),
  note: z.string().optional(),
  reason: z.string().optional(),
})
const someLines = z.strictObject({ lines: z.array(wantedLine).min(1).optional() })
const returnLines = z.strictObject({ lines: z.array(wantedLine).min(1) })
const cancellation = z.strictObject({
  reason: z.enum(['CUSTOMER', 'DECLINED', 'FRAUD', 'INVENTORY', 'OTHER', 'STAFF']).default('CUSTOMER'),
  refund: z.boolean().default(false),
  restock: z.boolean().default(true),
  staffNote: z.string().nullable().default(null),
})
const delivery = z.strictObject({ fulfillment: id.optional() })

export function orderRoutes(world: World): Route[] {
  const shopFrom = (params: Params) => shopNamed(world, params.shop ?? '')
  const orderFrom = (params: Params) => orderNamed(world, shopFrom(params), params.id ?? '')
  return [
    post('/__sandbox/shops/:shop/orders', async (request, params) => {
      const order = placeOrder(world, shopFrom(params), await bodyOf(request, newOrder))
      return json(withGid('Order', order), 201)
    }),
    post('/__sandbox/shops/:shop/orders/:id/fulfill', async (request, params) => {
      const { lines } = await bodyOf(request, someLines)
      const order = orderFrom(params)
      const wanted = lines?.map(
        (line, index): LineQuantity => ({
          lineId: lineOf(world, order, line, index).id,
          quantity: line.quantity,
        }),
      )
      return json(withGid('Fulfillment', fulfilOrder(world, order, wanted ?? null)), 201)
    }),
    post('/__sandbox/shops/:shop/orders/:id/deliver', async (request, params) => {
      const wanted = await bodyOf(request, delivery)
      const order = orderFrom(params)
      return json(
        undelivered(order, wanted.fulfillment).map((one) =>
          withGid('Fulfillment', deliver(world, order, one)),
        ),
      )
    }),
    post('/__sandbox/shops/:shop/orders/:id/cancel', async (request, params) => {
      const wish = await bodyOf(request, cancellation)
      const order = orderFrom(params)
      cancelOrder(world, order, { ...wish, by: 'person' })
      return json(withGid('Order', order))
    }),
    post('/__sandbox/shops/:shop/orders/:id/request-return', async (request, params) => {
      const { lines } = await bodyOf(request, returnLines)
      const order = orderFrom(params)
      const wanted = lines.flatMap((line, index) => returnable(world, order, line, index))
      return json(withGid('Return', requestReturn(world, order, wanted)), 201)
    }),
  ]
}

type WantedLine = z.infer<typeof wantedLine>

function orderNamed(world: World, shop: Shop, name: string): Order {
  const order = orderOf(world, shop, numberFrom(name))
  if (order === null) throw new NotFound('id', `${shop.name} has no order "${name}"`)
  return order
}

function lineOf(world: World, order: Order, wanted: WantedLine, index: number): OrderLine {
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

function undelivered(order: Order, wanted: number | undefined): Fulfillment[] {
  const found = order.fulfillments.filter(({ id: one, events }) =>
    wanted === undefined ? !events.some(({ status }) => status === 'DELIVERED') : one === wanted,
  )
  if (found.length === 0)
    throw new Refusal(['fulfillment'], `${order.name} has nothing on its way`, 'INVALID_STATE')
  return found
}

/** The customer thinks in order lines; a return is made of fulfilment lines, taken in the order they were sent. */
function returnable(world: World, order: Order, wanted: WantedLine, index: number): WantedReturnLine[] {
  const line = lineOf(world, order, wanted, index)
  const sent = order.fulfillments.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === line.id)
  let missing = wanted.quantity
  const taken = sent.flatMap(({ id: fulfillmentLineId }) => {
    const quantity = Math.min(missing, returnableQuantity(world.state, order, fulfillmentLineId))
    missing -= quantity
    return quantity > 0
      ? [{ fulfillmentLineId, quantity, customerNote: wanted.note ?? null, reason: wanted.reason ?? null }]
      : []
  })
  if (missing > 0)
    throw new Refusal(
      ['lines', String(index), 'quantity'],
      `only ${wanted.quantity - missing} of "${line.title}" can be returned`,
    )
  return taken
}
