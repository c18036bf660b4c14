import type { Citation, Deadline, Displaced, Reason } from '../../../app/engine/index.ts'
import type { Given } from '../../../app/engine/reason.ts'
import type { Word } from './owed.ts'
import {
  bestMeans,
  bestOf,
  costs,
  duties,
  familyOf,
  KINDS,
  means,
  sharings,
  sums,
  whoCounts,
} from './owed.ts'
import type { Said } from './rule.ts'
import { inCitationOrder, isSame, placeOf } from './rule.ts'
import type { Claim, Weighed } from './weigh.ts'
import { speaksAgainst } from './weigh.ts'

interface Ground {
  citation: Citation
  given: Given
}

interface Layers {
  contract: Weighed
  law: Weighed
}

const asGround = (said: Said | undefined): Ground | undefined =>
  said?.verdict.reason && { citation: said.rule.citation, given: said.verdict.reason }

const grantIn = ({ claims }: Weighed): Ground | undefined =>
  asGround(claims.find(({ value, by }) => value === 'granted' && !by))

/** The reason of the word that stands, or of its layer's grant. */
const groundOf = (said: Said, { contract, law }: Layers): Ground | undefined => {
  const { citation } = said.rule
  const given = said.verdict.reason ?? grantIn(citation.layer === 'law' ? law : contract)?.given
  return given && { citation, given }
}

const displaced = (said: Said, ground: Ground | undefined): Displaced[] => {
  if (!ground) return []
  const reason: Reason = { ...ground.given, bears: 'for', citation: ground.citation }
  return [{ clause: said.rule.citation, by: ground.citation, reason }]
}

const onWhether = ({ contract, law }: Layers): Displaced[] =>
  contract.claims
    .filter(({ value }) => speaksAgainst(value))
    .flatMap((claim) => {
      const failed = asGround(failedBeneath(claim, law))
      return displaced(claim, failed ?? grantIn(law) ?? asGround(claim.by) ?? grantIn(contract))
    })

/** The exception of the law beneath a clause, where the law says that it does not hold. */
export const failedBeneath = ({ rule: { floor } }: Said, law: Weighed): Said | undefined =>
  law.said.find(
    ({ rule, verdict }) => rule.id === floor && rule.effect === 'excludes' && verdict.kind === 'fails',
  )

/** What refuses on an exception that fails: nothing else need be known of it than whether it speaks against the buyer. */
export const unenforceable = ({ contract, law }: Layers): Displaced[] =>
  shownOnce(
    contract.claims
      .filter(({ value }) => speaksAgainst(value))
      .flatMap((claim) => displaced(claim, asGround(failedBeneath(claim, law)))),
  )

/** What merely settles, on which the law says something of its own. */
const onTerms = ({ contract, law }: Layers): Displaced[] =>
  (contract.outcome === 'granted' ? contract.said : [])
    .filter(({ verdict }) => verdict.kind === 'settles')
    .flatMap((one) => {
      const leansOn = law.said.find(({ rule }) => rule.id === one.rule.floor)
      return leansOn?.verdict.kind === 'settles' ? displaced(one, asGround(leansOn)) : []
    })

const endsEarlier = ({ verdict: { until } }: Claim, deadline: Deadline): boolean =>
  until !== undefined && until !== 'open' && (deadline.open || until.endsAt < (deadline.endsAt ?? ''))

const onUntil = ({ contract, law }: Layers, deadline: Deadline | undefined): Displaced[] => {
  if (!deadline || contract.outcome !== 'granted') return []
  const { citation, lastDay } = deadline
  const whose = [...law.claims, ...contract.claims].find(({ rule }) => rule.citation === citation)
  const params: { assumed?: boolean } = whose?.verdict.reason?.params ?? {}
  const ground: Ground | undefined =
    citation.layer === 'law' && lastDay
      ? { citation, given: { code: 'longer-by-law', params: { lastDay, assumed: params.assumed ?? false } } }
      : asGround(whose)
  return contract.claims
    .filter((claim) => claim.value === 'granted' && !claim.by && endsEarlier(claim, deadline))
    .flatMap((claim) => displaced(claim, ground))
}

/** A sum of zero takes off what nobody has named yet; a law that says zero forbids it. */
const isForbidden = ({ minor }: { minor: number }, best: Word<{ minor: number }> | undefined): boolean =>
  minor === 0 && best?.value.minor === 0 && best.said.rule.citation.layer === 'law'

const onTheRest = (layers: Layers): Displaced[] => {
  const { contract, law } = layers
  const mine =
    contract.outcome === 'granted'
      ? whoCounts(contract)
      : contract.said.filter(({ verdict }) => verdict.kind === 'settles')
  const standing = [contract, law].filter(({ outcome }) => outcome === 'granted').flatMap(whoCounts)
  const lost = <T>(words: readonly Word<T>[], best: Word<T> | undefined): Displaced[] =>
    best
      ? words
          .filter(({ value }) => value !== best.value)
          .flatMap(({ said }) => displaced(said, groundOf(best.said, layers)))
      : []
  return [
    ...KINDS.filter((kind) =>
      mine.some(({ verdict }) => verdict.amounts?.some(({ what }) => what === kind)),
    ).flatMap((kind) => {
      const best = bestOf(sums(standing, kind))
      const ground = best ? groundOf(best.said, layers) : (grantIn(law) ?? grantIn(contract))
      return sums(mine, kind)
        .filter(({ value }) => value.minor < (best?.value.minor ?? 0) || isForbidden(value, best))
        .flatMap(({ said }) => displaced(said, ground))
    }),
    ...lost(
      costs(mine).filter(({ value }) => value === 'buyer'),
      bestOf(costs(standing)),
    ),
    ...lost(means(mine), bestMeans(standing)),
    ...lost(sharings(mine), bestOf(sharings(standing))),
    ...onDuties(layers, mine, standing),
  ]
}

const onDuties = (layers: Layers, mine: readonly Said[], standing: readonly Said[]): Displaced[] =>
  duties(mine).flatMap(({ said, value }) => {
    const best = bestOf(duties(standing).filter((word) => familyOf(word.value) === familyOf(value)))
    const [day, otherDay] = [value.by, best?.value.by]
    if (!best || !day || !otherDay || best.said === said) return []
    const isWorse = value.who === 'shop' ? day > otherDay : day < otherDay
    if (!isWorse) return []
    return displaced(said, groundOf(best.said, layers))
  })

/** The clauses of the document that give less where the remedy is granted, each once. */
export const displacedBy = (layers: Layers, deadline: Deadline | undefined): Displaced[] => {
  return shownOnce([
    ...onWhether(layers),
    ...onTerms(layers),
    ...onUntil(layers, deadline),
    ...onTheRest(layers),
  ])
}

const shownOnce = (all: readonly Displaced[]): Displaced[] => {
  // The last of those that say the same stays, in the place of the first.
  const kept = all
    .filter((one, index) => all.findIndex((other) => isTheSame(one, other)) === index)
    .map((one) => all.findLast((other) => isTheSame(one, other)) ?? one)
  const byReason = kept.toSorted((a, b) =>
    a.reason.code < b.reason.code ? -1 : a.reason.code > b.reason.code ? 1 : 0,
  )
  const byGround = inCitationOrder(byReason, ({ by }) => by)
  return inCitationOrder(byGround, ({ clause }) => clause)
}

const isTheSame = (a: Displaced, b: Displaced): boolean =>
  isSame(a.clause, b.clause) && placeOf(a.by) === placeOf(b.by) && a.reason.code === b.reason.code
