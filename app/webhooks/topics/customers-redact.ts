import { z } from 'zod'
import { defineTopic, shopifyId } from '../define-topic.ts'
import { redactCustomer } from '../redact-customer.ts'

/** https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
export const customersRedact = defineTopic({
  topic: 'customers/redact',
  installedOnly: false,
  payload: z.object({
    customer: z.object({ id: shopifyId }),
    orders_to_redact: z.array(shopifyId).default([]),
  }),
  act: (tx, shop, { customer, orders_to_redact }) => redactCustomer(tx, shop, customer.id, orders_to_redact),
})
