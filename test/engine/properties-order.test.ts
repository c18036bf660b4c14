import { expect, it, vi } from 'vitest'
import type { Facts, PolicyDocument } from '../../app/engine/index.ts'
import { fc, tries } from '../harness/property.ts'
import { drawFacts } from './any-facts.ts'
import { drawPolicy } from './any-policy.ts'
import type { Draw } from './draw.ts'
import { arbitraryOf, shuffled } from './draw.ts'
import { anyCase, underThe } from './generated.ts'

// A counterexample is told only if there is time to make it small.
vi.setConfig({ testTimeout: 180_000 })

/** The same clauses under the same labels, in another order and other sections. */
const rearranged = (draw: Draw, document: PolicyDocument): PolicyDocument => {
  const clauses = shuffled(
    draw,
    document.sections.flatMap((section) => section.clauses),
  )
  const cut = draw(clauses.length + 1)
  const sections = [clauses.slice(0, cut), clauses.slice(cut)].map((some) => ({ title: '', clauses: some }))
  return { ...document, sections }
}

it('the order of clauses and the cut of sections never matter', () => {
  const cases = arbitraryOf((draw) => {
    const document = drawPolicy(draw)
    return { document, other: rearranged(draw, document), facts: drawFacts(draw) }
  }, 1_000)
  fc.assert(
    fc.property(cases, ({ document, other, facts }) => {
      expect(JSON.stringify(underThe(other)(facts))).toBe(JSON.stringify(underThe(document)(facts)))
    }),
    tries(300),
  )
})

it('decides the same bytes again, also from facts that went through JSON, and leaves the facts as they were', () => {
  fc.assert(
    fc.property(anyCase, ({ document, facts }) => {
      const before = JSON.stringify(facts)
      const first = JSON.stringify(underThe(document)(facts))
      expect(JSON.stringify(underThe(document)(JSON.parse(before) as Facts))).toBe(first)
      const again = JSON.parse(JSON.stringify(document)) as PolicyDocument
      expect(JSON.stringify(underThe(again)(facts))).toBe(first)
      expect(JSON.stringify(facts)).toBe(before)
    }),
    tries(300),
  )
})
