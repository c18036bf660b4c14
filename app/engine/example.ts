import type { Clause, Verdict } from './clause.ts'
import type { Day } from './day.ts'
import type { MoneyLine } from './decision.ts'
import type { FactName, FactValues, Possession } from './fact-register.ts'
import type { ReasonCode } from './reason.ts'

/** A worked case of one clause: test and documentation at once. */
export interface Example<C> {
  case: string
  params: C extends Clause<infer P, infer _K> ? P : never
  facts: C extends Clause<infer _P, infer K extends FactName> ? Pick<FactValues, K> : never
  expect: Expectation
}

interface Expectation {
  kind: Verdict['kind']
  code?: ReasonCode
  lastDay?: Day
  amounts?: readonly { what: MoneyLine['what']; minor: number }[]
  /** The day of the first duty that has one. */
  by?: Day
  returnPaidBy?: 'shop' | 'buyer'
}

export const receivedOn = (day: Day, assumed = false): Possession => ({ begun: true, day, assumed })
export const NOT_RECEIVED: Possession = { begun: false }
