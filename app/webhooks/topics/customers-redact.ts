import { z } from 'zod'
import type { Tx } from '../../db.server.ts'
import { casesOfCustomer } from '../../returns/privacy/cases-of-customer.ts'
import { forgetCustomer } from '../../returns/privacy/forget-customer.ts'
import { withRawSql } from '../../tenancy.server.ts'
import { forgetInInbox } from '../about-person.ts'
import { defineTopic, ofShop, shopifyId } from '../define-topic.ts'

/** https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance */
export const customersRedact = defineTopic({
  topic: 'customers/redact',
  installedOnly: false,
  payload: z.object({
    shop_domain: ofShop,
    customer: z.object({ id: shopifyId, email: z.string().nullish() }),
    orders_to_redact: z.array(shopifyId).default([]),
  }),
  act: async (tx, shop, { customer, orders_to_redact }) => {
    const person = { customerId: customer.id, orderIds: orders_to_redact }
    // Before what tells us whose they are is gone.
    const { orderIds } = await casesOfCustomer(tx, shop, person)
    await forgetInInbox(tx, shop, { ...person, orderIds, email: customer.email ?? undefined })
    await forgetCustomer(tx, shop, person)
    await forgetRequests(tx, shop, customer.id)
  },
})

/** Their requests for what we hold: those that were answered, and those that failed for good. */
async function forgetRequests(tx: Tx, shop: string, customerId: string): Promise<void> {
  await withRawSql(
    'job queue',
    async () => tx.$executeRaw`
      DELETE FROM pgboss.job
      WHERE group_id = ${shop} AND data->>'customerId' = ${customerId}
        AND (state >= 'completed' OR name = 'dead-jobs')`,
  )
}
