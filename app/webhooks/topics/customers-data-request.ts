import { z } from 'zod'
import { reportCustomerData } from '../../jobs/definitions/report-customer-data.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { defineTopic, ofShop, shopifyId } from '../define-topic.ts'

/** https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
export const customersDataRequest = defineTopic({
  topic: 'customers/data_request',
  payload: z.object({
    shop_domain: ofShop,
    customer: z.object({ id: shopifyId }),
    orders_requested: z.array(shopifyId).default([]),
    data_request: z.object({ id: shopifyId }),
  }),
  act: (tx, shop, { customer, orders_requested, data_request }) =>
    enqueue(tx, reportCustomerData, {
      shop,
      requestId: data_request.id,
      customerId: customer.id,
      orderIds: orders_requested,
    }),
})
