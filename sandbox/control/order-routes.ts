import { z } from 'zod'
import { json } from '../http/respond.ts'
import { type Params, post, type Route } from '../http/router.ts'
import { deliver, fulfilOrder, type LineQuantity } from '../shop/fulfil-order.ts'
import { returnableQuantity } from '../shop/ledger.ts'
import type { WantedReturnLine } from '../shop/new-return.ts'
import { placeOrder } from '../shop/place-order.ts'
import { Refusal } from '../shop/refusal.ts'
import { requestReturn } from '../shop/returns.ts'
import type { Fulfillment, Order } from '../state/model.ts'
import type { World } from '../world.ts'
import { bodyOf } from './answering.ts'
import { id, lineOf, orderNamed, type WantedLine, wantedLine } from './order-lookup.ts'
import { shopNamed, withGid } from './shop-lookup.ts'

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
  attributes: z.record(z.string(), z.string()).optional(),
  payments: z
    .array(z.strictObject({ gateway: z.string().min(1), minor: z.number().int().min(1) }))
    .optional(),
})
const someLines = z.strictObject({ lines: z.array(wantedLine).min(1).optional() })
const returnLines = z.strictObject({ lines: z.array(wantedLine).min(1) })
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
    post('/__sandbox/shops/:shop/orders/:id/request-return', async (request, params) => {
      const { lines } = await bodyOf(request, returnLines)
      const order = orderFrom(params)
      const wanted = lines.flatMap((line, index) => returnable(world, order, line, index))
      return json(withGid('Return', requestReturn(world, order, wanted)), 201)
    }),
  ]
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
