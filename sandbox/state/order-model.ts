import type { Address, ShippingCode } from './model.ts'

export interface Order {
  id: number
  shop: string
  number: number
  name: string
  customerId: number
  email: string
  createdAt: string
  updatedAt: string
  cancelledAt: string | null
  /** One of the schema's OrderCancelReason, with what staff noted; null while the order stands. */
  cancellation: { reason: string; staffNote: string | null } | null
  edited: boolean
  lines: OrderLine[]
  shipping: { id: number; code: ShippingCode; title: string; minor: number }
  shippingAddress: Address
  transactions: Transaction[]
  refunds: Refund[]
  tags: string[]
  note: string | null
  /** What the cart said, the private ones too. */
  attributes: { key: string; value: string }[]
  fulfillmentOrders: FulfillmentOrder[]
  fulfillments: Fulfillment[]
}

export interface OrderLine {
  id: number
  productId: number
  variantId: number
  title: string
  variantTitle: string | null
  sku: string
  vendor: string
  quantity: number
  /** Taken off by an edit before they were sent. */
  editedOut: number
  /** Came back with a return that was processed, and are not paid back yet. */
  takenBack: number
  unitMinor: number
  /** Discount on the whole line. */
  discountMinor: number
  properties: { key: string; value: string }[]
  /** The exchange line of a return that brought it; null for what was ordered. */
  exchangeLineId: number | null
}

export interface Transaction {
  id: number
  kind: 'SALE' | 'REFUND'
  /** Money that comes back later is pending; where the gateway refused, none moved. */
  status: 'SUCCESS' | 'PENDING' | 'FAILURE'
  gateway: string
  minor: number
  createdAt: string
  /** The sale that a refund pays back. */
  parentId: number | null
}

export type RestockType = 'CANCEL' | 'NO_RESTOCK' | 'RETURN'

export interface Refund {
  id: number
  createdAt: string
  note: string | null
  /** The return that it pays back; null for a refund without one. */
  returnId: number | null
  lines: RefundLine[]
  shippingMinor: number
  /** What the lines and shipping come to, minus what was paid: positive in the merchant's favour. */
  discrepancyMinor: number
  discrepancyReason: string | null
  transactionIds: number[]
  /** Who asked for it: the app through the API, or a person in Shopify's pages. */
  by: 'app' | 'person'
  idempotencyKey: string | null
  /** Hash of what was asked with that key. */
  parameters: string | null
}

export interface RefundLine {
  id: number
  lineId: number
  quantity: number
  restockType: RestockType
  subtotalMinor: number
}

export interface FulfillmentOrder {
  id: number
  createdAt: string
  updatedAt: string
  cancelled: boolean
  lines: FulfillmentOrderLine[]
  holds: FulfillmentHold[]
}

export interface FulfillmentOrderLine {
  id: number
  lineId: number
  totalQuantity: number
  fulfilledQuantity: number
}

export interface FulfillmentHold {
  id: number
  reason: string
  reasonNotes: string | null
  handle: string
  externalId: string | null
  by: 'app' | 'person'
  placedAt: string
}

export interface Fulfillment {
  id: number
  name: string
  createdAt: string
  updatedAt: string
  lines: { id: number; lineId: number; quantity: number }[]
  events: { id: number; status: 'IN_TRANSIT' | 'DELIVERED'; happenedAt: string }[]
}
