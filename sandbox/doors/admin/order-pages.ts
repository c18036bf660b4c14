import { type Html, html } from '../../http/html.ts'
import { customerOf, fulfillmentLineOf, ordersOf } from '../../shop/find.ts'
import {
  currentQuantity,
  lineTotal,
  orderReturns,
  orderTotal,
  returnableQuantity,
} from '../../shop/ledger.ts'
import { priced } from '../../shop/money.ts'
import type { Order, Shop } from '../../state/model.ts'
import type { World } from '../../world.ts'
import { when } from '../layout.ts'
import { ACT_STYLE } from './act-form.ts'
import { adminPage } from './admin-layout.ts'
import { fulfillmentBadge, paymentBadge, returnBadges } from './order-badges.ts'
import { itemActs, paymentCard } from './order-forms.ts'
import { returnCard } from './return-card.ts'

const COLUMNS = `.columns{display:grid;gap:16px;grid-template-columns:minmax(0,2fr) minmax(0,1fr)}@media (max-width:900px){.columns{grid-template-columns:minmax(0,1fr)}}.line{display:grid;grid-template-columns:48px minmax(0,1fr) auto;gap:12px;align-items:start;padding:10px 0;border-bottom:1px solid var(--line)}.line:last-child{border:0}.line img{width:48px;height:48px;border-radius:8px;display:block}`

export function ordersPage(world: World, shop: Shop): Response {
  const rows = ordersOf(world, shop)
    .toReversed()
    .map(
      (
        order,
      ) => html`<tr><td data-label="Order"><a href="/admin/${shop.handle}/orders/${order.id}">${order.name}</a></td>
        <td data-label="Date">${when(order.createdAt, shop.timezone)}</td><td data-label="Customer">${customerName(world, shop, order)}</td>
        <td data-label="Total" class="num">${priced(orderTotal(order), shop.currency)}</td><td data-label="Fulfillment">${fulfillmentBadge(order)}</td><td data-label="Returns">${returnBadges(world, order)}</td></tr>`,
    )
  const table = html`<div class="card flush"><table class="stack"><thead><tr><th scope="col">Order</th><th scope="col">Date</th><th scope="col">Customer</th><th scope="col" class="num">Total</th><th scope="col">Fulfillment</th><th scope="col">Returns</th></tr></thead><tbody>${rows}</tbody></table></div>`
  const empty = html`<div class="card"><p>No orders yet.</p><a class="button primary" href="/store/${shop.handle}">Place one in the storefront</a></div>`
  return adminPage({
    shop,
    title: 'Orders',
    here: 'orders',
    body: html`<main><h1>Orders</h1><br>${rows.length > 0 ? table : empty}</main>`,
  })
}

export function orderPage(world: World, shop: Shop, order: Order, problem: string | null): Response {
  const body = html`<main><p><a href="/admin/${shop.handle}/orders">Orders</a></p>
    <div class="row"><h1>${order.name}</h1>${paymentBadge(order)}${fulfillmentBadge(order)}${returnBadges(world, order)}</div>
    <p class="quiet">${when(order.createdAt, shop.timezone)} from Online Store</p>
    ${problem === null ? null : html`<p class="notice" role="alert">${problem}</p>`}
    <div class="columns"><div>${linesCard(world, shop, order)}${orderReturns(world.state, order).map((made) => returnCard(shop, order, made))}${returnForm(world, shop, order)}</div>
    <div>${paymentCard(shop, order)}${customerCard(world, shop, order)}${timelineCard(shop, order)}</div></div></main>`
  return adminPage({
    shop,
    title: order.name,
    here: 'orders',
    style: COLUMNS + ACT_STYLE,
    body,
    status: problem === null ? 200 : 422,
  })
}

function linesCard(world: World, shop: Shop, order: Order): Html {
  const lines = order.lines.map((line) => {
    const product = world.state.products.find(({ id }) => id === line.productId)
    return html`<div class="line">${product ? html`<img src="/pictures/${product.picture}.svg" alt="">` : html`<span></span>`}<div><strong>${line.title}</strong>${line.exchangeLineId === null ? null : html`<br><span class="quiet">Exchange</span>`}${currentQuantity(order, line) === line.quantity ? null : html`<br><span class="quiet">${line.quantity - currentQuantity(order, line)} returned, refunded or removed</span>`}${line.properties.map(({ key, value }) => html`<br><span class="quiet">${key}: ${value}</span>`)}</div><span class="num">${line.quantity} × ${priced(line.unitMinor, shop.currency)}<br>${priced(lineTotal(line), shop.currency)}</span></div>`
  })
  return html`<section class="card"><h2>Items</h2>${lines}<div class="row between"><span class="quiet">${order.shipping.title}</span><span class="num">${priced(order.shipping.minor, shop.currency)}</span></div>
    <div class="row between"><strong>Total</strong><strong class="num">${priced(orderTotal(order), shop.currency)}</strong></div><br>${itemActs(shop, order)}</section>`
}

/** The request form that Shopify itself offers buyers, here at the merchant's hand to try it. */
function returnForm(world: World, shop: Shop, order: Order): Html | null {
  const lines = order.fulfillments
    .flatMap(({ lines: sent }) => sent)
    .filter(({ id }) => returnableQuantity(world.state, order, id) > 0)
  if (lines.length === 0) return null
  const rows = lines.map(({ id }) => {
    const most = returnableQuantity(world.state, order, id)
    return html`<div class="row between field"><label for="quantity-${id}">${fulfillmentLineOf(order, id).orderLine.title}</label><input class="qty" id="quantity-${id}" name="quantity-${id}" type="number" min="0" max="${most}" value="0"></div>`
  })
  return html`<section class="card"><h2>Shopify’s own return form</h2><p class="quiet">As the customer fills it in, without the app.</p><form method="post" action="/admin/${shop.handle}/orders/${order.id}/request-return">${rows}<div class="field"><label for="note">Note from the customer</label><input id="note" name="note" maxlength="300"></div><button>Request return</button></form></section>`
}

function customerCard(world: World, shop: Shop, order: Order): Html {
  const { shippingAddress: to } = order
  return html`<section class="card"><h2>Customer</h2><p>${customerName(world, shop, order)}<br><span class="quiet">${order.email}</span></p><h2>Shipping address</h2><p>${to.name}<br>${to.address1}<br>${to.zip} ${to.city}<br>${to.country}</p></section>`
}

function timelineCard(shop: Shop, order: Order): Html {
  const steps = [
    { at: order.createdAt, what: 'Order placed and paid' },
    ...order.fulfillments.map((fulfillment) => ({
      at: fulfillment.createdAt,
      what: `${fulfillment.name} fulfilled`,
    })),
    ...order.fulfillments.flatMap(({ name, events }) =>
      events.map((event) => ({ at: event.happenedAt, what: `${name} delivered` })),
    ),
    ...order.refunds.map(({ createdAt }) => ({ at: createdAt, what: 'Refunded' })),
    ...(order.cancelledAt === null ? [] : [{ at: order.cancelledAt, what: 'Order cancelled' }]),
  ]
  return html`<section class="card"><h2>Timeline</h2><ul>${steps.map(({ at, what }) => html`<li>${what}<br><span class="quiet">${when(at, shop.timezone)}</span></li>`)}</ul></section>`
}

function customerName(world: World, shop: Shop, order: Order): string {
  const customer = customerOf(world, shop, order.customerId)
  return customer === null ? '' : `${customer.firstName} ${customer.lastName}`
}
