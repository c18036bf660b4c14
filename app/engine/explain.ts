import type { Decide } from './compile.ts'
import type { Decision, RemedyDecision } from './decision.ts'
import type { FactName } from './fact-register.ts'
import type { Facts, LineFacts, Remedy } from './facts.ts'
import { seenFrom } from './seen-from.ts'
import { whatWouldChange } from './what-would-change.ts'

/** Of an order, the facts that some clause covering a unit reads for a remedy. */
export type NeededFor = (facts: Facts) => (line: LineFacts, remedy: Remedy) => ReadonlySet<FactName>

/** Decides the line at that place alone; without one, the whole order. */
type DecideOnly = (facts: Facts, only?: number) => Decision

/** The same decisions, where it is not granted with what would change the answer. It decides each unit many times. */
export const explained =
  (decide: DecideOnly, neededFor: NeededFor): Decide =>
  (facts) => {
    const decision = decide(facts)
    const needed = neededFor(facts)
    const seen = seenFrom(facts)
    // A decision has its lines in the order of the facts.
    const lines = decision.lines.map((decided, at) => {
      const line = facts.lines[at]
      if (!line || decided.remedies.every(isGranted)) return decided
      const ofLine = seen(at)
      const decideFirst = remembering((changed) => decide(changed, 0))
      const explain = (one: RemedyDecision): RemedyDecision => {
        if (isGranted(one)) return one
        const { remedy } = one
        const wouldChange = whatWouldChange(decideFirst, ofLine, line.unit, remedy, needed(line, remedy))
        return { ...one, wouldChange }
      }
      return { ...decided, remedies: decided.remedies.map(explain) }
    })
    return { ...decision, lines }
  }

const isGranted = ({ outcome }: RemedyDecision): boolean => outcome === 'granted'

/** Decides the same facts once: the remedies of a line ask for much the same changes. */
const remembering = (decide: Decide): Decide => {
  const known = new Map<string, Decision>()
  return (facts) => {
    const key = JSON.stringify(facts)
    const before = known.get(key)
    if (before) return before
    const decision = decide(facts)
    known.set(key, decision)
    return decision
  }
}
