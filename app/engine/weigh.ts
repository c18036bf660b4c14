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
  verdicts: readonly Verdict[]
  claims: readonly Claim[]
  /** The place of the clause that took its force, or `STANDS`. */
  fallenTo: readonly number[]
  /** It fell only because another term still runs. */
  isOver: readonly boolean[]
  /** Another clause of the layer has replaced its end. */
  outlasted: readonly boolean[]
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
  const count = members.length
  const verdicts = new Array<Verdict>(count)
  const claims = new Array<Claim>(count)
  let runs = STANDS
  let mayRun = STANDS
  for (let at = 0; at < count; at++) {
    const { index, clause } = members[at] as Member
    const verdict = hearing[index] as Verdict
    const claim = claimOf(clause.effect, verdict.kind)
    if (claim === CLAIM.granted && runs === STANDS) runs = at
    if (claim === CLAIM.mayRun && mayRun === STANDS) mayRun = at
    verdicts[at] = verdict
    claims[at] = claim
  }
  return settled(slate, verdicts, claims, runs === STANDS ? mayRun : runs, conflicts)
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
const settled = (
  slate: Slate,
  verdicts: readonly Verdict[],
  claims: readonly Claim[],
  running: number,
  conflicts: 'better' | 'review',
): Weighed => {
  const { settling, defeaters, members } = slate
  const fallenTo = new Array<number>(claims.length).fill(STANDS)
  const isOver = new Array<boolean>(claims.length).fill(false)
  const outlasted = new Array<boolean>(claims.length).fill(false)
  for (let turn = 0; turn < settling.length; turn++) {
    const at = settling[turn] as number
    const claim = claims[at] as Claim
    const { until } = verdicts[at] as Extras
    if (claim === CLAIM.none && until === undefined) continue
    const attackers = defeaters[at] as readonly number[]
    for (let one = 0; one < attackers.length; one++) {
      const by = attackers[one] as number
      if (fallenTo[at] === STANDS && fallenTo[by] === STANDS && contradicts(claims[by] as Claim, claim))
        fallenTo[at] = by
      if (until !== undefined && !outlasted[by] && isOtherEnd(verdicts[by] as Extras, until))
        outlasted[at] = true
    }
    if (fallenTo[at] !== STANDS || running === STANDS || !isTerm(claim, members[at] as Member)) continue
    fallenTo[at] = running
    isOver[at] = true
  }
  return concluded(
    { slate, verdicts, claims, fallenTo, isOver, outlasted, outcome: undefined, isConflict: false },
    conflicts,
  )
}

const isTerm = (claim: Claim, { clause }: Member): boolean =>
  claim === CLAIM.refused && clause.effect === 'permits'

const isOtherEnd = ({ until: other }: Extras, until: NonNullable<Extras['until']>): boolean =>
  other !== undefined && endOf(other) !== endOf(until)

const endOf = (until: NonNullable<Extras['until']>): string => (until === 'open' ? until : until.endsAt)

const concluded = (weighed: Weighed, conflicts: 'better' | 'review'): Weighed => {
  const { claims, fallenTo } = weighed
  let granted = false
  let refused = false
  let review = false
  for (let at = 0; at < claims.length; at++) {
    if (fallenTo[at] !== STANDS) continue
    const claim = claims[at] as Claim
    if (claim === CLAIM.granted) granted = true
    else if (claim === CLAIM.refused) refused = true
    else if (claim === CLAIM.review || claim === CLAIM.mayRun) review = true
  }
  if (granted) weighed.outcome = 'granted'
  else if (refused) weighed.outcome = 'refused'
  else if (review) weighed.outcome = 'review'
  if (granted && conflicts === 'review' && claims.some((_, at) => opposes(weighed, at))) {
    weighed.outcome = 'review'
    weighed.isConflict = true
  }
  return weighed
}

/** Whether a clause speaks against a grant of its layer that stands. */
export const opposes = ({ claims, fallenTo, isOver }: Weighed, at: number): boolean => {
  const claim = claims[at] as Claim
  if (claim !== CLAIM.refused && claim !== CLAIM.review) return false
  return fallenTo[at] === STANDS || isOver[at] === true
}
