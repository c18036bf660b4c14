import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Do what a case's, or an order's, deadlines were found to ask for: remind, refund, close, hand to a person. */
export const actOnDeadlines = defineJob({
  name: 'act-on-deadlines',
  schema: z.object({
    shop: z.string().min(1),
    /** case:<id> or order:<id> */
    subject: z.string().regex(/^(case|order):.+$/),
  }),
  key: ({ subject }) => subject,
})
