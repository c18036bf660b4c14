import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Carry a return case as far as it can go: decide, keep Shopify's return in step. */
export const advanceCase = defineJob({
  name: 'advance-case',
  schema: z.object({ shop: z.string().min(1), caseId: z.uuid() }),
  key: ({ caseId }) => caseId,
})
