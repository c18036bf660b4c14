import { z } from 'zod'
import { reportCustomerData } from '../../jobs/definitions/report-customer-data.ts'
import { enqueue } from '../../jobs/enqueue.ts'
import { defineTopic, ofShop, shopifyId } from '../define-topic.ts'
import { sealAddress } from '../sealed-address.ts'

/** https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
export const customersDataRequest = defineTopic({
  topic: 'customers/data_request',
  // Until shop/redact we hold it, whether the shop has the app or not.
  installedOnly: false,
  payload: z.object({
    shop_domain: ofShop,
    customer: z.object({ id: shopifyId, email: z.string().nullish() }),
    orders_requested: z.array(shopifyId).default([]),
    data_request: z.object({ id: shopifyId }),
  }),
  act: async (tx, shop, { customer, orders_requested, data_request }) => {
    if ((await tx.shop.count({ where: { shop } })) === 0) return
    await enqueue(tx, reportCustomerData, {
      shop,
      requestId: data_request.id,
      customerId: customer.id,
      orderIds: orders_requested,
      sealedEmail: sealAddress(shop, customer.id, customer.email),
    })
  },
})
