import { describe, expect, it } from 'vitest'
import type { LineFacts, Scope } from '../../app/engine/index.ts'
import { lint, PRESETS, parsePolicy } from '../../app/engine/index.ts'
import type { Subject } from '../../app/engine/scope-covers.ts'
import { compileScope } from '../../app/engine/scope-covers.ts'
import { budgetOfDocument, emptinessOf, isSatisfiable } from '../../app/engine/scope-empty.ts'
import { facts, line, onDay } from './case.ts'
import type { Draw } from './draw.ts'
import { flip, pick, seeded, some } from './draw.ts'

/** So many tags that each needs one of fewer places, and no two the same: it cannot be, but only a search shows it. */
const crowded = (tags: number, places: number): Scope => {
  const at = (one: number, place: number): Scope => ({ tag: [`${one} in ${place}`] })
  const numbers = (count: number) => Array.from({ length: count }, (_, number) => number)
  const somewhere = numbers(tags).map((one) => ({ or: numbers(places).map((place) => at(one, place)) }))
  const apart = numbers(places).flatMap((place) =>
    numbers(tags).flatMap((one) =>
      numbers(one).map((other) => ({ or: [{ not: at(one, place) }, { not: at(other, place) }] })),
    ),
  )
  return { and: [{ and: somewhere }, ...groupsOf(apart)] }
}

/** The same in two: that each has a place, and that no two have one. */
const halvesOf = (tags: number, places: number): [Scope, Scope] => {
  const [first, ...rest] = (crowded(tags, places) as { and: Scope[] }).and
  if (!first) throw new Error('Nothing is crowded')
  return [first, { and: rest }]
}

const groupsOf = (scopes: readonly Scope[]): Scope[] =>
  Array.from({ length: Math.ceil(scopes.length / 50) }, (_, at) => ({
    and: scopes.slice(50 * at, 50 * at + 50),
  }))

/** With the tags and the days that it names, and one besides. */
const PRODUCTS = ['1', '2', '3'].flatMap((id) =>
  [[], ['a'], ['b'], ['a', 'b']].flatMap((tags): LineFacts['product'][] =>
    [undefined, 0, 1, 2, 3].map((minor) =>
      minor === undefined ? { id, tags } : { id, tags, price: { minor, currency: 'RON' } },
    ),
  ),
)
const SUBJECTS: readonly Subject[] = PRODUCTS.flatMap((product) =>
  (['goods', 'service', 'voucher', 'digital_content'] as const).flatMap((kind) =>
    [true, false].flatMap((discounted) =>
      (['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'] as const).map((concludedOn) => ({
        line: line(undefined, { product, kind, discounted }),
        order: facts(onDay(1), []).order,
        concludedOn,
      })),
    ),
  ),
)

const PREDICATES: readonly ((draw: Draw) => Scope)[] = [
  (draw) => ({ tag: [pick(draw, ['a', 'B']), ...some(draw, ['A', 'b'])] }),
  (draw) => ({ product: [pick(draw, ['1', '2']), ...some(draw, ['1', '2'])] }),
  (draw) => ({
    kind: [pick(draw, ['goods', 'service'] as const), ...some(draw, ['voucher', 'digital_content'] as const)],
  }),
  (draw) => ({ discounted: flip(draw) }),
  (draw) => ({ price: { min: draw(3), ...(flip(draw) && { max: draw(3) }), currency: 'RON' } }),
  (draw) => ({
    orderedOn: flip(draw) ? { from: '2026-11-02' } : { until: pick(draw, ['2026-11-01', '2026-11-03']) },
  }),
]

const drawScope = (draw: Draw, depth: number): Scope => {
  const kind = depth === 0 ? 3 : draw(5)
  if (kind > 2) return pick(draw, PREDICATES)(draw)
  if (kind === 2) return { not: drawScope(draw, depth - 1) }
  const parts = Array.from({ length: 1 + draw(4) }, () => drawScope(draw, depth - 1))
  return kind === 1 ? { and: parts } : { or: parts }
}

describe('whether anything can be in a scope', () => {
  it('is what trying everything finds', () => {
    const draw = seeded(7)
    const seen = { empty: 0, fillable: 0, unknown: 0 }
    for (let drawn = 0; drawn < 1_000; drawn++) {
      const scope: Scope = { and: [drawScope(draw, 4), drawScope(draw, 2), drawScope(draw, 1)] }
      const found = emptinessOf(scope)
      const covers = compileScope(scope)
      expect(found, JSON.stringify(scope)).toBe(
        SUBJECTS.some((subject) => covers(subject)) ? 'fillable' : 'empty',
      )
      seen[found]++
    }
    expect(Math.min(seen.empty, seen.fillable)).toBeGreaterThan(100)
  })

  it.each<[string, Scope, 'empty' | 'fillable']>([
    [
      'a contradiction behind forty choices',
      {
        and: [
          ...Array.from({ length: 40 }, (_, at) => ({
            or: [{ type: [`${at}`, 'x'] }, { tag: [`${at}`, 'y'] }],
          })),
          { country: ['RO'] },
          { not: { country: ['RO'] } },
        ],
      },
      'empty',
    ],
    [
      'forty choices of which only the last can be met',
      {
        and: [
          { country: ['DE'] },
          ...Array.from({ length: 40 }, (_, at) => ({
            or: [
              { country: ['RO'] },
              { and: [{ country: ['GR'] }, { tag: ['a'] }] },
              { type: ['x', `${at}`] },
            ],
          })),
        ],
      },
      'fillable',
    ],
    [
      'forty choices of which none can be met',
      {
        and: [
          ...Array.from({ length: 40 }, (_, at) => ({ or: [{ country: ['RO'] }, { type: [`${at}`] }] })),
          { country: ['DE'] },
        ],
      },
      'empty',
    ],
    [
      'as many choices as a scope may hold',
      {
        and: Array.from({ length: 50 }, (_, at) => ({
          or: Array.from({ length: 50 }, (_, of) => ({
            and: [{ tag: [`${at}`] }, { not: { collection: [`${of}`] } }],
          })),
        })),
      },
      'fillable',
    ],
    ['five tags in five places', crowded(5, 5), 'fillable'],
    ['five tags in four places: the hardest that is still decided', crowded(5, 4), 'empty'],
  ])('%s: %#', (_, scope, expected) => {
    expect(emptinessOf(scope)).toBe(expected)
  })

  it('is not known where choices ask for too many tries: then the document is taken, and lint says so', () => {
    const scope = crowded(6, 5)
    expect(emptinessOf(scope)).toBe('unknown')
    expect(isSatisfiable(scope)).toBe(true)
    const clause = {
      clause: 'exchange-window',
      ref: 'hard',
      params: { days: 30, from: 'receipt' },
      words: '',
      scope,
    }
    const document = { ...PRESETS['statutory-minimum'], sections: [{ title: '', clauses: [clause] }] }
    expect(parsePolicy(document).ok).toBe(true)
    expect(lint(document).complete.undecided).toEqual(['hard'])
    const easy = { ...clause, ref: 'easy', scope: crowded(4, 4) }
    expect(lint({ ...document, sections: [{ title: '', clauses: [easy] }] }).complete.undecided).toEqual([])
  })

  it('takes no more work for a document of many hard scopes, and still decides the easy ones after them', () => {
    const budget = budgetOfDocument()
    const hard = Array.from({ length: 12 }, () => {
      const before = budget.left
      return { found: emptinessOf(crowded(6, 5), budget), work: before - budget.left }
    })
    expect(new Set(hard.map(({ found }) => found))).toEqual(new Set(['unknown']))
    // Each a quarter of what was left.
    expect(hard.map(({ work }) => work)).toEqual(hard.map((_, at) => 200_000 * 0.75 ** at))
    expect(budget.left).toBeGreaterThan(0)
    const spent = { left: 0 }
    expect(emptinessOf(crowded(6, 5), spent)).toBe('unknown')
    expect(emptinessOf({ and: [{ tag: ['a'] }, { not: { tag: ['a'] } }] }, spent)).toBe('empty')
    expect(emptinessOf(crowded(2, 2), spent)).toBe('fillable')
    expect(spent.left).toBe(0)
  })

  it('names those that it could not decide, of pairs both, and finds what the easy ones say all the same', () => {
    const clause = (ref: string, days: number, scope: Scope) => ({
      ...{ clause: 'exchange-window', ref, words: '', scope },
      params: { days, from: 'receipt' },
    })
    const clauses = [
      ...['hard 1', 'hard 2', 'hard 3'].map((ref) => clause(ref, 30, crowded(6, 5))),
      clause('in Romania', 20, { country: ['RO'] }),
      clause('in Romania again', 10, { country: ['RO'] }),
      clause('in Greece', 5, { country: ['GR'] }),
    ]
    const { findings, complete } = lint({
      ...PRESETS['statutory-minimum'],
      sections: [{ title: '', clauses }],
    })
    expect(complete.undecided).toEqual(['hard 1', 'hard 2', 'hard 3'])
    const differ = findings.filter(({ code }) => code === 'terms-differ').map(({ refs }) => refs)
    expect(differ).toContainEqual(['in Romania', 'in Romania again'])
    expect(
      differ.filter((refs) => refs.includes('in Greece')).every(([ref]) => ref?.startsWith('hard')),
    ).toBe(true)
    // Neither is hard alone: tags may share a place, or have none.
    const [wide, narrow] = halvesOf(6, 5)
    const pair = lint({
      ...PRESETS['statutory-minimum'],
      sections: [{ title: '', clauses: [clause('wide', 30, wide), clause('narrow', 20, narrow)] }],
    })
    expect(pair.complete.undecided).toEqual(['wide', 'narrow'])
  })
})
