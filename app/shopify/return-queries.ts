export const RETURN = `#graphql
  query Return($id: ID!) {
    return(id: $id) {
      id
      name
      status
      createdAt
      requestApprovedAt
      order { id }
      decline { reason note }
      returnLineItems(first: 10) {
        nodes {
          id
          quantity
          customerNote
          ... on ReturnLineItem { returnReasonNote fulfillmentLineItem { id lineItem { id } } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const RETURN_LINES = `#graphql
  query ReturnLines($id: ID!, $after: String!) {
    return(id: $id) {
      returnLineItems(first: 100, after: $after) {
        nodes {
          id
          quantity
          customerNote
          ... on ReturnLineItem { returnReasonNote fulfillmentLineItem { id lineItem { id } } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const ORDER_RETURNS = `#graphql
  query OrderReturns($id: ID!, $first: Int!, $after: String) {
    order(id: $id) {
      returns(first: $first, after: $after) {
        nodes {
          id
          name
          status
          createdAt
          requestApprovedAt
          order { id }
          decline { reason note }
          returnLineItems(first: 10) {
            nodes {
              id
              quantity
              customerNote
              ... on ReturnLineItem { returnReasonNote fulfillmentLineItem { id lineItem { id } } }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const RETURN_REASONS = `#graphql
  query ReturnReasons($after: String) {
    returnReasonDefinitions(first: 100, after: $after) {
      nodes { id handle deleted }
      pageInfo { hasNextPage endCursor }
    }
  }
`

export const REQUEST_RETURN = `#graphql
  mutation RequestReturn($input: ReturnRequestInput!) {
    returnRequest(input: $input) {
      return { id name status }
      userErrors { code field message }
    }
  }
`

export const APPROVE_RETURN = `#graphql
  mutation ApproveReturn($input: ReturnApproveRequestInput!) {
    returnApproveRequest(input: $input) {
      return { id name status }
      userErrors { code field message }
    }
  }
`

export const DECLINE_RETURN = `#graphql
  mutation DeclineReturn($input: ReturnDeclineRequestInput!) {
    returnDeclineRequest(input: $input) {
      return { id name status }
      userErrors { code field message }
    }
  }
`
