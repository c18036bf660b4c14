import type { SharedLine } from '../../../app/engine/decision.ts'
import type {
  Citation,
  Deadline,
  Outcome,
  Reason,
  Remedy,
  RemedyDecision,
} from '../../../app/engine/index.ts'
import { displacedBy, failedBeneath, unenforceable } from './displaced.ts'
import { owedBy } from './owed.ts'
import type { Said } from './rule.ts'
import { eachOnce, inCitationOrder, placeOf } from './rule.ts'
import type { Claim, Weighed } from './weigh.ts'
import { isOutlasted, speaksAgainst, weighed } from './weigh.ts'
import { yielded } from './yielded.ts'

/** Why the law cannot be relied on. */
export interface Doubt {
  reason: Reason
}

export interface Answer {
  decision: RemedyDecision
  shared: readonly SharedLine[]
}

/** What contract and law say together, in the consumer's favour. Undefined: neither speaks of the remedy. */
export const joined = (
  remedy: Remedy,
  contractSaid: readonly Said[],
  lawSaid: readonly Said[],
  doubt: Doubt | undefined,
  toAPerson: boolean,
): Answer | undefined => {
  const law = weighed(lawSaid, remedy, false)
  const weighedFrom = (said: readonly Said[]): Weighed => yielded(weighed(said, remedy, toAPerson), law)
  const whole = weighedFrom(contractSaid)
  const best = bestOf(whole, law)
  if (!best) return undefined
  const lost = whole.claims
    .filter((claim) => speaksAgainst(claim.value) && failedBeneath(claim, law))
    .map(({ rule }) => rule)
  const rest = weighedFrom(contractSaid.filter(({ rule }) => !lost.includes(rule)))
  // They bear on what the law does not give, too: there they count.
  const isWithout = best !== 'granted' && bestOf(rest, law) === best
  const contract = isWithout ? rest : whole
  const doubted = best === 'refused' ? doubt : undefined
  const both = [contract, law]
  const owed = owedBy(both.filter(({ outcome }) => outcome === 'granted'))
  const { shared, repayment } = owed
  const { duties, money } = best === 'refused' && !doubted ? claimedIn(both) : owed
  const deadline = deadlineOf(both, best)
  const disregardedIn = () => {
    if (best === 'granted') return displacedBy({ contract, law }, deadline)
    return isWithout ? unenforceable({ contract: whole, law }) : []
  }
  const decision: RemedyDecision = {
    remedy,
    outcome: doubted ? 'review' : best,
    citations: eachOnce([...citationsOf(both, best), ...(doubted ? [doubted.reason.citation] : [])]),
    reasons: reasonsOf(both, doubted),
    disregarded: disregardedIn(),
    asks: [],
    ...(deadline && { deadline }),
    duties,
    money,
    ...(repayment && { repayment }),
    ...(best === 'review' && { ifApproved: owedBy(both.filter(({ outcome }) => outcome === 'review')) }),
  }
  return { decision, shared }
}

const bestOf = (contract: Weighed, law: Weighed): Weighed['outcome'] => {
  const outcomes = [contract.outcome, law.outcome]
  const better = (['granted', 'review', 'refused'] as const).find((outcome) => outcomes.includes(outcome))
  // A doubt about nothing: the law refuses, and the contract has nothing that a person could find to stand.
  return law.outcome === 'refused' && isIdle(contract) ? 'refused' : better
}

const isIdle = ({ outcome, claims, conflict }: Weighed): boolean =>
  outcome === 'review' && conflict.length === 0 && !claims.some(isOpen)

/** Whether only a person can say that it stands. */
const isOpen = (claim: Claim): boolean =>
  claim.isDoubted || (claim.value === 'review' && claim.rule.effect === 'permits' && !claim.by)

/** Where it is refused the shop may still claim something for itself, and the goods have a way back to the buyer. */
const claimedIn = (layers: readonly Weighed[]): Pick<RemedyDecision, 'duties' | 'money'> => {
  const { duties, money } = owedBy(layers.filter(({ outcome }) => outcome === 'refused'))
  return {
    duties: duties.filter(({ what }) => what === 'pay_redelivery'),
    money: money.filter(({ what }) => what === 'compensation' || what === 'set_off'),
  }
}

const citationsOf = (layers: readonly Weighed[], best: Outcome): Citation[] =>
  layers
    .filter(({ outcome }) => outcome === best)
    .flatMap(({ claims, conflict }) =>
      conflict.length > 0 ? conflict : claims.filter(({ value, by }) => value === best && !by),
    )
    .map(({ rule }) => rule.citation)

const bearing = ({ rule, verdict }: Said): Reason['bears'] => {
  if (verdict.kind === 'review') return 'open'
  const isGood = rule.effect === 'excludes' ? verdict.kind === 'fails' : verdict.kind === 'holds'
  return isGood ? 'for' : 'against'
}

const reasonsOf = (layers: readonly Weighed[], doubt: Doubt | undefined): Reason[] => {
  const given = layers
    .flatMap(({ said }) => said)
    .flatMap((one): Reason[] =>
      one.verdict.kind === 'settles'
        ? []
        : [{ ...one.verdict.reason, bears: bearing(one), citation: one.rule.citation }],
    )
  const conflicts = layers.flatMap(({ conflict }): Reason[] => {
    const against = conflict.find(({ value }) => speaksAgainst(value))
    return against
      ? [{ code: 'clauses-conflict', params: {}, bears: 'open', citation: against.rule.citation }]
      : []
  })
  const all = [...given, ...conflicts, ...(doubt ? [doubt.reason] : [])]
  return inCitationOrder(all, ({ citation }) => citation)
}

/** Whether the end that a claim gives is the one to show. */
const givesTheEnd = ({ value, by }: Claim, best: Outcome): boolean => {
  if (best === 'granted') return value === 'granted' && !by
  return value === (best === 'review' ? 'granted' : 'refused')
}

const deadlineOf = (layers: readonly Weighed[], best: Outcome): Deadline | undefined => {
  const ends = layers
    .filter(({ outcome }) => best !== 'granted' || outcome === 'granted')
    .flatMap(({ said, claims }) =>
      claims.filter((claim) => givesTheEnd(claim, best) && !isOutlasted(claim, said)),
    )
    .flatMap(({ rule: { citation }, verdict: { until } }): Deadline[] => {
      if (until === undefined) return []
      if (until === 'open') return [{ open: true, steps: [], citation }]
      return [{ open: false, lastDay: until.lastDay, endsAt: until.endsAt, steps: until.steps, citation }]
    })
  return ends.reduce<Deadline | undefined>(
    (latest, end) => (!latest || isLater(end, latest) ? end : latest),
    undefined,
  )
}

const isLater = (a: Deadline, b: Deadline): boolean => {
  if (a.open !== b.open) return a.open
  const [ends, than] = [a.endsAt ?? '', b.endsAt ?? '']
  return ends === than ? placeOf(a.citation) > placeOf(b.citation) : ends > than
}
