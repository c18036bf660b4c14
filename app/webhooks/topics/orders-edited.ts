import { z } from 'zod'
import { reconcileOrder } from '../../jobs/definitions/reconcile-order.ts'
import { workFor } from '../../jobs/enqueue-all.ts'
import { shopifyId, workTopic } from '../define-topic.ts'

/** Its body is the edit, which names the order. */
export const ordersEdited = workTopic({
  topic: 'orders/edited',
  payload: z.object({ order_edit: z.object({ order_id: shopifyId }) }),
  work: (shop, { order_edit }) => [workFor(reconcileOrder, { shop, orderId: order_edit.order_id })],
})
