import type { Outcome, Remedy } from '../../app/engine/index.ts'
import type { Condition, Value } from '../policy/condition.ts'

/** When one outcome of one remedy is reached; the first of granted, review, refused that is counts. */
export interface OutcomeRule {
  remedy: Remedy
  outcome: Exclude<Outcome, 'asks'>
  when: Condition
}

/** One shop's policy joined with one country's law, as rules. */
export interface Program {
  name: string
  rules: readonly OutcomeRule[]
}

/** One line as the peers get it: which program decides it, and flat facts without nesting or dates. */
export interface Case {
  program: string
  facts: Readonly<Record<string, Value>>
}

/** The outcome of each remedy that is spoken of. */
export type Answer = Partial<Record<Remedy, OutcomeRule['outcome']>>

export type Decider = (cases: readonly Case[]) => readonly Answer[] | Promise<readonly Answer[]>

export interface Peer {
  /** As in the report. */
  name: 'json-rules-engine' | 'json-logic-js' | 'zen' | 'cedar'
  package: string
  /** How it was set up, in a sentence. */
  setUp: string
  /** What it cannot say, or gets for free. */
  limits: string
  prepare: (programs: readonly Program[]) => Decider
}

export const RANKED = ['granted', 'review', 'refused'] as const

export const remediesOf = ({ rules }: Program): Remedy[] => [...new Set(rules.map(({ remedy }) => remedy))]

/** The rules of one remedy, best outcome first. */
export const rulesFor = ({ rules }: Program, remedy: Remedy): OutcomeRule[] =>
  rules
    .filter((rule) => rule.remedy === remedy)
    .toSorted((a, b) => RANKED.indexOf(a.outcome) - RANKED.indexOf(b.outcome))

/** From a program's name to what a peer made of it. */
export const byProgram = <T>(programs: readonly Program[], build: (program: Program) => T) => {
  const built = new Map(programs.map((program) => [program.name, build(program)]))
  return (name: string): T => {
    const found = built.get(name)
    if (!found) throw new Error(`No program "${name}"`)
    return found
  }
}
