/** What a unit is, and how it came to the buyer. */
import type { Day, Instant } from '../day.ts'
import type { Money } from '../money.ts'

/** What a product is, as the merchant set it in the product's metafields. */
export type Category = 'standard' | 'custom_made' | 'hygiene_sensitive'

/** What was bought. One order with goods and services in it is one contract for the sale of goods (CRD 2(5)). */
export type Kind = 'goods' | 'service' | 'voucher' | 'digital_content'

export interface ProductFacts {
  id: string
  variant?: string
  category?: Category
  type?: string
  tags?: readonly string[]
  /** Handles or ids of the collections it is in. */
  collections?: readonly string[]
  /** Price of one piece as listed; for scopes. */
  price?: Money
  /** Months of the shop's own guarantee; a setting of the product, never invented. */
  guaranteeMonths?: number
  /** Sold as used or refurbished. */
  secondHand?: boolean
  /** What the shop takes off an exchange, per wear grade and missing accessory, for one piece. */
  deductions?: {
    smallTraces?: Money
    accessories?: Readonly<Record<string, Money>>
  }
}

/**
 * Delivery of one unit. `possessionOn` is the buyer's local calendar day.
 * `assumed` = no delivery event: fulfilment day + the shop's transit days; the buyer may correct it.
 */
export type DeliveryFacts =
  | { status: 'not_shipped' }
  | { status: 'in_transit'; shippedAt: Instant }
  | { status: 'delivered'; shippedAt: Instant; possessionOn: Day; source: 'carrier' | 'assumed' | 'buyer' }
