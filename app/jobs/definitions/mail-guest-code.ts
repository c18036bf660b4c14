import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Look for what a guest wants to see the outcome of, and mail them a code if there is any. */
export const mailGuestCode = defineJob({
  name: 'mail-guest-code',
  schema: z.object({ shop: z.string().min(1), codeId: z.uuid() }),
  key: ({ codeId }) => codeId,
})
