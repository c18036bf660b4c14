import { html } from '../../http/html.ts'
import { seeOther } from '../../http/respond.ts'
import { get, type Params, post, type Route } from '../../http/router.ts'
import { orderOf, productOf, returnOf } from '../../shop/find.ts'
import { Refusal } from '../../shop/refusal.ts'
import type { Order, Product, Shop } from '../../state/model.ts'
import { findShop, type World } from '../../world.ts'
import { sandboxPage } from '../layout.ts'
import { appFrame } from './app-frame.ts'
import { actOnOrder } from './order-actions.ts'
import { orderPage, ordersPage } from './order-pages.ts'
import { changeFromForm, productPage, productsPage } from './product-pages.ts'
import { actOnReturn } from './return-actions.ts'
import { variantsJson } from './variants-json.ts'

type Answer = Response | Promise<Response>

export function adminRoutes(world: World): Route[] {
  const home = (_: Request, params: Params) =>
    withShop(world, params, (shop) => seeOther(`/admin/${shop.handle}/apps/recourse`))
  return [
    get('/admin/:store', home),
    get('/admin/:store/apps/recourse/*', (request, params) =>
      withShop(world, params, (shop) => appFrame(world, shop, params.rest ?? '', request)),
    ),
    ...orderRoutes(world),
    get('/admin/:store/variants.json', (request, params) =>
      withShop(world, params, (shop) => variantsJson(world, shop, request)),
    ),
    get('/admin/:store/products', (_, params) =>
      withShop(world, params, (shop) => productsPage(world, shop)),
    ),
    get('/admin/:store/products/:id', (_, params) =>
      withProduct(world, params, (shop, product) => productPage(world, shop, product, null)),
    ),
    post('/admin/:store/products/:id', (request, params) =>
      withProduct(world, params, async (shop, product) => {
        const form = await request.formData()
        return tried(
          () => changeFromForm(world, shop, product, form),
          `/admin/${shop.handle}/products/${product.id}`,
          (problem) => productPage(world, shop, product, problem),
        )
      }),
    ),
  ]
}

function orderRoutes(world: World): Route[] {
  return [
    get('/admin/:store/orders', (_, params) => withShop(world, params, (shop) => ordersPage(world, shop))),
    get('/admin/:store/orders/:id', (_, params) =>
      withOrder(world, params, (shop, order) => orderPage(world, shop, order, null)),
    ),
    post('/admin/:store/orders/:id/:act', (request, params) =>
      withOrder(world, params, async (shop, order) => {
        const form = await request.formData()
        return tried(
          () => actOnOrder(world, order, params.act ?? '', form),
          `/admin/${shop.handle}/orders/${order.id}`,
          (problem) => orderPage(world, shop, order, problem),
        )
      }),
    ),
    post('/admin/:store/orders/:id/returns/:return/:act', (request, params) =>
      withOrder(world, params, async (shop, order) => {
        const made = returnOf(world, shop, Number(params.return))
        if (made === null || made.orderId !== order.id) return notHere()
        const form = await request.formData()
        return tried(
          () => actOnReturn(world, order, made, params.act ?? '', form),
          `/admin/${shop.handle}/orders/${order.id}`,
          (problem) => orderPage(world, shop, order, problem),
        )
      }),
    ),
  ]
}

function tried(act: () => void, next: string, refused: (problem: string) => Response): Response {
  try {
    act()
    return seeOther(next)
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message)
    throw error
  }
}

function withShop(world: World, params: Params, act: (shop: Shop) => Answer): Answer {
  const shop = findShop(world, params.store ?? '')
  return shop === null ? notHere() : act(shop)
}

const withOrder = (world: World, params: Params, act: (shop: Shop, order: Order) => Answer) =>
  withShop(world, params, (shop) => {
    const order = orderOf(world, shop, Number(params.id))
    return order === null ? notHere() : act(shop, order)
  })

const withProduct = (world: World, params: Params, act: (shop: Shop, product: Product) => Answer) =>
  withShop(world, params, (shop) => {
    const product = productOf(world, shop, Number(params.id))
    return product === null ? notHere() : act(shop, product)
  })

const notHere = () =>
  sandboxPage(
    'Sandbox · not here',
    '/',
    html`<h1>There is no such page.</h1><p><a href="/">All doors</a></p>`,
    404,
  )
