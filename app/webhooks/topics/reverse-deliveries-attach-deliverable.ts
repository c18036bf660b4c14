import { z } from 'zod'
import { reconcileReturn } from '../../jobs/definitions/reconcile-return.ts'
import { workFor } from '../../jobs/enqueue-all.ts'
import { workTopic } from '../define-topic.ts'
import { named, numberOf } from '../resource-named.ts'

/** A label or a parcel's number was given to the goods on their way back. */
export const reverseDeliveriesAttachDeliverable = workTopic({
  topic: 'reverse_deliveries/attach_deliverable',
  payload: z.object({ return: named('Return') }),
  work: (shop, body) => [workFor(reconcileReturn, { shop, returnId: numberOf(body.return) })],
})
