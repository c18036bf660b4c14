import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** We may act for the shop again: have its open cases looked at, or what was marked as due and not done. */
export const resumeCases = defineJob({
  name: 'resume-cases',
  schema: z.object({
    shop: z.string().min(1),
    what: z.enum(['cases', 'deadlines']),
    /** Only those behind this case or subject: the rest of such work that went so far. */
    after: z.string().min(1).optional(),
  }),
  // Who asks anew does not join the rest of what was asked before.
  key: ({ what, after }) => (after === undefined ? what : `${what}/${after}`),
})
