import { describe, expect, it } from 'vitest'
import type { LineFacts, OrderFacts } from '../../app/engine/index.ts'
import {
  cited,
  codes,
  disregarded,
  duties,
  facts,
  line,
  onDay,
  RECORDED,
  remedyOf,
  underClauses,
  underPresetA,
  underPresetB,
} from './case.ts'
import type { Pretended } from './pretend.ts'
import { decidedOf, excluded, fails, granted, open, refused } from './pretend.ts'

type Decide = typeof underPresetA
const TERM = ['A2', 'RO/crd-9']

const withdrawal = (decide: Decide, day: number, one: LineFacts, order: Partial<OrderFacts> = {}) =>
  remedyOf(decide(facts(onDay(day), [one], order)), 'withdrawal')
const answer = (...given: Parameters<typeof withdrawal>): string[] => {
  const found = withdrawal(...given)
  return [found.outcome, ...cited(found)]
}

const camera = line('custom_made')
const unsealed = line('hygiene_sensitive', { ...RECORDED, sealIntact: false, packageOpened: true })

describe('a clause that the law gives nothing to lean on, before, on and after the last day', () => {
  const noSpecification = ['A3 by RO/crd-16-c: no-specification']
  it.each([
    [13, 'granted', ['RO/crd-9']],
    [14, 'granted', ['RO/crd-9']],
    [15, 'refused', TERM],
  ])('A3, no specification, day %i: %s', (day, outcome, citations) => {
    const found = withdrawal(underPresetA, day, camera)
    expect([found.outcome, cited(found), disregarded(found)]).toEqual([outcome, citations, noSpecification])
  })

  it.each([
    [14, 'granted', ['RO/crd-9']],
    [15, 'refused', TERM],
  ])('A5, unsealed but cleanable, day %i: %s', (day, outcome, citations) => {
    const found = withdrawal(underPresetA, day, { ...unsealed, cleanable: true })
    const expected = [outcome, citations, ['A5 by RO/crd-16-e: cleanable']]
    expect([found.outcome, cited(found), disregarded(found)]).toEqual(expected)
  })

  it('B5, B8 and B20: what is used or damaged is late, no more; nor does it owe the way back', () => {
    const worn = line('standard', { condition: { used: true, damaged: true, packaging: 'missing' } })
    const early = withdrawal(underPresetB, 14, worn)
    const late = withdrawal(underPresetB, 15, worn)
    expect([early.outcome, ...cited(early)]).toEqual(['granted', 'RO/crd-9'])
    expect([late.outcome, ...cited(late)]).toEqual(['refused', 'B9', 'RO/crd-9'])
    expect(disregarded(late)).toEqual(
      ['B5', 'B8', 'B20'].map((ref) => `${ref} by RO/crd-14-2: diminished-value-only`),
    )
    expect(duties(late)).toEqual([])
  })

  it('is no reason against a buyer who is late, though it is one to weigh where the right stands', () => {
    const against = (day: number) =>
      withdrawal(underPresetA, day, camera).reasons.flatMap(({ bears, code }) =>
        bears === 'against' ? [code] : [],
      )
    expect(against(14)).toEqual(['custom-made-underway'])
    expect(against(15)).toEqual(['too-late', 'too-late'])
  })
})

describe('what can be relied on', () => {
  it('an exception that the law makes is cited, late or not', () => {
    const made = line('custom_made', { specification: 'given' })
    expect(answer(underPresetA, 14, made)).toEqual(['refused', 'A3', 'RO/crd-16-c'])
    expect(answer(underPresetA, 15, made)).toEqual(['refused', 'A2', 'A3', 'RO/crd-9', 'RO/crd-16-c'])
    expect(answer(underPresetA, 15, unsealed)).toEqual(['refused', 'A2', 'A5', 'RO/crd-9', 'RO/crd-16-e'])
  })

  it('a business has the contract alone', () => {
    expect(answer(underPresetA, 15, camera, { buyer: 'business' })).toEqual(['refused', 'A2', 'A3'])
  })

  it.each([
    [14, 'granted', ['RO/crd-9'], 1],
    [15, 'refused', ['X2', 'RO/crd-9'], 0],
    [30, 'refused', ['X2', 'RO/crd-9'], 0],
    [31, 'refused', ['X1', 'RO/crd-9'], 1],
  ])('thirty days promised, cameras excepted, day %i: %s by %j', (day, outcome, citations, lost) => {
    const promised = underClauses(
      { clause: 'withdrawal-period', ref: 'X1', params: { days: 30, from: 'receipt', beyondLaw: true } },
      { clause: 'custom-made', ref: 'X2', params: { triggers: ['shipped'] } },
    )
    const found = withdrawal(promised, day, camera)
    expect([found.outcome, cited(found), disregarded(found).length]).toEqual([outcome, citations, lost])
  })
})

describe('clauses that exist nowhere', () => {
  const remedies = ['withdrawal'] as const
  const decided = (contract: readonly Pretended[], law: readonly Pretended[]) =>
    decidedOf({ contract, law, remedy: 'withdrawal' })
  const noException = {
    ref: 'RO/crd-16',
    remedies,
    effect: 'excludes',
    says: fails('cleanable', {}),
  } as const
  const over = { ref: 'RO/crd-9', remedies, effect: 'permits', says: refused } as const
  const doubted = { ref: 'RO/crd-16-b', remedies, effect: 'excludes', says: open } as const
  const leaning = { ref: 'A3', remedies, effect: 'excludes', says: excluded, floor: 'RO/crd-16' } as const
  const promise = { ref: 'A1', remedies, effect: 'permits', says: granted } as const

  it('where the law comes to nothing, all that the document says counts', () => {
    const found = decided([leaning], [noException])
    expect([found.outcome, cited(found), disregarded(found)]).toEqual(['refused', ['A3'], []])
  })

  it('left to a person by the law, it is their only question', () => {
    const found = decided([{ ...leaning, says: open }], [noException, doubted])
    expect([found.outcome, cited(found)]).toEqual(['review', ['RO/crd-16-b']])
    expect(disregarded(found)).toEqual(['A3 by RO/crd-16: cleanable'])
    expect(codes(found)).toEqual(['cleanable', 'specification-doubtful'])
  })

  it('beside another clause that takes the same promise it is not needed; alone it is', () => {
    const other = { ref: 'A5', remedies, effect: 'excludes', says: excluded, defeats: ['A1'] } as const
    const taking = { ...leaning, defeats: ['A1'] }
    const both = decided([taking, other, promise], [noException, over])
    expect([cited(both), disregarded(both)]).toEqual([['A5', 'RO/crd-9'], ['A3 by RO/crd-16: cleanable']])
    const alone = decided([taking, promise], [noException, over])
    expect([cited(alone), disregarded(alone)]).toEqual([['A3', 'RO/crd-9'], []])
  })

  it('an exception leans on an exception: a right that is over is no ground', () => {
    const found = decided([{ ...leaning, floor: 'RO/crd-9' }], [over])
    expect([cited(found), disregarded(found)]).toEqual([['A3', 'RO/crd-9'], []])
  })
})
