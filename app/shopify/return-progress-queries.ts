export const RETURN_PROGRESS = `#graphql
  query ReturnProgress($id: ID!) {
    return(id: $id) {
      id
      name
      status
      decline { reason note }
      returnLineItems(first: 10) {
        nodes {
          id
          quantity
          processedQuantity
          ... on ReturnLineItem { fulfillmentLineItem { id lineItem { id } } }
        }
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
            nodes {
              id
              totalQuantity
              fulfillmentLineItem { id }
              dispositions { type quantity }
            }
            pageInfo { hasNextPage endCursor }
          }
          reverseDeliveries(first: 3) {
            nodes {
              id
              deliverable {
                ... on ReverseDeliveryShippingDeliverable {
                  label { publicFileUrl }
                  tracking { carrierName number url }
                }
              }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const RETURN_LINE_PROGRESS = `#graphql
  query ReturnLineProgress($id: ID!, $after: String!) {
    return(id: $id) {
      returnLineItems(first: 100, after: $after) {
        nodes {
          id
          quantity
          processedQuantity
          ... on ReturnLineItem { fulfillmentLineItem { id lineItem { id } } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const REVERSE_LINES = `#graphql
  query ReverseLines($id: ID!, $after: String!) {
    reverseFulfillmentOrder(id: $id) {
      lineItems(first: 100, after: $after) {
        nodes {
          id
          totalQuantity
          fulfillmentLineItem { id }
          dispositions { type quantity }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const PROCESS_RETURN = `#graphql
  mutation ProcessReturn($input: ReturnProcessInput!) {
    returnProcess(input: $input) {
      return { id name status }
      userErrors { code field message }
    }
  }
`

export const CLOSE_RETURN = `#graphql
  mutation CloseReturn($id: ID!) {
    returnClose(id: $id) {
      return { id name status }
      userErrors { code field message }
    }
  }
`

export const REOPEN_RETURN = `#graphql
  mutation ReopenReturn($id: ID!) {
    returnReopen(id: $id) {
      return { id name status }
      userErrors { code field message }
    }
  }
`

export const CANCEL_RETURN = `#graphql
  mutation CancelReturn($id: ID!) {
    returnCancel(id: $id) {
      return { id name status }
      userErrors { code field message }
    }
  }
`

export const REMOVE_FROM_RETURN = `#graphql
  mutation RemoveFromReturn($returnId: ID!, $lines: [ReturnLineItemRemoveFromReturnInput!]) {
    removeFromReturn(returnId: $returnId, returnLineItems: $lines) {
      return { id name status }
      userErrors { code field message }
    }
  }
`

export const CREATE_RETURN = `#graphql
  mutation CreateReturn($input: ReturnInput!) {
    returnCreate(returnInput: $input) {
      return { id name status }
      userErrors { code field message }
    }
  }
`

export const CREATE_REVERSE_DELIVERY = `#graphql
  mutation CreateReverseDelivery(
    $id: ID!
    $lines: [ReverseDeliveryLineItemInput!]!
    $tracking: ReverseDeliveryTrackingInput
  ) {
    reverseDeliveryCreateWithShipping(
      reverseFulfillmentOrderId: $id
      reverseDeliveryLineItems: $lines
      trackingInput: $tracking
      notifyCustomer: false
    ) {
      reverseDelivery { id }
      userErrors { code field message }
    }
  }
`

export const UPDATE_REVERSE_DELIVERY = `#graphql
  mutation UpdateReverseDelivery($id: ID!, $tracking: ReverseDeliveryTrackingInput) {
    reverseDeliveryShippingUpdate(reverseDeliveryId: $id, trackingInput: $tracking, notifyCustomer: false) {
      reverseDelivery { id }
      userErrors { code field message }
    }
  }
`
