const RETURN_LINE_FIELDS = `#graphql
  fragment ReturnLineFields on ReturnLineItemType {
    id
    quantity
    customerNote
    ... on ReturnLineItem { returnReasonNote fulfillmentLineItem { id lineItem { id } } }
  }
` as const

const RETURN_FIELDS = `#graphql
  fragment ReturnFields on Return {
    id
    name
    status
    createdAt
    requestApprovedAt
    order { id }
    decline { reason note }
    returnLineItems(first: 10) {
      nodes { ...ReturnLineFields }
      pageInfo { hasNextPage endCursor }
    }
  }
` as const

export const RETURN = `#graphql
  ${RETURN_LINE_FIELDS}
  ${RETURN_FIELDS}
  query Return($id: ID!) {
    return(id: $id) { ...ReturnFields }
  }
` as const

export const RETURN_LINES = `#graphql
  ${RETURN_LINE_FIELDS}
  query ReturnLines($id: ID!, $after: String!) {
    return(id: $id) {
      returnLineItems(first: 100, after: $after) {
        nodes { ...ReturnLineFields }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
` as const

export const ORDER_RETURNS = `#graphql
  ${RETURN_LINE_FIELDS}
  ${RETURN_FIELDS}
  query OrderReturns($id: ID!, $first: Int!, $after: String) {
    order(id: $id) {
      returns(first: $first, after: $after) {
        nodes { ...ReturnFields }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
` as const

export const RETURN_REASONS = `#graphql
  query ReturnReasons($after: String) {
    returnReasonDefinitions(first: 100, after: $after) {
      nodes { id handle deleted }
      pageInfo { hasNextPage endCursor }
    }
  }
`
