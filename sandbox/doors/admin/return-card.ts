import { type Html, html } from '../../http/html.ts'
import { fulfillmentLineOf } from '../../shop/find.ts'
import { priced } from '../../shop/money.ts'
import type { Order, Return, Shop } from '../../state/model.ts'
import { when } from '../layout.ts'
import { actButton, choice, folded, pieces, textField } from './act-form.ts'
import { returnBadge } from './order-badges.ts'

/** A return with what came of it, and what can be done with it now. */
export function returnCard(shop: Shop, order: Order, made: Return): Html {
  const lines = made.lines.map(
    (line) =>
      html`<li>${line.quantity} × ${titleOf(order, line.fulfillmentLineId)}${line.processedQuantity > 0 ? html`, <span class="quiet">${line.processedQuantity} processed, ${line.refundedQuantity} refunded</span>` : null}${line.customerNote === null ? null : html`<br><span class="quiet">Note: ${line.customerNote}</span>`}</li>`,
  )
  const refunds = order.refunds.filter(({ returnId }) => returnId === made.id)
  const paid = order.transactions
    .filter(({ id }) => refunds.some(({ transactionIds }) => transactionIds.includes(id)))
    .reduce((sum, { minor }) => sum + minor, 0)
  return html`<section class="card" data-return="${made.id}"><div class="row between"><h2>Return ${made.name}</h2>${returnBadge(made)}</div><p class="quiet">Requested ${when(made.createdAt, shop.timezone)}</p><ul>${lines}</ul>
    ${made.decline === null ? null : html`<p><strong>Declined:</strong> ${made.decline.reason.toLowerCase().replaceAll('_', ' ')}</p><p>${made.decline.note}</p>`}
    ${refunds.length === 0 ? null : html`<p><strong>Refunded:</strong> ${priced(paid, shop.currency)}</p>`}
    ${made.notes.map((note) => html`<p class="quiet">${note}</p>`)}${acts(shop, order, made)}</section>`
}

function acts(shop: Shop, order: Order, made: Return): Html | null {
  const to = (act: string) => `/admin/${shop.handle}/orders/${order.id}/returns/${made.id}/${act}`
  if (made.status === 'REQUESTED')
    return html`<div class="row">${actButton(to('approve'), 'Approve return', true)}${actButton(to('decline'), 'Decline return')}</div>`
  if (made.status === 'CLOSED')
    return html`<div class="row">${actButton(to('reopen'), 'Reopen return')}</div>`
  if (made.status !== 'OPEN') return null
  return html`<div class="row">${actButton(to('close'), 'Mark as returned')}${actButton(to('cancel'), 'Cancel return')}</div>
    ${folded('Process return', processForm(shop, order, made, to('process')))}${folded('Remove item', removeForm(order, made, to('remove')))}${folded('Add tracking', trackingForm(made, to('tracking')))}`
}

function processForm(shop: Shop, order: Order, made: Return, action: string): Html {
  const own = (name: string) => `${name}-${made.id}`
  return html`<form method="post" action="${action}">${rows(order, made, 'line', true)}
    ${textField(own('amount'), `Refund, in ${shop.currency}`, 'Empty pays back what the items are worth. 0 pays nothing now.')}
    ${choice(own('shipping'), 'Refund the shipping too')}${choice(own('restock'), 'Restock the items', true)}<button class="primary">Process return</button></form>`
}

const removeForm = (order: Order, made: Return, action: string): Html =>
  html`<form method="post" action="${action}">${rows(order, made, 'remove', false)}<button>Remove from return</button></form>`

const trackingForm = (made: Return, action: string): Html =>
  html`<form method="post" action="${action}">${textField(`number-${made.id}`, 'Tracking number')}<button>Add tracking</button></form>`

const rows = (order: Order, made: Return, prefix: string, all: boolean): Html[] =>
  made.lines
    .filter((line) => line.quantity > line.processedQuantity)
    .map((line) => {
      const most = line.quantity - line.processedQuantity
      return pieces(`${prefix}-${line.id}`, titleOf(order, line.fulfillmentLineId), most, all ? most : 0)
    })

const titleOf = (order: Order, fulfillmentLineId: number): string =>
  fulfillmentLineOf(order, fulfillmentLineId).orderLine.title
