/** What may be known of a unit that is to go back, has gone back, or is wrong. Each is unknown while it is absent. */
import type { Day, Instant } from '../day.ts'
import type { Money } from '../money.ts'

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
