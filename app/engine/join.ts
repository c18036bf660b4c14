import type { Citation, Deadline, Outcome, Reason, RemedyDecision, SharedLine } from './decision.ts'
import { displacedBy } from './displaced.ts'
import type { Remedy } from './facts.ts'
import { compareCitations, uniqueCitations } from './instance.ts'
import { owedBy } from './owed.ts'
import type { Given } from './reason.ts'
import { reason } from './reason.ts'
import type { Heard, Weighed, Whether } from './weigh.ts'
import { isAgainst, weigh } from './weigh.ts'

export interface Layers {
  contract: readonly Heard[]
  law: readonly Heard[]
}

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

export interface Terms {
  unsure?: Unsure
  /** What becomes of a contradiction inside the contract. */
  conflicts: 'better' | 'review'
}

const BETTER: readonly Outcome[] = ['granted', 'asks', 'review', 'refused']

/** The better of two outcomes for the buyer. */
export const betterOutcome = (a: Outcome, b: Outcome): Outcome =>
  BETTER.indexOf(a) <= BETTER.indexOf(b) ? a : b

/**
 * Contract and law, weighed apart, joined in the consumer's favour. Undefined: neither speaks of this
 * remedy. The definition:
 *
 * - **Outcome**: the better of the layers'; a refusal where the floor is in doubt is a `review`.
 * - **Citations**, each once, in order: of the clauses whose standing claim is the outcome (of a conflict: of all
 *   its claims), and of the doubt.
 * - **Reasons**, in citation order: of every clause of both layers that does not merely settle; then, each in
 *   its place, the conflict (cited to the first clause of it that speaks against the buyer) and the doubt.
 * - **What is owed** (`owed.ts`): by the layers that grant; where a person decides, by those that leave it to a
 *   person, as `ifApproved`.
 * - **Deadline**: the latest end, between equals the one with the greater citation, of those that no clause of
 *   their layer outlasts. Granted: ends of clauses whose grant stands in a layer that grants. Review: of every
 *   clause that claims `granted`. Refused: of every clause that claims `refused`: the end that was missed.
 */
export const join = (remedy: Remedy, layers: Layers, { unsure, conflicts }: Terms): Joined | undefined => {
  const weighed = [weigh(layers.contract, remedy, conflicts), weigh(layers.law, remedy, 'better')]
  const outcomes = weighed.flatMap(({ outcome }) => outcome ?? [])
  if (outcomes.length === 0) return undefined
  const joined = outcomes.reduce<Outcome>(betterOutcome, 'refused')
  const doubt = joined === 'refused' ? unsure : undefined
  const { shared, duties, money, repayment } = owedBy(weighed.filter(({ outcome }) => outcome === 'granted'))
  const deadline = deadlineOf(weighed, joined)
  return {
    shared,
    decision: {
      remedy,
      outcome: doubt ? 'review' : joined,
      citations: uniqueCitations([...citationsOf(weighed, joined), ...(doubt ? [doubt.citation] : [])]),
      reasons: reasonsOf(weighed, doubt),
      disregarded: joined === 'granted' ? displacedBy(weighed, layers.law, deadline) : [],
      asks: [],
      ...(deadline && { deadline }),
      duties,
      money,
      ...(repayment && { repayment }),
      ...(joined === 'review' && {
        ifApproved: owedBy(weighed.filter(({ outcome }) => outcome === 'review')),
      }),
    },
  }
}

const citationsOf = (weighed: readonly Weighed[], joined: Outcome): Citation[] =>
  weighed.flatMap(({ whether, conflict }) =>
    conflict.length > 0
      ? conflict.map(({ from }) => from.citation)
      : whether.flatMap(({ value, by, from }) => (value === joined && !by ? [from.citation] : [])),
  )

const reasonsOf = (weighed: readonly Weighed[], doubt: Unsure | undefined): Reason[] => {
  const said = weighed.flatMap(({ heard }) => heard.flatMap(reasonOf))
  const conflicts = weighed.flatMap(({ conflict }) => conflict.filter(isAgainst).slice(0, 1))
  const open: Reason[] = [
    ...conflicts.map(({ from }): Reason => openReason(reason('clauses-conflict', {}), from.citation)),
    ...(doubt ? [openReason(doubt.given, doubt.citation)] : []),
  ]
  return [...said, ...open].toSorted((a, b) => compareCitations(a.citation, b.citation))
}

export const openReason = (given: Given, citation: Citation): Reason => ({
  ...given,
  bears: 'open',
  citation,
})

const reasonOf = ({ from, verdict }: Heard): Reason[] => {
  if (verdict.kind === 'settles') return []
  const helps = (verdict.kind === 'holds') === (from.clause.effect !== 'excludes')
  const bears = verdict.kind === 'review' ? 'open' : helps ? 'for' : 'against'
  return [{ ...verdict.reason, bears, citation: from.citation }]
}

const deadlineOf = (weighed: readonly Weighed[], joined: Outcome): Deadline | undefined => {
  const isEnd = (claim: Whether): boolean =>
    joined === 'refused'
      ? claim.value === 'refused'
      : claim.value === 'granted' && (joined !== 'granted' || !claim.by)
  return weighed
    .filter(({ outcome }) => joined !== 'granted' || outcome === 'granted')
    .flatMap(({ whether, outlasted }) =>
      whether.filter((claim) => isEnd(claim) && !outlasted.has(claim.from)),
    )
    .flatMap(asDeadline)
    .toSorted(byLatest)[0]
}

const asDeadline = ({ verdict: { until }, from: { citation } }: Whether): Deadline[] => {
  if (until === undefined) return []
  if (until === 'open') return [{ open: true, steps: [], citation }]
  const { lastDay, endsAt, steps } = until
  return [{ open: false, lastDay, endsAt, steps, citation }]
}

/** The latest end first; between equals the law, which nobody can take away. */
export const byLatest = (a: Deadline, b: Deadline): number => {
  if (a.open !== b.open) return a.open ? -1 : 1
  const [endsA, endsB] = [a.endsAt ?? '', b.endsAt ?? '']
  return endsA === endsB ? compareCitations(b.citation, a.citation) : endsA > endsB ? -1 : 1
}
