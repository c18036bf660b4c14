/**
 * Everything a decision may know: shapes and units. An optional fact that is absent is *unknown*,
 * which is not the same as false: what a missing fact means is decided by who can know it and who
 * must prove it (see `FACTS` in fact-register.ts), never by a default.
 */
import type { Day, Instant } from './day.ts'
import type { Money } from './money.ts'

export type Remedy =
  | 'withdrawal'
  | 'exchange'
  | 'goodwill_return'
  | 'conformity_claim'
  | 'commercial_guarantee'

/** What a product is, as the merchant set it in the product's metafields. */
export type Category = 'standard' | 'custom_made' | 'hygiene_sensitive'

export interface Facts {
  /** When the buyer sent the statement; in a preview, now. */
  statedAt: Instant
  order: OrderFacts
  /** One entry per order line × fulfilment line × quantity (a "unit" of decision). */
  lines: readonly LineFacts[]
}

export interface OrderFacts {
  /** The day the contract was concluded decides which law applies; its instant which policy version. */
  concludedAt: Instant
  buyer: 'consumer' | 'business'
  /** The consumer's place: ISO 3166-1 alpha-2 and, when known, the region (ISO 3166-2 without the country). */
  place: { country: string; region?: string }
  /** ISO 4217; every amount below is in it. */
  currency: string
  /** The day the buyer got the model form and the information of CRD 6(1)(h); `never` if the shop says it did not give it. The shop proves it. */
  informedOn?: Day | 'never'
  /** Whether the buyer was told before ordering that they bear the cost of sending back (CRD 6(1)(i)). The shop proves it. */
  returnCostDisclosed?: boolean
  /**
   * What was paid for outward delivery, the cheapest standard delivery the shop offered for this order
   * (the shop proves it: absent, all that was paid counts as standard), and what was repaid before.
   */
  outwardShipping: { paid: Money; cheapestStandard?: Money; refunded?: Money }
}

export interface LineFacts {
  /** Stable name of this unit within the order, e.g. `<orderLine>/<fulfilmentLine>` or `<orderLine>/unfulfilled`. */
  unit: string
  /** The order line that this unit is part of. */
  orderLine: string
  quantity: number
  /** What was paid for this quantity: discounts allocated, taxes included. */
  paid: Money
  product: { id: string; category?: Category; type?: string; tags?: readonly string[] }
  delivery: DeliveryFacts
  /** Property of the order line that the shop named as the buyer's specification; `none` when the order was read and has no such property. The shop proves it. */
  specification?: 'given' | 'none'
  /**
   * Whether that specification is a pick from a standard range (then it is no specification in the sense
   * of 16(c)); `doubtful` when the combinations are so many that a person must judge the degree.
   */
  specificationIsStandardPick?: boolean | 'doubtful'
  /** When production to the specification started, where recorded. */
  productionStartedAt?: Instant
  /** Hygiene seal as delivered: does the product carry one that a buyer recognises? From the product's evidence record. The shop proves it. */
  sealed?: boolean
  /** Buyer can know: was the outer package opened, is the hygiene seal unbroken. */
  packageOpened?: boolean
  sealIntact?: boolean
  /** Who broke the seal; absent means unknown. */
  unsealedBy?: 'buyer' | 'shop' | 'carrier'
  /** Whether it can be cleaned for resale; `false` only where documented for this product. The shop proves it. */
  cleanable?: boolean
  /** Whether buyers are told before ordering that the right is lost once unsealed (CRD 6(1)(k)). The shop proves it. */
  hygieneNoticeGiven?: boolean
}

/**
 * Delivery of one unit. `possessionOn` is the buyer's local calendar day.
 * `assumed` = no delivery event: fulfilment day + the shop's transit days; the buyer may correct it.
 */
export type DeliveryFacts =
  | { status: 'not_shipped' }
  | { status: 'in_transit'; shippedAt: Instant }
  | { status: 'delivered'; shippedAt: Instant; possessionOn: Day; source: 'carrier' | 'assumed' | 'buyer' }

/** The facts that a buyer can be asked for, each with its finite answers. */
export type BuyerFact = 'sealIntact' | 'packageOpened'
