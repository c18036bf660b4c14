import type { Ask, Citation, Owed, Reason, RemedyDecision } from './decision.ts'
import { ASKABLE } from './fact-register.ts'
import type { BuyerFact } from './facts.ts'
import { compareCitations, compareText, uniqueCitations } from './instance.ts'
import type { Joined } from './join.ts'
import { ASKED } from './layer.ts'
import type { Answers } from './read-facts.ts'
import { isPossible, kindAnswers } from './read-facts.ts'

type Complete = Required<Answers>

/** A possible set of answers and what the remedy would come to. */
export interface Completion {
  answers: Complete
  joined: Joined
}

/** What has not been said, and every way the buyer could still answer it; the kindest first. */
export interface Open {
  missing: readonly BuyerFact[]
  answers: readonly Complete[]
}

/** By what is known and what is needed there are a few dozen at most. */
const OPEN = new Map<number, Open>()

const digitOf = (answer: boolean | undefined): number => (answer === undefined ? 0 : answer ? 1 : 2)

/** `needed`: the facts that clauses read, a bit each, in the order of `ASKED`. */
export const openOf = (known: Answers, needed: number): Open => {
  const key = (needed * 3 + digitOf(known.sealIntact)) * 3 + digitOf(known.packageOpened)
  const before = OPEN.get(key)
  if (before) return before
  const missing = ASKED.filter((fact, at) => (needed & (1 << at)) !== 0 && known[fact] === undefined)
  const open = { missing, answers: completionsOf(known, missing, kindAnswers()) }
  OPEN.set(key, open)
  return open
}

const completionsOf = (known: Answers, missing: readonly BuyerFact[], kind: Complete): Complete[] =>
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
 * What is asked, and what can be said until it is answered. The definition:
 *
 * - **Missing** are the facts that a buyer can be asked for, that nobody has said and nothing said implies
 *   (`answersOf`), and that a clause which covers the unit needs, whatever remedy it speaks of.
 * - **Asked** is a missing fact iff two possible sets of answers that differ, of the missing facts, in this one
 *   alone come to another outcome, other money (own or shared: kinds and amounts) or another deadline.
 * - A remedy of which the kindest answers say nothing is not decided: nobody offers it, and whether something
 *   stands against it nobody knows yet.
 * - Nothing to ask: what the kindest answers come to. Else the reasons are those of every possible set of answers,
 *   each once, by citation, then by code, by bearing and by parameters.
 * - Every possible set grants: the outcome is `granted`, for no answer can take the right away. What is shown, and paid,
 *   is what no answer can lessen: of the sets the one with the least money to the buyer, own and shared, then the
 *   one that ends first, then the kinder; its deadline is the earliest of all. What is asked stands beside it.
 * - Else the outcome is `asks`: citations are those of every possible set, each once; the deadline is that of the
 *   kindest answers, and `ifApproved` what they would grant or leave to a person.
 */
export const withAsks = (completions: readonly Completion[], missing: readonly BuyerFact[]): Joined => {
  const [kindest] = completions
  if (!kindest) throw new RangeError('There is always one way to answer')
  const asks = missing.filter((fact) => matters(fact, completions, missing)).map(askFor)
  if (asks.length === 0) return kindest.joined
  const possible = completions.map(({ joined }) => joined)
  return possible.every(({ decision }) => decision.outcome === 'granted')
    ? grantedAnyway(possible, asks)
    : { shared: [], decision: asking(possible, kindest.joined, asks) }
}

const askFor = (fact: BuyerFact): Ask => ({ fact, choices: ASKABLE[fact].choices })

const matters = (
  fact: BuyerFact,
  completions: readonly Completion[],
  missing: readonly BuyerFact[],
): boolean =>
  completions.some((one, at) =>
    completions
      .slice(at + 1)
      .some(
        (other) =>
          differOnlyIn(fact, missing, one.answers, other.answers) && !isSame(one.joined, other.joined),
      ),
  )

const differOnlyIn = (
  fact: BuyerFact,
  missing: readonly BuyerFact[],
  one: Complete,
  other: Complete,
): boolean => missing.every((key) => (one[key] === other[key]) === (key !== fact))

/** Outcome, money and deadline: what a question may be asked for. */
const isSame = (a: Joined, b: Joined): boolean =>
  a === b ||
  (a.decision.outcome === b.decision.outcome &&
    a.decision.deadline?.endsAt === b.decision.deadline?.endsAt &&
    a.decision.deadline?.open === b.decision.deadline?.open &&
    isSameMoney(a.decision.money, b.decision.money) &&
    isSameMoney(a.shared, b.shared))

const isSameMoney = (a: Owed['money'], b: Owed['money']): boolean =>
  a.length === b.length &&
  a.every(({ what, amount }, at) => what === b[at]?.what && amount.minor === b[at].amount.minor)

/** What is certain, whatever is answered. */
const grantedAnyway = (possible: readonly Joined[], asks: readonly Ask[]): Joined => {
  const [least] = possible.toSorted(
    (a, b) => moneyOf(a) - moneyOf(b) || compareEnds(a.decision.deadline, b.decision.deadline),
  )
  if (!least) throw new RangeError('There is always one way to answer')
  const { remedy, outcome, citations, disregarded, duties, money, repayment } = least.decision
  const deadline = possible.reduce(
    (first, { decision }) => (compareEnds(decision.deadline, first) < 0 ? decision.deadline : first),
    least.decision.deadline,
  )
  const reasons = uniqueReasons(possible.map(({ decision }) => decision))
  const owed = { duties, money, ...(repayment && { repayment }) }
  const decision = { remedy, outcome, citations, reasons, disregarded, asks, ...(deadline && { deadline }) }
  return { shared: least.shared, decision: { ...decision, ...owed } }
}

const moneyOf = ({ decision: { money }, shared }: Joined): number =>
  [...money, ...shared].reduce((sum, { amount }) => sum + amount.minor, 0)

/** What has no end ends last. */
const compareEnds = (a: RemedyDecision['deadline'], b: RemedyDecision['deadline']): number => {
  const [ends, than] = [a?.endsAt, b?.endsAt]
  if (ends === than) return 0
  return ends !== undefined && (than === undefined || ends < than) ? -1 : 1
}

const asking = (
  joined: readonly Joined[],
  { decision: kindest, shared }: Joined,
  asks: readonly Ask[],
): RemedyDecision => {
  const possible = joined.map(({ decision }) => decision)
  const owed = owedLater(kindest, shared)
  return {
    remedy: kindest.remedy,
    outcome: 'asks',
    citations: uniqueCitations(possible.flatMap<Citation>(({ citations }) => citations)),
    reasons: uniqueReasons(possible),
    disregarded: [],
    asks,
    ...(kindest.deadline && { deadline: kindest.deadline }),
    duties: [],
    money: [],
    ...(owed && { ifApproved: owed }),
  }
}

/** Left unanswered, a person may grant what the kindest answer would have. */
const owedLater = (kindest: RemedyDecision, shared: Joined['shared']): Owed | undefined => {
  const { outcome, duties, money, repayment, ifApproved } = kindest
  return outcome === 'granted' ? { duties, money, shared, ...(repayment && { repayment }) } : ifApproved
}

const uniqueReasons = (possible: readonly RemedyDecision[]): Reason[] => {
  const unique: Reason[] = []
  for (const { reasons } of possible)
    for (const reason of reasons)
      if (!unique.some((one) => compareReasons(one, reason) === 0)) unique.push(reason)
  return unique.sort(compareReasons)
}

const compareReasons = (a: Reason, b: Reason): number =>
  compareCitations(a.citation, b.citation) ||
  compareText(a.code, b.code) ||
  compareText(a.bears, b.bears) ||
  (a.params === b.params ? 0 : compareText(JSON.stringify(a.params), JSON.stringify(b.params)))
