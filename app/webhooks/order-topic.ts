import { z } from 'zod'
import { reconcileOrder } from '../jobs/definitions/reconcile-order.ts'
import { workFor } from '../jobs/enqueue-all.ts'
import { shopifyId, type Topic, workTopic } from './define-topic.ts'

/** Whatever happened to an order, the order is read again; webhooks come late, twice and out of order. */
export function orderTopic(topic: string, orderId: 'id' | 'order_id'): Topic {
  return workTopic({
    topic,
    payload: z.object({ [orderId]: shopifyId }),
    work: (shop, payload) => [workFor(reconcileOrder, { shop, orderId: payload[orderId] as string })],
  })
}
