import type { Citation, Deadline, Displaced, Reason } from './decision.ts'
import type { Instance } from './instance.ts'
import { compareCitations, isSameCitation } from './instance.ts'
import type { Given } from './reason.ts'
import { reason } from './reason.ts'
import type { Heard, Weighed } from './weigh.ts'

/** The clauses of the document that do not decide although they speak against the buyer, each with what took their force. */
export const displacedBy = (
  [contract, law]: readonly Weighed[],
  heardInLaw: readonly Heard[],
  deadline: Deadline | undefined,
): Displaced[] => {
  if (!contract || !law) return []
  const fallen = new Map(contract.fallen.map(({ claim, by }) => [claim, by]))
  const against = [...contract.standing, ...fallen.keys()].filter(
    (claim) => claim.dimension === 'whether' && (claim.value === 'refused' || claim.value === 'review'),
  )
  return [
    ...against.map(({ from, ...claim }) => {
      const by = floorOf(from, heardInLaw) ?? grantOf(law) ?? spareOf(fallen, from, contract) ?? grantOf(contract)
      return by && said(from.citation, by.citation, by.given)
    }),
    ...shortened(contract, deadline),
  ]
    .filter((displaced) => displaced !== undefined)
    .toSorted((a, b) => compareCitations(a.clause, b.clause))
}

interface Ground {
  citation: Citation
  given: Given
}

const said = (clause: Citation, by: Citation, given: Given): Displaced => {
  const why: Reason = { ...given, bears: 'for', citation: by }
  return { clause, by, reason: why }
}

/** The exception of the law that the clause leans on, which does not hold here. */
const floorOf = (from: Instance, heardInLaw: readonly Heard[]): Ground | undefined => {
  const floor = heardInLaw.find((heard) => heard.from.clause.id === from.clause.floor)
  return floor && floor.verdict.kind === 'fails'
    ? { citation: floor.from.citation, given: floor.verdict.reason }
    : undefined
}

const grantOf = ({ standing, reasons }: Weighed): Ground | undefined => {
  const granting = standing.find((claim) => claim.dimension === 'whether' && claim.value === 'granted')
  const because = reasons.find(({ from }) => from === granting?.from)
  return because && { citation: because.from.citation, given: because.given }
}

const spareOf = (fallen: ReadonlyMap<unknown, Instance>, from: Instance, contract: Weighed): Ground | undefined => {
  const by = contract.fallen.find(({ claim }) => claim.from === from && fallen.has(claim))?.by
  const because = contract.reasons.find((given) => given.from === by)
  return because && { citation: because.from.citation, given: because.given }
}

/** A promise that grants for a shorter time than the law does. */
const shortened = (contract: Weighed, deadline: Deadline | undefined): Displaced[] => {
  const { lastDay } = deadline ?? {}
  if (!deadline || !lastDay || deadline.citation.layer !== 'law') return []
  return contract.standing.flatMap((claim) => {
    if (claim.dimension !== 'until' || claim.value === 'open' || claim.value.lastDay >= lastDay) return []
    const grants = contract.standing.some(
      (other) => other.dimension === 'whether' && other.value === 'granted' && other.from === claim.from,
    )
    if (!grants || isSameCitation(claim.from.citation, deadline.citation)) return []
    return [said(claim.from.citation, deadline.citation, reason('longer-by-law', { lastDay, assumed: false }))]
  })
}
