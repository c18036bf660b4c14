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
