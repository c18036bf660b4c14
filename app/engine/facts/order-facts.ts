/** What is known of an order as a whole, and of the statement about it. */
import type { Day, Instant } from '../day.ts'
import type { Money } from '../money.ts'

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
