import type { FactValues } from '../../app/engine/fact-register.ts'
import type { Day } from '../../app/engine/index.ts'
import type { Condition } from './condition.ts'
import { before, is as equals, not, oneOf } from './condition.ts'
import type { LineFact } from './line-facts.ts'

/** On what a clause holds, fails, or is for a person; what is left out never happens. */
export interface Conditions {
  holds?: Condition
  fails?: Condition
  review?: Condition
}

/** The parameters that any of the clauses has; the engine has checked them. */
export interface Params {
  days?: number
  months?: number
  liabilityMonths?: number
  presumptionMonths?: number
  minMonths?: number
  maxMonths?: number
  from?: string
  when?: string
  otherwise?: string
  afterwards?: string
  triggers?: readonly string[]
  requires?: readonly string[]
  accepts?: readonly string[]
  channels?: readonly string[]
  only?: string
  onceRecognised?: boolean
  carriers?: readonly string[]
}

/** The names of a clause's own dates; `end` is that of its period. */
export interface Terms {
  /** True while the period runs. */
  inTime: Condition
  /** The fact that holds one of its dates. */
  date: (name: string) => string
}

/**
 * What a clause says, in conditions. Days and ends of periods, with their holidays and zones, are worked out
 * beforehand (`dates`, in milliseconds), for no peer can.
 */
export interface ToldClause {
  dates?: (params: Params, values: FactValues) => Record<string, number>
  says: (params: Params, terms: Terms) => Conditions
}

export const is = (fact: LineFact, value: string | number | boolean = true): Condition => equals(fact, value)
export const isOneOf = (fact: LineFact, values: readonly string[]): Condition => oneOf(fact, values)
/** That something had happened when the statement was sent. */
export const isPast = (fact: LineFact): Condition => not(before('stated', fact))

export const NEVER_TIME = Number.MAX_SAFE_INTEGER
export const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
