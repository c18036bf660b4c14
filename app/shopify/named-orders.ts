import type { Admin } from './admin.ts'
import { numericId } from './gid.ts'

const NAMED_ORDERS = `#graphql
  query NamedOrders($query: String!) {
    orders(first: 10, query: $query) {
      nodes { id name }
    }
  }
`

/**
 * Orders by the name that people know them by, whether or not they say its "#".
 * @returns Shopify's numbers; more than one where a shop gave the same name twice
 */
export async function readOrdersNamed(admin: Admin, name: string): Promise<string[]> {
  const bare = bareName(name)
  if (bare === '') return []
  const { orders } = await admin.call(NAMED_ORDERS, { query: `name:'#${bare}' OR name:'${bare}'` })
  const isMeant = (found: string) => bareName(found).toLowerCase() === bare.toLowerCase()
  return orders.nodes.filter((order) => isMeant(order.name)).map(({ id }) => numericId(id))
}

/** Without what would end the quotes. https://shopify.dev/docs/api/usage/search-syntax */
const bareName = (name: string): string =>
  name
    .replaceAll(/['"\\]/g, '')
    .trim()
    .replace(/^#\s*/, '')
