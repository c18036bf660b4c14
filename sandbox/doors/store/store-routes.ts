import { html } from '../../http/html.ts'
import { seeOther } from '../../http/respond.ts'
import { get, type Params, post, type Route } from '../../http/router.ts'
import { orderOf, productsOf } from '../../shop/find.ts'
import { orderTotal } from '../../shop/ledger.ts'
import { priced } from '../../shop/money.ts'
import { placeOrder } from '../../shop/place-order.ts'
import { Refusal } from '../../shop/refusal.ts'
import type { Order, Product } from '../../state/model.ts'
import { findShop, type World } from '../../world.ts'
import { sandboxPage } from '../layout.ts'
import { passOn } from './app-proxy.ts'
import { cartRoutes } from './cart-routes.ts'
import { checkoutIn, textIn } from './checkout-fields.ts'
import { priceOf, productPage, specificationIn } from './product-page.ts'
import { rootOf, type StoreVisit, storePage } from './store-page.ts'

type Answer = Response | Promise<Response>

/** A storefront plain enough to buy in: products, one page each, a cart, or buy at once. */
export function storeRoutes(world: World): Route[] {
  const withShop = (params: Params, request: Request, act: (visit: StoreVisit) => Answer): Answer => {
    const shop = findShop(world, params.store ?? '')
    return shop === null ? notHere() : act({ world, shop, request })
  }
  const withProduct = (
    params: Params,
    request: Request,
    act: (visit: StoreVisit, product: Product) => Answer,
  ) =>
    withShop(params, request, (visit) => {
      const product = productsOf(world, visit.shop).find(({ handle }) => handle === params.handle)
      return product === undefined ? notHere() : act(visit, product)
    })
  return [
    get('/store/:store', (request, params) => withShop(params, request, productsPage)),
    get('/store/:store/products/:handle', (request, params) =>
      withProduct(params, request, (visit, product) => productPage(visit, product, null)),
    ),
    post('/store/:store/products/:handle', (request, params) => withProduct(params, request, buy)),
    ...cartRoutes(withShop),
    get('/store/:store/thanks/:id', (request, params) =>
      withShop(params, request, (visit) => {
        const order = orderOf(world, visit.shop, Number(params.id))
        return order === null ? notHere() : thanksPage(visit, order)
      }),
    ),
    ...[get, post].map((method) =>
      method('/store/:store/apps/:subpath/*', (request, params) =>
        withShop(params, request, (visit) => {
          const at = `${rootOf(visit.shop)}/apps/${params.subpath}`
          return passOn(world, visit.shop, request, { at, rest: params.rest ?? '' })
        }),
      ),
    ),
  ]
}

async function buy(visit: StoreVisit, product: Product): Promise<Response> {
  const { world, shop, request } = visit
  const form = await request.formData()
  try {
    const order = placeOrder(world, shop, {
      ...checkoutIn(form),
      lines: [
        {
          product: product.handle,
          quantity: Number(textIn(form, 'quantity')),
          properties: specificationIn(form, product),
        },
      ],
    })
    return seeOther(`${rootOf(shop)}/thanks/${order.id}`)
  } catch (error) {
    if (error instanceof Refusal)
      return productPage(visit, product, `${error.field.at(-1)}: ${error.message}`)
    throw error
  }
}

function productsPage(visit: StoreVisit): Response {
  const { world, shop } = visit
  const cards = productsOf(world, shop).map(
    (
      product,
    ) => html`<article class="card product"><img src="/pictures/${product.picture}.svg" alt="" width="400" height="400">
      <div><a href="/store/${shop.handle}/products/${product.handle}">${product.title}</a><br><span class="quiet">${priceOf(shop, product)}</span></div></article>`,
  )
  return storePage(
    visit,
    shop.name,
    html`<h1>${shop.name}</h1><p class="quiet">Delivered in ${shop.address.country}.</p><div class="grid shelf">${cards}</div>`,
  )
}

function thanksPage(visit: StoreVisit, order: Order): Response {
  const { shop } = visit
  const lines = order.lines.map(
    (line) =>
      html`<li>${line.quantity} × ${line.title}${line.properties.map(({ key, value }) => html`<br><span class="quiet small">${key}: ${value}</span>`)}</li>`,
  )
  const body = html`<h1>Thank you. Order ${order.name} is paid.</h1><div class="card"><ul>${lines}</ul><p><strong>${priced(orderTotal(order), shop.currency)}</strong> <span class="quiet">including ${order.shipping.title.toLowerCase()}</span></p></div>
    <div class="row"><a class="button primary" href="/account/${shop.handle}">Go to my account</a><a class="button" href="/admin/${shop.handle}/orders/${order.id}">Send it out (merchant’s admin)</a><a class="button" href="/store/${shop.handle}">Buy more</a></div>`
  return storePage(visit, `Thank you · ${shop.name}`, body)
}

const notHere = () =>
  sandboxPage(
    'Sandbox · not here',
    '/',
    html`<h1>There is no such page.</h1><p><a href="/">All doors</a></p>`,
    404,
  )
