import { type Html, html, raw } from '../http/html.ts'
import { itemsTotal, lineTotal, orderTotal } from '../shop/ledger.ts'
import type { Order, OrderLine } from '../state/model.ts'
import type { World } from '../world.ts'
import { accountPage } from './account-page.ts'
import {
  FULL_PAGE,
  type Hosted,
  hostedExtension,
  LINE_NOTES,
  MENU_ITEM,
  MY_RETURNS,
  placeOf,
  STATUS_BLOCK,
} from './hosted-extension.ts'
import { inMoney, onDay, orderState } from './order-state.ts'
import { picture } from './orders-page.ts'
import type { Visit } from './visit.ts'

/** An order with its lines and where they are; the extension's entry stands in the menu. */
export async function orderPage(world: World, visit: Visit, order: Order): Promise<Response> {
  const { words } = visit
  const body = html`<div class="head"><div><h1>${words.order} ${order.name}</h1><p class="subdued">${words.placed} ${onDay(visit, order.createdAt)}</p></div>
    <details class="menu"><summary>${words.manage} ${CHEVRON}</summary><div data-order-menu data-extension="${placeOf(MENU_ITEM)}" aria-busy="true"></div></details></div>
    <div class="two"><div>${status(visit, order)}<div class="block" data-extension="${placeOf(STATUS_BLOCK)}" aria-busy="true"></div>${addresses(visit, order)}</div>${summary(world, visit, order)}</div>`
  const hosted: Hosted[] = [MENU_ITEM, STATUS_BLOCK, LINE_NOTES]
  const extensions = await Promise.all(hosted.map((one) => hostedExtension(world, visit, one, { order })))
  return accountPage(visit, { title: `${words.order} ${order.name}`, body, extensions })
}

/** The extension's own page: the account gives the frame and nothing else. */
export async function returnsPage(world: World, visit: Visit, order: Order): Promise<Response> {
  return accountPage(visit, {
    title: visit.words.returns,
    body: html`<div data-extension="${placeOf(FULL_PAGE)}" aria-busy="true"></div>`,
    extensions: [await hostedExtension(world, visit, FULL_PAGE, { order })],
    narrow: true,
  })
}

/** The extension's page that is of no order; `path` is its own. */
export async function myReturnsPage(world: World, visit: Visit, path: string): Promise<Response> {
  return accountPage(visit, {
    title: visit.words.returns,
    body: html`<div data-extension="${placeOf(MY_RETURNS)}" aria-busy="true"></div>`,
    extensions: [await hostedExtension(world, visit, MY_RETURNS, { path })],
    narrow: true,
  })
}

const CHEVRON = raw(
  '<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="m5.5 8 4.5 4.5L14.5 8" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>',
)
const TICK = raw(
  '<svg viewBox="0 0 20 20" width="28" height="28" aria-hidden="true"><circle cx="10" cy="10" r="8" fill="currentColor"/><path d="m6.5 10.2 2.4 2.4 4.6-5" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>',
)
const VAN = raw(
  '<svg viewBox="0 0 20 20" width="28" height="28" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"><path d="M2 5.5h9.5v8H2zM11.5 8.5h3.3l2.7 2.7v2.3h-6z"/><circle cx="6" cy="14" r="1.6" fill="#fff"/><circle cx="14.3" cy="14" r="1.6" fill="#fff"/></svg>',
)

function status(visit: Visit, order: Order): Html {
  const { word, since, arrived } = orderState(order, visit.words)
  return html`<section class="card" aria-label="${word}"><div class="status">${arrived ? TICK : VAN}<div><strong>${word}</strong><br><span class="subdued">${onDay(visit, since)}</span></div></div></section>`
}

function addresses(visit: Visit, order: Order): Html {
  const { name, address1, zip, city, country } = order.shippingAddress
  return html`<section class="card"><h2>${visit.words.contact}</h2><p>${order.email}</p></section>
    <section class="card"><h2>${visit.words.address}</h2><p>${name}<br>${address1}<br>${zip} ${city}<br>${country}</p></section>`
}

function summary(world: World, visit: Visit, order: Order): Html {
  const { words } = visit
  const refunded = order.transactions
    .filter(({ kind }) => kind === 'REFUND')
    .reduce((sum, { minor }) => sum + minor, 0)
  const sum = (label: string, minor: number, total = false) => {
    const attributes = total ? raw(' class="total"') : null
    return html`<dt${attributes}>${label}</dt><dd${attributes}>${inMoney(visit, minor)}</dd>`
  }
  return html`<section class="card" aria-label="${words.items}">${order.lines.map((line) => lineRow(world, visit, line))}
    <div class="notes" data-extension="${placeOf(LINE_NOTES)}" aria-busy="true"></div>
    <dl class="sums">${sum(words.subtotal, itemsTotal(order))}${sum(words.shipping, order.shipping.minor)}${sum(words.total, orderTotal(order), true)}
    ${refunded > 0 ? sum(words.refunded, -refunded) : null}</dl></section>`
}

function lineRow(world: World, visit: Visit, line: OrderLine): Html {
  const notes = [line.variantTitle, ...line.properties.map(({ key, value }) => `${key}: ${value}`)].filter(
    (note) => note !== null,
  )
  return html`<div class="line">${picture(world, visit, line)}<div class="grow"><strong>${line.title}</strong>${notes.map((note) => html`<br><span class="subdued">${note}</span>`)}
    <br><span class="subdued">${visit.words.quantity}: ${line.quantity}</span></div><span class="end">${inMoney(visit, lineTotal(line))}</span></div>`
}
