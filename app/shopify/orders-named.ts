/** Orders found by what people call them. */
import type { Admin } from './admin.ts'
import { numericId } from './gid.ts'

/** Far more than bear one number: a search also finds what only contains it. */
const ORDERS_NAMED = `#graphql
  query OrdersNamed($query: String!) {
    orders(first: 50, query: $query) {
      nodes { id name email }
    }
  }
`

/** The address is personal data: compared, and not kept. */
export interface NamedOrder {
  id: string
  /** e.g. "#1001" */
  name: string
  email?: string
}

/**
 * Shopify takes a number with and without the sign before it; which of the orders found is meant is for the caller to say.
 * @param number letters, digits and `.`, `_`, `/`, `-` alone: it becomes part of a search
 */
export async function ordersNamed(admin: Admin, number: string): Promise<NamedOrder[]> {
  const { orders } = await admin.call(ORDERS_NAMED, { query: `name:'#${number}' OR name:'${number}'` })
  return orders.nodes.map(({ id, name, email }) => ({ id: numericId(id), name, ...(email && { email }) }))
}
