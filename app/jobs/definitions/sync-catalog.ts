import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Read every product of the shop. */
export const syncCatalog = defineJob({
  name: 'sync-catalog',
  schema: z.object({ shop: z.string().min(1) }),
  key: () => 'catalog',
})
