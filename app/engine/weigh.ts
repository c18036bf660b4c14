import type { Effect, Extras, Verdict } from './clause.ts'
import type { Member, Slate } from './layer.ts'

/** What a clause says on whether a remedy stands; `mayRun` is the `review` of a clause that permits. */
export const CLAIM = { none: 0, granted: 1, spared: 2, refused: 3, review: 4, mayRun: 5 } as const
export type Claim = (typeof CLAIM)[keyof typeof CLAIM]

/** A claim that stands has fallen to nobody. */
export const STANDS = -1

/** One layer's answer on one remedy; everything by the clause's place in the slate. */
export interface Weighed {
  slate: Slate
  /** The places of the clauses that are not silent, in citation order. */
  speaking: readonly number[]
  verdicts: readonly Verdict[]
  claims: readonly Claim[]
  /** The place of the clause that took its force, or `STANDS`. */
  fallenTo: number[]
  /** Those that fell only because another term still runs. */
  isOver: Set<number>
  /** Those whose end another clause of the layer has replaced. */
  outlasted: Set<number>
  /** Undefined: the layer does not speak of the remedy. */
  outcome: 'granted' | 'refused' | 'review' | undefined
  /** Clauses contradict each other and it is left to a person: only in a contract with a business. */
  isConflict: boolean
}

/**
 * Weighs one layer on one remedy. The definition, in which "clause" means a clause that covers the unit, is
 * not silent and speaks of this remedy, and clauses are ordered by citation (those of one provision by
 * their id):
 *
 * 1. **Claims.** `permits`: holds → `granted`, fails → `refused`, review → `review`. `excludes`: holds → `refused`,
 *    review → `review`. `spares`: holds → `spared`. Nothing else claims anything on whether.
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
 * A claim falls to the first of its defeaters; under 4 to the first clause that grants, else the first that
 * may run.
 */
export const weigh = (slate: Slate, hearing: readonly Verdict[], conflicts: 'better' | 'review'): Weighed => {
  const { members } = slate
  const verdicts = new Array<Verdict>(members.length)
  const claims = new Array<Claim>(members.length)
  const speaking: number[] = []
  let runs = STANDS
  let mayRun = STANDS
  for (let at = 0; at < members.length; at++) {
    const { index, clause } = members[at] as Member
    const verdict = hearing[index] as Verdict
    verdicts[at] = verdict
    const claim = claimOf(clause.effect, verdict.kind)
    claims[at] = claim
    if (verdict.kind !== 'silent') speaking.push(at)
    if (claim === CLAIM.granted && runs === STANDS) runs = at
    if (claim === CLAIM.mayRun && mayRun === STANDS) mayRun = at
  }
  const fallenTo = new Array<number>(members.length).fill(STANDS)
  const [isOver, outlasted] = [new Set<number>(), new Set<number>()]
  const nothing = { outcome: undefined, isConflict: false }
  const weighed: Weighed = { slate, speaking, verdicts, claims, fallenTo, isOver, outlasted, ...nothing }
  if (speaking.length === 0) return weighed
  settle(weighed, runs === STANDS ? mayRun : runs)
  conclude(weighed, conflicts)
  return weighed
}

const claimOf = (effect: Effect, kind: Verdict['kind']): Claim => {
  if (kind === 'silent' || kind === 'settles') return CLAIM.none
  if (effect === 'permits')
    return kind === 'holds' ? CLAIM.granted : kind === 'fails' ? CLAIM.refused : CLAIM.mayRun
  if (effect === 'excludes')
    return kind === 'holds' ? CLAIM.refused : kind === 'review' ? CLAIM.review : CLAIM.none
  return effect === 'spares' && kind === 'holds' ? CLAIM.spared : CLAIM.none
}

export const isAgainst = (claim: Claim): boolean => claim >= CLAIM.refused

const contradicts = (attacker: Claim, claim: Claim): boolean => {
  if (attacker === CLAIM.granted || attacker === CLAIM.spared) return isAgainst(claim)
  if (attacker === CLAIM.mayRun) return claim === CLAIM.refused
  return attacker !== CLAIM.none && claim === CLAIM.granted
}

/** In the order in which whoever defeats comes first, so that one pass settles what stands. */
const settle = (weighed: Weighed, running: number): void => {
  const { slate, verdicts, claims, fallenTo, isOver, outlasted } = weighed
  const { settling, defeaters, members } = slate
  for (let turn = 0; turn < settling.length; turn++) {
    const at = settling[turn] as number
    const claim = claims[at] as Claim
    const { until } = verdicts[at] as Extras
    if (claim === CLAIM.none && until === undefined) continue
    const attackers = defeaters[at] as readonly number[]
    for (let one = 0; one < attackers.length; one++) {
      const by = attackers[one] as number
      const attack = claims[by] as Claim
      if (fallenTo[at] === STANDS && contradicts(attack, claim) && fallenTo[by] === STANDS) fallenTo[at] = by
      if (until !== undefined && isOtherEnd(verdicts[by] as Extras, until) && !outlasted.has(by))
        outlasted.add(at)
    }
    if (running === STANDS || fallenTo[at] !== STANDS || !isTerm(claim, members[at] as Member)) continue
    fallenTo[at] = running
    isOver.add(at)
  }
}

const isTerm = (claim: Claim, { clause }: Member): boolean =>
  claim === CLAIM.refused && clause.effect === 'permits'

const isOtherEnd = ({ until: other }: Extras, until: NonNullable<Extras['until']>): boolean =>
  other !== undefined && endOf(other) !== endOf(until)

const endOf = (until: NonNullable<Extras['until']>): string => (until === 'open' ? until : until.endsAt)

const conclude = (weighed: Weighed, conflicts: 'better' | 'review'): void => {
  const { speaking, claims, fallenTo } = weighed
  let best: Claim = CLAIM.none
  for (const at of speaking) {
    if (fallenTo[at] !== STANDS) continue
    const claim = claims[at] as Claim
    if (claim === CLAIM.none || claim === CLAIM.spared) continue
    if (best === CLAIM.none || claim < best) best = claim
  }
  weighed.outcome = OUTCOME[best]
  if (conflicts === 'better' || best !== CLAIM.granted) return
  if (!speaking.some((at) => opposes(weighed, at))) return
  weighed.outcome = 'review'
  weighed.isConflict = true
}

/** By claim; the better for the buyer comes first among them. */
const OUTCOME = [undefined, 'granted', undefined, 'refused', 'review', 'review'] as const

/** Whether a clause speaks against a grant of its layer that stands. */
export const opposes = ({ claims, fallenTo, isOver }: Weighed, at: number): boolean => {
  const claim = claims[at] as Claim
  if (claim !== CLAIM.refused && claim !== CLAIM.review) return false
  return fallenTo[at] === STANDS || isOver.has(at)
}
