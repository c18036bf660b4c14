/** When a Return, and then the case, is over. Pure. */
import {
  type CaseLine,
  type CaseState,
  outstandingQuantity,
  type ReturnState,
  settledQuantity,
} from '../case/case.ts'
import { type OrderUnit, UNSHIPPED } from '../case/order-units.ts'
import type { StepOf } from '../case/step.ts'
import { isStuck } from './return-step.ts'

/** Nothing is left to be paid back of what is in it, or a merchant wants the case over. */
export function closeReturns(state: CaseState): StepOf<'closeReturn' | 'cancelReturn'> | undefined {
  if (state.settlements.some((known) => known.state === 'planned')) return undefined
  for (const returned of state.returns.filter((known) => !isStuck(state, known))) {
    if (returned.state === 'requested' && state.isClosing) return { kind: 'cancelReturn', returned }
    const lines = state.lines.filter(({ key }) => returned.keys.includes(key))
    const isPaid =
      lines.some(({ key }) => settledQuantity(state, key) > 0) &&
      lines.every((line) => outstandingQuantity(state, line) === 0)
    if (returned.state === 'approved' && (state.isClosing || isPaid)) return { kind: 'closeReturn', returned }
  }
  return undefined
}

/**
 * Done in Shopify: everything accepted was in a Return that was closed or cancelled there, was paid back or taken out
 * of the order before it was shipped, or is not wanted any more.
 */
export function close(state: CaseState, units: readonly OrderUnit[]): StepOf<'close'> | undefined {
  const isPending = state.returns.some(({ state: at }) => at === 'requested' || at === 'approved')
  if (state.settlements.some((known) => known.state === 'planned')) return undefined
  if (state.isClosing) return isPending ? undefined : { kind: 'close' }
  const gone = state.lines.filter((line) => isGone(line, units))
  const isEnded = (line: CaseLine) =>
    gone.includes(line) || state.takenBack.includes(line.key) || isPaidOut(state, line)
  const isOver = (line: CaseLine) =>
    line.acceptance === 'refused' ||
    state.handled.includes(line.key) ||
    isEnded(line) ||
    (!isOwedDespite(state, line) &&
      state.returns.some((returned) => returned.keys.includes(line.key) && OVER.includes(returned.state)))
  const isAnyOver =
    state.lines.some(isEnded) || state.returns.some((returned) => OVER.includes(returned.state))
  const isWaiting = state.waits.some(
    ({ code, keys }) => code !== 'not_shipped' || keys.some((key) => !gone.some((line) => line.key === key)),
  )
  return isAnyOver && !isWaiting && state.lines.every(isOver) ? { kind: 'close' } : undefined
}

const OVER: readonly ReturnState[] = ['closed', 'cancelled']

/** A line that is in an open Return is over with the Return. */
const isPaidOut = (state: CaseState, { key, quantity }: CaseLine): boolean =>
  settledQuantity(state, key) >= quantity &&
  !state.returns.some(({ keys, state: at }) => keys.includes(key) && at === 'approved')

/** Its Return was cancelled, and its refund is ordered, or the goods or a proof of sending are here: a person looks. */
export const isOwedDespite = (state: CaseState, line: CaseLine): boolean => {
  const carrying = state.returns.filter(({ keys }) => keys.includes(line.key))
  const isCancelled = carrying.length > 0 && carrying.every(({ state: at }) => at === 'cancelled')
  const isProven =
    state.ordered.includes(line.key) ||
    state.arrivals.some(({ key }) => key === line.key) ||
    state.shipments.some(({ keys }) => keys.includes(line.key))
  return isCancelled && isProven && outstandingQuantity(state, line) > 0
}

const isGone = (line: CaseLine, units: readonly OrderUnit[]): boolean =>
  line.acceptance === 'accepted' &&
  line.unit.endsWith(UNSHIPPED) &&
  !units.some((unit) => `${unit.line.id}${UNSHIPPED}` === line.unit)
