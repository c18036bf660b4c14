/** Whether something of a case is under way and will change by itself in a moment. Pure. */
import { asksForPlaces } from '../carry-out/closing-step.ts'
import { putAway } from '../carry-out/putting-away-step.ts'
import { isStuck, lacksReturn } from '../carry-out/return-step.ts'
import type { CaseLine, CaseState, ShopifyReturn } from '../case/case.ts'
import type { WaitCode } from '../case/case-event.ts'

/**
 * A job is at it: decided and not told to Shopify, ordered and not paid, put away, to be closed or opened. What Shopify refused
 * waits for a person instead.
 * @param hasParcel whether there is a parcel of a line to come back
 */
export function isBusy(state: CaseState, hasParcel: (line: CaseLine) => boolean): boolean {
  if (putAway(state) !== undefined || isOpening(state)) return true
  if (state.closed) return false
  const isPaying = state.settlements.some(
    ({ state: at, repayments, isTransferred }) =>
      at === 'planned' && (isTransferred === true || !repayments.some(({ byHand }) => byHand)),
  )
  return (
    isPaying ||
    isEnding(state) ||
    state.ordered.some((key) => !isHeldUp(state, key)) ||
    state.restOrdered.length > 0 ||
    state.lines.some(
      (line) => line.acceptance === 'pending' || (isAwaitingReturn(state, line) && hasParcel(line)),
    ) ||
    state.returns.some(({ state: at }) => at === 'requested' && state.waits.length === 0)
  )
}

/** Decided a moment ago: its Return is about to be made, or a person to be asked what goes out for it. */
const isAwaitingReturn = (state: CaseState, line: CaseLine): boolean =>
  line.acceptance === 'accepted' &&
  lacksReturn(state, line) &&
  !state.waits.some(({ keys }) => keys.includes(line.key))

/** Nothing is paid back through a Return that Shopify does not take, or of an order that it does not show. */
const isHeldUp = ({ waits }: CaseState, key: number): boolean =>
  waits.some(({ code, keys }) => HELD_UP.includes(code) && keys.includes(key))

const HELD_UP: readonly WaitCode[] = ['shopify_refused', 'order_not_found']

const isOpening = (state: CaseState): boolean =>
  state.reopening.some((id) => !state.returns.some((known) => known.id === id && isStuck(state, known)))

const isEnding = (state: CaseState): boolean =>
  state.isClosing &&
  !asksForPlaces(state) &&
  !state.returns.some((known) => isAlive(known) && isStuck(state, known))

const isAlive = ({ state: at }: ShopifyReturn): boolean => at === 'requested' || at === 'approved'
