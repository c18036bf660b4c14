import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Read a product again: it was created, changed or deleted. */
export const reconcileProduct = defineJob({
  name: 'reconcile-product',
  schema: z.object({ shop: z.string().min(1), productId: z.string().regex(/^\d+$/) }),
  key: ({ productId }) => productId,
})
