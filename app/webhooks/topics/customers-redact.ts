import { z } from 'zod'
import { redactCustomer } from '../../jobs/definitions/redact-customer.ts'
import { workFor } from '../../jobs/enqueue-all.ts'
import { ofShop, shopifyId, workTopic } from '../define-topic.ts'
import { sealAddress } from '../sealed-address.ts'

/**
 * All that waits or is dead of the shop is read for it, which may take long: as work of its own, of which a shop has
 * two under way at most, it keeps nobody else's webhooks waiting.
 * https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance
 */
export const customersRedact = workTopic({
  topic: 'customers/redact',
  installedOnly: false,
  payload: z.object({
    shop_domain: ofShop,
    customer: z.object({ id: shopifyId, email: z.string().nullish() }),
    orders_to_redact: z.array(shopifyId),
    /** Topics are not signed: a request to see what is held must not pass for one to forget it. */
    data_request: z.never().optional(),
  }),
  work: (shop, { customer: { id: customerId, email }, orders_to_redact: orderIds }) => [
    workFor(redactCustomer, {
      ...{ shop, customerId, orderIds },
      sealedEmail: sealAddress(shop, customerId, email),
    }),
  ],
})
