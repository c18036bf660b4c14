import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Find out which returns a disposition of goods belongs to, and look at those again. */
export const reconcileDisposition = defineJob({
  name: 'reconcile-disposition',
  schema: z.object({ shop: z.string().min(1), reverseFulfillmentOrderId: z.string().regex(/^\d+$/) }),
  key: ({ reverseFulfillmentOrderId }) => reverseFulfillmentOrderId,
})
