import type { Decide, Facts, Outcome, PolicyDocument, RemedyDecision } from '../../app/engine/index.ts'
import { compile, PRESETS } from '../../app/engine/index.ts'
import type { fc } from '../harness/property.ts'
import { drawFacts } from './any-facts.ts'
import { drawPolicy } from './any-policy.ts'
import type { Draw } from './draw.ts'
import { arbitraryOf, once, pick } from './draw.ts'

/** A document that no one has seen, and facts to decide under it. */
export interface Case {
  document: PolicyDocument
  facts: Facts
}

/** Mostly generated documents; now and then one that shops really start from. */
export const drawCase = (draw: Draw): Case => ({
  document: once(draw, 4) ? pick(draw, Object.values(PRESETS)) : drawPolicy(draw),
  facts: drawFacts(draw),
})

export const anyCase: fc.Arbitrary<Case> = arbitraryOf(drawCase, 900)

export const underThe = (document: PolicyDocument): Decide => compile(document, { policyVersion: 'test' })

/** The floor alone. */
export const byLawAlone: Decide = compile(PRESETS['statutory-minimum'], { policyVersion: 'test' })

export interface One {
  unit: string
  remedy: RemedyDecision
}

export const every = (decide: Decide, facts: Facts): One[] =>
  decide(facts).lines.flatMap(({ unit, remedies }) => remedies.map((remedy) => ({ unit, remedy })))

/** Decides once, however many are looked up. */
export const finder = (decide: Decide, facts: Facts): ((like: One) => RemedyDecision | undefined) => {
  const all = every(decide, facts)
  return ({ unit, remedy }) =>
    all.find((one) => one.unit === unit && one.remedy.remedy === remedy.remedy)?.remedy
}

const BETTER: readonly Outcome[] = ['granted', 'asks', 'review', 'refused']

export const isWorse = (after: Outcome, before: Outcome): boolean =>
  BETTER.indexOf(after) > BETTER.indexOf(before)

export const asConsumer = (facts: Facts): Facts => ({
  ...facts,
  order: { ...facts.order, buyer: 'consumer' },
})
