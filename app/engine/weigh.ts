import type { Effect, Extras, Verdict } from './clause.ts'
import type { FactValues } from './fact-register.ts'
import type { Remedy } from './facts.ts'
import type { Instance } from './instance.ts'
import type { Given } from './reason.ts'
import type { Subject } from './scope-covers.ts'

/** What each clause of a layer said about one unit; silent ones are left out. In citation order. */
export interface Heard {
  from: Instance
  verdict: Exclude<Verdict, { kind: 'silent' }>
}

/** What one clause says on whether a remedy stands, and what became of it. */
export interface Whether extends Heard {
  value: 'granted' | 'refused' | 'review' | 'spared'
  /** The clause that took its force, if one did. */
  by?: Instance
  /** It fell only because another term still runs. */
  isOver?: boolean
}

/** One layer's answer on one remedy. No outcome: the layer does not speak of it. */
export interface Weighed {
  outcome?: 'granted' | 'refused' | 'review'
  /** Every clause that speaks of the remedy, settling ones too, in citation order. */
  heard: readonly Heard[]
  /** Those that speak on whether it stands, in citation order. */
  whether: readonly Whether[]
  /** Those of them whose end another clause of the layer has replaced. */
  outlasted: ReadonlySet<Instance>
  /** Clauses that contradict each other, left to a person: only a contract with a business. */
  conflict: readonly Whether[]
}

export const hear = (instances: readonly Instance[], subject: Subject, facts: FactValues): Heard[] =>
  instances.flatMap((from) => {
    if (from.clause.effect === 'informs' || !from.covers(subject)) return []
    const verdict = from.decide(facts)
    return verdict.kind === 'silent' ? [] : [{ from, verdict }]
  })

/** What a verdict comes to, by the effect of its clause. */
const SAYS: Readonly<Record<Effect, Partial<Record<Verdict['kind'], Whether['value']>>>> = {
  permits: { holds: 'granted', fails: 'refused', review: 'review' },
  excludes: { holds: 'refused', review: 'review' },
  spares: { holds: 'spared' },
  settles: {},
  informs: {},
}

/**
 * Weighs one layer on one remedy. The definition, in which "clause" means a clause that covers the unit, is
 * not silent and speaks of this remedy:
 *
 * 1. **Claims.** By its effect and verdict (`SAYS`) a clause claims `granted`, `refused`, `review` or
 *    `spared`, or nothing on whether.
 * 2. **Contradiction.** `granted` and `spared` contradict `refused` and `review`; `refused`, and the `review` of
 *    a clause that excludes, contradict `granted`; the `review` of a clause that permits (it may still run, as
 *    only a person can say) contradicts `refused`.
 * 3. **Defeat.** A claim falls iff a standing claim contradicts it whose clause names this one in `defeats`.
 *    (No clause defeats itself through others, so this is well-founded.)
 * 4. **Terms.** A `permits` clause that refuses for its own term takes nothing from one that still runs: its
 *    claim falls, too, if any clause claims `granted`, standing or not, or a `permits` clause `review`.
 * 5. **Outcome.** `granted` if such a claim stands, else `refused`, else `review`, else none: what is left
 *    unresolved is read in the buyer's favour, and without a clause that grants one reason to refuse is enough.
 * 6. **Conflict.** Where conflicts go to a person and a `granted` stands beside a standing claim that contradicts
 *    it, or beside a term that fell by 4, the outcome is `review`.
 * 7. **Ends.** The end (`until`) that a clause gives is outlasted iff a clause that names this one in `defeats`
 *    gives a different end that is not itself outlasted.
 *
 * `by` is the defeater with the least citation; under 4, the granting clause with the least, else the reviewing.
 */
export const weigh = (all: readonly Heard[], remedy: Remedy, conflicts: 'better' | 'review'): Weighed => {
  const heard = all.filter(({ from }) => from.clause.remedies.includes(remedy))
  const whether = settled(heard.flatMap(claimOf))
  const outcome = outcomeOf(whether)
  const conflict = conflicts === 'review' && outcome === 'granted' ? conflictIn(whether) : []
  return {
    ...(outcome && { outcome: conflict.length > 0 ? 'review' : outcome }),
    heard,
    whether,
    outlasted: outlastedIn(heard),
    conflict,
  }
}

const claimOf = ({ from, verdict }: Heard): Whether[] => {
  const value = SAYS[from.clause.effect][verdict.kind]
  return value ? [{ from, verdict, value }] : []
}

export const isAgainst = ({ value }: Whether): boolean => value === 'refused' || value === 'review'

/** A permission that only a person can judge: it takes the force from a refusal, never from what grants. */
const mayRun = ({ value, from }: Whether): boolean => value === 'review' && from.clause.effect === 'permits'

const contradicts = (attacker: Whether, claim: Whether): boolean => {
  if (!isAgainst(attacker)) return isAgainst(claim)
  return claim.value === (mayRun(attacker) ? 'refused' : 'granted')
}

const names = (attacker: Instance, { clause }: Instance): boolean =>
  attacker.clause.defeats.includes(clause.id)

const isTerm = ({ value, from }: Whether): boolean => value === 'refused' && from.clause.effect === 'permits'

const settled = (claims: readonly Whether[]): Whether[] => {
  const running = (claims.find(({ value }) => value === 'granted') ?? claims.find(mayRun))?.from
  const fallen = new Map<Whether, Whether>()
  for (const claim of claims.toSorted((a, b) => a.from.rank - b.from.rank)) {
    const defeater = claims.find(
      (other) => !fallen.has(other) && names(other.from, claim.from) && contradicts(other, claim),
    )
    if (defeater) fallen.set(claim, { ...claim, by: defeater.from })
    else if (running && isTerm(claim)) fallen.set(claim, { ...claim, by: running, isOver: true })
  }
  return claims.map((claim) => fallen.get(claim) ?? claim)
}

const outcomeOf = (whether: readonly Whether[]): Weighed['outcome'] => {
  const values = new Set(whether.flatMap(({ value, by }) => (by ? [] : [value])))
  return (['granted', 'refused', 'review'] as const).find((value) => values.has(value))
}

/** What stands against a standing grant, with that grant; nothing where nothing does. */
const conflictIn = (whether: readonly Whether[]): Whether[] => {
  const isOpposed = (claim: Whether): boolean =>
    isAgainst(claim) && !mayRun(claim) && (!claim.by || claim.isOver === true)
  if (!whether.some(isOpposed)) return []
  return whether.filter((claim) => isOpposed(claim) || (claim.value === 'granted' && !claim.by))
}

const endOf = (until: NonNullable<Extras['until']>): string => (until === 'open' ? until : until.endsAt)

const outlastedIn = (heard: readonly Heard[]): Set<Instance> => {
  const ends = heard.flatMap(({ from, verdict: { until } }) => (until ? [{ from, end: endOf(until) }] : []))
  const outlasted = new Set<Instance>()
  for (const { from, end } of ends.toSorted((a, b) => a.from.rank - b.from.rank)) {
    const isReplaced = ends.some(
      (other) => !outlasted.has(other.from) && names(other.from, from) && other.end !== end,
    )
    if (isReplaced) outlasted.add(from)
  }
  return outlasted
}
