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

const aClause = { clause: 'withdrawal-period', params: { days: 14 }, words: '' }

/** So many levels of `not` around a predicate. */
const nested = (levels: number): object =>
  Array.from({ length: levels }).reduce<object>((inner) => ({ not: inner }), { tag: ['a'] })

const deep = (levels: number): object =>
  Array.from({ length: levels }).reduce<object>((inner) => ({ a: inner }), {})

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
      /^sections\.0\.clauses\.0\.params\.hours: /,
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

  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      '30 February in a scope',
      { scope: { orderedOn: { from: '2026-02-30' } } },
      /scope\.orderedOn\.from: Not a calendar day /,
    ],
    ['no bound at all', { scope: { orderedOn: {} } }, /scope\.orderedOn: Say from, until or both$/],
    ['half a cent', { scope: { price: { min: 0.5, currency: 'RON' } } }, /scope\.price\.min: /],
    ['a price of no currency', { scope: { price: { min: 1 } } }, /scope\.price\.currency: /],
    ['no country', { scope: { country: ['Romania'] } }, /scope\.country\.0: A country is two capital/],
    [
      'a fault inside and',
      { scope: { and: [{ tag: ['a'] }, { not: { type: [7] } }] } },
      /scope\.and\.1\.not\.type\.0: /,
    ],
    ['two predicates in one', { scope: { tag: ['a'], type: ['b'] } }, /scope: Names tag and type: say /],
    [
      'more names than a scope may list',
      { scope: { product: Array.from({ length: 501 }, (_, at) => `${at}`) } },
      /scope\.product: /,
    ],
    ['a scope nested too deep', { scope: nested(8) }, /scope: The scope is nested deeper than 8 levels$/],
    [
      'prices that contradict each other',
      { scope: { and: [{ price: { min: 2, currency: 'RON' } }, { price: { max: 1, currency: 'RON' } }] } },
      /scope: No product can be in this scope$/,
    ],
    ['words without end', { words: 'x'.repeat(4_001) }, /words: /],
  ])('%s: one fault, with its place', (_name, change, expected) => {
    const problems = problemsOf(compiling(withClause(change)))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(expected)
    expect(problems[0]).toMatch(/^sections\.0\.clauses\.0\./)
  })

  it('the deepest scope that is allowed compiles', () => {
    expect(problemsOf(compiling(withClause({ scope: nested(7) })))).toEqual([])
  })

  it.each<[string, () => unknown, RegExp]>([
    ['too deep', () => deep(41), /^(a\.)+a: The document is nested deeper than 40 levels$/],
    ['deep without end', () => deep(100_000), /nested deeper than 40 levels$/],
    ['too many values', () => Array.from({ length: 50_001 }, () => 0), /holds more than 50000 values$/],
    [
      'too long a text',
      () => ({ title: 'x'.repeat(20_001) }),
      /^title: A text is longer than 20000 letters$/,
    ],
    [
      'too much text',
      () => Array.from({ length: 101 }, () => 'x'.repeat(20_000)),
      /together longer than 2000000 letters$/,
    ],
    [
      'too many clauses',
      () => ({
        ...PRESETS['statutory-minimum'],
        sections: [150, 151].map((count, s) => ({
          title: '',
          clauses: Array.from({ length: count }, (_, at) => ({ ...aClause, ref: `${s}.${at}` })),
        })),
      }),
      /^sections: More than 300 clauses$/,
    ],
  ])('%s: told so, and where', (_name, document, expected) => {
    const parsed = parsePolicy(document())
    if (parsed.ok) throw new Error('It was taken')
    expect(parsed.problems).toHaveLength(1)
    expect(`${parsed.problems[0]?.path}: ${parsed.problems[0]?.message}`).toMatch(expected)
  })

  it('as many clauses as are allowed compile', () => {
    const clauses = Array.from({ length: 150 }, (_, at) => ({ ...aClause, ref: `${at}` }))
    const more = clauses.map((entry) => ({ ...entry, ref: `x${entry.ref}` }))
    const sections = [clauses, more].map((some) => ({ title: '', clauses: some }))
    expect(problemsOf(compiling({ ...PRESETS['statutory-minimum'], sections }))).toEqual([])
  })

  it('an empty floor is only for countries whose law we do not hold', () => {
    const document = { ...PRESETS['preset-a'], noFloor: ['CH', 'RO'] }
    expect(problemsOf(compiling(document))).toEqual([
      'noFloor.1: The law of RO stands beneath every contract with a consumer there',
    ])
    expect(problemsOf(compiling({ ...document, noFloor: ['Switzerland'] }))[0]).toMatch(/^noFloor\.0: /)
    expect(problemsOf(compiling({ ...document, noFloor: ['CH'], conflicts: 'mine' }))[0]).toMatch(
      /^conflicts: /,
    )
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
