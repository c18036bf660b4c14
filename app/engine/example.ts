import type { Clause, Extras, Verdict } from './clause.ts'
import type { Day } from './day.ts'
import type { DutyKind, MoneyLine, RepaymentMeans } from './decision.ts'
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
  /** Every duty, `shop refund`; looked at where it is named. */
  duties?: readonly `${'shop' | 'buyer'} ${DutyKind}`[]
  repaidBy?: RepaymentMeans
  partialDelivery?: NonNullable<Extras['partialDelivery']>
}

export const receivedOn = (day: Day, assumed = false): Possession => ({ begun: true, day, assumed })
export const NOT_RECEIVED: Possession = { begun: false }
