/** A case's facts with what has happened to the goods since: the day of a refund depends on it (CRD 13(3)). Pure. */
import type { ComingBackFacts, Facts, Instant, LineFacts } from '../engine/index.ts'
import { instantOf, parseInstant } from '../engine/index.ts'
import { type CaseLine, type CaseState, paidQuantity } from '../returns/case/case.ts'
import { isWithBuyer, unpaidSince } from '../returns/case/is-away.ts'
import { stillTooLittle } from './case-to-watch.ts'

export const withWayBack = (facts: Facts, state: CaseState): Facts => ({
  ...facts,
  // A decision of the inspection knows of the first that came, paid or not.
  lines: facts.lines.map((known) => comingBack(notReceived(known), wayBackOf(state, known))),
})

/** As if nothing had come of lines of which some is still with the buyer: what they have to do about that stands. */
export const asStillAway = (facts: Facts, state: CaseState): Facts => {
  const away = new Set(state.lines.filter((line) => isWithBuyer(state, line)).map(({ unit }) => unit))
  const isAway = ({ unit, comingBack: back }: LineFacts) => away.has(unit) && back?.receivedAt !== undefined
  return facts.lines.some(isAway)
    ? { ...facts, lines: facts.lines.map((line) => (isAway(line) ? notReceived(line) : line)) }
    : facts
}

function notReceived(line: LineFacts): LineFacts {
  if (line.comingBack?.receivedAt === undefined) return line
  const { comingBack: known, ...rest } = line
  const { receivedAt: _, ...back } = known
  return comingBack(rest, back)
}

const comingBack = (line: LineFacts, back: ComingBackFacts): LineFacts =>
  Object.keys(back).length === 0 ? line : { ...line, comingBack: { ...line.comingBack, ...back } }

/** The first sending counts; what came in several parcels is there when the first of them is that is not paid for. */
function wayBackOf(state: CaseState, { unit }: LineFacts): ComingBackFacts {
  const lines = state.lines.filter((line) => line.unit === unit)
  const sentAt = earliest(
    state.shipments
      .filter(({ keys }) => lines.some(({ key }) => keys.includes(key)))
      .map((shipment) => shipment.sentAt),
  )
  const due = lines.filter((line) => isDue(state, line))
  const receivedAt = earliest((due.length > 0 ? due : lines).flatMap((line) => cameAt(state, line) ?? []))
  return {
    ...(sentAt && { sentAt, sendingProven: true }),
    ...(receivedAt && { receivedAt }),
  }
}

const isDue = (state: CaseState, line: CaseLine): boolean =>
  paidQuantity(state, line.key) < line.quantity || stillTooLittle({ state }).includes(line)

/** Where some of a line is paid and some is not, the others count, unless too little was paid for what came first. */
export const cameAt = (state: CaseState, line: CaseLine): string | undefined =>
  paidQuantity(state, line.key) < line.quantity && !stillTooLittle({ state }).includes(line)
    ? unpaidSince(state, line)
    : state.arrivals.find(({ key }) => key === line.key)?.arrivedAt

const earliest = (instants: readonly string[]): Instant | undefined => {
  const [first] = instants.map((instant) => Date.parse(parseInstant(instant))).toSorted((a, b) => a - b)
  return first === undefined ? undefined : instantOf(new Date(first))
}
