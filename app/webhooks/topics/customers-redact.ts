import { z } from 'zod'
import { forgetCustomer } from '../../returns/forget-customer.ts'
import { defineTopic, shopifyId } from '../define-topic.ts'

/** https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
export const customersRedact = defineTopic({
  topic: 'customers/redact',
  installedOnly: false,
  payload: z.object({
    customer: z.object({ id: shopifyId }),
    orders_to_redact: z.array(shopifyId).default([]),
  }),
  act: (tx, shop, { customer, orders_to_redact }) =>
    forgetCustomer(tx, shop, { customerId: customer.id, orderIds: orders_to_redact }),
})
