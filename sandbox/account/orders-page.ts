import { type Html, html } from '../http/html.ts'
import { customersOf, ordersOf, productOf } from '../shop/find.ts'
import { orderTotal } from '../shop/ledger.ts'
import type { Order, OrderLine } from '../state/model.ts'
import type { World } from '../world.ts'
import { accountPage, accountPath } from './account-page.ts'
import { inMoney, onDay, orderState } from './order-state.ts'
import type { Visit } from './visit.ts'

/** Who signs in: on Shopify a code by mail, here a choice. */
export function signInPage(world: World, visit: Visit): Response {
  const customers = customersOf(world, visit.shop).map(
    (
      customer,
    ) => html`<li><form method="post" action="${accountPath(visit, '/sign-in')}"><input type="hidden" name="customer" value="${customer.id}">
      <button class="card"><span class="grow"><strong>${customer.firstName} ${customer.lastName}</strong><br><span class="subdued">${customer.email}</span></span></button></form></li>`,
  )
  const body = html`<h1>${visit.words.who}</h1><p class="subdued">${visit.words.whoHint}</p><ul class="list">${customers}</ul>`
  return accountPage(visit, { title: visit.words.who, body, narrow: true })
}

export function ordersPage(world: World, visit: Visit): Response {
  const { words, customer } = visit
  const orders = ordersOf(world, visit.shop).filter((order) => order.customerId === customer?.id)
  const rows = orders.toReversed().map((order) => orderRow(world, visit, order))
  const body = html`<h1>${words.orders}</h1>${
    rows.length > 0 ? html`<ul class="list">${rows}</ul>` : html`<p class="subdued">${words.noOrders}</p>`
  }`
  return accountPage(visit, { title: words.orders, body, narrow: true })
}

function orderRow(world: World, visit: Visit, order: Order): Html {
  const { word, since } = orderState(order, visit.words)
  const pictures = order.lines.slice(0, 3).map((line) => picture(world, visit, line))
  return html`<li><a class="card row" href="${accountPath(visit, `/orders/${order.id}`)}"><span class="thumbs">${pictures}</span>
    <span class="grow"><strong>${word}</strong><br><span class="subdued">${onDay(visit, since)}</span></span>
    <span class="end">${order.name}<br><strong>${inMoney(visit, orderTotal(order))}</strong></span></a></li>`
}

export function picture(world: World, visit: Visit, line: OrderLine): Html | null {
  const product = productOf(world, visit.shop, line.productId)
  return product && html`<img class="thumb" src="/pictures/${product.picture}.svg" alt="">`
}
