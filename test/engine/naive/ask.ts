import type { FactName } from '../../../app/engine/fact-register.ts'
import type { BuyerFact, LineFacts, Reason, RemedyDecision } from '../../../app/engine/index.ts'
import type { Answer } from './join.ts'
import { eachOnce, placeOf } from './rule.ts'

/** What the buyer could see on the parcel. */
export type World = Readonly<Record<BuyerFact, boolean>>

/** Every way it can be; the kindest to the buyer first. A broken seal was in an opened package. */
const WORLDS: readonly World[] = [
  { sealIntact: true, packageOpened: false },
  { sealIntact: true, packageOpened: true },
  { sealIntact: false, packageOpened: true },
]

const ASKED: readonly BuyerFact[] = ['sealIntact', 'packageOpened']
const CHOICES = { sealIntact: [true, false], packageOpened: [false, true] } as const

/** The worlds that agree with what was said; of what has not arrived the kindest of them. */
const worldsOf = ({ sealIntact, packageOpened, delivery }: LineFacts): readonly World[] => {
  const agreeing = WORLDS.filter(
    (world) =>
      (sealIntact === undefined || world.sealIntact === sealIntact) &&
      (packageOpened === undefined || world.packageOpened === packageOpened),
  )
  // What contradicts itself is taken as it was said.
  if (agreeing.length === 0) return [{ sealIntact: false, packageOpened: false }]
  return delivery.status === 'delivered' ? agreeing : agreeing.slice(0, 1)
}

/** The facts that are open and that some clause reads, and the kindest world for each way to answer them. */
export const waysToAnswer = (
  line: LineFacts,
  read: ReadonlySet<FactName>,
): { open: readonly BuyerFact[]; worlds: readonly World[] } => {
  const all = worldsOf(line)
  const open = ASKED.filter((fact) => read.has(fact) && new Set(all.map((world) => world[fact])).size > 1)
  const worlds = all.filter(
    (world, index) => index === all.findIndex((other) => open.every((fact) => other[fact] === world[fact])),
  )
  return { open, worlds }
}

/** What a question may be asked for. */
const signature = ({ decision, shared }: Answer): string =>
  JSON.stringify([
    decision.outcome,
    [...decision.money, ...shared].map(({ what, amount }) => [what, amount.minor]),
    decision.deadline?.open ? 'open' : decision.deadline?.endsAt,
  ])

export interface Possible {
  world: World
  answer: Answer
}

/** By full enumeration: a fact is asked iff two worlds that differ in it alone come to different things. */
export const asked = (open: readonly BuyerFact[], possible: readonly Possible[]): Answer | undefined => {
  const [kindest] = possible
  if (!kindest) return undefined
  const facts = open.filter((fact) =>
    possible.some((one) =>
      possible.some(
        (other) =>
          open.every((each) => (one.world[each] !== other.world[each]) === (each === fact)) &&
          signature(one.answer) !== signature(other.answer),
      ),
    ),
  )
  if (facts.length === 0) return kindest.answer
  return possible.some(({ answer }) => answer.decision.outcome !== 'granted')
    ? { shared: [], decision: asking(facts, possible, kindest.answer) }
    : certain(facts, possible)
}

const asksFor = (facts: readonly BuyerFact[]): RemedyDecision['asks'] =>
  facts.map((fact) => ({ fact, choices: CHOICES[fact] }))

/** Where every world grants: the poorest of them, and no longer than in the shortest. */
const certain = (facts: readonly BuyerFact[], possible: readonly Possible[]): Answer => {
  const answers = possible.map(({ answer }) => answer)
  const worth = ({ decision, shared }: Answer): number => {
    let sum = 0
    for (const { amount } of decision.money) sum += amount.minor
    for (const { amount } of shared) sum += amount.minor
    return sum
  }
  // No instant is written with a letter first: what has no end comes after all that have one.
  const end = ({ decision }: Answer): string => decision.deadline?.endsAt ?? 'never'
  const least = Math.min(...answers.map(worth))
  const poorest = answers.filter((answer) => worth(answer) === least)
  const firstToEnd = (some: readonly Answer[]): Answer => {
    const [earliest] = some.map(end).toSorted()
    return some.find((answer) => end(answer) === earliest) as Answer
  }
  const shown = firstToEnd(poorest)
  const first = firstToEnd(answers)
  const { remedy, citations, disregarded, deadline: own, duties, money, repayment } = shown.decision
  const deadline = end(first) === end(shown) ? own : first.decision.deadline
  return {
    shared: shown.shared,
    decision: {
      remedy,
      outcome: 'granted',
      citations,
      reasons: eachReasonOnce(answers.flatMap(({ decision }) => decision.reasons)),
      disregarded,
      asks: asksFor(facts),
      ...(deadline && { deadline }),
      duties,
      money,
      ...(repayment && { repayment }),
    },
  }
}

const asking = (
  facts: readonly BuyerFact[],
  possible: readonly Possible[],
  { decision, shared }: Answer,
): RemedyDecision => {
  const all = possible.map(({ answer }) => answer.decision)
  const { deadline, ifApproved, duties, money, repayment } = decision
  const granted = { duties, money, shared, ...(repayment && { repayment }) }
  const owed = decision.outcome === 'granted' ? granted : ifApproved
  return {
    remedy: decision.remedy,
    outcome: 'asks',
    citations: eachOnce(all.flatMap(({ citations }) => citations)),
    reasons: eachReasonOnce(all.flatMap(({ reasons }) => reasons)),
    disregarded: [],
    asks: asksFor(facts),
    ...(deadline && { deadline }),
    duties: [],
    money: [],
    ...(owed && { ifApproved: owed }),
  }
}

const eachReasonOnce = (reasons: readonly Reason[]): Reason[] => {
  const placed = reasons.map((reason) => ({
    reason,
    place: placeOf(reason.citation),
    text: JSON.stringify(reason),
  }))
  return placed
    .filter(({ text }, index) => placed.findIndex((other) => other.text === text) === index)
    .toSorted((a, b) =>
      a.place < b.place ? -1 : a.place > b.place ? 1 : a.text < b.text ? -1 : a.text > b.text ? 1 : 0,
    )
    .map(({ reason }) => reason)
}
