/**
 * What the account itself knows of an order's lines. Checked against the published Customer schema (npm run codegen, a test),
 * hence asked of that version of it.
 */
export const ACCOUNT_API = 'shopify://customer-account/api/2026-10/graphql.json'

export const ORDER_IN_ACCOUNT = `#graphql
  query OrderInAccount($id: ID!, $after: String) {
    order(id: $id) {
      id
      lineItems(first: 50, after: $after) {
        nodes {
          id
          title
          variantTitle
          quantity
          refundableQuantity
          price { amount currencyCode }
          discountAllocations { allocatedAmount { amount } }
          image { altText url(transform: { maxWidth: 192, maxHeight: 192 }) }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`
