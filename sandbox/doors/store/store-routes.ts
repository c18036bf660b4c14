import { FAULT_TAGS } from '../../admin-api/named-faults.ts'
import { type Html, html } from '../../http/html.ts'
import { seeOther } from '../../http/respond.ts'
import { get, type Params, post, type Route } from '../../http/router.ts'
import { customersOf, orderOf, productsOf } from '../../shop/find.ts'
import { orderTotal } from '../../shop/ledger.ts'
import { priced } from '../../shop/money.ts'
import { placeOrder } from '../../shop/place-order.ts'
import { Refusal } from '../../shop/refusal.ts'
import type { Order, Product, Shop } from '../../state/model.ts'
import { findShop, type World } from '../../world.ts'
import { sandboxPage } from '../layout.ts'
import { passOn } from './app-proxy.ts'
import { storePage } from './store-page.ts'

/** A storefront plain enough to buy in: products, one page each, buy at once. */
export function storeRoutes(world: World): Route[] {
  return [
    get('/store/:store', (_, params) => withShop(world, params, (shop) => productsPage(world, shop))),
    get('/store/:store/products/:handle', (_, params) =>
      withProduct(world, params, (shop, product) => productPage(world, shop, product, null)),
    ),
    post('/store/:store/products/:handle', (request, params) =>
      withProduct(world, params, async (shop, product) =>
        buy(world, shop, product, await request.formData()),
      ),
    ),
    get('/store/:store/thanks/:id', (_, params) =>
      withShop(world, params, (shop) => {
        const order = orderOf(world, shop, Number(params.id))
        return order === null ? notHere() : thanksPage(shop, order)
      }),
    ),
    ...[get, post].map((method) =>
      method('/store/:store/apps/:subpath/*', (request, params) =>
        withShop(world, params, (shop) => {
          const at = `/store/${shop.handle}/apps/${params.subpath}`
          return passOn(world, shop, request, { at, rest: params.rest ?? '' })
        }),
      ),
    ),
  ]
}

function withShop(
  world: World,
  params: Params,
  act: (shop: Shop) => Response | Promise<Response>,
): Response | Promise<Response> {
  const shop = findShop(world, params.store ?? '')
  return shop === null ? notHere() : act(shop)
}

const withProduct = (
  world: World,
  params: Params,
  act: (shop: Shop, product: Product) => Response | Promise<Response>,
) =>
  withShop(world, params, (shop) => {
    const product = productsOf(world, shop).find(({ handle }) => handle === params.handle)
    return product === undefined ? notHere() : act(shop, product)
  })

function buy(world: World, shop: Shop, product: Product, form: FormData): Response {
  const given = (name: string) => String(form.get(name) ?? '').trim()
  const specification = given('specification')
  const fault = given('fault')
  const property = product.specification?.property
  try {
    const order = placeOrder(world, shop, {
      customer: given('customer'),
      shipping: given('shipping') === 'express' ? 'express' : 'standard',
      tags: Object.hasOwn(FAULT_TAGS, fault) ? [fault] : [],
      lines: [
        {
          product: product.handle,
          quantity: Number(given('quantity')),
          properties: property !== undefined && specification !== '' ? { [property]: specification } : {},
        },
      ],
    })
    return seeOther(`/store/${shop.handle}/thanks/${order.id}`)
  } catch (error) {
    if (error instanceof Refusal)
      return productPage(world, shop, product, `${error.field.at(-1)}: ${error.message}`)
    throw error
  }
}

function productsPage(world: World, shop: Shop): Response {
  const cards = productsOf(world, shop).map(
    (
      product,
    ) => html`<article class="card product"><img src="/pictures/${product.picture}.svg" alt="" width="400" height="400">
      <div><a href="/store/${shop.handle}/products/${product.handle}">${product.title}</a><br><span class="quiet">${priceOf(shop, product)}</span></div></article>`,
  )
  return storePage(
    shop,
    shop.name,
    html`<h1>${shop.name}</h1><p class="quiet">Delivered in ${shop.address.country}.</p><div class="grid shelf">${cards}</div>`,
  )
}

function productPage(world: World, shop: Shop, product: Product, problem: string | null): Response {
  const customers = customersOf(world, shop).map(
    ({ email, firstName, lastName }) => html`<option value="${email}">${firstName} ${lastName}</option>`,
  )
  const { standard, express } = shop.rates
  const body = html`${problem === null ? null : html`<p class="notice" role="alert">${problem}</p>`}
    <div class="detail"><img src="/pictures/${product.picture}.svg" alt="${product.title}" width="800" height="800"><div>
      <h1>${product.title}</h1><p class="price">${priceOf(shop, product)}</p><p>${product.descriptionHtml.replace(/<[^>]+>/g, '')}</p>
      <form method="post">
        ${specificationField(product)}
        <div class="field"><label for="quantity">Quantity</label><input id="quantity" name="quantity" type="number" min="1" max="20" value="1" required></div>
        <div class="field"><label for="customer">Signed in as</label><select id="customer" name="customer">${customers}</select></div>
        <fieldset><legend>Delivery</legend>
          <label class="choice"><input type="radio" name="shipping" value="standard" checked> ${standard.title}, ${priced(standard.minor, shop.currency)}</label>
          <label class="choice"><input type="radio" name="shipping" value="express"> ${express.title}, ${priced(express.minor, shop.currency)}</label></fieldset>
        <details class="field"><summary>Trouble to rehearse with this order</summary><div class="field"><label for="fault">Shopify, when asked about it</label>
          <select id="fault" name="fault"><option value="">behaves</option>${Object.entries(FAULT_TAGS).map(([tag, kind]) => html`<option value="${tag}">answers twice with “${kind}” first</option>`)}</select></div></details>
        <button class="primary">Buy now</button>
      </form></div></div>`
  return storePage(shop, `${product.title} · ${shop.name}`, body, problem === null ? 200 : 422)
}

function specificationField({ specification }: Product): Html | null {
  if (specification === null) return null
  return html`<div class="field"><label for="specification">${specification.label}</label>
    <textarea id="specification" name="specification" rows="3" aria-describedby="specification-hint"></textarea><p class="hint" id="specification-hint">${specification.hint}</p></div>`
}

function thanksPage(shop: Shop, order: Order): Response {
  const lines = order.lines.map(
    (line) =>
      html`<li>${line.quantity} × ${line.title}${line.properties.map(({ key, value }) => html`<br><span class="quiet small">${key}: ${value}</span>`)}</li>`,
  )
  const body = html`<h1>Thank you. Order ${order.name} is paid.</h1><div class="card"><ul>${lines}</ul><p><strong>${priced(orderTotal(order), shop.currency)}</strong> <span class="quiet">including ${order.shipping.title.toLowerCase()}</span></p></div>
    <div class="row"><a class="button primary" href="/account/${shop.handle}">Go to my account</a><a class="button" href="/admin/${shop.handle}/orders/${order.id}">Send it out (merchant’s admin)</a><a class="button" href="/store/${shop.handle}">Buy more</a></div>`
  return storePage(shop, `Thank you · ${shop.name}`, body)
}

const priceOf = (shop: Shop, product: Product) =>
  priced(Math.min(...product.variants.map(({ priceMinor }) => priceMinor)), shop.currency)

const notHere = () =>
  sandboxPage(
    'Sandbox · not here',
    '/',
    html`<h1>There is no such page.</h1><p><a href="/">All doors</a></p>`,
    404,
  )
