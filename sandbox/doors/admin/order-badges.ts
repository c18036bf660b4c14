import { type Html, html } from '../../http/html.ts'
import { isHeld } from '../../shop/fulfillment-orders.ts'
import { deliveredAt, orderReturns, unfulfilledQuantity } from '../../shop/ledger.ts'
import { financialStatus } from '../../shop/order-money.ts'
import type { Order, Return } from '../../state/model.ts'
import type { World } from '../../world.ts'

const PAID = { PAID: 'Paid', PARTIALLY_REFUNDED: 'Partially refunded', REFUNDED: 'Refunded' }

export const paymentBadge = (order: Order): Html =>
  html`<span class="badge">${PAID[financialStatus(order)]}</span>`

export function fulfillmentBadge(order: Order): Html {
  if (order.cancelledAt !== null) return html`<span class="badge stop">Cancelled</span>`
  if (order.fulfillmentOrders.some(isHeld)) return html`<span class="badge wait">On hold</span>`
  const waits = order.lines.some((line) => unfulfilledQuantity(order, line) > 0)
  if (order.fulfillments.length === 0)
    return waits
      ? html`<span class="badge wait">Unfulfilled</span>`
      : html`<span class="badge">Nothing to send</span>`
  if (waits) return html`<span class="badge wait">Partially fulfilled</span>`
  const arrived = order.fulfillments.every((fulfillment) => deliveredAt(fulfillment) !== null)
  return arrived
    ? html`<span class="badge good">Delivered</span>`
    : html`<span class="badge">Fulfilled</span>`
}

const RETURN_WORDS = {
  REQUESTED: ['wait', 'Return requested'],
  OPEN: ['wait', 'Return in progress'],
  DECLINED: ['stop', 'Return declined'],
  CANCELED: ['', 'Return canceled'],
  CLOSED: ['good', 'Returned'],
} as const

export const returnBadge = ({ status }: Return): Html =>
  html`<span class="badge ${RETURN_WORDS[status][0]}">${RETURN_WORDS[status][1]}</span>`
export const returnBadges = (world: World, order: Order): Html[] =>
  orderReturns(world.state, order).map(returnBadge)
