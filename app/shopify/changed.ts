/** What Shopify changed since an instant, by its own record of it: ids and instants alone, so that asking costs little. */
import type { Admin } from './admin.ts'
import { numericId } from './gid.ts'

const CHANGED_ORDERS = `#graphql
  query ChangedOrders($query: String!, $after: String) {
    orders(first: 100, query: $query, sortKey: UPDATED_AT, after: $after) {
      nodes { id updatedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`

const CHANGED_PRODUCTS = `#graphql
  query ChangedProducts($query: String!, $after: String) {
    products(first: 100, query: $query, sortKey: UPDATED_AT, after: $after) {
      nodes { id updatedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`

/** Without a limit Shopify stops counting at 10,000. */
const PRODUCTS_COUNT = `#graphql
  query ProductsCount {
    productsCount(limit: null) { count }
  }
`

export interface Changed {
  /** Shopify's number, as text. */
  id: string
  /** To the second, as Shopify writes instants. */
  updatedAt: Date
}

export interface ChangedPage {
  /** What changed longest ago comes first. */
  changed: Changed[]
  /** Where the next page begins, if there is one. */
  next?: string
}

/** Where a page begins: at a change, or after a cursor of a page since the same change. */
export interface PageStart {
  since: Date
  after?: string
}

export async function readChangedOrders(admin: Admin, start: PageStart): Promise<ChangedPage> {
  return pageOf((await admin.call(CHANGED_ORDERS, variablesOf(start))).orders)
}

export async function readChangedProducts(admin: Admin, start: PageStart): Promise<ChangedPage> {
  return pageOf((await admin.call(CHANGED_PRODUCTS, variablesOf(start))).products)
}

/** How many products the shop has, in whatever state. */
export async function countProducts(admin: Admin): Promise<number | undefined> {
  return (await admin.call(PRODUCTS_COUNT, {})).productsCount?.count
}

/** An instant must be quoted, else Shopify compares days. https://shopify.dev/docs/api/usage/search-syntax */
const variablesOf = ({ since, after }: PageStart) => ({
  query: `updated_at:>='${since.toISOString().slice(0, 19)}Z'`,
  ...(after === undefined ? {} : { after }),
})

interface Connection {
  nodes: readonly { id: string; updatedAt: string }[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null | undefined }
}

function pageOf({ nodes, pageInfo }: Connection): ChangedPage {
  const changed = nodes.map(({ id, updatedAt }) => ({ id: numericId(id), updatedAt: new Date(updatedAt) }))
  return pageInfo.hasNextPage ? { changed, next: pageInfo.endCursor ?? '' } : { changed }
}
