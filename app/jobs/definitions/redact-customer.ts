import { createHash } from 'node:crypto'
import { z } from 'zod'
import { defineJob } from '../define-job.ts'

const id = z.string().regex(/^\d+$/)

/** Forget one of a shop's customers. */
export const redactCustomer = defineJob({
  name: 'redact-customer',
  schema: z.object({
    shop: z.string().min(1),
    customerId: id,
    orderIds: z.array(id),
    /** Sealed (app/webhooks/sealed-address.ts); absent where Shopify names none. */
    sealedEmail: z.string().optional(),
  }),
  isPersonal: true,
  key: ({ customerId, orderIds }) =>
    `${customerId}/${createHash('sha256').update(orderIds.join()).digest('hex').slice(0, 12)}`,
})
