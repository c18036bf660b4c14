export type ReturnStatus = 'REQUESTED' | 'OPEN' | 'DECLINED' | 'CANCELED' | 'CLOSED'

export interface Return {
  id: number
  shop: string
  orderId: number
  name: string
  status: ReturnStatus
  createdAt: string
  requestApprovedAt: string | null
  closedAt: string | null
  decline: { reason: string; note: string | null } | null
  lines: ReturnLine[]
  exchangeLines: ExchangeLine[]
  reverseFulfillmentOrders: ReverseFulfillmentOrder[]
  /** The notes of `returnProcess`, in their order: Shopify keeps them in the order's timeline. */
  notes: string[]
}

export interface ReturnLine {
  id: number
  fulfillmentLineId: number
  quantity: number
  processedQuantity: number
  refundedQuantity: number
  customerNote: string | null
  reasonNote: string
  /** Handle of a return reason definition. */
  reason: string | null
  /** Percent of the line's price that the shop keeps; null for no fee. */
  restockingFeePercent: number | null
}

export interface ExchangeLine {
  id: number
  productId: number
  variantId: number
  quantity: number
  processedQuantity: number
  discountMinor: number
}

export interface ReverseFulfillmentOrder {
  id: number
  status: 'OPEN' | 'CLOSED' | 'CANCELED'
  lines: ReverseFulfillmentOrderLine[]
  deliveries: ReverseDelivery[]
}

export interface ReverseFulfillmentOrderLine {
  id: number
  returnLineId: number
  fulfillmentLineId: number
  totalQuantity: number
  dispositions: Disposition[]
}

export type DispositionType = 'MISSING' | 'NOT_RESTOCKED' | 'PROCESSING_REQUIRED' | 'RESTOCKED'

export interface Disposition {
  id: number
  type: DispositionType
  quantity: number
  createdAt: string
}

export interface ReverseDelivery {
  id: number
  lines: { id: number; reverseLineId: number; quantity: number }[]
  tracking: { number: string | null; url: string | null } | null
  label: { fileUrl: string; createdAt: string; updatedAt: string } | null
}
