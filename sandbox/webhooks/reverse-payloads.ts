import type { Return, ReverseDelivery, ReverseFulfillmentOrder } from '../state/model.ts'
import { named, type Payload } from './payload.ts'

export function reverseDeliveryPayload(
  made: Return,
  work: ReverseFulfillmentOrder,
  delivery: ReverseDelivery,
): Payload {
  const { tracking, label } = delivery
  return {
    ...named('ReverseDelivery', delivery.id),
    return: named('Return', made.id),
    reverse_fulfillment_order: named('ReverseFulfillmentOrder', work.id),
    shipping_deliverable: {
      tracking_info: tracking === null ? null : { ...tracking, carrier_name: null },
      shipping_label:
        label === null
          ? null
          : { public_file_url: label.fileUrl, created_at: label.createdAt, updated_at: label.updatedAt },
    },
    return_line_items: delivery.lines.flatMap(({ reverseLineId, quantity }) =>
      work.lines
        .filter(({ id }) => id === reverseLineId)
        .map(({ returnLineId }) => ({ ...named('ReturnLineItem', returnLineId), quantity })),
    ),
  }
}

export function dispositionPayload(made: Return, work: ReverseFulfillmentOrder): Payload {
  return {
    ...named('ReverseFulfillmentOrder', work.id),
    return: named('Return', made.id),
    status: work.status.toLowerCase(),
    reverse_fulfillment_order_line_items: work.lines.map((line) => ({
      ...named('ReverseFulfillmentOrderLineItem', line.id),
      return_line_item: named('ReturnLineItem', line.returnLineId),
      total_quantity: line.totalQuantity,
      dispositions: line.dispositions.map(({ type, quantity, createdAt }) => ({
        type: type.toLowerCase(),
        quantity,
        created_at: createdAt,
      })),
    })),
  }
}
