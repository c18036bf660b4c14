import { db } from '../db.server.ts'
import { casesOfCustomer } from '../returns/privacy/cases-of-customer.ts'
import { reportCustomerData } from '../returns/privacy/report-customer-data.ts'
import { type Person, type WebhookAbout, webhooksAbout } from './about-person.ts'

/**
 * A customer's file for the shop, with what lies about them in the inbox.
 * @throws what `reportCustomerData` throws, and KeyMissing (retryable)
 */
export async function tellCustomerData(shop: string, requestId: string, person: Person): Promise<void> {
  await reportCustomerData(shop, requestId, person, { webhooks: await webhooksOf(shop, person) })
}

/** About them is also what names an order that we know as theirs, whether or not Shopify named it. */
export async function webhooksOf(shop: string, person: Person): Promise<WebhookAbout[]> {
  const { orderIds } = await casesOfCustomer(db, shop, person)
  return webhooksAbout(shop, { ...person, orderIds })
}
