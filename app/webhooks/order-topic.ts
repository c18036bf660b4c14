import { z } from 'zod'
import { reconcileOrder } from '../jobs/definitions/reconcile-order.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { defineTopic, shopifyId, type Topic } from './define-topic.ts'

/** Whatever happened to an order, the order is read again; webhooks come late, twice and out of order. */
export function orderTopic(topic: string, orderId: 'id' | 'order_id'): Topic {
  return defineTopic({
    topic,
    payload: z.object({ [orderId]: shopifyId }),
    act: (tx, shop, payload) => enqueue(tx, reconcileOrder, { shop, orderId: payload[orderId] as string }),
  })
}
