import { describe, expect, it } from 'vitest'
import type { PolicyDocument } from '../../app/engine/index.ts'
import { lint, PRESETS, parseFacts, parsePolicy } from '../../app/engine/index.ts'
import { facts, line, onDay } from './case.ts'

const faultsOf = (parsed: ReturnType<typeof parsePolicy> | ReturnType<typeof parseFacts>): string[] =>
  parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`)

const entry = { clause: 'exchange-window', ref: '1', params: { days: 30, from: 'receipt' }, words: '' }
const policy = (...clauses: readonly unknown[]) => ({
  ...PRESETS['statutory-minimum'],
  sections: [{ title: '', clauses }],
})
const scoped = (scope: unknown) => faultsOf(parsePolicy(policy({ ...entry, scope })))
const AT = 'sections.0.clauses.0'

describe('a policy', () => {
  it.each<[string, object, string[]]>([
    [
      'a key of the document',
      { ...policy(entry), jurisdicton: 'RO' },
      ['jurisdicton: Not known here; did you mean "jurisdiction"?'],
    ],
    [
      'a key of a clause',
      policy({ ...entry, scpe: {} }),
      [`${AT}.scpe: Not known here; did you mean "scope"?`],
    ],
    [
      'a parameter',
      policy({ ...entry, params: { ...entry.params, dais: 1 } }),
      [`${AT}.params.dais: Not known here; did you mean "days"?`],
    ],
    [
      'a parameter that is like none',
      policy({ ...entry, params: { ...entry.params, colour: 1 } }),
      [`${AT}.params.colour: Not known here; known are days, from, testing`],
    ],
    [
      'a parameter of a clause that has none',
      policy({ ...entry, clause: 'exchange-deduction', params: { days: 1 } }),
      [`${AT}.params.days: Not known here; nothing is`],
    ],
    [
      'a clause',
      policy({ ...entry, clause: 'exchnage-window' }),
      [`${AT}.clause: There is no clause "exchnage-window"; did you mean "exchange-window"?`],
    ],
    [
      'a clause that is like none',
      policy({ ...entry, clause: 'wishful' }),
      [`${AT}.clause: There is no clause "wishful"`],
    ],
    [
      'labels of one name',
      policy(entry, { ...entry, ref: '2' }, { ...entry, ref: ' 1 ' }),
      ['sections.0.clauses.2.ref: "1" is also the label of sections.0.clauses.0'],
    ],
  ])('%s that is not known: its place, and what was probably meant', (_, document, told) => {
    expect(faultsOf(parsePolicy(document))).toEqual(told)
  })

  it.each<[unknown, string[]]>([
    [{ tags: ['a'] }, [`${AT}.scope.tags: Not known here; did you mean "tag"?`]],
    [
      { and: [{ tag: ['a'] }, { not: { prize: 1 } }] },
      [`${AT}.scope.and.1.not.prize: Not known here; did you mean "price"?`],
    ],
    [{ price: { mni: 1, currency: 'RON' } }, [`${AT}.scope.price.mni: Not known here; did you mean "min"?`]],
    [{ price: { currency: 'RON' } }, [`${AT}.scope.price: Say min, max or both`]],
    [{ tag: [] }, [`${AT}.scope.tag: At least 1 entry`]],
    [
      { tag: ['a'], type: ['b'] },
      [`${AT}.scope: Names tag and type: say {"and": […]} where all must hold, {"or": […]} where one must`],
    ],
  ])('the scope %j: one fault, at its own place', (scope, told) => {
    expect(scoped(scope)).toEqual(told)
  })

  it.each([
    [{}, 'Names nothing: leave it out to cover everything. '],
    [[], ''],
    ['all', ''],
    [null, ''],
  ])('the scope %j: what a scope is', (scope, lead) => {
    expect(scoped(scope)).toEqual([
      expect.stringContaining(`${AT}.scope: ${lead}A scope is one of category,`),
    ])
  })

  it('says every fault at once, also of clauses beside one that cannot be read', () => {
    const document = policy(
      { ...entry, scope: {} },
      { ...entry, clause: 'wishful', ref: '2', scope: { tags: [] } },
      { ...entry, params: { days: 0, from: 'receipt' } },
      { ...entry, ref: '4', scope: { and: [{ kind: ['goods'] }, { kind: ['voucher'] }] } },
      7,
    )
    const places = parsePolicy({ ...document, sections: [...document.sections, null] })
    expect(faultsOf(places).map((fault) => fault.slice(0, fault.indexOf(': ')))).toEqual([
      'sections.0.clauses.0.scope',
      'sections.0.clauses.1.scope.tags',
      'sections.0.clauses.4',
      'sections.1',
      'sections.0.clauses.1.clause',
      'sections.0.clauses.2.params.days',
      'sections.0.clauses.3.scope',
      'sections.0.clauses.2.ref',
    ])
  })
})

describe('a policy that lint is given unchecked', () => {
  it.each<[object, string]>([
    [{ ...entry, clause: 'wishful' }, `${AT}.clause: There is no clause "wishful"`],
    [
      { ...entry, params: { ...entry.params, dais: 1 } },
      `${AT}.params.dais: Not known here; did you mean "days"?`,
    ],
  ])('is refused with the place: %#', (clause, told) => {
    expect(() => lint(policy(clause) as unknown as PolicyDocument)).toThrow(told)
  })
})

describe('a fact', () => {
  const known = facts(onDay(1), [line(undefined)])
  const shipping = (minor: unknown) =>
    faultsOf(
      parseFacts({
        ...known,
        order: { ...known.order, outwardShipping: { paid: { minor, currency: 'RON' } } },
      }),
    )

  it.each<[unknown, string]>([
    [1e300, 'At most 1000000000000'],
    [-1e300, 'At least 0'],
    [-1.5, 'Must be a whole number, not the number -1.5'],
    [Number.POSITIVE_INFINITY, 'Must be a number, not one too large to be held'],
  ])('%d is one fault, not two', (minor, told) => {
    expect(shipping(minor)).toEqual([`order.outwardShipping.paid.minor: ${told}`])
  })

  it('that is missing or misspelt is named with its place, each once', () => {
    const { delivery: _, ...rest } = line(undefined)
    expect(faultsOf(parseFacts({ ...known, lines: [{ ...rest, delivry: {}, colour: 1 }] }))).toEqual([
      'lines.0.delivery: Missing',
      'lines.0.delivry: Not known here; did you mean "delivery"?',
      expect.stringMatching(/^lines\.0\.colour: Not known here; known are unit, orderLine, /),
    ])
    expect(faultsOf(parseFacts({ ...known, lines: [{ ...rest, delivery: { status: 'lost' } }] }))).toEqual([
      'lines.0.delivery.status: A delivery\'s "status" is "not_shipped", "in_transit" or "delivered"',
    ])
  })

  it('that is a day or a word is neither', () => {
    expect(faultsOf(parseFacts({ ...known, order: { ...known.order, informedOn: 'Never' } }))).toEqual([
      'order.informedOn: Neither a calendar day such as "2026-11-30" nor "never"',
    ])
  })

  it.each([10, 11, 300_000])('names ten keys that it does not know, and counts the others: %d', (count) => {
    const strange = Object.fromEntries(Array.from({ length: count }, (_, at) => [`strange${at}`, 1]))
    const told = faultsOf(parseFacts({ ...known, ...strange }))
    expect(told.slice(0, 10).every((one) => /^strange\d: Not known here; known are statedAt/.test(one))).toBe(
      true,
    )
    expect(told.slice(10)).toEqual(count > 10 ? [`: Not known here: ${count - 10} more of its keys`] : [])
  })

  it('whose name is too long is named shortly', () => {
    const accessories = { ['x'.repeat(251)]: { minor: 1, currency: 'RON' } }
    const product = { id: 'p', deductions: { accessories } }
    expect(faultsOf(parseFacts({ ...known, lines: [line(undefined, { product })] }))).toEqual([
      `lines.0.product.deductions.accessories.${'x'.repeat(80)}…: Its name: At most 250 characters`,
    ])
    expect(faultsOf(parseFacts({ ...known, ['y'.repeat(500)]: 1 }))).toEqual([
      expect.stringContaining(`${'y'.repeat(80)}…: Not known here; known are statedAt`),
    ])
  })
})
