import type { Day, Zone } from './day.ts'
import { dayAt } from './day.ts'
import type { Outcome, RemedyDecision } from './decision.ts'
import type { FactName } from './fact-register.ts'
import type { Facts, LineFacts, OrderFacts } from './facts.ts'
import { betterOutcome } from './join.ts'

/** The line whose answer might change, as it is known and decided. */
export interface Situation {
  facts: Facts
  line: LineFacts
  decided: RemedyDecision
  /** In whose days the buyer's time is counted. */
  zone: Zone
  /** What would be answered with these facts instead. */
  decideWith: (facts: Facts) => RemedyDecision | undefined
}

/** One other value of a fact. */
export interface Pull {
  /** `null`: not known. */
  from: unknown
  to: unknown
  facts: Facts
}

/** A fact that somebody may know otherwise, with the finite values that could turn an answer. */
export interface Lever {
  fact: FactName
  /** Facts that a clause may read in its place. */
  alsoRead?: readonly FactName[]
  pulls: (situation: Situation) => readonly Pull[]
}

/** The buyer's own day of the statement. */
export const statedOn = ({ facts, zone }: Pick<Situation, 'facts' | 'zone'>): Day =>
  dayAt(facts.statedAt, zone)

export const isBetter = (then: Outcome, now: Outcome): boolean =>
  then !== now && betterOutcome(then, now) === then

type GroupKey = 'service' | 'voucher' | 'digital' | 'exception' | 'condition' | 'exchange' | 'comingBack'

/** The values that differ from what is known; absent counts as `absent`. */
const others = <T>(is: T | undefined, values: readonly T[], absent: T | undefined): T[] =>
  values.filter((value) => JSON.stringify(value) !== JSON.stringify(is ?? absent))

export const inLine = ({ facts, line }: Situation, change: Partial<LineFacts>): Facts => ({
  ...facts,
  lines: facts.lines.map((one) => (one.unit === line.unit ? { ...one, ...change } : one)),
})

/** A fact that stands by itself on the line. `absent`: what its absence already counts as. */
export const ofLine = <K extends keyof LineFacts>(
  fact: FactName,
  key: K,
  values: readonly NonNullable<LineFacts[K]>[],
  absent?: NonNullable<LineFacts[K]>,
): Lever => ({
  fact,
  pulls: (at) =>
    others(at.line[key] as NonNullable<LineFacts[K]> | undefined, values, absent).map((to) => ({
      from: at.line[key] ?? null,
      to,
      facts: inLine(at, { [key]: to }),
    })),
})

type Groups = { [G in GroupKey]: NonNullable<LineFacts[G]> }

/** A fact in one of the line's groups. */
export const ofGroup = <G extends GroupKey, K extends keyof Groups[G]>(
  fact: FactName,
  group: G,
  key: K,
  values: readonly NonNullable<Groups[G][K]>[],
  absent?: NonNullable<Groups[G][K]>,
): Lever => ({
  fact,
  pulls: (at) => {
    const known = at.line[group] as Groups[G] | undefined
    const is = known?.[key] as NonNullable<Groups[G][K]> | undefined
    return others(is, values, absent).map((to) => ({
      from: is ?? null,
      to,
      facts: inLine(at, { [group]: { ...known, [key]: to } }),
    }))
  },
})

type Defect = NonNullable<LineFacts['defect']>

/** A fact about a defect that has been reported. */
export const ofDefect = <K extends keyof Defect>(
  fact: FactName,
  key: K,
  values: (situation: Situation) => readonly NonNullable<Defect[K]>[],
  absent?: NonNullable<Defect[K]>,
): Lever => ({
  fact,
  pulls: (at) => {
    const known = at.line.defect
    if (!known) return []
    return others(known[key] as NonNullable<Defect[K]> | undefined, values(at), absent).map((to) => ({
      from: known[key] ?? null,
      to,
      facts: inLine(at, { defect: { ...known, [key]: to } }),
    }))
  },
})

/** A fact of the order or of the statement. */
export const ofOrder = <K extends keyof OrderFacts>(
  fact: FactName,
  key: K,
  values: readonly NonNullable<OrderFacts[K]>[],
  absent?: NonNullable<OrderFacts[K]>,
): Lever => ({
  fact,
  pulls: ({ facts }) =>
    others(facts.order[key] as NonNullable<OrderFacts[K]> | undefined, values, absent).map((to) => ({
      from: facts.order[key] ?? null,
      to,
      facts: { ...facts, order: { ...facts.order, [key]: to } },
    })),
})

export const ofStatement = <K extends keyof NonNullable<Facts['statement']>>(
  fact: FactName,
  key: K,
  values: readonly NonNullable<NonNullable<Facts['statement']>[K]>[],
): Lever => ({
  fact,
  pulls: ({ facts }) =>
    others(facts.statement?.[key], values, undefined).map((to) => ({
      from: facts.statement?.[key] ?? null,
      to,
      facts: { ...facts, statement: { ...facts.statement, [key]: to } },
    })),
})
