import { gid } from '../../state/gid.ts'
import type {
  Order,
  Return,
  ReverseDelivery,
  ReverseFulfillmentOrder,
  ReverseFulfillmentOrderLine,
  Shop,
} from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { fulfillmentLineItemView } from './fulfillment-view.ts'
import { locationView } from './location-view.ts'

/** The work of taking a return back, with what was sent and where each piece went. */
export function reverseFulfillmentOrderView(
  shop: Shop,
  order: Order,
  made: Return,
  work: ReverseFulfillmentOrder,
  context: ApiContext,
): View {
  return {
    __typename: 'ReverseFulfillmentOrder',
    id: gid('ReverseFulfillmentOrder', work.id),
    status: work.status,
    thirdPartyConfirmation: null,
    order: () => context.orderView(order),
    lineItems: (args: PageArguments) =>
      connection(
        work.lines,
        args,
        (line) => reverseLineView(shop, order, line, context),
        ({ id }) => id,
      ),
    reverseDeliveries: (args: PageArguments) =>
      connection(
        work.deliveries,
        args,
        (delivery) => reverseDeliveryView(shop, order, made, work, delivery, context),
        ({ id }) => id,
      ),
  }
}

export function reverseLineView(
  shop: Shop,
  order: Order,
  line: ReverseFulfillmentOrderLine,
  context: ApiContext,
): View {
  return {
    __typename: 'ReverseFulfillmentOrderLineItem',
    id: gid('ReverseFulfillmentOrderLineItem', line.id),
    totalQuantity: line.totalQuantity,
    fulfillmentLineItem: () => fulfillmentLineItemView(shop, order, line.fulfillmentLineId, context),
    dispositions: line.dispositions.map(({ id, type, quantity, createdAt }) => ({
      id: gid('ReverseFulfillmentOrderDisposition', id),
      type,
      quantity,
      createdAt,
      location: () => (type === 'RESTOCKED' ? locationView(shop) : null),
    })),
  }
}

export function reverseDeliveryView(
  shop: Shop,
  order: Order,
  made: Return,
  work: ReverseFulfillmentOrder,
  delivery: ReverseDelivery,
  context: ApiContext,
): View {
  return {
    __typename: 'ReverseDelivery',
    id: gid('ReverseDelivery', delivery.id),
    deliverable: deliverableView(delivery),
    reverseFulfillmentOrder: () => reverseFulfillmentOrderView(shop, order, made, work, context),
    reverseDeliveryLineItems: (args: PageArguments) =>
      connection(
        delivery.lines,
        args,
        (line) => ({
          id: gid('ReverseDeliveryLineItem', line.id),
          quantity: line.quantity,
          dispositions: [],
          reverseFulfillmentOrderLineItem: () => {
            const own = work.lines.find(({ id }) => id === line.reverseLineId)
            return own === undefined ? null : reverseLineView(shop, order, own, context)
          },
        }),
        ({ id }) => id,
      ),
  }
}

function deliverableView({ tracking, label }: ReverseDelivery): View | null {
  if (tracking === null && label === null) return null
  return {
    __typename: 'ReverseDeliveryShippingDeliverable',
    tracking: tracking === null ? null : { ...tracking, carrierName: null },
    label:
      label === null
        ? null
        : { publicFileUrl: label.fileUrl, createdAt: label.createdAt, updatedAt: label.updatedAt },
  }
}
