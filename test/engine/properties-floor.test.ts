import { expect, it, vi } from 'vitest'
import type { RemedyDecision } from '../../app/engine/index.ts'
import { provisionOf } from '../../app/engine/index.ts'
import { fc, tries } from '../harness/property.ts'
import { anyCase, asConsumer, byLawAlone, every, finder, isWorse, underThe } from './generated.ts'
import { promisedAndAsked } from './promised-and-asked.ts'
import { untilEnough } from './until-enough.ts'
import { UNKNOWN_COUNTRIES } from './vocabulary.ts'

// A counterexample is told only if there is time to make it small.
vi.setConfig({ testTimeout: 180_000 })

const RUNS = 400

const anyFloorCase = fc.oneof(anyCase, anyCase.map(promisedAndAsked))

const sumOf = ({ money }: RemedyDecision): number => money.reduce((sum, { amount }) => sum + amount.minor, 0)

it('a consumer never has less under a promise than by the law alone, nor for a shorter time, nor less money', () => {
  let compared = 0
  untilEnough(
    fc.property(anyFloorCase, ({ document, facts: given }) => {
      const facts = asConsumer(given)
      if (document.noFloor?.includes(facts.order.place.country)) return
      const find = finder(underThe(document), facts)
      for (const one of every(byLawAlone, facts)) {
        const [byLaw, promised] = [one.remedy, find(one)]
        compared += 1
        expect(promised).toBeDefined()
        if (!promised) continue
        expect(isWorse(promised.outcome, byLaw.outcome)).toBe(false)
        if (promised.outcome !== 'granted' || byLaw.outcome !== 'granted') continue
        const [ends, lawEnds] = [promised.deadline, byLaw.deadline]
        if (lawEnds?.open) expect(ends?.open).toBe(true)
        expect(ends?.open || (ends?.endsAt ?? '') >= (lawEnds?.endsAt ?? '')).toBe(true)
        expect(sumOf(promised)).toBeGreaterThanOrEqual(sumOf(byLaw))
      }
    }),
    RUNS,
    () => compared,
    100,
  )
})

it('what the law grants stands under every document', () => {
  let [granted, grantedAnyway] = [0, 0]
  untilEnough(
    fc.property(anyFloorCase, ({ document, facts: given }) => {
      const facts = asConsumer(given)
      if (document.noFloor?.includes(facts.order.place.country)) return
      const find = finder(underThe(document), facts)
      for (const one of every(byLawAlone, facts)) {
        if (one.remedy.outcome !== 'granted') continue
        granted += 1
        const promised = find(one)
        expect(promised?.outcome).toBe('granted')
        if (promised && promised.asks.length > one.remedy.asks.length) grantedAnyway += 1
      }
    }),
    RUNS,
    // Ten of the rarer kind are met with hundreds of the other.
    () => Math.min(granted, 10 * grantedAnyway),
    100,
  )
})

it('every outcome cites what determined it and gives a reason that bears its way', () => {
  const bears = { granted: 'for', refused: 'against', review: 'open' } as const
  fc.assert(
    fc.property(anyCase, ({ document, facts }) => {
      for (const { remedy } of every(underThe(document), facts)) {
        const cited = remedy.citations.map((citation) => JSON.stringify(citation))
        expect(cited.length).toBeGreaterThan(0)
        expect(new Set(cited).size).toBe(cited.length)
        for (const citation of remedy.citations) {
          const isKnown =
            citation.layer === 'contract' ||
            provisionOf(citation.provision) ||
            /\/(unknown|outdated)$/.test(citation.provision)
          expect(isKnown).toBeTruthy()
        }
        if (remedy.outcome === 'asks') {
          expect(remedy.asks.length).toBeGreaterThan(0)
          continue
        }
        const wanted = bears[remedy.outcome]
        const because = remedy.reasons.filter((reason) => reason.bears === wanted)
        // A conflict inside the contract goes to a person for reasons on both sides.
        const isConflict = remedy.outcome === 'review' && document.conflicts === 'review'
        expect(because.some(({ citation }) => cited.includes(JSON.stringify(citation))) || isConflict).toBe(
          true,
        )
      }
    }),
    tries(RUNS),
  )
})

it('a business buyer sees no law', () => {
  fc.assert(
    fc.property(anyCase, ({ document, facts: given }) => {
      const facts = { ...given, order: { ...given.order, buyer: 'business' as const } }
      expect(JSON.stringify(underThe(document)(facts).lines)).not.toContain('"layer":"law"')
    }),
    tries(RUNS),
  )
})

it('in a country that we hold no data about nothing is refused, unless the shop declares that it has no floor', () => {
  let declared = 0
  untilEnough(
    fc.property(anyCase, fc.constantFrom(...UNKNOWN_COUNTRIES), ({ document, facts: given }, country) => {
      const facts = asConsumer({ ...given, order: { ...given.order, place: { country } } })
      const all = every(underThe(document), facts)
      if (document.noFloor?.includes(country)) {
        declared += 1
        expect(JSON.stringify(all)).not.toContain('"layer":"law"')
      } else expect(all.filter(({ remedy }) => remedy.outcome === 'refused')).toEqual([])
    }),
    RUNS,
    () => declared,
    10,
  )
})
