export interface FulfillmentHold {
  /** The line that it keeps back. */
  key: number
  fulfillmentOrderId: string
  holdId: string
}

/** `quantity` pieces went out in one parcel. */
export interface ShippedPart {
  key: number
  fulfillmentLineId: string
  quantity: number
}
