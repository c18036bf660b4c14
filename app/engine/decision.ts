/** What the engine answers: data only. Words are rendered from `app/locales`. */
import type { Day, Instant } from './day.ts'
import type { BuyerFact, Remedy } from './facts.ts'
import type { Money } from './money.ts'
import type { Given } from './reason.ts'

export type Outcome = 'granted' | 'refused' | 'asks' | 'review'

/** Where an answer comes from: a clause of the shop's document, or a provision of law. */
export type Citation =
  | { readonly layer: 'contract'; readonly clause: string; readonly ref: string }
  | { readonly layer: 'law'; readonly provision: string }

/** Why something holds or fails: a code the locales know, with typed parameters. */
export type Reason = Given & {
  /** `for` the buyer, `against`, or `open`: a person must judge. */
  bears: 'for' | 'against' | 'open'
  citation: Citation
}

export interface Ask {
  fact: BuyerFact
  /** The finite answers, in the order to show them. */
  choices: readonly boolean[]
}

export interface Deadline {
  /** Last calendar day that counts, in the consumer's place. Absent: the period has not begun (`open`). */
  lastDay?: Day
  /** Exclusive end: the last instant that counts is the one before. */
  endsAt?: Instant
  /** No end yet: nothing has been delivered. */
  open: boolean
  /** How the last day was found, in order. */
  steps: readonly PeriodStep[]
  citation: Citation
}

export type PeriodStep = Readonly<
  | { kind: 'from'; day: Day; event: string }
  | { kind: 'days'; days: number; to: Day }
  | { kind: 'months'; months: number; to: Day }
  | { kind: 'extended'; why: string; months: number; to: Day }
  | { kind: 'weekend'; day: Day; to: Day }
  /** `name` is the holiday's key in `app/locales`. */
  | { kind: 'holiday'; day: Day; name: string; to: Day }
>

export type DutyKind =
  | 'send_back'
  | 'refund'
  | 'refund_once_sent'
  | 'pay_return'
  | 'collect'
  | 'inspect'
  | 'agree_exchange'
  | 'answer_deduction'
  | 'send_replacement'
  | 'pay_difference'
  | 'repair_or_replace'
  | 'repair'
  | 'replace'
  | 'deliver_missing'
  | 'reduce_price'
  | 'include_documents'
  | 'confirm_no_replacement'
  | 'honour_voucher'
  /** For the way back to the buyer, of what the shop did not take. */
  | 'pay_redelivery'

export interface Duty {
  who: 'buyer' | 'shop'
  /** `refund_once_sent`: by that day, or when the goods or a proof of sending arrive, if that is later. */
  what: DutyKind
  by?: Day
  citation: Citation
}

export type MoneyKind =
  | 'item'
  | 'outward_shipping'
  /** CRD 14(2): evidenced loss beyond testing. */
  | 'diminished_value'
  /** CRD 14(3): what of a service was supplied before the withdrawal. */
  | 'service_supplied'
  /** Exchange at a lower value: wear, and each missing accessory. */
  | 'wear_deduction'
  | 'accessory_deduction'
  /** Exchange: what the other product costs less (positive) or more (negative). */
  | 'price_difference'
  | 'price_reduction'
  | 'bank_costs'
  | 'restocking_fee'
  | 'compensation'
  | 'set_off'

export interface MoneyLine {
  what: MoneyKind
  /** Positive: to the buyer; negative: taken off. */
  amount: Money
  citation: Citation
}

/** How the delivery's refund is counted when only part of an order is given back; law leaves it to the contract. */
export interface PartialDelivery {
  rule: 'none' | 'pro_rata' | 'marginal' | 'full'
  citation: Citation
}

/** Owed once per order. `partial`: absent, all of it comes back with the first unit that does. */
export type SharedLine = MoneyLine & { partial?: PartialDelivery }

export interface Displaced {
  clause: Citation
  by: Citation
  reason: Reason
}

/** How the buyer is repaid; `same_means` is CRD 13(1). */
export interface Repayment {
  means: RepaymentMeans
  citation: Citation
}

export type RepaymentMeans = 'same_means' | 'named_account' | 'store_credit'

/** What a granted remedy comes to; `shared` is owed once per order. */
export interface Owed {
  duties: readonly Duty[]
  money: readonly MoneyLine[]
  shared: readonly SharedLine[]
  repayment?: Repayment
}

export interface RemedyDecision {
  remedy: Remedy
  outcome: Outcome
  /** Never empty: the clauses and provisions that determined the outcome. */
  citations: readonly Citation[]
  /** Every reason, for and against, not only the first. */
  reasons: readonly Reason[]
  /**
   * Clauses of the document, each with what took its place and why. Where granted: that give less in some respect; else
   * that refuse on an exception which the law does not make here, though the answer is the same without them.
   */
  disregarded: readonly Displaced[]
  asks: readonly Ask[]
  deadline?: Deadline
  duties: readonly Duty[]
  money: readonly MoneyLine[]
  /** Where money is repaid. */
  repayment?: Repayment
  /** Where a person may decide: what is owed if they grant it. */
  ifApproved?: Owed
  /** Only when asked for (`explain`): the smallest sets of facts that would flip a refusal, a question or a review. */
  wouldChange?: readonly Change[]
}

/** A smallest set of facts and what the answer would then be. */
export interface Change {
  facts: readonly { fact: string; knows: readonly string[]; from: unknown; to: unknown }[]
  outcome: Outcome
}

export interface LineDecision {
  unit: string
  orderLine: string
  quantity: number
  /** One per remedy that the policy or the law knows, most favourable first: withdrawal, exchange, … */
  remedies: readonly RemedyDecision[]
}

export interface Decision {
  engineVersion: string
  /** Jurisdiction and the day its data was read, e.g. `RO@2026-11-01`; `XX@none` where we hold none. */
  lawVersion: string
  /** The policy document's own id and version, as compiled. */
  policyVersion: string
  statedAt: Instant
  lines: readonly LineDecision[]
  /** What is owed once per order, not per line, whichever of these units are sent back. */
  sharedMoney: readonly (SharedLine & { remedy: Remedy; units: readonly string[] })[]
}
