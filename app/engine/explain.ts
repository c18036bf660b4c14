import type { Decide } from './compile.ts'
import type { RemedyDecision } from './decision.ts'
import type { FactName } from './fact-register.ts'
import type { Facts, LineFacts, Remedy } from './facts.ts'
import { whatWouldChange } from './what-would-change.ts'

/** The facts that some clause covering the unit reads for a remedy. */
export type NeededFor = (facts: Facts, line: LineFacts, remedy: Remedy) => ReadonlySet<FactName>

/** The same decisions, where it is not granted with what would change the answer. For one case at a time: it decides each many times. */
export const explained =
  (decide: Decide, neededFor: NeededFor): Decide =>
  (facts) => {
    const decision = decide(facts)
    const explain = (line: LineFacts, decided: RemedyDecision): RemedyDecision => {
      if (decided.outcome === 'granted') return decided
      const { remedy } = decided
      const needed = neededFor(facts, line, remedy)
      return { ...decided, wouldChange: whatWouldChange(decide, facts, line.unit, remedy, needed) }
    }
    // A decision has its lines in the order of the facts.
    return {
      ...decision,
      lines: decision.lines.map((decided, at) => {
        const line = facts.lines[at]
        return line
          ? { ...decided, remedies: decided.remedies.map((remedy) => explain(line, remedy)) }
          : decided
      }),
    }
  }
