import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Write to the buyer of a case what of it is news to them. */
export const tellBuyer = defineJob({
  name: 'tell-buyer',
  schema: z.object({ shop: z.string().min(1), caseId: z.uuid() }),
  key: ({ caseId }) => caseId,
})
