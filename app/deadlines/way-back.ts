/** A case's facts with what has happened to the goods since: the day of a refund depends on it (CRD 13(3)). Pure. */
import type { ComingBackFacts, Facts, Instant, LineFacts } from '../engine/index.ts'
import { instantOf, parseInstant } from '../engine/index.ts'
import type { CaseLine, CaseState } from '../returns/case/case.ts'

export const withWayBack = (
  facts: Facts,
  state: Pick<CaseState, 'lines' | 'shipments' | 'arrivals'>,
): Facts => ({
  ...facts,
  lines: facts.lines.map((known) => {
    const back = wayBackOf(state, known)
    return Object.keys(back).length === 0 ? known : { ...known, comingBack: { ...known.comingBack, ...back } }
  }),
})

/** The first sending counts; what came in several parcels is there when the first of them is. */
function wayBackOf(
  { lines, shipments, arrivals }: Pick<CaseState, 'lines' | 'shipments' | 'arrivals'>,
  { unit }: LineFacts,
): ComingBackFacts {
  const keys = lines.filter((line: CaseLine) => line.unit === unit).map(({ key }) => key)
  const sentAt = earliest(
    shipments.filter((shipment) => shipment.keys.some((key) => keys.includes(key))).map((it) => it.sentAt),
  )
  const receivedAt = earliest(arrivals.filter(({ key }) => keys.includes(key)).map((it) => it.arrivedAt))
  return {
    ...(sentAt && { sentAt, sendingProven: true }),
    ...(receivedAt && { receivedAt }),
  }
}

const earliest = (instants: readonly string[]): Instant | undefined => {
  const [first] = instants.map((instant) => Date.parse(parseInstant(instant))).toSorted((a, b) => a - b)
  return first === undefined ? undefined : instantOf(new Date(first))
}
