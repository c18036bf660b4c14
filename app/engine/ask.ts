import type { Ask, Citation, Reason, RemedyDecision } from './decision.ts'
import { ASKABLE } from './fact-register.ts'
import type { BuyerFact } from './facts.ts'
import { compareCitations, uniqueCitations } from './instance.ts'
import type { Joined } from './join.ts'
import type { Answers } from './read-facts.ts'
import { isPossible } from './read-facts.ts'

type Complete = Required<Answers>

/** A possible set of answers and what the remedy would come to. */
export interface Completion {
  answers: Complete
  joined: Joined
}

/** Every way the buyer could still answer what has not been said; the kindest first. */
export const completionsOf = (known: Answers, missing: readonly BuyerFact[], kind: Complete): Complete[] =>
  missing
    .reduce<Complete[]>(
      (all, fact) => all.flatMap((answers) => [answers, { ...answers, [fact]: !ASKABLE[fact].kind }]),
      [{ ...kind, ...known }],
    )
    .map((answers) => ({ ...answers, ...impliedBy(answers, known, missing) }))
    .filter((answers) => missing.length === 0 || isPossible(answers))

/** What no clause needs and nobody said still follows the rest: an assumed seal that is broken was in an opened package. */
const impliedBy = (answers: Complete, known: Answers, missing: readonly BuyerFact[]): Answers =>
  known.packageOpened === undefined && !missing.includes('packageOpened') && !answers.sealIntact
    ? { packageOpened: true }
    : {}

/**
 * A fact is asked for iff some assignment of the others makes it change the outcome, the money or the
 * deadline. Nothing to ask: the decision is the same whatever the answers.
 */
export const withAsks = (completions: readonly Completion[], missing: readonly BuyerFact[]): Joined => {
  const [kindest] = completions
  if (!kindest) throw new RangeError('There is always one way to answer')
  const asks = missing.filter((fact) => matters(fact, completions, missing)).map(askFor)
  if (asks.length === 0) return kindest.joined
  return {
    shared: [],
    decision: asking(
      completions.map(({ joined }) => joined.decision),
      kindest.joined,
      asks,
    ),
  }
}

const askFor = (fact: BuyerFact): Ask => ({ fact, choices: ASKABLE[fact].choices })

const matters = (
  fact: BuyerFact,
  completions: readonly Completion[],
  missing: readonly BuyerFact[],
): boolean =>
  completions.some((one) =>
    completions.some(
      (other) =>
        differOnlyIn(fact, missing, one.answers, other.answers) && signature(one) !== signature(other),
    ),
  )

const differOnlyIn = (
  fact: BuyerFact,
  missing: readonly BuyerFact[],
  one: Complete,
  other: Complete,
): boolean => missing.every((key) => (one[key] === other[key]) === (key !== fact))

/** Outcome, money and deadline: what a question may be asked for. */
const signature = ({ joined: { decision, shared } }: Completion): string =>
  JSON.stringify([
    decision.outcome,
    [...decision.money, ...shared].map(({ what, amount }) => [what, amount.minor]),
    decision.deadline?.endsAt ?? decision.deadline?.open,
  ])

const asking = (
  possible: readonly RemedyDecision[],
  { decision: kindest, shared }: Joined,
  asks: readonly Ask[],
): RemedyDecision => ({
  remedy: kindest.remedy,
  outcome: 'asks',
  citations: uniqueCitations(possible.flatMap<Citation>(({ citations }) => citations)),
  reasons: uniqueReasons(possible.flatMap<Reason>(({ reasons }) => reasons)),
  disregarded: [],
  asks,
  ...(kindest.deadline && { deadline: kindest.deadline }),
  duties: [],
  money: [],
  ...ifApproved(kindest, shared),
})

/** Left unanswered, a person may grant what the kindest answer would have. */
const ifApproved = (
  { outcome, duties, money, ifApproved: owed }: RemedyDecision,
  shared: Joined['shared'],
): Pick<RemedyDecision, 'ifApproved'> => {
  if (outcome === 'granted') return { ifApproved: { duties, money, shared } }
  return owed ? { ifApproved: owed } : {}
}

const uniqueReasons = (reasons: readonly Reason[]): Reason[] => {
  const byText = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]))
  return [...byText.entries()]
    .toSorted(
      ([textA, a], [textB, b]) => compareCitations(a.citation, b.citation) || (textA < textB ? -1 : 1),
    )
    .map(([, reason]) => reason)
}
