import { z } from 'zod'
import { json } from '../http/respond.ts'
import { get, type Params, post, type Route } from '../http/router.ts'
import { changeProduct, deleteProduct } from '../shop/change-product.ts'
import { customersOf, ordersOf, productOf, productsOf, returnOf, returnsOf } from '../shop/find.ts'
import { install, redeploy, uninstall } from '../shop/installation.ts'
import { cancelReturn, closeReturn } from '../shop/returns.ts'
import type { Product, Shop } from '../state/model.ts'
import type { World } from '../world.ts'
import { bodyOf, NotFound } from './answering.ts'
import { openApp } from './open-app.ts'
import { orderRoutes } from './order-routes.ts'
import { numberFrom, shopNamed, withGid } from './shop-lookup.ts'

const change = z.strictObject({
  title: z.string().min(1).optional(),
  productType: z.string().optional(),
  tags: z.array(z.string()).optional(),
  status: z.enum(['ACTIVE', 'ARCHIVED', 'DRAFT']).optional(),
  metafields: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.unknown())])).optional(),
})

export function shopRoutes(world: World): Route[] {
  const shopFrom = (params: Params) => shopNamed(world, params.shop ?? '')
  return [
    get('/__sandbox/shops', () => json(world.state.shops.map(withoutAddress))),
    get('/__sandbox/shops/:shop', (_, params) => json(ledger(world, shopFrom(params)))),
    post('/__sandbox/shops/:shop/install', async (_, params) => {
      const shop = shopFrom(params)
      install(world, shop)
      return json({ installation: shop.installation, app: await openApp(world, shop) })
    }),
    post('/__sandbox/shops/:shop/uninstall', (_, params) => {
      uninstall(world, shopFrom(params))
      return json({ installation: null })
    }),
    post('/__sandbox/shops/:shop/redeploy', (_, params) => {
      const shop = shopFrom(params)
      redeploy(world, shop)
      return json({ installation: shop.installation })
    }),
    post('/__sandbox/shops/:shop/products/:id', async (request, params) => {
      const shop = shopFrom(params)
      const { metafields, ...fields } = await bodyOf(request, change)
      const product = changeProduct(world, shop, productFrom(world, shop, params), {
        ...fields,
        metafields: asText(metafields),
      })
      return json(withGid('Product', product))
    }),
    post('/__sandbox/shops/:shop/products/:id/delete', (_, params) => {
      const shop = shopFrom(params)
      deleteProduct(world, productFrom(world, shop, params))
      return json({ deleted: true })
    }),
    post('/__sandbox/shops/:shop/returns/:id/:act', (_, params) => {
      const shop = shopFrom(params)
      const made = returnOf(world, shop, numberFrom(params.id))
      if (made === null) throw new NotFound('id', `${shop.name} has no return ${params.id}`)
      const act = { cancel: cancelReturn, close: closeReturn }[params.act ?? '']
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

function productFrom(world: World, shop: Shop, params: Params): Product {
  const wanted = params.id ?? ''
  const product =
    productOf(world, shop, numberFrom(wanted)) ??
    productsOf(world, shop).find(({ handle }) => handle === wanted)
  if (!product) throw new NotFound('id', `${shop.name} has no product "${wanted}"`)
  return product
}

function asText(
  metafields: Record<string, string | Record<string, unknown>> | undefined,
): Record<string, string> | undefined {
  if (metafields === undefined) return undefined
  return Object.fromEntries(
    Object.entries(metafields).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
}

const withoutAddress = ({ address: _, ...shop }: Shop) => withGid('Shop', shop)
