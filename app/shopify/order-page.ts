/** Where customers see an order: its page in their account, or, while they are not signed in, the way there. */
import { BoundaryError } from '../errors.ts'
import { log } from '../log.server.ts'
import type { Admin } from './admin.ts'
import { gid } from './gid.ts'

/** Alone: it counts as data of a customer, and where an app may not have it nothing else is to be missing. */
const ORDER_PAGE = `#graphql
  query OrderPage($id: ID!) {
    order(id: $id) { statusPageUrl(audience: CUSTOMERVIEW, notificationUsage: WEB) }
  }
`

/**
 * For a message that is about to be written: the address is made anew each time, and after a while asks to sign in.
 * @returns undefined where Shopify does not tell it: no message waits for that
 */
export async function readOrderPage(
  admin: Admin | Promise<Admin>,
  orderId: string,
): Promise<string | undefined> {
  try {
    const { order } = await (await admin).call(ORDER_PAGE, { id: gid('Order', orderId) })
    return order?.statusPageUrl
  } catch (error) {
    if (!(error instanceof BoundaryError)) throw error
    log.warn({ orderId, err: error }, 'the page of an order is not known')
    return undefined
  }
}
