import { json } from '../http/respond.ts'
import { get, type Params, post, type Route } from '../http/router.ts'
import { customersOf, ordersOf, productsOf, returnOf, returnsOf } from '../shop/find.ts'
import { cancelReturn, closeReturn } from '../shop/returns.ts'
import type { Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { NotFound } from './answering.ts'
import { installationRoutes } from './installation-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { productRoutes } from './product-routes.ts'
import { numberFrom, shopNamed, withGid } from './shop-lookup.ts'

const RETURN_ACTS = new Map([
  ['cancel', cancelReturn],
  ['close', closeReturn],
])

export function shopRoutes(world: World): Route[] {
  const shopFrom = (params: Params) => shopNamed(world, params.shop ?? '')
  return [
    get('/__sandbox/shops', () => json(world.state.shops.map(withoutAddress))),
    get('/__sandbox/shops/:shop', (_, params) => json(ledger(world, shopFrom(params)))),
    ...installationRoutes(world),
    ...productRoutes(world),
    post('/__sandbox/shops/:shop/returns/:id/:act', (_, params) => {
      const shop = shopFrom(params)
      const made = returnOf(world, shop, numberFrom(params.id))
      if (made === null) throw new NotFound('id', `${shop.name} has no return ${params.id}`)
      const act = RETURN_ACTS.get(params.act ?? '')
      if (act === undefined) throw new NotFound('act', 'a return can be told to cancel or to close')
      return json(withGid('Return', act(world, made)))
    }),
    ...orderRoutes(world),
  ]
}

/** Everything the shop holds, for tests to compare with. */
function ledger(world: World, shop: Shop) {
  return {
    shop: withoutAddress(shop),
    products: productsOf(world, shop).map((product) => withGid('Product', product)),
    customers: customersOf(world, shop).map((customer) => withGid('Customer', customer)),
    orders: ordersOf(world, shop).map((order) => withGid('Order', order)),
    returns: returnsOf(world, shop).map((made) => withGid('Return', made)),
    metafields: world.state.metafields
      .filter((metafield) => metafield.shop === shop.domain)
      .map(({ owner, ...metafield }) => ({ ownerId: owner, ...metafield })),
  }
}

const withoutAddress = ({ address: _, ...shop }: Shop) => withGid('Shop', shop)
