import { z } from 'zod'
import { json } from '../http/respond.ts'
import { type Params, post, type Route } from '../http/router.ts'
import { processByPerson } from '../shop/by-person.ts'
import { orderOf, returnOf } from '../shop/find.ts'
import { Refusal } from '../shop/refusal.ts'
import {
  approveReturn,
  cancelReturn,
  closeReturn,
  declineReturn,
  removeFromReturn,
  reopenReturn,
} from '../shop/returns.ts'
import { createReverseDelivery } from '../shop/reverse-deliveries.ts'
import type { Order, Return } from '../state/model.ts'
import type { World } from '../world.ts'
import { bodyOf, NotFound } from './answering.ts'
import { numberFrom, shopNamed, withGid } from './shop-lookup.ts'

const id = z.union([z.number().int(), z.string()]).transform((value) => numberFrom(String(value)))
const nothing = z.strictObject({})
const decline = z.strictObject({
  reason: z.enum(['FINAL_SALE', 'OTHER', 'RETURN_PERIOD_ENDED']).default('OTHER'),
  note: z.string().nullable().default(null),
})
const removal = z.strictObject({ line: id, quantity: z.number().int().min(1) })
const tracking = z.strictObject({ number: z.string().min(1), url: z.url().nullable().default(null) })
const processing = z.strictObject({
  lines: z.array(removal).min(1).optional(),
  disposition: z
    .enum(['MISSING', 'NOT_RESTOCKED', 'PROCESSING_REQUIRED', 'RESTOCKED'])
    .nullable()
    .default('RESTOCKED'),
  refundMinor: z.number().int().min(0).nullable().optional(),
  shipping: z.boolean().default(false),
  note: z.string().nullable().default(null),
})

type Act = (made: Return, order: Order, request: Request) => Promise<Return> | Return

/** What the merchant does with a return in Shopify's own pages. */
export function returnRoutes(world: World): Route[] {
  const acts: Record<string, Act> = {
    ...plainActs(world),
    decline: async (made, _, request) => {
      const { reason, note } = await bodyOf(request, decline)
      return declineReturn(world, made, reason, note)
    },
    remove: async (made, _, request) => {
      const { line, quantity } = await bodyOf(request, removal)
      return removeFromReturn(world, made, { lines: [{ lineId: line, quantity }], exchanges: [] })
    },
    process: async (made, order, request) => {
      const { lines, ...wish } = await bodyOf(request, processing)
      return processByPerson(world, order, made, {
        ...wish,
        lines: lines?.map(({ line, quantity }) => ({ returnLineId: line, quantity })),
      })
    },
    tracking: async (made, order, request) => {
      const wanted = await bodyOf(request, tracking)
      const work = made.reverseFulfillmentOrders.find(({ status }) => status === 'OPEN')
      if (work === undefined) throw new Refusal(['return'], `${made.name} expects nothing`, 'INVALID_STATE')
      createReverseDelivery(world, order, made, work, [], { tracking: wanted, labelUrl: null })
      return made
    },
  }
  return [
    post('/__sandbox/shops/:shop/returns/:id/:act', async (request, params) => {
      const { made, order } = found(world, params)
      const act = Object.hasOwn(acts, params.act ?? '') ? acts[params.act ?? ''] : undefined
      if (act === undefined)
        throw new NotFound('act', `a return can be told to ${Object.keys(acts).join(', ')}`)
      return json(withGid('Return', await act(made, order, request)))
    }),
  ]
}

function plainActs(world: World): Record<string, Act> {
  const plain = { approve: approveReturn, cancel: cancelReturn, close: closeReturn, reopen: reopenReturn }
  return Object.fromEntries(
    Object.entries(plain).map(([name, act]): [string, Act] => [
      name,
      async (made, _, request) => {
        await bodyOf(request, nothing)
        return act(world, made)
      },
    ]),
  )
}

function found(world: World, params: Params): { made: Return; order: Order } {
  const shop = shopNamed(world, params.shop ?? '')
  const made = returnOf(world, shop, numberFrom(params.id))
  const order = made === null ? null : orderOf(world, shop, made.orderId)
  if (made === null || order === null) throw new NotFound('id', `${shop.name} has no return ${params.id}`)
  return { made, order }
}
