import type { Instant } from '../day.ts'
import type { Money } from '../money.ts'
import type { DigitalFacts, ExceptionFacts, ServiceFacts, VoucherFacts } from './circumstances.ts'
import type { DeliveryFacts, Kind, ProductFacts } from './product-facts.ts'
import type {
  ComingBackFacts,
  ConditionFacts,
  DefectFacts,
  ExchangeFacts,
  ShopClaimFacts,
} from './way-back.ts'

export interface LineFacts {
  /** Stable name of this unit within the order, e.g. `<orderLine>/<fulfilmentLine>` or `<orderLine>/unfulfilled`. */
  unit: string
  /** The order line that this unit is part of. */
  orderLine: string
  quantity: number
  /** What was paid for this quantity: discounts allocated, taxes included. */
  paid: Money
  /** Absent: goods. */
  kind?: Kind
  product: ProductFacts
  /** Services, vouchers and intangible digital content have none: `not_shipped`. */
  delivery: DeliveryFacts
  /** Goods delivered regularly over a time (a subscription): all units of one name count from the first of them. */
  subscription?: string
  /** Whether a discount lowered this line's price; for scopes. */
  discounted?: boolean
  service?: ServiceFacts
  voucher?: VoucherFacts
  digital?: DigitalFacts
  exception?: ExceptionFacts
  condition?: ConditionFacts
  exchange?: ExchangeFacts
  defect?: DefectFacts
  comingBack?: ComingBackFacts
  /** Claims of the shop against the buyer about this unit, in a contract that provides for them. */
  shopClaims?: ShopClaimFacts
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

/** The facts that a buyer can be asked for, each with its finite answers. */
export type BuyerFact = 'sealIntact' | 'packageOpened'
