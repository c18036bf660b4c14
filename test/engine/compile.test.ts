import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Clause } from '../../app/engine/clause.ts'
import { clause, silent } from '../../app/engine/clause.ts'
import { CLAUSES } from '../../app/engine/clauses/index.ts'
import { compileFloor } from '../../app/engine/compile-floor.ts'
import { defeatOrder } from '../../app/engine/defeat.ts'
import type { Jurisdiction, PolicyDocument } from '../../app/engine/index.ts'
import { compile, JURISDICTIONS, PolicyError, PRESETS, parsePolicy } from '../../app/engine/index.ts'
import { LAW_CLAUSES } from '../../app/engine/law/eu/index.ts'
import { facts, line, onDay } from './case.ts'

const problemsOf = (run: () => unknown): string[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof PolicyError) return error.problems.map(({ path, message }) => `${path}: ${message}`)
    throw error
  }
  return []
}

const withClause = (change: Record<string, unknown>): unknown => ({
  ...PRESETS['preset-a'],
  sections: [
    {
      title: '',
      clauses: [
        { clause: 'exchange-window', ref: 'A7', params: { days: 30, from: 'receipt' }, words: '', ...change },
      ],
    },
  ],
})

const compiling = (document: unknown) => () => compile(document as PolicyDocument, { policyVersion: '1' })

describe('a document with faults', () => {
  it.each([
    [
      'an unknown clause',
      { clause: 'wishful' },
      /^sections\.0\.clauses\.0\.clause: There is no clause "wishful"$/,
    ],
    ['days below one', { params: { days: 0, from: 'receipt' } }, /^sections\.0\.clauses\.0\.params\.days: /],
    ['half a day', { params: { days: 0.5, from: 'receipt' } }, /^sections\.0\.clauses\.0\.params\.days: /],
    ['an unknown start', { params: { days: 30, from: 'dawn' } }, /^sections\.0\.clauses\.0\.params\.from: /],
    ['a missing parameter', { params: { days: 30 } }, /^sections\.0\.clauses\.0\.params\.from: /],
    [
      'a parameter too many',
      { params: { days: 30, from: 'receipt', hours: 1 } },
      /^sections\.0\.clauses\.0\.params: /,
    ],
    ['an empty list in a scope', { scope: { category: [] } }, /^sections\.0\.clauses\.0\.scope/],
    ['an unknown category', { scope: { category: ['edible'] } }, /^sections\.0\.clauses\.0\.scope/],
    ['an unknown predicate', { scope: { colour: ['red'] } }, /^sections\.0\.clauses\.0\.scope/],
    [
      'a scope that nothing can be in',
      { scope: { and: [{ category: ['standard'] }, { category: ['custom_made'] }] } },
      /^sections\.0\.clauses\.0\.scope: No product can be in this scope$/,
    ],
    ['no label', { ref: ' ' }, /^sections\.0\.clauses\.0\.ref: /],
  ])('%s: one fault, with its place', (_name, change, expected) => {
    const problems = problemsOf(compiling(withClause(change)))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(expected)
    const parsed = parsePolicy(withClause(change))
    expect(parsed.ok).toBe(false)
  })

  it('names every fault, not only the first', () => {
    const document = {
      ...PRESETS['preset-a'],
      sections: [
        { title: '', clauses: [{ clause: 'wishful', ref: 'A1', params: {}, words: '' }] },
        {
          title: '',
          clauses: [
            { clause: 'withdrawal-period', ref: 'A2', params: { days: -1 }, words: '' },
            { clause: 'withdrawal-period', ref: 'A2', params: { days: 14 }, words: '' },
          ],
        },
      ],
    }
    expect(problemsOf(compiling(document)).map((problem) => problem.split(':')[0])).toEqual([
      'sections.0.clauses.0.clause',
      'sections.1.clauses.0.params.days',
      'sections.1.clauses.1.ref',
    ])
  })

  it('no object at all', () => {
    expect(parsePolicy('A7').ok).toBe(false)
    expect(parsePolicy({}).ok).toBe(false)
    expect(parsePolicy({ ...PRESETS['preset-a'], locale: 'English' })).toMatchObject({
      ok: false,
      problems: [{ path: 'locale' }],
    })
  })
})

describe('the presets', () => {
  it.each(Object.entries(PRESETS))('%s compiles, under its own id', (id, document) => {
    expect(document.id).toBe(id)
    expect(parsePolicy(JSON.parse(JSON.stringify(document)))).toEqual({ ok: true, document })
    expect(compiling(document)).not.toThrow()
  })

  it.each([
    ['preset-a', 'A', 15],
    ['preset-b', 'B', 27],
  ] as const)("%s carries every clause of its source, in the shop's own words", (id, letter, last) => {
    const clauses = PRESETS[id].sections.flatMap((section) => section.clauses)
    const numbers = new Set(clauses.map(({ ref }) => Number.parseInt(ref.slice(1), 10)))
    expect([...numbers].toSorted((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, i) => i + 1))
    expect(clauses.filter(({ ref }) => !ref.startsWith(letter))).toEqual([])
    expect(clauses.filter(({ words }) => words.length < 40)).toEqual([])
  })

  it('stamps engine, law and policy on a decision', () => {
    const decision = compile(PRESETS['preset-a'], { policyVersion: 'preset-a@3' })(
      facts(onDay(1), [line('standard')]),
    )
    expect(decision).toMatchObject({
      engineVersion: '2.0.0',
      lawVersion: 'RO@2026-11-01',
      policyVersion: 'preset-a@3',
      statedAt: onDay(1),
    })
  })
})

const pretend = (id: string, defeats: readonly string[]): Clause =>
  clause({
    id,
    effect: 'permits',
    remedies: ['exchange'],
    defeats,
    params: z.strictObject({}),
    needs: () => [],
    decide: () => () => silent,
  }) as Clause

describe('who defeats whom', () => {
  it('puts each defeater before what it defeats', () => {
    for (const clauses of [CLAUSES, LAW_CLAUSES]) {
      const { rank, problems } = defeatOrder(clauses)
      expect(problems).toEqual([])
      const edges = clauses.flatMap(({ id, defeats }) => defeats.map((defeated) => [id, defeated] as const))
      expect(edges.length).toBeGreaterThan(3)
      for (const [attacker, defeated] of edges) {
        expect(rank.get(attacker)).toBeLessThan(rank.get(defeated) ?? -1)
      }
    }
  })

  it('names a clause that does not exist, in the file that speaks of it', () => {
    const clauses = [pretend('sun', ['moon'])]
    const run = () => compile(PRESETS['statutory-minimum'], { policyVersion: '1', clauses })
    expect(problemsOf(run)).toEqual(['clauses.sun.defeats: There is no clause "moon" to defeat'])
  })

  it('names a circle', () => {
    const clauses = [
      pretend('rock', ['scissors']),
      pretend('scissors', ['paper']),
      pretend('paper', ['rock']),
    ]
    const run = () => compile(PRESETS['statutory-minimum'], { policyVersion: '1', clauses })
    expect(problemsOf(run)).toEqual([
      'clauses.rock.defeats: Clauses defeat each other in a circle: rock → scissors → paper → rock',
    ])
  })

  it('a clause cannot defeat itself', () => {
    const { problems } = defeatOrder([pretend('ouroboros', ['ouroboros'])])
    expect(problems.map(({ message }) => message)).toEqual([
      'Clauses defeat each other in a circle: ouroboros → ouroboros',
    ])
  })
})

describe('law data with faults', () => {
  const romania = JURISDICTIONS.RO as Jurisdiction
  const floorWith = (change: object) => () =>
    compileFloor(
      {
        ...romania,
        floor: [{ clause: 'withdrawal-right', provision: 'crd-9', params: { days: 14 }, ...change }],
      },
      LAW_CLAUSES,
    )

  it.each([
    [{ clause: 'wishful' }, 'RO.floor.0: There is no clause "wishful"'],
    [{ provision: 'crd-99' }, 'RO.floor.0: There is no provision "crd-99"'],
  ])('%j', (change, expected) => {
    expect(problemsOf(floorWith(change))).toEqual([expected])
  })

  it('a parameter out of bounds', () => {
    expect(problemsOf(floorWith({ params: { days: 0 } }))[0]).toMatch(/^RO\.floor\.0\.params\.days: /)
  })
})

it('a clause cannot read what it does not declare', () => {
  clause({
    id: 'nosy',
    effect: 'permits',
    remedies: ['exchange'],
    params: z.strictObject({}),
    needs: () => ['statedOn'],
    decide: () => (facts) => {
      // @ts-expect-error `possession` is not among its needs
      return facts.possession ? silent : silent
    },
  })
})
