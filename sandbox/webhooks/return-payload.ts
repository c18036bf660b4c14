import { fulfillmentLineOf } from '../shop/find.ts'
import { gid } from '../state/gid.ts'
import type { Order, Return } from '../state/model.ts'
import { named, type Payload } from './payload.ts'

export function returnPayload(order: Order, made: Return): Payload {
  return {
    ...named('Return', made.id),
    name: made.name,
    status: made.status.toLowerCase(),
    order: named('Order', order.id),
    total_return_line_items: made.lines.length,
    ...(made.decline === null
      ? {}
      : { decline: { reason: made.decline.reason.toLowerCase(), note: made.decline.note } }),
    return_line_items: made.lines.map((line) => ({
      ...named('ReturnLineItem', line.id),
      quantity: line.quantity,
      processed_quantity: line.processedQuantity,
      refunded_quantity: line.refundedQuantity,
      return_reason: line.reason ?? 'unknown',
      return_reason_note: line.reasonNote,
      customer_note: line.customerNote,
      fulfillment_line_item: {
        ...named('FulfillmentLineItem', line.fulfillmentLineId),
        line_item: named('LineItem', fulfillmentLineOf(order, line.fulfillmentLineId).orderLine.id),
      },
    })),
    exchange_line_items: made.exchangeLines.map((line) => ({
      ...named('ExchangeLineItem', line.id),
      variant_id: line.variantId,
      quantity: line.quantity,
      processed_quantity: line.processedQuantity,
    })),
  }
}

export interface Delta {
  lineId: number
  quantity: number
}

/** returns/update says what changed, not how the return is now, and names things by their global ids alone. */
export function returnUpdatePayload(made: Return, removals: { lines: Delta[]; exchanges: Delta[] }): Payload {
  const removed = (type: string, lines: Delta[]) => ({
    removals: lines.map(({ lineId, quantity }) => ({
      admin_graphql_api_id: gid(type, lineId),
      delta: quantity,
    })),
  })
  return {
    admin_graphql_api_id: gid('Return', made.id),
    return_line_items: removed('ReturnLineItem', removals.lines),
    exchange_line_items: removed('ExchangeLineItem', removals.exchanges),
  }
}
