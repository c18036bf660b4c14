/** A parcel on its way back, and what shows that it is. */
export interface Tracking {
  carrier?: string
  number: string
  url?: string
}

/**
 * `carrier`: the parcel is seen on its way · `posting_receipt`: what the buyer got when handing it in · `given_number`: its
 * number, as the buyer gave it.
 */
export type SendingProof = 'carrier' | 'posting_receipt' | 'given_number'

/** Posted by the buyer. */
export interface Shipment {
  keys: number[]
  proof: SendingProof
  sentAt: string
  tracking?: Tracking
}
