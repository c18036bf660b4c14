import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Find out which order a guest means, and make their statement a case of it. */
export const matchGuestStatement = defineJob({
  name: 'match-guest-statement',
  schema: z.object({ shop: z.string().min(1), guestId: z.uuid() }),
  key: ({ guestId }) => guestId,
})
