import type {
  Citation,
  Deadline,
  Duty,
  MoneyLine,
  Outcome,
  Owed,
  Reason,
  RemedyDecision,
} from './decision.ts'
import { displacedBy } from './displaced.ts'
import type { Remedy } from './facts.ts'
import { compareCitations, uniqueCitations } from './instance.ts'
import type { Given } from './reason.ts'
import type { Claim, Heard, Weighed } from './weigh.ts'
import { weigh } from './weigh.ts'

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
  shared: readonly MoneyLine[]
}

const BETTER: readonly Outcome[] = ['granted', 'asks', 'review', 'refused']

/** The better of two outcomes for the buyer. */
export const betterOutcome = (a: Outcome, b: Outcome): Outcome =>
  BETTER.indexOf(a) <= BETTER.indexOf(b) ? a : b

/** Contract and law, decided apart, joined per dimension in the consumer's favour. Undefined: neither speaks of this remedy. */
export const join = (remedy: Remedy, layers: Layers, unsure: Unsure | undefined): Joined | undefined => {
  const weighed = [weigh(layers.contract, remedy), weigh(layers.law, remedy)]
  const outcomes = weighed.flatMap(({ outcome }) => outcome ?? [])
  if (outcomes.length === 0) return undefined
  const joined = outcomes.reduce<Outcome>(betterOutcome, 'refused')
  const doubt = joined === 'refused' ? unsure : undefined
  const granting = weighed.filter(({ outcome }) => outcome === 'granted')
  const { duties, money, shared } = owedBy(granting)
  const reviewing = weighed.filter(({ outcome }) => outcome === 'review')
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
      ...(joined === 'review' && { ifApproved: owedBy(reviewing) }),
    },
  }
}

const owedBy = (layers: readonly Weighed[]): Owed => {
  const { own, shared } = moneyOf(layers)
  return { duties: dutiesOf(layers), money: own, shared }
}

const citationsOf = (weighed: readonly Weighed[], joined: Outcome): Citation[] =>
  weighed.flatMap(({ standing }) =>
    standing.flatMap((claim) =>
      claim.dimension === 'whether' && claim.value === joined ? [claim.from.citation] : [],
    ),
  )

const reasonsOf = (weighed: readonly Weighed[], doubt: Unsure | undefined): Reason[] => {
  const said = weighed.flatMap(({ reasons }) =>
    reasons.map(({ given, bears, from }): Reason => ({ ...given, bears, citation: from.citation })),
  )
  const open: Reason[] = doubt ? [{ ...doubt.given, bears: 'open', citation: doubt.citation }] : []
  return [...said, ...open].toSorted((a, b) => compareCitations(a.citation, b.citation))
}

type Until = Extract<Claim, { dimension: 'until' }>

/** Where it is granted or a person decides, the end that still lies ahead; where it came too late, the end that was missed. */
const deadlineOf = (weighed: readonly Weighed[], joined: Outcome): Deadline | undefined => {
  const untils = weighed
    .filter(({ outcome }) => joined !== 'granted' || outcome === 'granted')
    .flatMap(({ standing, reasons }) =>
      standing.filter((claim): claim is Until => {
        const said = reasons.find(({ from }) => from === claim.from)
        return claim.dimension === 'until' && said?.bears === (joined === 'refused' ? 'against' : 'for')
      }),
    )
  return untils.map(asDeadline).toSorted(byLatest)[0]
}

const asDeadline = ({ value, from }: Until): Deadline =>
  value === 'open'
    ? { open: true, steps: [], citation: from.citation }
    : { open: false, ...value, citation: from.citation }

/** The latest end first; between equals the law, which nobody can take away. */
const byLatest = (a: Deadline, b: Deadline): number => {
  if (a.open !== b.open) return a.open ? -1 : 1
  const [endsA, endsB] = [a.endsAt ?? '', b.endsAt ?? '']
  return endsA === endsB ? compareCitations(b.citation, a.citation) : endsA > endsB ? -1 : 1
}

const moneyOf = (granting: readonly Weighed[]): { own: MoneyLine[]; shared: MoneyLine[] } => {
  const amounts = granting
    .flatMap(({ standing }) => standing.filter((claim) => claim.dimension === 'amount'))
    .map(({ value, from }) => ({ ...value, citation: from.citation }))
    .toSorted((a, b) => b.amount.minor - a.amount.minor || compareCitations(b.citation, a.citation))
  const most = amounts.filter(
    ({ what }, index) => amounts.findIndex((other) => other.what === what) === index,
  )
  const lineOf = ({ what, amount, citation }: (typeof most)[number]): MoneyLine => ({
    what,
    amount,
    citation,
  })
  return {
    own: most.filter(({ once }) => once === undefined).map(lineOf),
    shared: most.filter(({ once }) => once === 'per_order').map(lineOf),
  }
}

const dutiesOf = (granting: readonly Weighed[]): Duty[] => {
  const claims = granting.flatMap(({ standing }) => standing)
  const costs = claims.filter((claim) => claim.dimension === 'cost')
  const payer = costs.find(({ value }) => value === 'shop') ?? costs[0]
  const duties = claims.flatMap(({ dimension, value, from }): Duty[] =>
    dimension === 'duty' ? [{ ...value, citation: from.citation }] : [],
  )
  const pay: Duty[] = payer ? [{ who: payer.value, what: 'pay_return', citation: payer.from.citation }] : []
  const all = [...duties, ...pay].toSorted((a, b) => compareCitations(a.citation, b.citation))
  return all.filter((duty) => !all.some((other) => isStricter(other, duty)))
}

/** What the law says of a duty, with its day, takes the place of the bare promise. */
const isStricter = (other: Duty, duty: Duty): boolean =>
  duty.citation.layer === 'contract' && other.citation.layer === 'law' && familyOf(other) === familyOf(duty)

const familyOf = ({ who, what }: Duty): string => `${who} ${what === 'refund_once_sent' ? 'refund' : what}`
