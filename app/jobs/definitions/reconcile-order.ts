import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Read an order again: something about it changed. */
export const reconcileOrder = defineJob({
  name: 'reconcile-order',
  schema: z.object({ shop: z.string().min(1), orderId: z.string().regex(/^\d+$/) }),
  key: ({ orderId }) => orderId,
})
