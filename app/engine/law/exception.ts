import * as z from 'zod'
import type { Clause, Verdict } from '../clause.ts'
import { clause, silent } from '../clause.ts'
import type { Day, Instant } from '../day.ts'
import { dayAt } from '../day.ts'
import type { Example } from '../example.ts'
import type { FactName, FactValues } from '../fact-register.ts'
import type { ReasonCode } from '../reason.ts'

type NoParams = Record<string, never>

/** An exception of CRD 16: it says nothing where there is no right to except from. */
export type Exception<K extends FactName> = Clause<NoParams, K | 'conclusion'>

/**
 * One entry of the closed list of CRD 16. The shop proves it: `decide` is `silent` where nobody alleges it,
 * and fails, with the reason, where it is alleged but not proven.
 */
export const exception = <K extends FactName>(rule: {
  id: string
  needs: readonly K[]
  decide: (facts: Pick<FactValues, K>) => Verdict
}): Exception<K> =>
  clause<NoParams, K | 'conclusion'>({
    id: rule.id,
    effect: 'excludes',
    remedies: ['withdrawal'],
    defeats: ['withdrawal-right', 'missing-information'],
    params: z.strictObject({}) as z.ZodType<NoParams>,
    needs: () => ['conclusion', ...rule.needs],
    decide: () => (facts) => {
      const { conclusion }: Pick<FactValues, 'conclusion'> = facts
      return conclusion === 'in_store' ? silent : rule.decide(facts)
    },
  })

type Row<K extends FactName> = Example<Exception<K>>

/** Worked cases of an exception, each a change to the facts that prove it. */
export const exceptionCases = <K extends FactName>(proven: Pick<FactValues, K>) => {
  const row = (name: string, change: Partial<FactValues>, expect: Row<K>['expect']): Row<K> =>
    ({ case: name, params: {}, facts: { conclusion: 'distance', ...proven, ...change }, expect }) as Row<K>
  return {
    ends: (name: string, code: ReasonCode, change: Partial<FactValues> = {}) =>
      row(name, change, { kind: 'holds', code }),
    stands: (name: string, code: ReasonCode, change: Partial<FactValues>) =>
      row(name, change, { kind: 'fails', code }),
    asksPerson: (name: string, code: ReasonCode, change: Partial<FactValues>) =>
      row(name, change, { kind: 'review', code }),
    silent: (name: string, change: Partial<FactValues>) => row(name, change, { kind: 'silent' }),
  }
}

/** Whether something recorded had happened when the statement was sent; what nobody recorded has not. */
export const hadHappened = (at: string, statedAt: Instant): boolean => Date.parse(at) <= Date.parse(statedAt)

/** Whether the buyer had been told of the right by that day; `never` comes after every day. */
export const wasInformedBy = (informedOn: FactValues['informedOn'], day: Day): boolean => informedOn <= day

export const dayOfInstant = (at: Instant, { zone }: FactValues['calendar']): Day => dayAt(at, zone)
