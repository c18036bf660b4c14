import { z } from 'zod'
import { json } from '../http/respond.ts'
import { type Params, post, type Route } from '../http/router.ts'
import { introduceCustomer } from '../shop/introduce-customer.ts'
import type { World } from '../world.ts'
import { bodyOf, NotFound } from './answering.ts'
import { shopNamed, withGid } from './shop-lookup.ts'

const introduced = z.strictObject({ email: z.email() })

export function customerRoutes(world: World): Route[] {
  return [
    post('/__sandbox/shops/:shop/customers', async (request, params: Params) => {
      const shop = shopNamed(world, params.shop ?? '')
      const customer = introduceCustomer(world, shop, (await bodyOf(request, introduced)).email)
      if (customer === null) throw new NotFound('shop', `${shop.name} has no customer to liken another to`)
      return json(withGid('Customer', customer))
    }),
  ]
}
