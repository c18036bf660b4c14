import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Have Shopify keep the photos that a statement came with. */
export const keepPhotos = defineJob({
  name: 'keep-photos',
  schema: z.object({ shop: z.string().min(1), caseId: z.uuid() }),
  key: ({ caseId }) => caseId,
})
