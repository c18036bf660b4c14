import { reconcileDisposition } from '../../jobs/definitions/reconcile-disposition.ts'
import { workFor } from '../../jobs/enqueue-all.ts'
import { workTopic } from '../define-topic.ts'
import { named, numberOf } from '../resource-named.ts'

/** Goods that came back were put somewhere. The body names neither the return nor the order. */
export const reverseFulfillmentOrdersDispose = workTopic({
  topic: 'reverse_fulfillment_orders/dispose',
  payload: named('ReverseFulfillmentOrder'),
  work: (shop, payload) => [
    workFor(reconcileDisposition, { shop, reverseFulfillmentOrderId: numberOf(payload) }),
  ],
})
