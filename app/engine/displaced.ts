import type { Citation, Deadline, Displaced } from './decision.ts'
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
  const against = [
    ...contract.standing.map((claim) => ({ claim, by: undefined })),
    ...contract.fallen,
  ].filter(
    ({ claim }) => claim.dimension === 'whether' && (claim.value === 'refused' || claim.value === 'review'),
  )
  const outweighed = against.flatMap(({ claim: { from }, by }) => {
    const ground = floorOf(from, heardInLaw) ?? grantOf(law) ?? groundOf(by, contract) ?? grantOf(contract)
    return ground ? [said(from.citation, ground)] : []
  })
  return [...outweighed, ...shortened(contract, deadline)].toSorted((a, b) =>
    compareCitations(a.clause, b.clause),
  )
}

interface Ground {
  citation: Citation
  given: Given
}

const said = (clause: Citation, { citation, given }: Ground): Displaced => ({
  clause,
  by: citation,
  reason: { ...given, bears: 'for', citation },
})

/** The exception of the law that the clause leans on, which does not hold here. */
const floorOf = (from: Instance, heardInLaw: readonly Heard[]): Ground | undefined => {
  const floor = heardInLaw.find((heard) => heard.from.clause.id === from.clause.floor)
  return floor && floor.verdict.kind === 'fails'
    ? { citation: floor.from.citation, given: floor.verdict.reason }
    : undefined
}

const grantOf = (layer: Weighed): Ground | undefined => {
  const granting = layer.standing.find((claim) => claim.dimension === 'whether' && claim.value === 'granted')
  return groundOf(granting?.from, layer)
}

const groundOf = (from: Instance | undefined, { reasons }: Weighed): Ground | undefined => {
  const because = reasons.find((given) => given.from === from)
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
    return [
      said(claim.from.citation, {
        citation: deadline.citation,
        given: reason('longer-by-law', { lastDay, assumed: false }),
      }),
    ]
  })
}
