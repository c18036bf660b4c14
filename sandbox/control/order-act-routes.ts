import { z } from 'zod'
import { json } from '../http/respond.ts'
import { type Params, post, type Route } from '../http/router.ts'
import { holdByPerson, refundByPerson, releaseByPerson } from '../shop/by-person.ts'
import { cancelOrder } from '../shop/cancel-order.ts'
import { takeOutOfOrder } from '../shop/edit-order.ts'
import { settleRefunds } from '../shop/refund-order.ts'
import type { Order } from '../state/model.ts'
import type { World } from '../world.ts'
import { bodyOf } from './answering.ts'
import { lineOf, orderNamed, wantedLine } from './order-lookup.ts'
import { shopNamed, withGid } from './shop-lookup.ts'

const cancellation = z.strictObject({
  reason: z.enum(['CUSTOMER', 'DECLINED', 'FRAUD', 'INVENTORY', 'OTHER', 'STAFF']).default('CUSTOMER'),
  refund: z.boolean().default(false),
  restock: z.boolean().default(true),
  staffNote: z.string().nullable().default(null),
})
const refund = z.strictObject({
  lines: z
    .array(wantedLine.extend({ restock: z.enum(['CANCEL', 'NO_RESTOCK', 'RETURN']).default('NO_RESTOCK') }))
    .default([]),
  minor: z.number().int().min(1).optional(),
  shipping: z.boolean().default(false),
  note: z.string().nullable().default(null),
})
const hold = z.strictObject({
  reason: z.string().default('OTHER'),
  notes: z.string().nullable().default(null),
})
const settled = z.strictObject({ to: z.enum(['SUCCESS', 'FAILURE']).default('SUCCESS') })
const edit = z.strictObject({ takeOut: z.array(wantedLine).min(1) })

/** What the merchant does with an order's money and work in Shopify's own pages. */
export function orderActRoutes(world: World): Route[] {
  const act = (name: string, does: (order: Order, request: Request) => Promise<unknown>): Route =>
    post(`/__sandbox/shops/:shop/orders/:id/${name}`, async (request, params: Params) =>
      json(await does(orderNamed(world, shopNamed(world, params.shop ?? ''), params.id ?? ''), request)),
    )
  return [
    act('cancel', async (order, request) => {
      cancelOrder(world, order, { ...(await bodyOf(request, cancellation)), by: 'person' })
      return withGid('Order', order)
    }),
    act('refund', async (order, request) => {
      const { lines, ...wish } = await bodyOf(request, refund)
      const wanted = lines.map((line, index) => ({
        lineId: lineOf(world, order, line, index).id,
        quantity: line.quantity,
        restockType: line.restock,
      }))
      return withGid('Refund', refundByPerson(world, order, { ...wish, lines: wanted }))
    }),
    act('settle-refunds', async (order, request) => {
      settleRefunds(world, order, (await bodyOf(request, settled)).to)
      return withGid('Order', order)
    }),
    act('hold', async (order, request) => {
      const { reason, notes } = await bodyOf(request, hold)
      holdByPerson(world, order, reason, notes)
      return withGid('Order', order)
    }),
    act('release', async (order) => {
      releaseByPerson(world, order)
      return withGid('Order', order)
    }),
    act('edit', async (order, request) => {
      const { takeOut } = await bodyOf(request, edit)
      for (const [index, line] of takeOut.entries())
        takeOutOfOrder(world, order, lineOf(world, order, line, index), line.quantity)
      return withGid('Order', order)
    }),
  ]
}
