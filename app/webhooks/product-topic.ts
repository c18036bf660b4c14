import { z } from 'zod'
import { reconcileProduct } from '../jobs/definitions/reconcile-product.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { defineTopic, shopifyId, type Topic } from './define-topic.ts'

/** Whatever happened to a product, it is read again; one that is gone by then is forgotten. */
export function productTopic(topic: string): Topic {
  return defineTopic({
    topic,
    payload: z.object({ id: shopifyId }),
    act: (tx, shop, { id }) => enqueue(tx, reconcileProduct, { shop, productId: id }),
  })
}
