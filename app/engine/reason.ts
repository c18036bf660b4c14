import type { Day } from './day.ts'

/** Why a clause holds or not: each code with the parameters its words may use. Words: `decision:reason.*`. */
export interface ReasonParams {
  'period-not-begun': Nothing
  'in-time': Until
  'too-late': Until
  'not-informed-in-time': Until
  'not-informed-too-late': Until
  'custom-made-underway': Nothing
  'custom-made-not-yet': Nothing
  'own-specification': Nothing
  'no-specification': Nothing
  'standard-pick': Nothing
  'specification-doubtful': Nothing
  'package-opened': Nothing
  'seal-broken': Nothing
  'package-untouched': Nothing
  'seal-intact': Nothing
  'no-recognisable-seal': Nothing
  'unsealed-by-shop': Nothing
  'unsealed-by-carrier': Nothing
  cleanable: Nothing
  'no-hygiene-notice': Nothing
  'hygiene-not-proven': Nothing
  'unsealed-not-cleanable': Nothing
  'cleanability-unknown': Nothing
  'exchange-in-time': Until
  'exchange-too-late': Until
  'exchange-not-received': Nothing
  'exchange-excluded-custom-made': Nothing
  'exchange-excluded-unsealed': Nothing
  'exchange-not-excluded': Nothing
  'guarantee-open': Until
  'guarantee-not-begun': Nothing
  'guarantee-ended': Until
  'law-unknown': { country: string }
  'law-outdated': { country: string; asOf: Day }
  'longer-by-law': Until
  'clauses-conflict': Nothing
}

type Nothing = Readonly<Record<never, never>>

/** `assumed`: the period runs from a day of receipt that nobody recorded, only estimated. */
interface Until {
  lastDay: Day
  assumed: boolean
}

export type ReasonCode = keyof ReasonParams

/** A code with its own parameters, before the clause that gave it is known. */
export type Given = { [C in ReasonCode]: { code: C; params: ReasonParams[C] } }[ReasonCode]

export const reason = <C extends ReasonCode>(code: C, params: ReasonParams[C]): Given =>
  ({ code, params }) as Given
