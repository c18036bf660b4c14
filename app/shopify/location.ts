import type { Admin } from './admin.ts'
import { numericId } from './gid.ts'
import { allNodes } from './pages.ts'

const LOCATIONS = `#graphql
  query Locations($after: String) {
    locations(first: 50, after: $after) {
      nodes { id name }
      pageInfo { hasNextPage endCursor }
    }
  }
`

export interface ShopLocation {
  /** Shopify's number, as text. */
  id: string
  name: string
}

/** Where the shop keeps goods: what is active, without those of fulfilment services, as Shopify gives them by default. */
export async function listLocations(admin: Admin): Promise<ShopLocation[]> {
  const nodes = await allNodes(
    async (after) => (await admin.call(LOCATIONS, after ? { after } : {})).locations,
  )
  return nodes.map(({ id, name }) => ({ id: numericId(id), name }))
}
