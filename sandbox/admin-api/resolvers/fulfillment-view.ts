import { fulfillmentLineOf } from '../../shop/find.ts'
import { deliveredAt, lineTotal, returnableQuantity } from '../../shop/ledger.ts'
import { gid } from '../../state/gid.ts'
import type { Fulfillment, Order, Shop } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { lineItemView } from './line-item-view.ts'
import { orderBag } from './money-view.ts'

export function fulfillmentView(
  shop: Shop,
  order: Order,
  fulfillment: Fulfillment,
  context: ApiContext,
): View {
  const delivered = deliveredAt(fulfillment)
  return {
    __typename: 'Fulfillment',
    id: gid('Fulfillment', fulfillment.id),
    legacyResourceId: String(fulfillment.id),
    name: fulfillment.name,
    status: 'SUCCESS',
    displayStatus: delivered === null ? 'FULFILLED' : 'DELIVERED',
    createdAt: fulfillment.createdAt,
    updatedAt: fulfillment.updatedAt,
    deliveredAt: delivered,
    inTransitAt: null,
    estimatedDeliveryAt: null,
    requiresShipping: true,
    totalQuantity: fulfillment.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    trackingInfo: [],
    order: () => context.orderView(order),
    fulfillmentLineItems: (args: PageArguments) =>
      connection(
        fulfillment.lines,
        args,
        ({ id }) => fulfillmentLineItemView(shop, order, id, context),
        ({ id }) => id,
      ),
    events: (args: PageArguments) => connection(fulfillment.events, args, eventView, ({ id }) => id),
  }
}

export function fulfillmentLineItemView(shop: Shop, order: Order, id: number, context: ApiContext): View {
  const { line, orderLine } = fulfillmentLineOf(order, id)
  const share = Math.round((lineTotal(orderLine) * line.quantity) / orderLine.quantity)
  return {
    __typename: 'FulfillmentLineItem',
    id: gid('FulfillmentLineItem', id),
    quantity: line.quantity,
    lineItem: () => lineItemView(shop, order, orderLine, context),
    discountedTotalSet: orderBag(shop, order, share),
    originalTotalSet: orderBag(shop, order, orderLine.unitMinor * line.quantity),
  }
}

/** Fulfilments of which something can still be put into a return. */
export function returnableFulfillments(shop: Shop, order: Order, args: PageArguments, context: ApiContext) {
  const { state } = context.world
  const left = (id: number) => returnableQuantity(state, order, id)
  const found = order.fulfillments.filter(({ lines }) => lines.some(({ id }) => left(id) > 0))
  const view = (fulfillment: Fulfillment): View => ({
    __typename: 'ReturnableFulfillment',
    id: gid('ReturnableFulfillment', fulfillment.id),
    fulfillment: () => fulfillmentView(shop, order, fulfillment, context),
    returnableFulfillmentLineItems: (page: PageArguments) =>
      connection(
        fulfillment.lines.filter(({ id }) => left(id) > 0),
        page,
        ({ id }) => ({
          quantity: left(id),
          fulfillmentLineItem: () => fulfillmentLineItemView(shop, order, id, context),
        }),
        ({ id }) => id,
      ),
  })
  return connection(found, args, view, ({ id }) => id)
}

function eventView(event: Fulfillment['events'][number]): View {
  return {
    __typename: 'FulfillmentEvent',
    id: gid('FulfillmentEvent', event.id),
    status: event.status,
    happenedAt: event.happenedAt,
    createdAt: event.happenedAt,
    message: null,
    address1: null,
    city: null,
    country: null,
    province: null,
    zip: null,
    latitude: null,
    longitude: null,
    estimatedDeliveryAt: null,
  }
}
