import { z } from 'zod'
import { eraseShop } from '../../jobs/definitions/erase-shop.ts'
import { workFor } from '../../jobs/enqueue-all.ts'
import { ofShop, workTopic } from '../define-topic.ts'

/**
 * 48 hours after a shop left. Whether it came back meanwhile Shopify is asked.
 * https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance
 */
export const shopRedact = workTopic({
  topic: 'shop/redact',
  installedOnly: false,
  payload: z.object({
    shop_domain: ofShop,
    /** Topics are not signed: what is said of one customer must not pass for a shop that left. */
    customer: z.never().optional(),
  }),
  work: (shop) => [workFor(eraseShop, { shop })],
})
