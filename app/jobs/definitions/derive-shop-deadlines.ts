import { z } from 'zod'
import { defineJob } from '../define-job.ts'

/** Have what falls due derived anew for the orders of a shop: its settings changed, or its policy. */
export const deriveShopDeadlines = defineJob({
  name: 'derive-shop-deadlines',
  schema: z.object({
    shop: z.string().min(1),
    /** Only orders that Shopify changed at or after this instant; absent: all of them. */
    since: z.iso.datetime().optional(),
    /** Only orders behind this one: the rest of such work that went so far. */
    after: z.string().optional(),
  }),
  // Who asks anew does not join the rest of what was asked before.
  key: ({ since = 'all', after }) => (after === undefined ? since : `${since}/${after}`),
})
