import type { Admin } from './admin.ts'
import { gid, numericId } from './gid.ts'

const REVERSE_FULFILLMENT_ORDER = `#graphql
  query ReverseFulfillmentOrder($id: ID!) {
    reverseFulfillmentOrder(id: $id) { order { id } }
  }
`

/** @returns null when the shop has no such thing, or shows us no order of it */
export async function orderOfReverseFulfillment(admin: Admin, id: string): Promise<string | null> {
  const { reverseFulfillmentOrder: found } = await admin.call(REVERSE_FULFILLMENT_ORDER, {
    id: gid('ReverseFulfillmentOrder', id),
  })
  return found?.order ? numericId(found.order.id) : null
}
