/** What a settlement is asked with and what it answers: data only. */
import type { Day } from '../day.ts'
import type { Citation, MoneyKind, Outcome, RepaymentMeans } from '../decision.ts'
import type { PaymentMeans, Remedy } from '../facts.ts'
import type { Money } from '../money.ts'

/** What is to be carried out. The same unit and remedy may come several times; the order never matters. */
export interface Chosen {
  unit: string
  /** Pieces; absent: all that the decision is about and that was not settled before. */
  quantity?: number
  remedy: Remedy
  /** A person granted what was left to a person: `ifApproved` is owed. */
  approved?: true
}

/** Pieces of an order, and what was paid for them. */
export interface Pieces {
  pieces: number
  paid: Money
}

/** What the facts do not say, because it belongs to the carrying out. */
export interface Choices {
  /** Given now: the buyer's express consent to store credit (CRD 13(1)). */
  storeCredit?: true
  /** Given now: the account to be repaid to. */
  accountNamed?: true
  /** The whole order as it was sold, where the facts show only a part of its pieces. */
  order?: Pieces
  /** What of the order was settled before. */
  before?: {
    /** Unit → pieces of it. The first ones: their cents are gone. */
    units?: Readonly<Record<string, number>>
    /** Given back for money under earlier settlements, of whatever unit. */
    given?: Pieces
    /** What delivery would have cost less without what was given back before. */
    deliverySaved?: Money
    /**
     * Of outward delivery, what went back so far, by whoever; absent: what was owed for `given`. `isRestPromised`: what was
     * owed for `given` beyond that is still paid with it.
     */
    delivery?: { repaid: Money; isRestPromised: boolean }
  }
  /** What delivery of the order would have cost less without all that is given back, now and before: for `marginal`. */
  deliverySaved?: Money
}

export interface SettledLine {
  /** Absent: owed once per order. */
  unit?: string
  quantity?: number
  remedy: Remedy
  what: MoneyKind
  /** Positive to the buyer, negative taken off. */
  amount: Money
  /** What the clause says it comes to, where less than that is possible: no more than was paid, no less than nothing. */
  said?: Money
  citation: Citation
}

/** Asked for, and nothing is paid for it: why. */
export interface Withheld {
  unit: string
  quantity: number
  remedy: Remedy
  why: Exclude<Outcome, 'granted'> | 'not_offered'
}

/** A part of the refund and the way it takes. */
export interface Repaid {
  /** The payment it goes back to or comes from; absent: the order's one and only. */
  payment?: string
  means?: PaymentMeans
  by: RepaymentMeans
  amount: Money
}

export interface Settlement {
  lines: readonly SettledLine[]
  /** Paid back to the buyer: the lines' sum, but for exchanges that cost more. Never negative. */
  refund: Money
  /** What exchanges cost more, each for itself: never set off against the refund. Never negative. */
  toPay: Money
  withheld: readonly Withheld[]
  /** Sums to the refund. */
  repayments: readonly Repaid[]
  /** What must still be asked of the buyer before it can be paid. */
  needs: readonly 'refund_account'[]
  /** Only where something is paid back. */
  due?: RefundDue
}

/**
 * `held: 'goods_or_proof'`: it may wait until the parcel or a proof of posting is there (CRD 13(3)); then `by`
 * is the earliest day on which it can fall due, and no other may be promised.
 */
export interface RefundDue {
  by?: Day
  held?: 'goods_or_proof'
}

const MESSAGES = {
  unknown_unit: 'The decision, or its facts, know no such unit',
  not_a_quantity: 'A quantity is a whole number from 1',
  more_than_there_are: 'More pieces are chosen than the unit has left',
  not_settled_before: 'What was settled before is a whole number of pieces, from 0',
  other_currency: "An amount is not in the order's currency",
  not_an_amount: 'An amount is not a whole number of minor units',
}

/** Something was chosen that the decision cannot bear. Bad input, never an outcome. */
export class SettlementError extends Error {
  readonly code: keyof typeof MESSAGES
  readonly unit: string

  constructor(code: SettlementError['code'], unit: string) {
    super(`${unit}: ${MESSAGES[code]}`)
    this.name = 'SettlementError'
    this.code = code
    this.unit = unit
  }
}
