import type { Citation, Deadline, Outcome, Owed, Reason, RemedyDecision, SharedLine } from './decision.ts'
import { displacedBy } from './displaced.ts'
import type { Remedy } from './facts.ts'
import { compareCitations } from './instance.ts'
import { claimedBy, NOTHING_OWED, owedBy } from './owed.ts'
import type { Given } from './reason.ts'
import { reason } from './reason.ts'
import { standingIn } from './standing.ts'
import { taken } from './taken.ts'
import type { Spoken, Weighed } from './weigh.ts'
import { CLAIM, opposes, stands } from './weigh.ts'

/** Why the floor cannot be relied on, so that nothing may be refused on it. */
export interface Unsure {
  given: Given
  citation: Citation
}

/** What a remedy comes to, with what is owed once per order kept apart. */
export interface Joined {
  decision: RemedyDecision
  shared: readonly SharedLine[]
}

const BETTER: readonly Outcome[] = ['granted', 'asks', 'review', 'refused']

/** The better of two outcomes for the buyer. */
export const betterOutcome = (a: Outcome, b: Outcome): Outcome =>
  BETTER.indexOf(a) <= BETTER.indexOf(b) ? a : b

/**
 * Contract and law, weighed apart, joined in the consumer's favour. Undefined: neither speaks of this
 * remedy. The definition:
 *
 * - **The contract** is taken as it stands once what merely restates the law has yielded to the law's exceptions
 *   (`yielding.ts`), and without what cannot be relied on where nothing is granted anyway (`taken.ts`).
 * - **Outcome**: the better of the layers', but `refused` where the law refuses and the contract is in doubt of nothing: it
 *   leaves to a person whether something excludes, and no clause of it grants in doubt (`weigh`, 3) or may run. A refusal
 *   where the floor is in doubt is a `review`.
 * - **Citations**, each once, in order: in the layers of that outcome, of the clauses whose standing claim it is (of
 *   a conflict: of the grants that stand and of what opposes them), and of the doubt.
 * - **Reasons**, in citation order: of every clause of both layers, as taken, that neither is silent nor merely settles;
 *   after those of the same citation the conflict's (cited to the first clause that opposes) and the doubt's.
 * - **What is owed** (`standing.ts`): by the layers that grant; where a person decides, by those that leave it to
 *   a person, as `ifApproved`; where it is refused, of what stands there only `compensation`, `set_off` and
 *   `pay_redelivery`.
 * - **Deadline**: the latest end, between equals of the later in citation order, of clauses that no other of their
 *   layer outlasts. Granted: of clauses whose grant stands in a layer that grants. Review: of every clause that
 *   claims `granted`. Refused: of every clause that claims `refused`: the end that was missed.
 * - **Disregarded**: where granted, what gives less (`displaced.ts`); else what the contract is
 *   taken without (`taken.ts`).
 */
export const join = (
  remedy: Remedy,
  promised: Weighed | undefined,
  law: Weighed | undefined,
  unsure: Unsure | undefined,
): Joined | undefined => {
  const { contract, outcome, disregarded } = taken(remedy, promised, law)
  if (outcome === undefined) return undefined
  const layers = contract && law ? [contract, law] : contract ? [contract] : law ? [law] : []
  const doubt = outcome === 'refused' ? unsure : undefined
  const deadline = deadlineOf(layers, outcome)
  const standing = outcome === 'granted' ? standingIn(layers, outcome) : undefined
  const isRefused = outcome === 'refused' && !doubt
  const owed = standing ? owedBy(standing) : isRefused ? claimedBy(standingIn(layers, outcome)) : NOTHING_OWED
  const decision = decisionOf({
    remedy,
    outcome: doubt ? 'review' : outcome,
    citations: citationsOf(layers, outcome, doubt),
    reasons: reasonsOf(layers, doubt),
    disregarded: standing && contract ? displacedBy({ contract, law, standing, deadline }) : disregarded,
    deadline,
    owed,
  })
  if (outcome === 'review') decision.ifApproved = owedBy(standingIn(layers, outcome))
  return { shared: owed.shared, decision }
}

interface Found extends Pick<RemedyDecision, 'remedy' | 'outcome' | 'citations' | 'reasons' | 'disregarded'> {
  deadline: Deadline | undefined
  owed: Owed
}

/** What is absent is left out, and every decision lists what it has in one order. */
const decisionOf = (found: Found): Writable<RemedyDecision> => {
  const { remedy, outcome, citations, reasons, disregarded, deadline, owed } = found
  const { duties, money, repayment } = owed
  const decision: Writable<RemedyDecision> =
    deadline === undefined
      ? { remedy, outcome, citations, reasons, disregarded, asks: NONE, duties, money }
      : { remedy, outcome, citations, reasons, disregarded, asks: NONE, deadline, duties, money }
  if (repayment) decision.repayment = repayment
  return decision
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }
const NONE: readonly never[] = Object.freeze([])

const citationsOf = (
  layers: readonly Weighed[],
  outcome: Weighed['outcome'],
  doubt: Unsure | undefined,
): Citation[] => {
  const citations: Citation[] = []
  for (const weighed of layers) {
    if (weighed.outcome !== outcome) continue
    for (const one of weighed.spoken) {
      const { citation } = one.from
      if (determines(one, weighed) && citations[citations.length - 1] !== citation) citations.push(citation)
    }
  }
  return doubt ? [...citations, doubt.citation].toSorted(compareCitations) : citations
}

/** Whether a clause's claim is, or helped to make, the outcome of its layer. */
const determines = (one: Spoken, { outcome, isConflict }: Weighed): boolean => {
  const { claim } = one
  if (isConflict) return opposes(one) || (claim === CLAIM.granted && stands(one))
  if (outcome === 'granted') return claim === CLAIM.granted && stands(one)
  if (outcome === 'refused') return claim === CLAIM.refused && stands(one)
  return claim >= CLAIM.review && stands(one)
}

const reasonsOf = (layers: readonly Weighed[], doubt: Unsure | undefined): Reason[] => {
  const reasons: Reason[] = []
  let isOpen = doubt !== undefined
  for (const { spoken, isConflict } of layers) {
    for (const one of spoken) if (one.verdict.kind !== 'settles') reasons.push(reasonOf(one, one.verdict))
    if (isConflict) isOpen = true
  }
  return isOpen ? withOpen(reasons, layers, doubt) : reasons
}

const withOpen = (
  reasons: readonly Reason[],
  layers: readonly Weighed[],
  doubt: Unsure | undefined,
): Reason[] =>
  [
    ...reasons,
    ...layers.flatMap(conflictIn),
    ...(doubt ? [openReason(doubt.given, doubt.citation)] : []),
  ].toSorted((a, b) => compareCitations(a.citation, b.citation))

type Speech = Exclude<Spoken['verdict'], { kind: 'settles' }>

const reasonOf = (
  { from: { clause, citation } }: Spoken,
  { kind, reason: { code, params } }: Speech,
): Reason => {
  const helps = (kind === 'holds') === (clause.effect !== 'excludes')
  const bears = kind === 'review' ? 'open' : helps ? 'for' : 'against'
  return { code, params, bears, citation } as Reason
}

const conflictIn = ({ isConflict, spoken }: Weighed): Reason[] => {
  const first = isConflict ? spoken.find(opposes) : undefined
  return first ? [openReason(reason('clauses-conflict', {}), first.from.citation)] : []
}

const openReason = ({ code, params }: Given, citation: Citation): Reason =>
  ({ code, params, bears: 'open', citation }) as Reason

const deadlineOf = (layers: readonly Weighed[], outcome: Weighed['outcome']): Deadline | undefined => {
  const claim = outcome === 'refused' ? CLAIM.refused : CLAIM.granted
  let latest: Deadline | undefined
  for (const weighed of layers) {
    if (outcome === 'granted' && weighed.outcome !== 'granted') continue
    for (const one of weighed.spoken) {
      if (one.claim !== claim || one.isOutlasted || (outcome === 'granted' && !stands(one))) continue
      const deadline = deadlineIn(one)
      if (deadline && (!latest || isNoEarlier(deadline, latest))) latest = deadline
    }
  }
  return latest
}

const deadlineIn = ({ from: { citation }, verdict: { until } }: Spoken): Deadline | undefined => {
  if (until === undefined) return undefined
  if (until === 'open') return { open: true, steps: [], citation }
  const { lastDay, endsAt, steps } = until
  return { open: false, lastDay, endsAt, steps, citation }
}

/** Later ends come later as text; what has no end comes last. */
const isNoEarlier = ({ endsAt }: Deadline, { endsAt: than }: Deadline): boolean =>
  endsAt === undefined || (than !== undefined && endsAt >= than)
