/** What was ordered to be paid back is planned, then carried out. Pure. */
import { awaitsTransfer } from '../case/awaits-transfer.ts'
import { carrying } from '../case/carrying.ts'
import { type CaseLine, type CaseSettlement, type CaseState, outstandingQuantity } from '../case/case.ts'
import type { SettledPieces } from '../case/case-event.ts'
import { isOnItsWay, isWaived, unpaidHere } from '../case/is-away.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { arrivedQuantity } from '../case/places.ts'
import { restKeys } from '../case/rest-owed.ts'
import { isUnsent } from '../case/same-line.ts'
import type { StepOf } from '../case/step.ts'
import { isGone } from './out-of-order.ts'
import { waitsFor } from './return-step.ts'
import { unshippedPieces } from './shipping-step.ts'

/** One at a time: what the next one comes to stands on what this one did. */
export function execute(state: CaseState): StepOf<'execute'> | undefined {
  const settlement = state.settlements.find(isUnderWay)
  return settlement === undefined ? undefined : { kind: 'execute', settlement }
}

/** Planned, and it does not wait for a person: what is paid by hand may take weeks, and nothing else waits for it. */
const isUnderWay = (settlement: CaseSettlement): boolean =>
  settlement.state === 'planned' && !awaitsTransfer(settlement)

/** Through each open Return for what is in it; for what was never shipped, out of the order. */
export function plan(state: CaseState, units: readonly OrderUnit[]): StepOf<'plan'> | undefined {
  if (state.settlements.some(isUnderWay)) return undefined
  const due = state.lines.filter(
    (line) =>
      state.ordered.includes(line.key) &&
      outstandingQuantity(state, line) > 0 &&
      !waitsFor(state, line, ['inspection']),
  )
  for (const { id, keys, state: at } of state.returns) {
    const inIt = due.filter(({ key }) => keys.includes(key))
    const pieces = piecesOf(state, inIt)
    if (at === 'approved' && pieces.length > 0) return { kind: 'plan', way: 'return', returnId: id, pieces }
  }
  const unshipped = due.filter((line) => isUnsent(line) && carrying(state, line.key).length === 0)
  const pieces = piecesOf(state, unshipped, (line) => unshippedPieces(line, units))
  if (pieces.length > 0) return { kind: 'plan', way: 'unshipped', pieces }
  const gone = piecesOf(
    state,
    due.filter((line) => isGone(state, line, units)),
  )
  if (gone.length > 0) return { kind: 'plan', way: 'unshipped', pieces: gone, isTakenOut: true }
  const rest = restKeys(state).filter((key) => state.restOrdered.includes(key))
  return rest.length === 0 ? undefined : { kind: 'plan', way: 'unshipped', pieces: [], rest }
}

/** @param most of a line: no more is taken out of the order than is there */
const piecesOf = (
  state: CaseState,
  lines: readonly CaseLine[],
  most: (line: CaseLine) => number = ({ quantity }) => quantity,
): SettledPieces[] =>
  lines
    .map((line) => ({ key: line.key, quantity: Math.min(payablePieces(state, line), most(line)) }))
    .filter(({ quantity }) => quantity > 0)

/**
 * Where some have come and others have not, those that have come; nobody waits for the others when it is waived, or a proof
 * of sending is there for them (CRD 13(3)).
 */
export function payablePieces(
  state: CaseState,
  line: CaseLine,
  waitsForNone = isWaived(state, line),
): number {
  const came = arrivedQuantity(state, line.key)
  const isPartly = came > 0 && came < line.quantity && !waitsForNone && !isOnItsWay(state, line)
  return isPartly ? unpaidHere(state, line) : outstandingQuantity(state, line)
}
