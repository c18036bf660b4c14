import type { Facts, LineFacts } from '../../app/engine/index.ts'
import type { fc } from '../harness/property.ts'
import { drawFacts } from './any-facts.ts'
import { arbitraryOf } from './draw.ts'

/** Anything that can be known of an order of one to three units, stated within four years. */
export const anyFacts: fc.Arbitrary<Facts> = arbitraryOf(drawFacts)

/** As decided, but with a unit's facts changed. */
export const withLine = (facts: Facts, index: number, change: Partial<LineFacts>): Facts => ({
  ...facts,
  lines: facts.lines.map((line, at) => (at === index ? { ...line, ...change } : line)),
})

export const withoutFact = (facts: Facts, index: number, fact: keyof LineFacts): Facts => ({
  ...facts,
  lines: facts.lines.map((line, at) =>
    at === index
      ? (Object.fromEntries(Object.entries(line).filter(([key]) => key !== fact)) as unknown as LineFacts)
      : line,
  ),
})
