import { z } from 'zod'
import { defineJob } from '../define-job.ts'

const id = z.string().regex(/^\d+$/)

/** Hand the shop what we hold about one of its customers, who asked for it. */
export const reportCustomerData = defineJob({
  name: 'report-customer-data',
  schema: z.object({
    shop: z.string().min(1),
    requestId: id,
    customerId: id,
    orderIds: z.array(id),
    /** Sealed (app/webhooks/sealed-address.ts); absent where Shopify names none. */
    sealedEmail: z.string().optional(),
  }),
  key: ({ requestId }) => requestId,
})
