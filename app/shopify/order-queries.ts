/** What we ask Shopify about an order. Pages are small: a query may cost 1,000 points at most. */

export const ORDER_HEAD = `#graphql
  query OrderHead($id: ID!) {
    order(id: $id) {
      id
      name
      createdAt
      updatedAt
      cancelledAt
      presentmentCurrencyCode
      paymentGatewayNames
      customAttributes { key value }
      customer { id }
      shippingAddress { countryCodeV2 provinceCode }
      billingAddress { countryCodeV2 provinceCode }
      totalReceivedSet { presentmentMoney { amount } }
      totalRefundedShippingSet { presentmentMoney { amount } }
      taxesIncluded
      shippingLines(first: 10) {
        nodes {
          title
          discountedPriceSet { presentmentMoney { amount } }
          taxLines { priceSet { presentmentMoney { amount } } }
        }
      }
      fulfillments(first: 100) { id createdAt deliveredAt status }
      fulfillmentsCount { count }
    }
  }
`

export const ORDER_OWNER = `#graphql
  query OrderOwner($id: ID!) {
    order(id: $id) { customer { id } }
  }
`

export const ORDER_LINES = `#graphql
  query OrderLines($id: ID!, $first: Int!, $after: String) {
    order(id: $id) {
      lineItems(first: $first, after: $after) {
        nodes {
          id
          title
          variantTitle
          quantity
          currentQuantity
          refundableQuantity
          image { url }
          customAttributes { key value }
          originalTotalSet { presentmentMoney { amount } }
          discountAllocations { allocatedAmountSet { presentmentMoney { amount } } }
          taxLines { priceSet { presentmentMoney { amount } } }
          product {
            id
            productType
            tags
            category: metafield(namespace: "$app", key: "category") { value }
            hygieneEvidence: metafield(namespace: "$app", key: "hygiene_evidence") { value }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const FULFILLMENT_LINES = `#graphql
  query FulfillmentLines($id: ID!, $first: Int!, $after: String) {
    fulfillment(id: $id) {
      fulfillmentLineItems(first: $first, after: $after) {
        nodes { id quantity lineItem { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const MORE_FULFILLMENTS = `#graphql
  query OrderFulfillments($id: ID!, $count: Int!) {
    order(id: $id) { fulfillments(first: $count) { id createdAt deliveredAt status } }
  }
`

export const ORDER_CONTACT = `#graphql
  query OrderContact($id: ID!) {
    order(id: $id) { email customerLocale customer { firstName lastName } }
  }
`
