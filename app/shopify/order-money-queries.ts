export const ORDER_MONEY = `#graphql
  query OrderMoney($id: ID!, $refunds: Int!, $transactions: Int!) {
    order(id: $id) {
      id
      cancelledAt
      presentmentCurrencyCode
      totalShippingPriceSet { presentmentMoney { amount } }
      totalRefundedShippingSet { presentmentMoney { amount } }
      refunds(first: $refunds) {
        id
        note
        createdAt
        return { id }
        totalRefundedSet { presentmentMoney { amount } }
        refundLineItems(first: 5) {
          nodes { quantity restockType lineItem { id } }
          pageInfo { hasNextPage endCursor }
        }
      }
      transactions(first: $transactions) {
        id
        kind
        status
        gateway
        manualPaymentGateway
        amountSet { presentmentMoney { amount } }
        parentTransaction { id }
      }
    }
  }
`

export const REFUND_LINES = `#graphql
  query RefundLines($id: ID!, $after: String!) {
    refund(id: $id) {
      refundLineItems(first: 100, after: $after) {
        nodes { quantity restockType lineItem { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const REFUND_TRANSACTIONS = `#graphql
  query RefundTransactions($id: ID!, $after: String) {
    refund(id: $id) {
      transactions(first: 50, after: $after) {
        nodes { kind status amountSet { presentmentMoney { amount } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`

export const CREATE_REFUND = `#graphql
  mutation CreateRefund($input: RefundInput!, $key: String!) {
    refundCreate(input: $input) @idempotent(key: $key) {
      refund { id totalRefundedSet { presentmentMoney { amount } } }
      userErrors { field message }
    }
  }
`

export const CANCEL_ORDER = `#graphql
  mutation CancelOrder($id: ID!, $note: String!) {
    orderCancel(
      orderId: $id
      reason: CUSTOMER
      restock: true
      notifyCustomer: true
      refundMethod: { originalPaymentMethodsRefund: true }
      staffNote: $note
    ) {
      job { id done }
      orderCancelUserErrors { code field message }
    }
  }
`
