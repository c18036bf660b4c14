export const FULFILLMENT_ORDERS = `#graphql
  query FulfillmentOrders($id: ID!, $after: String) {
    order(id: $id) {
      fulfillmentOrders(first: 5, after: $after) {
        nodes {
          id
          status
          fulfillmentHolds { id handle heldByRequestingApp }
          lineItems(first: 20) {
            nodes { id remainingQuantity lineItem { id } }
            pageInfo { hasNextPage endCursor }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const FULFILLMENT_ORDER_LINES = `#graphql
  query FulfillmentOrderLines($id: ID!, $after: String!) {
    fulfillmentOrder(id: $id) {
      lineItems(first: 100, after: $after) {
        nodes { id remainingQuantity lineItem { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const HOLD_FULFILLMENT = `#graphql
  mutation HoldFulfillment($id: ID!, $hold: FulfillmentOrderHoldInput!) {
    fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
      fulfillmentHold { id }
      fulfillmentOrder { id }
      userErrors { code field message }
    }
  }
`

export const RELEASE_HOLD = `#graphql
  mutation ReleaseHold($id: ID!, $holdIds: [ID!]) {
    fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
      fulfillmentOrder { id }
      userErrors { code field message }
    }
  }
`
