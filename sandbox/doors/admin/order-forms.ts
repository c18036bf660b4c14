import { type Html, html } from '../../http/html.ts'
import { isActive, isHeld, sendableQuantity } from '../../shop/fulfillment-orders.ts'
import { deliveredAt, refundableQuantity, unfulfilledQuantity } from '../../shop/ledger.ts'
import { priced } from '../../shop/money.ts'
import { netPaymentMinor, receivedMinor, refundedMinor } from '../../shop/order-money.ts'
import type { Order, Shop } from '../../state/model.ts'
import { actButton, choice, folded, pieces, textField } from './act-form.ts'

/** What can be done with an order's items: sent, held, taken out, cancelled. */
export function itemActs(shop: Shop, order: Order): Html | null {
  if (order.cancelledAt !== null) return null
  const to = (act: string) => `/admin/${shop.handle}/orders/${order.id}/${act}`
  const waiting = order.lines.filter((line) => unfulfilledQuantity(order, line) > 0)
  const travels = order.fulfillments.some((fulfillment) => deliveredAt(fulfillment) === null)
  const work = order.fulfillmentOrders.filter(isActive)
  const rows = waiting.map((line) => pieces(`part-${line.id}`, line.title, unfulfilledQuantity(order, line)))
  return html`<div class="row">${waiting.some(({ id }) => sendableQuantity(order, id) > 0) ? actButton(to('fulfill'), 'Fulfill items', true) : null}${travels ? actButton(to('deliver'), 'Mark as delivered', true) : null}
    ${work.some((one) => !isHeld(one)) ? actButton(to('hold'), 'Hold fulfillment') : null}${work.some(isHeld) ? actButton(to('release'), 'Release hold') : null}</div>
    ${waiting.length === 0 ? null : folded('Fulfill or remove some of the items', html`<form method="post" action="${to('fulfill-part')}">${rows}<div class="row"><button>Fulfill these</button><button formaction="${to('edit')}">Remove these from the order</button></div></form>`)}
    ${order.fulfillments.length > 0 ? null : folded('Cancel order', html`<form method="post" action="${to('cancel')}">${choice('refund', 'Refund the payment', true)}<button>Cancel order</button></form>`)}`
}

/** What was paid and paid back, and a refund without a return. */
export function paymentCard(shop: Shop, order: Order): Html {
  const row = (label: string, minor: number) =>
    html`<div class="row between"><span>${label}</span><span class="num">${priced(minor, shop.currency)}</span></div>`
  const refunds = order.refunds.map(
    ({ note, by, returnId }) =>
      html`<li>${returnId === null ? 'Refund' : 'Refund of a return'} by ${by === 'app' ? 'the app' : 'a person'}${note === null ? null : html`<br><span class="quiet">${note}</span>`}</li>`,
  )
  return html`<section class="card"><h2>Payment</h2>${row('Paid', receivedMinor(order))}${row('Refunded', -refundedMinor(order))}${row('Net', netPaymentMinor(order))}<ul>${refunds}</ul>
    ${netPaymentMinor(order) > 0 ? folded('Refund', refundForm(shop, order)) : null}</section>`
}

function refundForm(shop: Shop, order: Order): Html {
  const rows = order.lines
    .filter((line) => refundableQuantity(order, line) > 0)
    .map((line) => pieces(`refund-${line.id}`, line.title, refundableQuantity(order, line)))
  return html`<form method="post" action="/admin/${shop.handle}/orders/${order.id}/refund">${rows}${textField('amount', `Amount, in ${shop.currency}`, 'Empty pays back what the items are worth.')}${choice('shipping', 'Refund the shipping too')}<button>Refund</button></form>`
}
