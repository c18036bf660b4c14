import { json } from '../http/respond.ts'
import { get, type Params, type Route } from '../http/router.ts'
import type { World } from '../world.ts'
import { customerRoutes } from './customer-routes.ts'
import { installationRoutes } from './installation-routes.ts'
import { ledger, withoutAddress } from './ledger.ts'
import { orderActRoutes } from './order-act-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { productRoutes } from './product-routes.ts'
import { returnRoutes } from './return-routes.ts'
import { shopNamed } from './shop-lookup.ts'

export function shopRoutes(world: World): Route[] {
  const shopFrom = (params: Params) => shopNamed(world, params.shop ?? '')
  return [
    get('/__sandbox/shops', () => json(world.state.shops.map(withoutAddress))),
    get('/__sandbox/shops/:shop', (_, params) => json(ledger(world, shopFrom(params)))),
    ...installationRoutes(world),
    ...customerRoutes(world),
    ...productRoutes(world),
    ...returnRoutes(world),
    ...orderRoutes(world),
    ...orderActRoutes(world),
  ]
}
