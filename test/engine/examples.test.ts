import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Clause, Verdict } from '../../app/engine/clause.ts'
import { CLAUSES } from '../../app/engine/clauses/index.ts'
import type { Example } from '../../app/engine/example.ts'
import type { FactName, FactValues } from '../../app/engine/fact-register.ts'
import { FACTS } from '../../app/engine/fact-register.ts'
import { LAW_CLAUSES } from '../../app/engine/law/eu/index.ts'
import { CLAUSE_FILES } from './clause-files.ts'

const NOT_CLAUSES = new Set(['index.ts', 'floor.ts', 'labels.ts', 'model-form.ts'])

const namesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url)).filter((name) => !NOT_CLAUSES.has(name))

/** Only what the clause declared, so that one which reads more gets nothing and fails; inherited, as in deciding, so that one which copies (`...`) gets nothing either. */
const declaredOnly = (facts: Partial<FactValues>, needs: readonly FactName[]): FactValues =>
  Object.create(Object.fromEntries(needs.map((name) => [name, facts[name]]))) as FactValues

const bound = (clause: Clause, params: unknown) => {
  const result = clause.bind(params)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.bound
}

const summary = (verdict: Verdict, expected: Example<Clause>['expect']): Example<Clause>['expect'] => {
  if (verdict.kind === 'silent') return { kind: 'silent' }
  const { until, amounts, duties, returnPaidBy, repaidBy, partialDelivery } = verdict
  const isSettling = verdict.kind === 'settles'
  const by = duties?.find((duty) => duty.by)?.by
  return {
    kind: verdict.kind,
    ...(!isSettling && { code: verdict.reason.code }),
    ...(until && until !== 'open' && { lastDay: until.lastDay }),
    ...(amounts &&
      (isSettling || expected.amounts) && {
        amounts: amounts.map(({ what, amount }) => ({ what, minor: amount.minor })),
      }),
    ...(by && { by }),
    ...(returnPaidBy && (isSettling || expected.returnPaidBy) && { returnPaidBy }),
    ...(isSettling && repaidBy && { repaidBy }),
    ...(partialDelivery && { partialDelivery }),
    ...(expected.duties && duties && { duties: duties.map(({ who, what }) => `${who} ${what}` as const) }),
  }
}

it('finds every clause in a file of its own, named by its id, and in the list', () => {
  const present = [...namesIn('../../app/engine/clauses/'), ...namesIn('../../app/engine/law/eu/')]
  expect(present.length).toBeGreaterThan(10)
  expect(CLAUSE_FILES.map(({ name }) => name).toSorted()).toEqual(present.toSorted())
  expect(CLAUSE_FILES.map(({ clause }) => `${clause.id}.ts`)).toEqual(CLAUSE_FILES.map(({ name }) => name))
  expect(new Set(CLAUSE_FILES.map(({ clause }) => clause))).toEqual(new Set([...CLAUSES, ...LAW_CLAUSES]))
})

it('registers who knows and who proves every fact that a clause can need, and no other', () => {
  const needed = CLAUSE_FILES.flatMap(({ clause, examples }) =>
    examples.flatMap(({ params }) => bound(clause, params).needs),
  )
  expect(needed.length).toBeGreaterThan(20)
  expect([...new Set(needed)].toSorted()).toEqual(Object.keys(FACTS).toSorted())
})

describe.each(CLAUSE_FILES)('$name', ({ clause, examples }) => {
  it('has examples, each with its own name', () => {
    expect(examples.length).toBeGreaterThan(1)
    expect(new Set(examples.map((example) => example.case)).size).toBe(examples.length)
  })

  it.each(examples)('$case', ({ params, facts, expect: expected }) => {
    const { decide, needs } = bound(clause, params)
    expect(summary(decide(declaredOnly(facts, needs)), expected)).toEqual(expected)
  })
})
