import { describe, expect, it, vi } from 'vitest'
import { FACTS } from '../../app/engine/fact-register.ts'
import type { Facts, Instant } from '../../app/engine/index.ts'
import { contradictionsIn } from '../../app/engine/schema/contradictions.ts'
import { fc, tries } from '../harness/property.ts'
import { drawFacts } from './any-facts.ts'
import { knowing } from './direction.ts'
import { DIRECTIONS, WITHOUT_DIRECTION } from './directions.ts'
import { seeded } from './draw.ts'
import { anyCase, asConsumer, drawCase, every, finder, isWorse, underThe } from './generated.ts'
import { worsened } from './worsened.ts'

// A counterexample is told only if there is time to make it small.
vi.setConfig({ testTimeout: 180_000 })

/** What of it cannot be true together. */
const contradictionsOf = (facts: Facts): string =>
  contradictionsIn(facts)
    .map(({ path }) => path)
    .join()

it('every fact of the register has a direction, or a reason why it has none', () => {
  const directed = new Set(DIRECTIONS.map(({ fact }) => fact))
  const reasoned = new Set(Object.keys(WITHOUT_DIRECTION))
  expect([...directed, ...reasoned].toSorted()).toEqual(Object.keys(FACTS).toSorted())
  expect(directed.size).toBeGreaterThan(30)
})

/** Documents, each compiled once, with facts to decide under it: the same for every direction. */
const DRAWN = fc.sample(fc.noBias(fc.nat(0xffff_ffff)), tries(25).numRuns).map((seed) => {
  const draw = seeded(seed)
  const { document } = drawCase(draw)
  const all = Array.from({ length: 10 }, () => ({ facts: drawFacts(draw), at: draw(3) }))
  return { seed, decide: underThe(document), all }
})

describe('a fact kinder to the buyer never makes it worse', () => {
  it.each(DIRECTIONS)('$fact: $unkinder → $kinder', ({ unkinder, kinder, lessMoney }) => {
    let compared = 0
    for (const { seed, decide, all } of DRAWN)
      for (const [index, { facts, at }] of all.entries()) {
        const line = at % facts.lines.length
        const [poorer, richer] = [knowing(facts, line, unkinder), knowing(facts, line, kinder)]
        // What was put in cannot be true beside what else is known.
        const before = contradictionsOf(facts)
        if (contradictionsOf(poorer) !== before || contradictionsOf(richer) !== before) continue
        const found = worsened(decide, poorer, richer)
        compared += found.compared
        const worse = found.worse.filter(({ less }) => less !== 'money' || !lessMoney)
        expect(worse, `seed ${seed}, facts ${index}`).toEqual([])
      }
    expect(compared).toBeGreaterThan(100)
  })

  it('a statement sent earlier is never treated worse', () => {
    let compared = 0
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 400 }), ({ document, facts }, hours) => {
        const decide = underThe(document)
        const earlier = new Date(Date.parse(facts.statedAt) - hours * 3_600_000).toISOString()
        const { compared: all, worse } = worsened(decide, facts, { ...facts, statedAt: earlier as Instant })
        compared += all
        // A review may be there only because the law data has grown old by the later day.
        expect(worse.filter(({ from, to, less }) => from !== 'review' && to !== 'nothing' && !less)).toEqual(
          [],
        )
      }),
      tries(400),
    )
    expect(compared).toBeGreaterThan(400)
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
