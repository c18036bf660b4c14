import { type Html, html } from '../../http/html.ts'
import { page, seeOther } from '../../http/respond.ts'
import { get, type Params, post, type Route } from '../../http/router.ts'
import { productsOf } from '../../shop/find.ts'
import { priced } from '../../shop/money.ts'
import { placeOrder } from '../../shop/place-order.ts'
import { Refusal } from '../../shop/refusal.ts'
import type { Product } from '../../state/model.ts'
import { document } from '../layout.ts'
import { attributesIn, type Cart, cartOf, changedBy, keepCart, withLine } from './cart.ts'
import { checkoutFields, checkoutIn, textIn } from './checkout-fields.ts'
import { priceOf, specificationIn } from './product-page.ts'
import { rootOf, type StoreVisit, storePage } from './store-page.ts'

type With = (
  params: Params,
  request: Request,
  act: (visit: StoreVisit) => Response | Promise<Response>,
) => Response | Promise<Response>

/** From the product's form into the cart, from the cart's form to the checkout. No page needs a script. */
export const cartRoutes = (withShop: With): Route[] => [
  post('/store/:store/cart/add', (request, params) => withShop(params, request, add)),
  get('/store/:store/cart', (request, params) => withShop(params, request, (visit) => cartPage(visit))),
  post('/store/:store/cart', (request, params) => withShop(params, request, change)),
  get('/store/:store/checkout', (request, params) =>
    withShop(params, request, (visit) => checkoutPage(visit, null)),
  ),
  post('/store/:store/checkout', (request, params) => withShop(params, request, buy)),
]

async function add({ world, shop, request }: StoreVisit): Promise<Response> {
  const form = await request.formData()
  const product = productsOf(world, shop).find(({ handle }) => handle === textIn(form, 'product'))
  const quantity = Number(textIn(form, 'quantity'))
  if (product === undefined || !Number.isInteger(quantity) || quantity < 1)
    return seeOther(`${rootOf(shop)}/cart`)
  const line = { product: product.handle, quantity, properties: specificationIn(form, product) }
  const kept = withLine(cartOf(request, shop), line, attributesIn(form))
  return goOn(`${rootOf(shop)}/cart`, keepCart(shop, kept))
}

async function change({ shop, request }: StoreVisit): Promise<Response> {
  const form = await request.formData()
  const kept = changedBy(cartOf(request, shop), form)
  return goOn(`${rootOf(shop)}/${form.has('checkout') ? 'checkout' : 'cart'}`, keepCart(shop, kept))
}

async function buy(visit: StoreVisit): Promise<Response> {
  const { world, shop, request } = visit
  const { lines, attributes } = cartOf(request, shop)
  try {
    const order = placeOrder(world, shop, { ...checkoutIn(await request.formData()), lines, attributes })
    return goOn(`${rootOf(shop)}/thanks/${order.id}`, keepCart(shop, { lines: [], attributes: {} }))
  } catch (error) {
    if (error instanceof Refusal) return checkoutPage(visit, `${error.field.at(-1)}: ${error.message}`)
    throw error
  }
}

const goOn = (location: string, cookie: string): Response => {
  const response = seeOther(location)
  response.headers.append('set-cookie', cookie)
  return response
}

function cartPage(visit: StoreVisit): Response {
  const { shop } = visit
  const lines = linesOf(visit).map(
    ({ product, line }, index) =>
      html`<div class="card row between"><div><strong>${product.title}</strong>${properties(line)}<br><span class="quiet">${priceOf(shop, product)}</span></div>
        <div style="width:6em"><label for="quantity-${index}">Quantity</label><input id="quantity-${index}" name="updates[]" type="number" min="0" max="20" value="${line.quantity}"></div></div>`,
  )
  const body =
    lines.length === 0
      ? html`<h1>Your cart is empty.</h1><p><a class="button primary" href="${rootOf(shop)}">See what there is</a></p>`
      : html`<h1>Your cart</h1><form id="cart" method="post" action="${rootOf(shop)}/cart">${lines}
          <div class="row"><button class="primary" name="checkout" value="1">Check out</button><button name="update" value="1">Update</button></div></form>`
  return storePage(visit, `Cart · ${shop.name}`, body)
}

/** Shopify's own page: a theme and its apps' blocks have no place there. What begins with an underscore is not shown. */
function checkoutPage(visit: StoreVisit, problem: string | null): Response {
  const { world, shop } = visit
  const lines = linesOf(visit)
  if (lines.length === 0) return seeOther(`${rootOf(shop)}/cart`)
  const total = lines.reduce(
    (sum, { product, line }) => sum + line.quantity * (product.variants[0]?.priceMinor ?? 0),
    0,
  )
  const body = html`${problem === null ? null : html`<p class="notice" role="alert">${problem}</p>`}<h1>Checkout</h1>
    <div class="card"><ul>${lines.map(({ product, line }) => html`<li>${line.quantity} × ${product.title}${properties(line)}</li>`)}</ul><p><strong>${priced(total, shop.currency)}</strong> <span class="quiet">before delivery</span></p></div>
    <form method="post">${checkoutFields(world, shop)}<button class="primary">Pay now</button></form>`
  const head = html`<header class="shop"><div><a class="name" href="${rootOf(shop)}">${shop.name}</a></div></header>`
  const whole = document({ title: `Checkout · ${shop.name}`, body: html`${head}<main>${body}</main>` })
  return page(whole, problem === null ? 200 : 422)
}

const properties = ({ properties: given }: Cart['lines'][number]): Html[] =>
  Object.entries(given)
    .filter(([name]) => !name.startsWith('_'))
    .map(([name, value]) => html`<br><span class="quiet small">${name}: ${value}</span>`)

/** What was deleted meanwhile is gone from every cart. */
const linesOf = ({ world, shop, request }: StoreVisit): { product: Product; line: Cart['lines'][number] }[] =>
  cartOf(request, shop).lines.flatMap((line) => {
    const product = productsOf(world, shop).find(({ handle }) => handle === line.product)
    return product === undefined ? [] : [{ product, line }]
  })
