import { fulfillmentOrderStatus, isHeld, remaining } from '../../shop/fulfillment-orders.ts'
import { gid } from '../../state/gid.ts'
import type {
  FulfillmentHold,
  FulfillmentOrder,
  FulfillmentOrderLine,
  Order,
  OrderLine,
  Shop,
} from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { lineItemView } from './line-item-view.ts'
import { assignedLocationView } from './location-view.ts'

export function fulfillmentOrderView(
  shop: Shop,
  order: Order,
  work: FulfillmentOrder,
  context: ApiContext,
): View {
  return {
    __typename: 'FulfillmentOrder',
    id: gid('FulfillmentOrder', work.id),
    status: fulfillmentOrderStatus(work),
    requestStatus: 'UNSUBMITTED',
    createdAt: work.createdAt,
    updatedAt: work.updatedAt,
    fulfillAt: work.createdAt,
    fulfillBy: null,
    orderId: gid('Order', order.id),
    orderName: order.name,
    orderProcessedAt: order.createdAt,
    order: () => context.orderView(order),
    assignedLocation: () => assignedLocationView(shop),
    fulfillmentHolds: work.holds.map(holdView),
    supportedActions: actions(work).map((action) => ({ action, externalUrl: null })),
    lineItems: (args: PageArguments) =>
      connection(
        work.lines,
        args,
        (line) => workLineView(shop, order, line, context),
        ({ id }) => id,
      ),
  }
}

export const holdView = (hold: FulfillmentHold): View => ({
  __typename: 'FulfillmentHold',
  id: gid('FulfillmentHold', hold.id),
  reason: hold.reason,
  reasonNotes: hold.reasonNotes,
  displayReason: hold.reason.slice(0, 1) + hold.reason.slice(1).toLowerCase().replaceAll('_', ' '),
  handle: hold.handle,
  heldByRequestingApp: hold.by === 'app',
})

function workLineView(shop: Shop, order: Order, line: FulfillmentOrderLine, context: ApiContext): View {
  const orderLine = order.lines.find(({ id }) => id === line.lineId) as OrderLine
  return {
    __typename: 'FulfillmentOrderLineItem',
    id: gid('FulfillmentOrderLineItem', line.id),
    totalQuantity: line.totalQuantity,
    remainingQuantity: remaining(line),
    productTitle: orderLine.title,
    variantTitle: orderLine.variantTitle,
    sku: orderLine.sku,
    vendor: orderLine.vendor,
    requiresShipping: true,
    lineItem: () => lineItemView(shop, order, orderLine, context),
  }
}

function actions(work: FulfillmentOrder): string[] {
  if (isHeld(work)) return ['RELEASE_HOLD', 'HOLD']
  const status = fulfillmentOrderStatus(work)
  return status === 'OPEN' || status === 'IN_PROGRESS' ? ['CREATE_FULFILLMENT', 'HOLD'] : []
}
