import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Tell the buyer that their statement arrived: work of its own, so that none of what cases wait for stands before it. */
export const acknowledgeCase = defineJob({
  name: 'acknowledge-case',
  schema: z.object({ shop: z.string().min(1), caseId: z.uuid() }),
  key: ({ caseId }) => caseId,
})
