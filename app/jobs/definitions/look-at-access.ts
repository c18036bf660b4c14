import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Ask Shopify whether a shop still has the app, and mark it as left when it has not. */
export const lookAtAccess = defineJob({
  name: 'look-at-access',
  schema: z.object({ shop: z.string().min(1) }),
  key: () => '',
})
