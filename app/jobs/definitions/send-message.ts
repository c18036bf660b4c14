import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Send a message that was stored, once. */
export const sendMessage = defineJob({
  name: 'send-message',
  schema: z.object({ shop: z.string().min(1), messageId: z.uuid() }),
  key: ({ messageId }) => messageId,
})
