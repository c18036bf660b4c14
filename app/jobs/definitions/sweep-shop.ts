import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Look for what changed in a shop without our having been told. */
export const sweepShop = defineJob({
  name: 'sweep-shop',
  schema: z.object({ shop: z.string().min(1) }),
  key: () => 'sweep',
})
