import { expect } from 'vitest'
import { compile, PRESETS } from '../../app/engine/index.ts'
import { drawFacts } from './any-facts.ts'
import { drawPolicy } from './any-policy.ts'
import { once, pick, seeded } from './draw.ts'
import { naively } from './naive/index.ts'

const FACTS_PER_POLICY = 100

/** Decides so many generated cases twice; the seed names the whole run. Returns how many were compared. */
export const compareCases = (seed: number, cases: number): number => {
  let compared = 0
  for (let at = 0; compared < cases; at += 1) {
    const draw = seeded(seed + at)
    const document = once(draw, 10) ? pick(draw, Object.values(PRESETS)) : drawPolicy(draw)
    const engine = compile(document, { policyVersion: 'test' })
    const naive = naively(document, 'test')
    for (let index = 0; index < FACTS_PER_POLICY && compared < cases; index += 1) {
      const facts = drawFacts(draw)
      const ours = engine(facts)
      const theirs = naive(facts)
      compared += 1
      if (JSON.stringify(ours) === JSON.stringify(theirs)) continue
      // Says where they part, and under what.
      expect({ at: `seed ${seed + at}, case ${index}`, document, facts, decision: ours }).toEqual({
        at: `seed ${seed + at}, case ${index}`,
        document,
        facts,
        decision: theirs,
      })
      expect(JSON.stringify(ours), 'the same values in another order').toBe(JSON.stringify(theirs))
    }
  }
  return compared
}
