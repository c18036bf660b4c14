import type { Citation, Deadline, Displaced } from './decision.ts'
import { compareCitations, compareText } from './instance.ts'
import type { Member } from './layer.ts'
import { lostWords } from './lost-words.ts'
import type { Given } from './reason.ts'
import { reason } from './reason.ts'
import type { Standing, Word } from './standing.ts'
import { counts } from './standing.ts'
import type { Spoken, Weighed } from './weigh.ts'
import { CLAIM, isAgainst, stands } from './weigh.ts'

/** A remedy that is granted: how each layer weighed it, what stands, and until when. */
export interface Granted {
  contract: Weighed
  law: Weighed | undefined
  standing: Standing
  deadline: Deadline | undefined
}

/** What takes a clause's place, and why. */
interface Ground {
  citation: Citation
  given: Given
}

/**
 * The clauses of the document that give the buyer less, where the remedy is granted. The definition, each
 * clause with its **ground**, the clause or provision that took its place and the reason for it ("first" is in
 * citation order):
 *
 * - **Whether**: every claim of `refused` or `review`, standing or fallen. Ground: the `excludes` clause of the law that it
 *   leans on (`floor`), if it speaks of this remedy, is not silent and fails; else the law's first
 *   standing grant; else the clause to which it fell; else the contract's first standing grant.
 * - **Term**: in a contract that grants, a clause that merely settles and leans on one of the law (`floor`) that settles,
 *   too. Ground: that one.
 * - **Until**: an end of a clause whose grant stands in a contract that grants, outlasted or not, that is
 *   earlier than the deadline. Ground: the deadline's; by law with a day, the reason is `longer-by-law`,
 *   by an estimate (`assumed`) where that clause's own is.
 * - **Amount, cost, means, sharing of delivery, duty** (`lost-words.ts`): what is worse than what stands. Ground:
 *   the clause whose word stands; for a sum beneath nothing, the law's first standing grant, else the contract's.
 *
 * The reason of a ground is what that clause said; where it merely settled and gave none, the reason of its
 * layer's first standing grant. Shown by clause, then by ground, then by reason code, each once.
 */
export const displacedBy = (granted: Granted): readonly Displaced[] => {
  const found: Displaced[] = []
  outweighed(granted, found)
  outsettled(granted, found)
  if (granted.contract.outcome === 'granted' && granted.deadline) shortened(granted, granted.deadline, found)
  outbid(granted, found)
  return eachOnce(found)
}

/** By clause, then by ground, then by reason code. */
export const eachOnce = (found: readonly Displaced[]): readonly Displaced[] =>
  found.length < 2
    ? found
    : found
        .toSorted(byPlace)
        .filter((one, at, sorted) => at === 0 || byPlace(one, sorted[at - 1] as Displaced) !== 0)

const byPlace = (a: Displaced, b: Displaced): number =>
  compareCitations(a.clause, b.clause) ||
  compareCitations(a.by, b.by) ||
  compareText(a.reason.code, b.reason.code)

export const said = (clause: Citation, { citation, given: { code, params } }: Ground): Displaced => ({
  clause,
  by: citation,
  reason: { code, params, bears: 'for', citation } as Displaced['reason'],
})

const outweighed = ({ contract, law }: Granted, found: Displaced[]): void => {
  for (const { from, claim, fallenTo } of contract.spoken) {
    if (!isAgainst(claim)) continue
    const ground =
      failingFloorOf(from, law) ?? grantOf(law) ?? (fallenTo && groundOf(fallenTo)) ?? grantOf(contract)
    if (ground) found.push(said(from.citation, ground))
  }
}

/** The exception of the law that the clause leans on, which does not hold here. */
export const failingFloorOf = (from: Member, law: Weighed | undefined): Ground | undefined => {
  const exception = leansOn(from, law)
  return exception?.verdict.kind === 'fails' && exception.from.clause.effect === 'excludes'
    ? groundOf(exception)
    : undefined
}

const leansOn = ({ clause: { floor } }: Member, law: Weighed | undefined): Spoken | undefined =>
  floor === undefined ? undefined : law?.spoken.find(({ from }) => from.clause.id === floor)

/** What the document counts from gives way to what the law counts from. */
const outsettled = ({ contract, law }: Granted, found: Displaced[]): void => {
  if (contract.outcome !== 'granted') return
  for (const { from, verdict } of contract.spoken) {
    const rule = verdict.kind === 'settles' ? leansOn(from, law) : undefined
    const ground = rule?.verdict.kind === 'settles' ? groundOf(rule) : undefined
    if (ground) found.push(said(from.citation, ground))
  }
}

const grantOf = (layer: Weighed | undefined): Ground | undefined => {
  const granting = layer?.spoken.find((one) => one.claim === CLAIM.granted && stands(one))
  return granting && groundOf(granting)
}

const groundOf = ({ from: { citation }, verdict: { reason: given } }: Spoken): Ground | undefined =>
  given && { citation, given }

/** A promise that grants for a shorter time. */
const shortened = (granted: Granted, deadline: Deadline, found: Displaced[]): void => {
  for (const one of granted.contract.spoken) {
    const { until } = one.verdict
    if (one.claim !== CLAIM.granted || !stands(one) || until === undefined || until === 'open') continue
    if (deadline.endsAt !== undefined && until.endsAt >= deadline.endsAt) continue
    const ground = longerTerm(granted, deadline)
    if (ground) found.push(said(one.from.citation, ground))
  }
}

const longerTerm = ({ contract, law }: Granted, { citation, lastDay }: Deadline): Ground | undefined => {
  const layer = citation.layer === 'law' ? law : contract
  const longer = layer?.spoken.find(
    ({ from, claim }) => from.citation === citation && claim === CLAIM.granted,
  )
  const ground = longer && groundOf(longer)
  return citation.layer === 'law' && lastDay !== undefined
    ? { citation, given: reason('longer-by-law', { lastDay, assumed: isAssumed(ground) }) }
    : ground
}

const isAssumed = (ground: Ground | undefined): boolean => {
  const params: object = ground?.given.params ?? {}
  return 'assumed' in params && params.assumed === true
}

/** In a contract that does not grant, only what merely settles is measured against what stands. */
const outbid = (granted: Granted, found: Displaced[]): void => {
  const { contract, law, standing } = granted
  for (const one of contract.spoken) {
    const isMeasured =
      contract.outcome === 'granted' ? counts(one, 'granted') : one.verdict.kind === 'settles'
    if (!isMeasured) continue
    for (const to of lostWords(one.from, one.verdict, standing)) {
      const ground = to === 'nothing' ? (grantOf(law) ?? grantOf(contract)) : groundIn(granted, to)
      if (ground) found.push(said(one.from.citation, ground))
    }
  }
}

/** The word that stands, as a ground. */
const groundIn = ({ contract, law }: Granted, { from, verdict }: Word<unknown>): Ground | undefined => {
  const { citation } = from
  const given = verdict.reason ?? grantOf(citation.layer === 'law' ? law : contract)?.given
  return given && { citation, given }
}
