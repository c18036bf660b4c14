import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Forget all that is held of a shop, unless Shopify says that it has the app. */
export const eraseShop = defineJob({
  name: 'erase-shop',
  schema: z.object({ shop: z.string().min(1) }),
  key: () => '',
})
