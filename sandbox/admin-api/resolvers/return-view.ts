import { fulfillmentLineOf, orderOf } from '../../shop/find.ts'
import { lineTotal } from '../../shop/ledger.ts'
import { gid } from '../../state/gid.ts'
import type { Order, Return, ReturnLine, Shop } from '../../state/model.ts'
import { connection, type PageArguments } from '../connection.ts'
import type { ApiContext, View } from '../context.ts'
import { fulfillmentLineItemView } from './fulfillment-view.ts'
import { moneyBag } from './money-view.ts'
import { reasonByHandle, reasonView } from './return-reasons.ts'

export function returnView(shop: Shop, made: Return, context: ApiContext): View {
  const order = orderOf(context.world, shop, made.orderId)
  if (order === null) throw new Error(`Return ${made.name} has no order`)
  return {
    __typename: 'Return',
    id: gid('Return', made.id),
    name: made.name,
    status: made.status,
    createdAt: made.createdAt,
    requestApprovedAt: made.requestApprovedAt,
    closedAt: made.closedAt,
    decline: made.decline,
    totalQuantity: made.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    order: () => context.orderView(order),
    returnLineItems: (args: PageArguments) =>
      connection(
        made.lines,
        args,
        (line) => returnLineView(shop, order, line, context),
        (line) => line.id,
      ),
    exchangeLineItems: (args: PageArguments) =>
      connection<ReturnLine>(
        [],
        args,
        () => ({}),
        ({ id }) => id,
      ),
    refunds: (args: PageArguments) =>
      connection<ReturnLine>(
        [],
        args,
        () => ({}),
        ({ id }) => id,
      ),
    returnShippingFees: [],
    staffMember: null,
  }
}

function returnLineView(shop: Shop, order: Order, line: ReturnLine, context: ApiContext): View {
  const { orderLine } = fulfillmentLineOf(order, line.fulfillmentLineId)
  const reason = reasonByHandle(line.reason)
  return {
    __typename: 'ReturnLineItem',
    id: gid('ReturnLineItem', line.id),
    quantity: line.quantity,
    processableQuantity: 0,
    processedQuantity: 0,
    unprocessedQuantity: line.quantity,
    refundableQuantity: line.quantity,
    refundedQuantity: 0,
    customerNote: line.customerNote,
    returnReason: reason?.legacy ?? 'UNKNOWN',
    returnReasonNote: line.reasonNote,
    returnReasonDefinition: reason === null ? null : reasonView(reason),
    restockingFee: null,
    withCodeDiscountedTotalPriceSet: moneyBag(
      Math.round((lineTotal(orderLine) * line.quantity) / orderLine.quantity),
      shop.currency,
    ),
    fulfillmentLineItem: () => fulfillmentLineItemView(shop, order, line.fulfillmentLineId, context),
  }
}
