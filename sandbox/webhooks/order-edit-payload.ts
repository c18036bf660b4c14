import type { Order } from '../state/model.ts'
import type { Payload } from './payload.ts'

/** orders/edited says what the edit did; the order as it is comes with orders/updated. */
export function orderEditPayload(
  id: number,
  order: Order,
  removals: { lineId: number; delta: number }[],
  at: string,
): Payload {
  return {
    order_edit: {
      id,
      app_id: null,
      created_at: at,
      committed_at: at,
      notify_customer: false,
      order_id: order.id,
      staff_note: '',
      user_id: null,
      line_items: { additions: [], removals: removals.map(({ lineId, delta }) => ({ id: lineId, delta })) },
      discounts: { line_item: { additions: [], removals: [] } },
      shipping_lines: { additions: [], removals: [] },
    },
  }
}
