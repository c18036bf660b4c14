import type { MoneyKind, RepaymentMeans } from './decision.ts'
import type { Kind, Remedy } from './facts.ts'
import type { Length } from './period.ts'

/**
 * What a clause says, as data, given its parameters: what lint compares with the law and with the rest of
 * the document. It decides nothing, and nothing in the deciding path reads it. Declare only what the clause
 * says; a field that is absent is not spoken of.
 */
export interface Declares {
  /** The kinds of things it speaks of; absent: every kind. */
  kinds?: readonly Kind[]
  /** Within what time something has to happen. */
  terms?: readonly DeclaredTerm[]
  /** An exclusion: the moments or states at which it begins, as the document names them. */
  triggers?: readonly Trigger[]
  /** A permission: what it is there for. */
  purpose?: 'testing'
  /** How the goods must come back, else nothing (or less) is owed. */
  requires?: readonly Condition[]
  /** What they may lack and are still taken back, at a lower value or as they are. */
  accepts?: readonly Condition[]
  /** Who pays for sending back. */
  returnCost?: 'shop' | 'buyer'
  /** Outward delivery is not repaid. */
  keepsOutwardCost?: boolean
  /** What is taken off what is owed, beyond the loss of value that CRD 14(2) allows. */
  takesOff?: readonly MoneyKind[]
  /** The means it repays by without asking. */
  repaidBy?: readonly RepaymentMeans[]
  /** What the buyer has to do, or accept, for the remedy to be had. */
  demands?: readonly Demand[]
  /** What it tells buyers of how to withdraw (CRD 6(1)(h), 11a). */
  provides?: readonly ('model_form' | 'withdrawal_function')[]
  /** Other remedies that it also closes in so many words (A4: "nor replaced or refunded"). */
  closes?: readonly Remedy[]
  /** How it stands to what the law gives a consumer; for the description of the clauses only. */
  stands?: Standing
}

/**
 * `compatible` with the floor; `weaker`: not enforceable against a consumer; `stronger`: binds the shop
 * beyond the law; `voluntary`: contract only; `gap`: silent where the law speaks. `provision`: our name of
 * the provision it meets.
 */
export interface Standing {
  mark: 'compatible' | 'weaker' | 'stronger' | 'voluntary' | 'gap'
  provision?: string
}

export interface DeclaredTerm {
  /**
   * `statement`: by when the buyer has to say so; `refund`: by when the shop repays; `sending_back`: by when
   * the goods leave; `activation` of a voucher; `guarantee`: how long the shop answers.
   */
  of: 'statement' | 'refund' | 'sending_back' | 'activation' | 'guarantee'
  length: Length
  from: TermEvent
  /** Absent: sending keeps the term. */
  keptBy?: 'arrival'
}

/** `goods_back`: the shop has them again; `recognition`: the shop recognised the defect. */
export type TermEvent = 'receipt' | 'purchase' | 'issuance' | 'statement' | 'goods_back' | 'recognition'

export type Trigger =
  | 'always'
  | 'production_started'
  | 'shipped'
  | 'package_opened'
  | 'seal_broken'
  | 'service_started'
  | 'service_performed'
  | 'activation_missed'

export type Condition =
  | 'unused'
  | 'undamaged'
  | 'complete'
  | 'original_packaging'
  | 'documents'
  | 'unopened'
  | 'seal_intact'

/**
 * `acceptance`: ordering counts as agreeing; `channel`: only on these channels; `carrier`: only with this
 * carrier; `recognition`: only once the shop has recognised it; `arrival`: only once the goods are back, not
 * on proof of sending; `shop_assessment`: the shop alone says how much; `shop_discretion`: it may refuse;
 * `no_replacement_wanted`: the buyer has to say so; `on_time`: lateness is excused by force majeure only.
 */
export type Demand =
  | 'acceptance'
  | 'channel'
  | 'carrier'
  | 'recognition'
  | 'arrival'
  | 'shop_assessment'
  | 'shop_discretion'
  | 'no_replacement_wanted'
  | 'on_time'
