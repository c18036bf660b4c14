import type { Citation, Deadline, Displaced } from './decision.ts'
import type { Instance } from './instance.ts'
import { compareCitations, compareText } from './instance.ts'
import type { Word } from './owed.ts'
import {
  bestCost,
  bestDuty,
  bestPartial,
  bestSum,
  costsIn,
  countingIn,
  dutiesIn,
  familyOf,
  MONEY_KINDS,
  meansIn,
  meansOf,
  partialIn,
  sumsOf,
} from './owed.ts'
import type { Given } from './reason.ts'
import { reason } from './reason.ts'
import type { Heard, Weighed } from './weigh.ts'
import { isAgainst } from './weigh.ts'

/** What takes a clause's place, and why. */
interface Ground {
  citation: Citation
  given: Given
}

/**
 * The clauses of the document that give the buyer less, where the remedy is granted. The definition, each
 * clause with its **ground**, the clause or provision that took its place and the reason for it:
 *
 * - **Whether**: every claim of `refused` or `review`, standing or fallen. Ground: the clause of the law that it
 *   leans on (`floor`), if that one covers the unit and fails; else the law's standing grant with the least
 *   citation; else the clause to which it fell; else the contract's standing grant with the least citation.
 * - **Until**: an end of a clause whose grant stands in a contract that grants, outlasted or not, that is
 *   earlier than the deadline. Ground: the deadline's citation; by law with a day, `longer-by-law`.
 * - **Amount, cost, means, sharing of delivery, duty**: what a counting clause says (of a contract that does not
 *   grant: a settling one) and is worse than what stands: a lesser sum than the best, or than nothing where
 *   nobody who grants speaks of the kind; `buyer` where the shop pays; other means; another sharing; another day
 *   than that of the duty that stands. Ground: the clause whose word stands; for a sum beneath nothing, the law's
 *   standing grant with the least citation, else the contract's.
 *
 * The reason of a ground is what that clause said; where it merely settled and gave none, the reason of its
 * layer's standing grant with the least citation. Shown by clause, then by ground, then by reason, each once.
 */
export const displacedBy = (
  weighed: readonly Weighed[],
  heardInLaw: readonly Heard[],
  deadline: Deadline | undefined,
): Displaced[] => {
  const [contract, law] = weighed
  if (!contract || !law) return []
  const layers = { contract, law, heardInLaw }
  const all = [
    ...outweighed(layers),
    ...(contract.outcome === 'granted' ? shortened(layers, deadline) : []),
    ...outbid(layers),
  ]
  const byText = new Map(all.map((one) => [textOf(one), one]))
  return [...byText.values()].toSorted(
    (a, b) =>
      compareCitations(a.clause, b.clause) ||
      compareCitations(a.by, b.by) ||
      compareText(a.reason.code, b.reason.code),
  )
}

const textOf = ({ clause, by, reason: { code } }: Displaced): string => JSON.stringify([clause, by, code])

interface Both {
  contract: Weighed
  law: Weighed
  heardInLaw: readonly Heard[]
}

const said = (clause: Citation, { citation, given }: Ground): Displaced => ({
  clause,
  by: citation,
  reason: { ...given, bears: 'for', citation },
})

const outweighed = ({ contract, law, heardInLaw }: Both): Displaced[] =>
  contract.whether.filter(isAgainst).flatMap(({ from, by }) => {
    const ground =
      floorOf(from, heardInLaw) ?? grantOf(law) ?? (by && groundOf(by, contract)) ?? grantOf(contract)
    return ground ? [said(from.citation, ground)] : []
  })

/** The exception of the law that the clause leans on, which does not hold here. */
const floorOf = (from: Instance, heardInLaw: readonly Heard[]): Ground | undefined => {
  const floor = heardInLaw.find((heard) => heard.from.clause.id === from.clause.floor)
  return floor && floor.verdict.kind === 'fails'
    ? { citation: floor.from.citation, given: floor.verdict.reason }
    : undefined
}

const grantOf = ({ whether }: Weighed): Ground | undefined => {
  const granting = whether.find(({ value, by }) => value === 'granted' && !by)
  return granting && granting.verdict.kind !== 'settles'
    ? { citation: granting.from.citation, given: granting.verdict.reason }
    : undefined
}

const groundOf = (from: Instance, { heard }: Weighed): Ground | undefined => {
  const because = heard.find((one) => one.from === from)?.verdict.reason
  return because && { citation: from.citation, given: because }
}

/** The word that stands, as a ground. */
const groundIn = ({ contract, law }: Both, { from, verdict }: Word<unknown>): Ground | undefined => {
  const given = verdict.reason ?? grantOf(from.citation.layer === 'law' ? law : contract)?.given
  return given && { citation: from.citation, given }
}

/** A promise that grants for a shorter time. */
const shortened = (both: Both, deadline: Deadline | undefined): Displaced[] => {
  if (!deadline) return []
  const ground = longerTerm(both, deadline)
  return both.contract.whether.flatMap(({ value, by, from, verdict: { until } }) => {
    if (value !== 'granted' || by || !until || until === 'open') return []
    const isEarlier = deadline.endsAt === undefined || until.endsAt < deadline.endsAt
    return isEarlier && ground ? [said(from.citation, ground)] : []
  })
}

const longerTerm = ({ contract, law }: Both, { citation, lastDay }: Deadline): Ground | undefined => {
  if (citation.layer === 'law' && lastDay)
    return { citation, given: reason('longer-by-law', { lastDay, assumed: false }) }
  const from = [...law.whether, ...contract.whether].find((one) => one.from.citation === citation)?.from
  return from && groundOf(from, citation.layer === 'law' ? law : contract)
}

const outbid = (both: Both): Displaced[] => {
  const { contract, law } = both
  const mine =
    contract.outcome === 'granted'
      ? countingIn(contract)
      : contract.heard.filter(({ verdict }) => verdict.kind === 'settles')
  const standing = [contract, law].filter(({ outcome }) => outcome === 'granted').flatMap(countingIn)
  const lost = [
    ...lostSums(both, mine, standing),
    ...lostTo(costsIn(mine), bestCost(standing)),
    ...lostTo(meansIn(mine), meansOf(standing)),
    ...lostTo(partialIn(mine), bestPartial(standing)),
    ...lostDuties(mine, standing),
  ]
  return lost.flatMap(({ from, to }) => {
    const ground = 'given' in to ? to : groundIn(both, to)
    return ground ? [said(from.citation, ground)] : []
  })
}

interface Lost {
  from: Instance
  to: Word<unknown> | Ground
}

const lostTo = <T>(mine: readonly Word<T>[], standing: Word<T> | undefined): Lost[] =>
  standing === undefined
    ? []
    : mine.flatMap(({ from, value }) => (value === standing.value ? [] : [{ from, to: standing }]))

const lostSums = ({ contract, law }: Both, mine: readonly Heard[], standing: readonly Heard[]): Lost[] =>
  MONEY_KINDS.flatMap((what) => {
    const best = bestSum(standing, what)
    const to = best ?? grantOf(law) ?? grantOf(contract)
    return sumsOf(mine, what).flatMap(({ from, value }) =>
      to && value.minor < (best?.value.minor ?? 0) ? [{ from, to }] : [],
    )
  })

const lostDuties = (mine: readonly Heard[], standing: readonly Heard[]): Lost[] => {
  const all = dutiesIn(standing)
  return dutiesIn(mine).flatMap(({ from, value }) => {
    const best = bestDuty(all, familyOf(value))
    const isDated = value.by !== undefined && best?.value.by !== undefined
    return best && isDated && best.from !== from && best.value.by !== value.by ? [{ from, to: best }] : []
  })
}
