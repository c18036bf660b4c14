import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Somebody had all tried again that failed for good, and it was more than there was room for: the rest of it. */
export const retryDead = defineJob({
  name: 'retry-dead',
  schema: z.object({
    shop: z.string().min(1),
    /** What failed after this is not meant: else what always fails would be tried for ever. As the database writes instants. */
    upTo: z.string().min(1),
  }),
  // Who asks anew means more than who asked before.
  key: ({ upTo }) => upTo,
})
