import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Have a shop's storefront say which version of its policy is published. */
export const showPolicy = defineJob({
  name: 'show-policy',
  schema: z.object({ shop: z.string().min(1) }),
  key: () => 'policy',
})
