/** What the engine answers: data only. Words are rendered from `app/locales`. */
import type { Day, Instant } from './day.ts'
import type { BuyerFact, Remedy } from './facts.ts'
import type { Money } from './money.ts'

export type Outcome = 'granted' | 'refused' | 'asks' | 'review'

/** Where an answer comes from: a clause of the shop's document, or a provision of law. */
export type Citation =
  | { layer: 'contract'; clause: string; ref: string }
  | { layer: 'law'; provision: string }

/** Why something holds or fails: a code the locales know, with typed parameters. */
export interface Reason {
  code: string
  params: Readonly<Record<string, string | number | boolean | Money>>
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
  /** Exclusive end. */
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
  | { kind: 'extended'; provision: string; to: Day }
  | { kind: 'weekend' | 'holiday'; day: Day; name?: string; to: Day }

export interface Duty {
  who: 'buyer' | 'shop'
  /** e.g. `send_back`, `refund`, `pay_return`, `decide_together`. */
  what: string
  by?: Day
  citation: Citation
}

export interface MoneyLine {
  /** e.g. `item`, `outward_shipping`. Positive: to the buyer. */
  what: string
  amount: Money
  citation: Citation
}

export interface Displaced {
  clause: Citation
  by: Citation
  reason: Reason
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
  /** Jurisdiction and the day its data was read, e.g. `RO@2026-11-01`. */
  lawVersion: string
  /** The policy document's own id and version, as compiled. */
  policyVersion: string
  statedAt: Instant
  lines: readonly LineDecision[]
}
