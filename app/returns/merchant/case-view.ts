/**
 * What the merchant's pages show of a case. Sentences about a decision are rendered (English); what
 * the pages label themselves comes as a code with its parameters. Instants are ISO 8601 strings.
 */
import type { MoneyKind, Outcome, Reason, Remedy } from '../../engine/index.ts'
import type { Acceptance, CaseStatus, Reception, Settlement } from '../case/case.ts'
import type { Actor, CaseEvent, Channel, Mismatch, WaitCode } from '../case/case-event.ts'
import type { FactSource } from '../deciding/fact-source.ts'
import type { CarryOutView } from './carry-out-view.ts'
import type { RepaidView } from './repaid-view.ts'
import type { MessageView } from './shown-message.ts'
import type { StatedItemView } from './stated-item-view.ts'

export interface CaseSummary {
  id: string
  reference: string
  orderId: string
  orderName: string
  state: CaseStatus
  needsPerson: boolean
  /** Why a person is needed; empty where none is. */
  waiting: WaitCode[]
  /** Which deadlines, by kind, where one has passed. */
  passed: string[]
  items: { title: string; quantity: number; remedy: Remedy; acceptance: Acceptance }[]
  openedAt: string
}

export interface CasePage {
  cases: CaseSummary[]
  /** How many need a person in the whole shop, whatever the filter. */
  needPerson: number
  /** Hand it back as `after` for the next page. */
  next?: string
}

export interface CaseView {
  id: string
  reference: string
  state: CaseStatus
  needsPerson: boolean
  channel: Channel
  order: { id: string; name: string }
  statement: {
    sentAt: string
    receivedAt: string
    locale: string
    contact?: string
    /** Where the buyer would rather be answered: E.164. */
    whatsapp?: string
    /** Where staff wrote it down: who and when. */
    entered?: { by: Actor; at: string }
    /** What the buyer wrote or said then, word for word. */
    words?: string
    items: StatedItemView[]
    mismatches: Mismatch[]
  }
  lines: CaseLineView[]
  /** What the decision stands on. Absent until it is decided. */
  decision?: DecisionView
  /** What the accepted lines pay the buyer. Absent where nothing is paid. */
  money?: MoneyView
  /** What the buyer gets back in all if what waits is approved, e.g. "€189.00". Absent where approving pays nothing. */
  ifApproved?: string
  facts: FactView[]
  /** What waits for a person and why. */
  waiting: WaitView[]
  timeline: TimelineEntry[]
  messages: MessageView[]
  /** There is something to be sent back, and so a slip for the parcel. */
  hasSlip: boolean
  shopifyReturns: {
    id: string
    name: string
    state: 'requested' | 'approved' | 'declined' | 'cancelled' | 'closed'
    note?: string
    /** Opened again when all in it was paid: it is not closed by itself. */
    isOpenedAgain?: boolean
  }[]
  /** What a merchant can do now; empty when nothing waits for a judgement. */
  actions: ('approve' | 'decline' | 'dealWith')[]
  /** What was paid back, and what still is to be. */
  repaid: RepaidView
  /** What can be done with what was accepted. */
  carryOut: CarryOutView
}

export interface MoneyView {
  /** `item`: title of the item; absent for what is owed once per order. `amount` e.g. "€189.00". */
  rows: { what: MoneyKind; item?: string; amount: string }[]
  total: string
}

export interface CaseLineView {
  key: number
  unit: string
  title: string
  variant?: string
  quantity: number
  /** What the buyer asked for, and what became of it. */
  remedy: Remedy
  acceptance: Acceptance
  reception: Reception
  settlement: Settlement
  /** Pieces that came, and pieces that were paid back. */
  arrived: number
  repaid: number
  /** There is a parcel to come back when it is given up; absent until it is decided. */
  isSentBack?: boolean
  /** What the engine says of every remedy, the asked-for one first. Empty until it is decided. */
  remedies: RemedyView[]
}

export interface RemedyView {
  remedy: Remedy
  /** e.g. "Withdrawal". */
  label: string
  outcome: Outcome
  /** The reason in one sentence. */
  reason: string
  /** Every reason, each said once: contract and law often give the same. */
  reasons: ReasonView[]
  /** Something has not been answered: the reasons are those of every answer. */
  isByAnswer?: boolean
  /** e.g. "Clause A3", "Directive 2011/83/EU, Article 16(c)". */
  citations: string[]
  /** Clauses that the law displaced: what, by what, why. */
  disregarded: { clause: string; by: string; why: string }[]
  /** `derivation`: how the last day was found, step by step. Dates as "YYYY-MM-DD". */
  deadline?: { text: string; lastDay?: string; open: boolean; derivation: string[] }
  /** e.g. { what: "Item", amount: "€189.00" }, each with its citation. */
  money: { what: string; amount: string; citation: string }[]
  duties: { text: string; by?: string; citation: string }[]
}

/** `bears`: whether it speaks for the buyer, against them, or leaves it open. */
export interface ReasonView {
  text: string
  bears: Reason['bears']
  citations: string[]
}

export interface DecisionView {
  id: string
  decidedAt: string
  policyVersion: number
  lawVersion: string
  engineVersion: string
  factsSha256: string
}

/** e.g. { fact: 'possessionOn', value: '2026-11-09', source: 'carrier_event', readAt: … }. */
export interface FactView extends FactSource {
  /** Title of the item the unit is part of. */
  item?: string
  /** Somebody proved another since, by which it was decided. */
  isOvertaken?: true
}

export interface WaitView {
  code: WaitCode
  keys: number[]
  detail?: string
  /** Products of which nobody has recorded whether they can be cleaned, where the case turns on it. */
  unrecorded: string[]
  /** A person may say that they have dealt with it in their own way; `countsAsPaid`: what is owed for it is then paid. */
  isToBeDealtWith?: true
  countsAsPaid?: true
  /** What the buyer wrote, where it waits because of that. */
  words?: string
  since: string
}

export interface TimelineEntry {
  seq: number
  at: string
  actor: Actor
  event: CaseEvent
  /** What the buyer wrote to it. */
  words?: string
}

/**
 * The doors (read-case.ts, list-cases.ts, resolve-review.ts):
 *   listCases(shop, { needsPerson?, state?, after?, limit? }) → CasePage, newest first (needing a person: oldest first)
 *   readCase(shop, id) → CaseView | null
 *   resolveReview(shop, id, { resolution: 'approved' | 'declined' | 'dealt_with', reason, actor: 'merchant:<user>' })
 *     → ResolveResult
 */
