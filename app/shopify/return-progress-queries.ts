const RETURN_LINE_STATE = `#graphql
  fragment ReturnLineState on ReturnLineItemType {
    id
    quantity
    processedQuantity
    ... on ReturnLineItem { fulfillmentLineItem { id lineItem { id } } }
  }
` as const

const REVERSE_LINE_FIELDS = `#graphql
  fragment ReverseLineFields on ReverseFulfillmentOrderLineItem {
    id
    totalQuantity
    fulfillmentLineItem { id }
    dispositions { type quantity }
  }
` as const

const REVERSE_DELIVERY_FIELDS = `#graphql
  fragment ReverseDeliveryFields on ReverseDelivery {
    id
    deliverable {
      ... on ReverseDeliveryShippingDeliverable {
        label { publicFileUrl }
        tracking { carrierName number url }
      }
    }
  }
` as const

export const RETURN_PROGRESS = `#graphql
  ${RETURN_LINE_STATE}
  ${REVERSE_LINE_FIELDS}
  ${REVERSE_DELIVERY_FIELDS}
  query ReturnProgress($id: ID!) {
    return(id: $id) {
      id
      name
      status
      decline { reason note }
      returnLineItems(first: 10) {
        nodes { ...ReturnLineState }
        pageInfo { hasNextPage endCursor }
      }
      exchangeLineItems(first: 25) {
        nodes { id quantity processedQuantity variantId }
        pageInfo { hasNextPage endCursor }
      }
      reverseFulfillmentOrders(first: 3) {
        nodes {
          id
          lineItems(first: 10) {
            nodes { ...ReverseLineFields }
            pageInfo { hasNextPage endCursor }
          }
          reverseDeliveries(first: 3) {
            nodes { ...ReverseDeliveryFields }
            pageInfo { hasNextPage endCursor }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
` as const

export const RETURN_LINE_PROGRESS = `#graphql
  ${RETURN_LINE_STATE}
  query ReturnLineProgress($id: ID!, $after: String!) {
    return(id: $id) {
      returnLineItems(first: 100, after: $after) {
        nodes { ...ReturnLineState }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
` as const

export const REVERSE_LINES = `#graphql
  ${REVERSE_LINE_FIELDS}
  query ReverseLines($id: ID!, $after: String!) {
    reverseFulfillmentOrder(id: $id) {
      lineItems(first: 100, after: $after) {
        nodes { ...ReverseLineFields }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
` as const
