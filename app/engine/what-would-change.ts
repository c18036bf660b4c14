import type { Decide } from './compile.ts'
import type { Change, Outcome, RemedyDecision } from './decision.ts'
import type { FactName } from './fact-register.ts'
import { FACTS } from './fact-register.ts'
import type { Facts, LineFacts, Remedy } from './facts.ts'
import { withoutImplied } from './implied-change.ts'
import { zoneOf } from './law/zone-of.ts'
import type { Lever, Pull, Situation } from './lever.ts'
import { isBetter } from './lever.ts'
import { LEVERS } from './levers.ts'
import { isPossible } from './read-facts.ts'
import { contradictionsIn } from './schema/contradictions.ts'

/** One fact pulled, and what would then be answered. */
interface Pulled {
  lever: Lever
  pull: Pull
  then: RemedyDecision
}

/**
 * The smallest sets of facts that would turn a refusal, a question or a review into something better for
 * the buyer: single facts; where none does, pairs. Every one has been decided again, none holds another,
 * and the order is always the same: what the buyer is asked for comes first, then the better outcome, then the
 * order of `LEVERS`. Only the values that `LEVERS` lists are tried, and none is told that another implies
 * (`implied-change.ts`). Empty where the remedy is granted,
 * unknown, or where nothing of that kind would help.
 *
 * `needed`: the facts that some clause covering the unit reads for this remedy; absent: all are tried.
 */
export const whatWouldChange = (
  decide: Decide,
  facts: Facts,
  unit: string,
  remedy: Remedy,
  needed?: ReadonlySet<FactName>,
): Change[] => {
  const decideWith = (changed: Facts): RemedyDecision | undefined => {
    const line = decide(changed).lines.find((one) => one.unit === unit)
    return line?.remedies.find((one) => one.remedy === remedy)
  }
  const line = facts.lines.find((one) => one.unit === unit)
  const decided = decideWith(facts)
  if (!line || !decided || decided.outcome === 'granted') return []
  const levers = LEVERS.filter(({ fact, alsoRead = [] }) =>
    [fact, ...alsoRead].some((name) => needed === undefined || needed.has(name)),
  )
  const situation: Situation = { facts, line, decided, zone: zoneOf(facts.order.place), decideWith }
  const singles = levers.flatMap((lever) => pulledBy(lever, situation))
  const turning = singles.filter(({ then }) => isBetter(then.outcome, decided.outcome))
  const sets = turning.length > 0 ? turning.map((one) => [one]) : pairsOf(levers, singles, situation)
  return withoutImplied(sets.toSorted(byPlace(decided)).map(asChange), (then, than) => isBetter(than, then))
}

const pulledBy = (lever: Lever, situation: Situation): Pulled[] =>
  lever.pulls(situation).flatMap((pull) => {
    if (!canBe(lineIn(pull.facts, situation.line)) || contradicts(pull.facts, situation.facts)) return []
    const then = situation.decideWith(pull.facts)
    return then ? [{ lever, pull, then }] : []
  })

/** Each first fact pulled, every later lever is looked at anew: which moment would do depends on the rest. */
const pairsOf = (levers: readonly Lever[], singles: readonly Pulled[], at: Situation): Pulled[][] =>
  singles.flatMap((first) => {
    const line = lineIn(first.pull.facts, at.line)
    const situation = { ...at, facts: first.pull.facts, line, decided: first.then }
    const later = levers.slice(levers.indexOf(first.lever) + 1)
    return later
      .flatMap((lever) => pulledBy(lever, situation))
      .filter(({ then }) => isBetter(then.outcome, at.decided.outcome))
      .map((second) => [first, second])
  })

/** A broken seal was in an opened package. */
const canBe = ({ sealIntact = true, packageOpened = true }: LineFacts): boolean =>
  isPossible({ sealIntact, packageOpened })

/** Whether the facts contradict themselves where those before did not. */
const contradicts = (facts: Facts, before: Facts): boolean => {
  const problems = contradictionsIn(facts)
  if (problems.length === 0) return false
  const known = new Set(contradictionsIn(before).map(({ path }) => path))
  return problems.some(({ path }) => !known.has(path))
}

const lineIn = (facts: Facts, { unit }: LineFacts): LineFacts => {
  const line = facts.lines.find((one) => one.unit === unit)
  if (!line) throw new RangeError(`No unit is called ${unit}`)
  return line
}

const byPlace =
  ({ asks }: RemedyDecision) =>
  (a: readonly Pulled[], b: readonly Pulled[]): number => {
    const isAsked = (set: readonly Pulled[]): boolean =>
      set.every(({ lever }) => asks.some(({ fact }) => fact === lever.fact))
    // Sorting is stable: within an outcome the order of the levers stays.
    return Number(isAsked(b)) - Number(isAsked(a)) || compareOutcomes(outcomeOf(a), outcomeOf(b))
  }

const compareOutcomes = (a: Outcome, b: Outcome): number => Number(isBetter(b, a)) - Number(isBetter(a, b))

const outcomeOf = (set: readonly Pulled[]): Outcome => set.at(-1)?.then.outcome ?? 'refused'

const asChange = (set: readonly Pulled[]): Change => ({
  facts: set.map(({ lever: { fact }, pull: { from, to } }) => ({ fact, knows: FACTS[fact].knows, from, to })),
  outcome: outcomeOf(set),
})
