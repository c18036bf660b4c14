import { z } from 'zod'
import { reconcileOrder } from '../jobs/definitions/reconcile-order.ts'
import { reconcileReturn } from '../jobs/definitions/reconcile-return.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { defineTopic, shopifyId, type Topic } from './define-topic.ts'

/** A return is looked at again, and so is its order: what is left to send back has changed. */
export function returnTopic(topic: string): Topic {
  return defineTopic({
    topic,
    payload: z.object({ id: shopifyId, order: z.object({ id: shopifyId }).optional() }),
    act: async (tx, shop, { id, order }) => {
      if (order) await enqueue(tx, reconcileOrder, { shop, orderId: order.id })
      await enqueue(tx, reconcileReturn, { shop, returnId: id })
    },
  })
}
