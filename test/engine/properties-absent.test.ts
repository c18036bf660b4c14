import { expect, it, vi } from 'vitest'
import { fc } from '../harness/property.ts'
import { withoutFact } from './arbitrary.ts'
import { anyCase, asConsumer, every, finder, underThe } from './generated.ts'
import { untilEnough } from './until-enough.ts'

// A counterexample is told only if there is time to make it small.
vi.setConfig({ testTimeout: 180_000 })

/** Facts of a line, and groups of them, that only the shop can know and has to prove. */
const PROVEN = [
  'specification',
  'cleanable',
  'hygieneNoticeGiven',
  'productionStartedAt',
  'exception',
  'condition',
  'digital',
  'service',
  'shopClaims',
] as const

it('nothing is refused for lack of a fact that the shop must prove', () => {
  let refused = 0
  untilEnough(
    fc.property(anyCase, fc.constantFrom(...PROVEN), fc.nat(2), ({ document, facts: given }, fact, at) => {
      const facts = asConsumer(given)
      const index = at % facts.lines.length
      const decide = underThe(document)
      const find = finder(decide, facts)
      for (const one of every(decide, withoutFact(facts, index, fact))) {
        if (one.remedy.outcome !== 'refused') continue
        refused += 1
        expect(find(one)?.outcome).toBe('refused')
      }
    }),
    300,
    () => refused,
    50,
  )
})
