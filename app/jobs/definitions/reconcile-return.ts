import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Look at a return that Shopify told us of: a buyer's request, or a change made in the admin. */
export const reconcileReturn = defineJob({
  name: 'reconcile-return',
  schema: z.object({ shop: z.string().min(1), returnId: z.string().regex(/^\d+$/) }),
  key: ({ returnId }) => returnId,
})
