import { z } from 'zod'
import { reconcileProduct } from '../jobs/definitions/reconcile-product.ts'
import { workFor } from '../jobs/enqueue-all.ts'
import { shopifyId, type Topic, workTopic } from './define-topic.ts'

/** Whatever happened to a product, it is read again; one that is gone by then is forgotten. */
export function productTopic(topic: string): Topic {
  return workTopic({
    topic,
    payload: z.object({ id: shopifyId }),
    work: (shop, { id }) => [workFor(reconcileProduct, { shop, productId: id })],
  })
}
