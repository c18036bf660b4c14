import type { Effect, Extras, Verdict } from './clause.ts'
import type { Member, Slate } from './layer.ts'

/** What a clause says on whether a remedy stands; `mayRun` is the `review` of a clause that permits. */
export const CLAIM = { none: 0, granted: 1, spared: 2, refused: 3, review: 4, mayRun: 5 } as const
export type Claim = (typeof CLAIM)[keyof typeof CLAIM]

/** A clause that is not silent on a unit, and what became of what it claims. */
export interface Spoken {
  from: Member
  verdict: Exclude<Verdict, { kind: 'silent' }>
  claim: Claim
  /** The clause that took its claim's force; undefined: it stands. */
  fallenTo: Spoken | undefined
  /** It fell only because another term still runs. */
  isOver: boolean
  /** A `granted` that fell, but only to clauses in doubt: if a person finds nothing, it stands. */
  isInDoubt: boolean
  /** Another clause of the layer has replaced its end. */
  isOutlasted: boolean
}

/** One layer's answer on one remedy. */
export interface Weighed {
  /** In citation order. */
  spoken: readonly Spoken[]
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
 *    (No clause defeats itself through others, so this is well-founded.) A `granted` that fell to nothing but `review`
 *    may still stand, as only a person can say: of the `refused` that it names it takes the force all the same.
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
export const weigh = (
  slate: Slate,
  verdicts: readonly Verdict[],
  conflicts: 'better' | 'review',
): Weighed | undefined => {
  const { members } = slate
  const spoken: Spoken[] = []
  const places: Places = []
  let grants: Spoken | undefined
  let mayRun: Spoken | undefined
  for (let at = 0; at < members.length; at++) {
    const from = members[at] as Member
    const verdict = verdicts[from.index] as Verdict
    if (verdict.kind === 'silent') continue
    const claim = claimOf(from.clause.effect, verdict.kind)
    const one = spokenBy(from, verdict, claim)
    places[at] = one
    spoken.push(one)
    if (claim === CLAIM.granted) grants ??= one
    else if (claim === CLAIM.mayRun) mayRun ??= one
  }
  if (spoken.length === 0) return undefined
  letFall(slate, places, grants ?? mayRun)
  return concluded(spoken, conflicts)
}

const spokenBy = (from: Member, verdict: Spoken['verdict'], claim: Claim): Spoken => ({
  from,
  verdict,
  claim,
  fallenTo: undefined,
  isOver: false,
  isInDoubt: false,
  isOutlasted: false,
})

/** What was said, by place in the slate; nothing where a clause was silent. */
type Places = (Spoken | undefined)[]

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
const letFall = ({ settling, defeaters }: Slate, places: Places, running: Spoken | undefined): void => {
  for (const at of settling) {
    const one = places[at]
    if (one === undefined) continue
    const { until } = one.verdict
    if (one.claim === CLAIM.none && until === undefined) continue
    for (const by of defeaters[at] as readonly number[]) {
      const attacker = places[by]
      if (attacker === undefined) continue
      if (contradicts(attacker.claim, one.claim) && hasForce(attacker, one.claim)) {
        one.isInDoubt = attacker.claim === CLAIM.review && (one.fallenTo === undefined || one.isInDoubt)
        one.fallenTo ??= attacker
      }
      if (until !== undefined && !attacker.isOutlasted && isOtherEnd(attacker.verdict.until, until))
        one.isOutlasted = true
    }
    if (running === undefined || one.fallenTo !== undefined || !isTerm(one)) continue
    one.fallenTo = running
    one.isOver = true
  }
}

export const stands = ({ fallenTo }: Spoken): boolean => fallenTo === undefined

/** Kinder facts may turn a grant that may run into one that holds: it must not lose what it took from others. */
const hasForce = ({ fallenTo, isInDoubt }: Spoken, on: Claim): boolean =>
  fallenTo === undefined || (isInDoubt && on === CLAIM.refused)

const isTerm = ({ claim, from }: Spoken): boolean =>
  claim === CLAIM.refused && from.clause.effect === 'permits'

const isOtherEnd = (other: Extras['until'], until: NonNullable<Extras['until']>): boolean =>
  other !== undefined && endOf(other) !== endOf(until)

const endOf = (until: NonNullable<Extras['until']>): string => (until === 'open' ? until : until.endsAt)

/** The outcome by what stands. */
export const concluded = (spoken: readonly Spoken[], conflicts: 'better' | 'review'): Weighed => {
  let best: Claim = CLAIM.none
  for (const { claim, fallenTo } of spoken) {
    if (fallenTo !== undefined || claim === CLAIM.none || claim === CLAIM.spared) continue
    if (best === CLAIM.none || claim < best) best = claim
  }
  const isConflict = conflicts === 'review' && best === CLAIM.granted && spoken.some(opposes)
  return { spoken, outcome: isConflict ? 'review' : OUTCOME[best], isConflict }
}

/** By claim; the better for the buyer comes first among them. */
const OUTCOME = [undefined, 'granted', undefined, 'refused', 'review', 'review'] as const

/** Whether a clause speaks against a grant of its layer that stands. */
export const opposes = ({ claim, fallenTo, isOver }: Spoken): boolean =>
  (claim === CLAIM.refused || claim === CLAIM.review) && (fallenTo === undefined || isOver)
