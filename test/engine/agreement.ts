import { compile, PRESETS } from '../../app/engine/index.ts'
import { drawFacts } from './any-facts.ts'
import { drawPolicy } from './any-policy.ts'
import { once, pick, seeded } from './draw.ts'
import { naively } from './naive/index.ts'

const FACTS_PER_POLICY = 100

/** A case on which the engine and the naive evaluator part; their decisions as texts. */
export interface Parting {
  /** Names the case among all that are ever drawn. */
  at: string
  document: unknown
  facts: unknown
  ours: string
  theirs: string
}

export interface Compared {
  compared: number
  parting?: Parting
}

/** Decides so many generated cases twice, up to the first on which the two part; the seed names the whole run. */
export const compareCases = (seed: number, cases: number): Compared => {
  let compared = 0
  for (let at = 0; compared < cases; at += 1) {
    const draw = seeded(seed + at)
    const document = once(draw, 10) ? pick(draw, Object.values(PRESETS)) : drawPolicy(draw)
    const engine = compile(document, { policyVersion: 'test' })
    const naive = naively(document, 'test')
    for (let index = 0; index < FACTS_PER_POLICY && compared < cases; index += 1) {
      const facts = drawFacts(draw)
      const ours = JSON.stringify(engine(facts))
      const theirs = JSON.stringify(naive(facts))
      compared += 1
      if (ours !== theirs)
        return {
          compared,
          parting: { at: `seed ${seed + at}, case ${index}`, document, facts, ours, theirs },
        }
    }
  }
  return { compared }
}
