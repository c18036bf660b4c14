import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Find out anew what falls due about an order and the cases on it: something that it stands on changed. */
export const deriveDeadlines = defineJob({
  name: 'derive-deadlines',
  schema: z.object({ shop: z.string().min(1), orderId: z.string().min(1) }),
  key: ({ orderId }) => orderId,
})
