/**
 * Everything a decision may know: shapes and units. An optional fact that is absent is *unknown*,
 * which is not the same as false: what a missing fact means is decided by who can know it and who
 * must prove it (see `FACTS` in fact-register.ts). Two count against the buyer while nobody has said them:
 * `unsealedBy` (after delivery, the buyer) and `specificationIsStandardPick` (not a pick).
 */
import type { Day, Instant } from './day.ts'
import type { Money } from './money.ts'

export type Remedy =
  | 'withdrawal'
  | 'exchange'
  | 'goodwill_return'
  | 'conformity_claim'
  | 'commercial_guarantee'
  | 'redemption'

/** What a product is, as the merchant set it in the product's metafields. */
export type Category = 'standard' | 'custom_made' | 'hygiene_sensitive'

/** What was bought. One order with goods and services in it is one contract for the sale of goods (CRD 2(5)). */
export type Kind = 'goods' | 'service' | 'voucher' | 'digital_content'

export interface Facts {
  /** When the buyer sent the statement; in a preview, now. */
  statedAt: Instant
  /** How the statement came, where it has been sent. */
  statement?: StatementFacts
  order: OrderFacts
  /** One entry per order line × fulfilment line × quantity (a "unit" of decision). */
  lines: readonly LineFacts[]
}

export interface StatementFacts {
  /** When the shop received it; for a withdrawal it never counts (CRD 11(2)). */
  receivedAt?: Instant
  /** On what it came: `function` is the withdrawal function of CRD 11a. */
  channel?: Channel
  /** A delay that the buyer puts down to force majeure; a person weighs the evidence. */
  forceMajeure?: 'claimed' | 'accepted' | 'rejected'
  /** Express consent to be repaid in store credit (CRD 13(1)). */
  storeCreditConsent?: boolean
  /** The buyer has named an account to be repaid to. */
  refundAccountNamed?: boolean
}

export type Channel =
  | 'function'
  | 'account'
  | 'email'
  | 'form'
  | 'whatsapp'
  | 'phone'
  | 'letter'
  | 'in_person'

/** One means by which the order was paid. */
export interface PaymentFacts {
  /** Stable name of the payment within the order. */
  id: string
  means: PaymentMeans
  paid: Money
  refunded?: Money
}

export type PaymentMeans =
  | 'card'
  | 'wallet'
  | 'bank_transfer'
  | 'cash_on_delivery'
  | 'gift_card'
  | 'store_credit'
  | 'other'

export interface OrderFacts {
  /** The day the contract was concluded decides which law applies; its instant which policy version. */
  concludedAt: Instant
  buyer: 'consumer' | 'business'
  /** How the contract was concluded; absent: at a distance. Bought in the shop itself, there is no withdrawal by law. */
  conclusion?: 'distance' | 'off_premises' | 'unsolicited_visit' | 'public_auction' | 'in_store'
  /** The sales channel's name, e.g. `online_store`, `pos`; for scopes. */
  channel?: string
  /** The customer's tags; for scopes. */
  customerTags?: readonly string[]
  /** Codes and titles of discounts on the order; for scopes. */
  discounts?: readonly string[]
  /** Every means of payment; absent: all of it by one means that can be repaid. */
  payments?: readonly PaymentFacts[]
  /** What the bank takes for repaying. The shop proves it. */
  bankCosts?: Money
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

/**
 * Delivery of one unit. `possessionOn` is the buyer's local calendar day.
 * `assumed` = no delivery event: fulfilment day + the shop's transit days; the buyer may correct it.
 */
export type DeliveryFacts =
  | { status: 'not_shipped' }
  | { status: 'in_transit'; shippedAt: Instant }
  | { status: 'delivered'; shippedAt: Instant; possessionOn: Day; source: 'carrier' | 'assumed' | 'buyer' }

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

/** A service's progress. The shop proves performance, request and acknowledgement (CRD 7(3), 8(8), 16(a)). */
export interface ServiceFacts {
  /** When the first application or session began; `not_started` when the shop recorded that none has. */
  startedAt?: Instant | 'not_started'
  sessions?: { total: number; used: number }
  /** When it was performed in full. */
  performedAt?: Instant
  /** The buyer expressly asked to begin before the end of the withdrawal period. */
  expressRequest?: boolean
  /** The buyer acknowledged that the right is lost once it is performed in full. */
  acknowledgedLoss?: boolean
}

export interface VoucherFacts {
  issuedOn?: Day
  activatedAt?: Instant | 'not_activated'
  /** Sold in `offer` mode: the shop's short activation term was agreed to. */
  offerSale?: boolean
}

/** Digital content without a tangible medium (CRD 16(m)). The shop proves all of it. */
export interface DigitalFacts {
  begunAt?: Instant | 'not_begun'
  consented?: boolean
  acknowledgedLoss?: boolean
  /** The confirmation of CRD 8(7) was given on a durable medium. */
  confirmed?: boolean
}

/** What the closed list of CRD 16 needs beyond (a), (c), (e), (m). The shop proves each. */
export interface ExceptionFacts {
  /** (b) The price follows a financial market that the shop does not control. */
  marketPriced?: boolean
  /** (d) It deteriorates or expires rapidly. */
  perishable?: boolean
  /** (f) After delivery it is, by its nature, inseparably mixed with other things. */
  inseparablyMixed?: boolean
  /** (g) Alcohol whose price was agreed at the sale, deliverable only from that day, its value following the market. */
  deferredAlcohol?: { deliverableFrom: Day; valueFluctuates: boolean }
  /** (h) The buyer asked for a visit for urgent repair or maintenance; `beyondRequest`: this is more than was asked for. */
  urgentRepair?: { requested: boolean; beyondRequest: boolean }
  /** (i) Sealed audio, video or software; whether it was unsealed is `sealed`, `sealIntact`, `unsealedBy`. */
  sealedMedia?: boolean
  /** (j) A newspaper, periodical or magazine. */
  press?: 'single' | 'subscription'
  /** (l) For a specific date or period; dwelling for residence is not lodging. */
  dateBound?: {
    service: 'lodging' | 'goods_transport' | 'car_rental' | 'catering' | 'leisure' | 'other'
    on?: Day
  }
}

/** How it came back, as inspected; what nobody recorded the shop has not proven. */
export interface ConditionFacts {
  wear?: 'none' | 'small_traces' | 'excessive'
  missingAccessories?: readonly string[]
  packaging?: 'original' | 'opened' | 'missing'
  /** The receipts and documents that came with it. */
  documents?: 'complete' | 'missing'
  /** Proven to have been used beyond what a shop would allow. */
  used?: boolean
  damaged?: boolean
  /** Evidenced loss of value from handling beyond testing as in a shop, for this quantity (CRD 14(2)). The shop proves it. */
  diminishedValue?: Money
}

export interface ExchangeFacts {
  /** Price of what is taken in its place, for this quantity. */
  replacementPrice?: Money
  /** The buyer's answer to the offered deduction; absent: not answered yet. */
  deductionAgreed?: boolean
}

export interface DefectFacts {
  kind: 'wrong_item' | 'too_few' | 'too_many' | 'damaged_in_transit' | 'defective'
  /** When it showed; absent: when it was stated. */
  appearedOn?: Day
  /** Proven either way; absent: the presumption decides, and after it a person. */
  existedAtDelivery?: boolean
  /** The buyer caused it. The shop proves it. */
  causedByBuyer?: boolean
  /** So slight that it does not end the contract (2019/771 art 13(5)). The shop proves it. */
  minor?: boolean
  /** The day the shop recognised it, `denied` when it said that it does not. */
  recognisedOn?: Day | 'denied'
  wanted?: 'repair' | 'replacement' | 'price_reduction' | 'refund'
  /** Repair or replacement has failed, was refused, or would be impossible or too much trouble (2019/771 art 13(4)). */
  cureFailed?: boolean
  /** A repair that the buyer chose was done on that day (2019/771 art 10a: twelve months more). */
  repairedOn?: Day
}

/** The goods' way back. */
export interface ComingBackFacts {
  sentAt?: Instant
  /** A proof of sending has been given. */
  sendingProven?: boolean
  receivedAt?: Instant
  carrier?: 'original' | 'shop_chosen' | 'other'
  /** The shop offered to collect, or does (CRD 13(3), 14(1)). */
  shopCollects?: boolean
}

export interface ShopClaimFacts {
  /** What the shop asks for damage or incompleteness, and whether it has evidence. */
  compensation?: { amount: Money; evidenced: boolean }
  /** What the shop would set off from other dealings, and whether the claim is proven. */
  setOff?: { amount: Money; proven: boolean }
}

/** The facts that a buyer can be asked for, each with its finite answers. */
export type BuyerFact = 'sealIntact' | 'packageOpened'
