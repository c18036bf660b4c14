/** Forgets a customer wherever something about them lies: in the inbox, in what a case holds, in work that ended. */
import { db } from '../db.server.ts'
import { casesOfCustomer } from '../returns/privacy/cases-of-customer.ts'
import { forgetCustomer } from '../returns/privacy/forget-customer.ts'
import { withRawSql } from '../tenancy.server.ts'
import { forgetInInbox, type Person } from './about-person.ts'

/**
 * Repeatable, and may be cut off anywhere.
 * @throws KeyMissing (retryable) when a key is missing here for something that may be about them
 */
export async function redactCustomer(shop: string, person: Person): Promise<void> {
  // Before what tells us which orders are theirs is gone.
  const { orderIds } = await casesOfCustomer(db, shop, person)
  await forgetInInbox(shop, { ...person, orderIds })
  await forgetCustomer(shop, { ...person, orderIds })
  await forgetRequests(shop, person.customerId)
}

/**
 * Their requests for what we hold: those that were answered, and those that failed for good. That other orders of theirs are
 * still to be forgotten stays known: no one would ask again.
 */
async function forgetRequests(shop: string, customerId: string): Promise<void> {
  await withRawSql(
    'job queue',
    async () => db.$executeRaw`
      DELETE FROM pgboss.job
      WHERE group_id = ${shop} AND data->>'customerId' = ${customerId}
        AND (state >= 'completed' OR name = 'dead-jobs') AND source_name IS DISTINCT FROM 'redact-customer'`,
  )
}
