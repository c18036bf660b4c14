/** What was ordered to be paid back is planned, then carried out. Pure. */
import { type CaseLine, type CaseState, outstandingQuantity } from '../case/case.ts'
import type { SettledPieces } from '../case/case-event.ts'
import type { OrderUnit } from '../case/order-units.ts'
import type { StepOf } from '../case/step.ts'
import { isGone } from './out-of-order.ts'
import { waitsFor } from './return-step.ts'

/** One at a time: what the next one comes to stands on what this one did. */
export function execute(state: CaseState): StepOf<'execute'> | undefined {
  const settlement = state.settlements.find(
    (known) =>
      known.state === 'planned' && (known.isTransferred || !known.repayments.some(({ byHand }) => byHand)),
  )
  return settlement === undefined ? undefined : { kind: 'execute', settlement }
}

/** Through each open Return for what is in it; for what was never shipped, out of the order. */
export function plan(state: CaseState, units: readonly OrderUnit[]): StepOf<'plan'> | undefined {
  if (state.settlements.some((known) => known.state === 'planned')) return undefined
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
  const unshipped = due.filter(
    ({ key, unit }) =>
      units.some((known) => known.unit === unit && known.shipped === undefined) &&
      !state.returns.some(({ keys, state: at }) => keys.includes(key) && at !== 'declined'),
  )
  const pieces = piecesOf(state, unshipped)
  if (pieces.length > 0) return { kind: 'plan', way: 'unshipped', pieces }
  const gone = piecesOf(
    state,
    due.filter((line) => isGone(state, line, units)),
  )
  return gone.length === 0 ? undefined : { kind: 'plan', way: 'unshipped', pieces: gone, isTakenOut: true }
}

const piecesOf = (state: CaseState, lines: readonly CaseLine[]): SettledPieces[] =>
  lines
    .map((line) => ({ key: line.key, quantity: payablePieces(state, line) }))
    .filter(({ quantity }) => quantity > 0)

/** Where some have come and others have not, those that have come; nobody waits for the others when it is waived. */
export function payablePieces(
  state: CaseState,
  line: CaseLine,
  isWaived = line.reception === 'waived',
): number {
  const outstanding = outstandingQuantity(state, line)
  const came = state.arrivals.find(({ key }) => key === line.key)?.quantity ?? 0
  const isPartly = came > 0 && came < line.quantity && !isWaived
  return isPartly ? Math.min(outstanding, Math.max(0, came - (line.quantity - outstanding))) : outstanding
}
