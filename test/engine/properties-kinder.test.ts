import { describe, expect, it, vi } from 'vitest'
import { FACTS } from '../../app/engine/fact-register.ts'
import type { Facts } from '../../app/engine/index.ts'
import { fc, tries } from '../harness/property.ts'
import { knowing } from './direction.ts'
import { DIRECTIONS, WITHOUT_DIRECTION } from './directions.ts'
import { anyCase, asConsumer, every, finder, isWorse, underThe } from './generated.ts'

// A counterexample is told only if there is time to make it small.
vi.setConfig({ testTimeout: 180_000 })

it('every fact of the register has a direction, or a reason why it has none', () => {
  const directed = new Set(DIRECTIONS.map(({ fact }) => fact))
  const reasoned = new Set(Object.keys(WITHOUT_DIRECTION))
  expect([...directed, ...reasoned].toSorted()).toEqual(Object.keys(FACTS).toSorted())
  expect(directed.size).toBeGreaterThan(30)
})

describe('a fact kinder to the buyer never makes it worse', () => {
  it.each(DIRECTIONS)('$fact: $unkinder → $kinder', ({ unkinder, kinder }) => {
    fc.assert(
      fc.property(anyCase, fc.nat(2), ({ document, facts }, at) => {
        const index = at % facts.lines.length
        const decide = underThe(document)
        const find = finder(decide, knowing(facts, index, kinder))
        for (const one of every(decide, knowing(facts, index, unkinder))) {
          const changed = find(one)
          if (changed) expect(isWorse(changed.outcome, one.remedy.outcome)).toBe(false)
          // What is no longer spoken of is not refused either.
          else expect(one.remedy.outcome).not.toBe('granted')
        }
      }),
      tries(30),
    )
  })

  it('a statement sent earlier, after the goods were there, is never treated worse', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 400 }), ({ document, facts }, hours) => {
        const decide = underThe(document)
        const earlier = new Date(Date.parse(facts.statedAt) - hours * 3_600_000).toISOString()
        const find = finder(decide, { ...facts, statedAt: earlier as Facts['statedAt'] })
        for (const one of every(decide, facts)) {
          const before = find(one)
          // A review may be there only because the law data has grown old by the later day.
          if (!before || one.remedy.outcome === 'review') continue
          expect(isWorse(before.outcome, one.remedy.outcome)).toBe(false)
        }
      }),
      tries(400),
    )
  })

  it('a buyer who was never told has at least as long, and the return stays paid', () => {
    fc.assert(
      fc.property(anyCase, ({ document, facts: given }) => {
        const decide = underThe(document)
        const facts = asConsumer(given)
        const order = { ...facts.order, informedOn: 'never' as const, returnCostDisclosed: false }
        const find = finder(decide, { ...facts, order })
        for (const one of every(decide, facts)) {
          const changed = find(one)
          expect(changed && isWorse(changed.outcome, one.remedy.outcome)).toBe(false)
          const isPaid = one.remedy.duties.some(({ who, what }) => who === 'shop' && what === 'pay_return')
          if (!isPaid) continue
          expect(changed?.duties).toContainEqual(expect.objectContaining({ who: 'shop', what: 'pay_return' }))
        }
      }),
      tries(300),
    )
  })
})
