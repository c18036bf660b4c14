import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Clause, Verdict } from '../../app/engine/clause.ts'
import { CLAUSES } from '../../app/engine/clauses/index.ts'
import type { Example } from '../../app/engine/example.ts'
import type { FactName, FactValues } from '../../app/engine/fact-register.ts'
import { FACTS } from '../../app/engine/fact-register.ts'
import { LAW_CLAUSES } from '../../app/engine/law/eu/index.ts'

interface ClauseFile {
  examples: () => Example<Clause>[]
  [name: string]: unknown
}

const NOT_CLAUSES = new Set(['index.ts', 'floor.ts'])

const filesIn = async (folder: string): Promise<{ name: string; file: ClauseFile }[]> => {
  const names = readdirSync(new URL(folder, import.meta.url)).filter((name) => !NOT_CLAUSES.has(name))
  return Promise.all(
    names.map(async (name) => ({
      name,
      file: (await import(new URL(folder + name, import.meta.url).href)) as ClauseFile,
    })),
  )
}

const isClause = (value: unknown): value is Clause =>
  typeof value === 'object' && value !== null && 'bind' in value

const files = [
  ...(await filesIn('../../app/engine/clauses/')),
  ...(await filesIn('../../app/engine/law/eu/')),
]
const known: readonly Clause[] = [...CLAUSES, ...LAW_CLAUSES]

/** Only what the clause declared, so that one which reads more gets nothing and fails. */
const declaredOnly = (facts: Partial<FactValues>, needs: readonly FactName[]): FactValues =>
  Object.fromEntries(needs.map((name) => [name, facts[name]])) as unknown as FactValues

const verdictOf = (clause: Clause, { params, facts }: Example<Clause>): Verdict => {
  const result = clause.bind(params)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.bound.decide(declaredOnly(facts, result.bound.needs))
}

const summary = (verdict: Verdict): Example<Clause>['expect'] => {
  if (verdict.kind === 'silent') return { kind: 'silent' }
  const { until, amounts, duties, returnPaidBy } = verdict
  const by = duties?.find((duty) => duty.by)?.by
  return {
    kind: verdict.kind,
    ...(verdict.kind !== 'settles' && { code: verdict.reason.code }),
    ...(until && until !== 'open' && { lastDay: until.lastDay }),
    ...(verdict.kind === 'settles' &&
      amounts && { amounts: amounts.map(({ what, amount }) => ({ what, minor: amount.minor })) }),
    ...(by && { by }),
    ...(returnPaidBy && verdict.kind === 'settles' && { returnPaidBy }),
  }
}

it('finds every clause in a file of its own, named by its id, and in the list', () => {
  expect(files.length).toBe(known.length)
  expect(files.length).toBeGreaterThan(10)
  for (const { name, file } of files) {
    const [clause] = Object.values(file).filter(isClause)
    expect(`${clause?.id}.ts`).toBe(name)
    expect(known).toContain(clause)
  }
  expect(new Set(known.map(({ id }) => id)).size).toBe(known.length)
})

it('registers who knows and who proves every fact that a clause can need', () => {
  const needed = known.flatMap((clause) =>
    files
      .filter(({ file }) => Object.values(file).includes(clause))
      .flatMap(({ file }) => file.examples())
      .flatMap(({ params }) => {
        const result = clause.bind(params)
        return result.ok ? [...result.bound.needs] : []
      }),
  )
  expect(needed.length).toBeGreaterThan(20)
  expect(needed.filter((name) => !(name in FACTS))).toEqual([])
  // Nothing is in the register that no clause reads.
  expect(Object.keys(FACTS).filter((name) => !needed.includes(name as FactName))).toEqual([])
})

describe.each(files)('$name', ({ file }) => {
  const [clause] = Object.values(file).filter(isClause)
  const examples = file.examples()

  it('has examples, each with its own name', () => {
    expect(examples.length).toBeGreaterThan(1)
    expect(new Set(examples.map((example) => example.case)).size).toBe(examples.length)
  })

  it.each(examples)('$case', (example) => {
    if (!clause) throw new Error('no clause in this file')
    expect(summary(verdictOf(clause, example))).toEqual(example.expect)
  })
})
