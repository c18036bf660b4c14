import { describe, expect, it } from 'vitest'
import { cited, codes, disregarded } from './case.ts'
import type { Pretended } from './pretend.ts'
import { decidedOf, excluded, granted, joinedOf, open, refused } from './pretend.ts'

const permits = (ref: string, says: Pretended['says'], more: Partial<Pretended> = {}): Pretended => ({
  ref,
  effect: 'permits',
  says,
  ...more,
})
const excludes = (ref: string, says: Pretended['says'], more: Partial<Pretended> = {}): Pretended => ({
  ref,
  effect: 'excludes',
  says,
  ...more,
})

const outcomeOf = (...contract: Pretended[]): string => decidedOf({ contract }).outcome

describe('what stands in one layer', () => {
  it.each([
    ['a permission that holds', [permits('1', granted)], 'granted'],
    ['one that fails', [permits('1', refused)], 'refused'],
    ['one that a person must judge', [permits('1', open)], 'review'],
    [
      'an exclusion that holds',
      [permits('1', granted), excludes('0', excluded, { defeats: ['1'] })],
      'refused',
    ],
    ['one that does not', [permits('1', granted), excludes('0', refused, { defeats: ['1'] })], 'granted'],
    ['one in doubt', [permits('1', granted), excludes('0', open, { defeats: ['1'] })], 'review'],
    ['an exclusion that names another clause', [permits('1', granted), excludes('0', excluded)], 'granted'],
    [
      'one proven and one in doubt',
      [excludes('1', excluded), excludes('0', open), permits('2', refused)],
      'refused',
    ],
  ])('%s', (_name, contract, outcome) => {
    // Who defeats is settled first, wherever the document has it.
    expect(outcomeOf(...[...contract].reverse())).toBe(outcome)
  })

  it('spares what an exclusion would have felled, and is nothing by itself', () => {
    const spares: Pretended = { ref: '0', effect: 'spares', says: granted, defeats: ['1'] }
    expect(outcomeOf(spares, excludes('1', excluded, { defeats: ['2'] }), permits('2', granted))).toBe(
      'granted',
    )
    expect(joinedOf({ contract: [spares] })).toBeUndefined()
  })

  it('lets the defeated defeat nobody', () => {
    const contract = [
      excludes('0', excluded, { defeats: ['1'] }),
      permits('1', granted, { defeats: ['2'] }),
      excludes('2', excluded, { defeats: ['3'] }),
      permits('3', granted),
    ]
    expect(outcomeOf(...contract)).toBe('refused')
  })

  it('takes nothing from a term that runs because another is over, and keeps saying so', () => {
    const decided = decidedOf({ contract: [permits('1', granted), permits('2', refused)] })
    expect([decided.outcome, cited(decided), codes(decided)]).toEqual([
      'granted',
      ['1'],
      ['cleanable', 'no-specification'],
    ])
    expect(disregarded(decided)).toEqual(['2 by 1: cleanable'])
  })

  it('not even when an exclusion in doubt fells the one that runs', () => {
    expect(
      outcomeOf(excludes('0', open, { defeats: ['1'] }), permits('1', granted), permits('2', refused)),
    ).toBe('review')
  })

  it('a term that may still run outweighs one that is over, but no exclusion and no grant', () => {
    expect(outcomeOf(permits('1', open), permits('2', refused))).toBe('review')
    expect(outcomeOf(permits('1', open), excludes('2', excluded))).toBe('refused')
    expect(outcomeOf(permits('1', open, { defeats: ['2'] }), permits('2', granted))).toBe('granted')
  })

  it('leaves what a grant took from others, where only a doubt fells it', () => {
    const doubt = excludes('0', open, { defeats: ['1'] })
    const grant = permits('1', granted, { defeats: ['2'] })
    const refusal = excludes('2', excluded, { defeats: ['3'] })
    const decided = decidedOf({ contract: [doubt, grant, refusal, permits('3', refused)] })
    expect([decided.outcome, cited(decided)]).toEqual(['review', ['0']])
    // It may run, no more: the other grants by its own word, or not at all.
    expect(outcomeOf(doubt, grant, refusal, permits('3', granted))).toBe('granted')
    // A doubt beside a certainty is none.
    const certain = excludes('00', excluded, { defeats: ['1'] })
    expect(cited(decidedOf({ contract: [doubt, certain, grant, refusal] }))).toEqual(['00', '2'])
    // One in doubt takes nothing from another doubt.
    const doubts = [doubt, grant, excludes('2', open)]
    expect(cited(decidedOf({ contract: doubts }))).toEqual(['0', '2'])
  })

  it('says nothing of a remedy that no clause speaks of, nor by clauses that only inform', () => {
    expect(joinedOf({ contract: [permits('1', granted)], remedy: 'redemption' })).toBeUndefined()
    expect(joinedOf({ contract: [{ ref: '1', effect: 'informs', says: granted }] })).toBeUndefined()
    expect(
      decidedOf({ contract: [permits('1', granted), { ref: '2', effect: 'informs', says: open }] }).reasons,
    ).toHaveLength(1)
  })

  it('speaks of redemption like of any other remedy', () => {
    const one = permits('1', granted, { remedies: ['redemption'] })
    expect(decidedOf({ contract: [one], remedy: 'redemption' })).toMatchObject({
      remedy: 'redemption',
      outcome: 'granted',
    })
  })
})

describe('a contradiction inside a contract', () => {
  const both = [permits('1', granted), excludes('2', excluded)]

  it('is read in the buyer’s favour', () => {
    expect(decidedOf({ contract: both }).outcome).toBe('granted')
  })

  it('is left to a person where the document says so, with all who contradict each other', () => {
    const decided = decidedOf({ contract: [...both, excludes('3', refused)], conflicts: 'review' })
    expect([decided.outcome, cited(decided)]).toEqual(['review', ['1', '2']])
    expect(decided.reasons.find(({ code }) => code === 'clauses-conflict')).toMatchObject({
      bears: 'open',
      citation: { ref: '2' },
    })
  })

  it('is there, too, where one term is over and another runs', () => {
    const terms = [permits('1', granted), permits('2', refused)]
    expect(decidedOf({ contract: terms, conflicts: 'review' }).outcome).toBe('review')
  })

  it('is none where one clause declares that it defeats the other', () => {
    const declared = [permits('1', granted, { defeats: ['2'] }), excludes('2', excluded)]
    expect(decidedOf({ contract: declared, conflicts: 'review' }).outcome).toBe('granted')
    expect(decidedOf({ contract: [permits('1', granted)], conflicts: 'review' }).outcome).toBe('granted')
  })

  it('is none of the law’s', () => {
    expect(decidedOf({ law: both, conflicts: 'review' }).outcome).toBe('granted')
  })
})
