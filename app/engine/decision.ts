/** What the engine answers: data only. Words are rendered from `app/locales`. */
import type { Day, Instant } from './day.ts'
import type { BuyerFact, Remedy } from './facts.ts'
import type { Money } from './money.ts'
import type { Given } from './reason.ts'

export type Outcome = 'granted' | 'refused' | 'asks' | 'review'

/** Where an answer comes from: a clause of the shop's document, or a provision of law. */
export type Citation =
  | { layer: 'contract'; clause: string; ref: string }
  | { layer: 'law'; provision: string }

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

export type PeriodStep =
  | { kind: 'from'; day: Day; event: string }
  | { kind: 'days'; days: number; to: Day }
  | { kind: 'months'; months: number; to: Day }
  | { kind: 'extended'; why: string; months: number; to: Day }
  | { kind: 'weekend'; day: Day; to: Day }
  /** `name` is the holiday's key in `app/locales`. */
  | { kind: 'holiday'; day: Day; name: string; to: Day }

export type DutyKind =
  | 'send_back'
  | 'refund'
  | 'refund_once_sent'
  | 'pay_return'
  | 'agree_exchange'
  | 'repair_or_replace'

export interface Duty {
  who: 'buyer' | 'shop'
  /** `refund_once_sent`: by that day, or when the goods or a proof of sending arrive, if that is later. */
  what: DutyKind
  by?: Day
  citation: Citation
}

export interface MoneyLine {
  what: 'item' | 'outward_shipping'
  /** Positive: to the buyer. */
  amount: Money
  citation: Citation
}

export interface Displaced {
  clause: Citation
  by: Citation
  reason: Reason
}

/** What a granted remedy comes to; `shared` is owed once per order. */
export interface Owed {
  duties: readonly Duty[]
  money: readonly MoneyLine[]
  shared: readonly MoneyLine[]
}

export interface RemedyDecision {
  remedy: Remedy
  outcome: Outcome
  /** Never empty: the clauses and provisions that determined the outcome. */
  citations: readonly Citation[]
  /** Every reason, for and against, not only the first. */
  reasons: readonly Reason[]
  /** Clauses that the law displaced, each with the provision that did. */
  disregarded: readonly Displaced[]
  asks: readonly Ask[]
  deadline?: Deadline
  duties: readonly Duty[]
  money: readonly MoneyLine[]
  /** Where a person may decide: what is owed if they grant it. */
  ifApproved?: Owed
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
  sharedMoney: readonly (MoneyLine & { remedy: Remedy; units: readonly string[] })[]
}
