/** When a Return, and then the case, is over. Pure. */
import { carrying } from '../case/carrying.ts'
import {
  type CaseLine,
  type CaseState,
  outstandingQuantity,
  type ReturnState,
  settledQuantity,
} from '../case/case.ts'
import { isLeftToThem, isPaidIn } from '../case/is-paid-in.ts'
import { isProven } from '../case/is-proven.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { restKeys } from '../case/rest-owed.ts'
import type { StepOf } from '../case/step.ts'
import { isGone } from './out-of-order.ts'
import { isStuck, waitsFor } from './return-step.ts'

/**
 * Nothing is left to be paid back of what is in it, by us or by a person in their own way, or a merchant wants the case over.
 * Which somebody opened again after that, they close.
 */
export function closeReturns(state: CaseState): StepOf<'closeReturn' | 'cancelReturn'> | undefined {
  if (state.settlements.some((known) => known.state === 'planned')) return undefined
  for (const returned of state.returns.filter((known) => !isStuck(state, known))) {
    if (returned.state === 'requested' && state.isClosing) return { kind: 'cancelReturn', returned }
    const isDue = isPaidIn(state, returned) && !isLeftToThem(state, returned)
    if (returned.state === 'approved' && (state.isClosing || isDue)) return { kind: 'closeReturn', returned }
  }
  return undefined
}

/** Out of the order and owed: what was received for the order says whether anything is left to be paid back. */
export function weigh(state: CaseState, units: readonly OrderUnit[]): StepOf<'weigh'> | undefined {
  if (state.isClosing) return undefined
  const keys = state.lines
    .filter(
      (line) =>
        isGone(state, line, units) &&
        outstandingQuantity(state, line) > 0 &&
        !state.ordered.includes(line.key) &&
        !waitsFor(state, line, ['mismatch', 'refund_refused', 'goods_back', 'paid_beside']),
    )
    .map(({ key }) => key)
  return keys.length === 0 ? undefined : { kind: 'weigh', keys }
}

/**
 * Done in Shopify: everything accepted was paid back, was in a Return that ended there without goods, is out of the order
 * with nothing received for it, or is not wanted any more.
 */
export function close(state: CaseState, units: readonly OrderUnit[]): StepOf<'close'> | undefined {
  const isPending = state.returns.some(({ state: at }) => at === 'requested' || at === 'approved')
  if (state.settlements.some((known) => known.state === 'planned')) return undefined
  if (state.isClosing) return isPending || asksForPlaces(state) ? undefined : { kind: 'close' }
  const isEnded = (line: CaseLine) =>
    state.takenBack.includes(line.key) ||
    isDealtWithBeside(state, line) ||
    isPaidOut(state, line) ||
    (isGone(state, line, units) && outstandingQuantity(state, line) === 0)
  const isOver = (line: CaseLine) =>
    line.acceptance === 'refused' ||
    state.handled.includes(line.key) ||
    isEnded(line) ||
    (!isOwedDespite(state, line) &&
      !isLeftUnpaid(state, line) &&
      state.returns.some((returned) => returned.keys.includes(line.key) && OVER.includes(returned.state)))
  const isAnyOver =
    state.lines.some(isEnded) || state.returns.some((returned) => OVER.includes(returned.state))
  const isQuiet = state.waits.length === 0 && unpaidRests(state).length === 0
  return isAnyOver && isQuiet && state.lines.every(isOver) ? { kind: 'close' } : undefined
}

/** Shopify refused where goods went: a person sees to it, also where all else of the case is given up. */
export const asksForPlaces = ({ waits }: CaseState): boolean =>
  waits.some(({ code }) => code === 'not_put_away')

/** What people's refunds left owed; for what the buyer takes back nothing is. */
export const unpaidRests = (state: CaseState): number[] =>
  restKeys(state).filter((key) => !state.takenBack.includes(key))

const OVER: readonly ReturnState[] = ['closed', 'cancelled']

/** A person has dealt with it, and no Return goes on with it. */
const isDealtWithBeside = ({ handled, returns }: CaseState, { key }: CaseLine): boolean =>
  handled.includes(key) && !returns.some(({ keys }) => keys.includes(key))

/** A line that is in an open Return is over with the Return. */
const isPaidOut = (state: CaseState, { key, quantity }: CaseLine): boolean =>
  settledQuantity(state, key) >= quantity &&
  !state.returns.some(({ keys, state: at }) => keys.includes(key) && at === 'approved')

/** Its Return was cancelled while its refund was ordered: that is not made, and a person hears so. */
export const isOwedDespite = (state: CaseState, line: CaseLine): boolean =>
  isOnlyCancelled(state, line) && state.ordered.includes(line.key) && outstandingQuantity(state, line) > 0

/** Shopify pays nothing back through a cancelled Return, and opens none again. */
export const isOnlyCancelled = (state: CaseState, line: Pick<CaseLine, 'key'>): boolean =>
  isEvery(state, line, ['cancelled'])

/**
 * Somebody closed its Return in Shopify, as “Mark as returned” does, or cancelled it, with the arrival recorded or not, and
 * nobody has ordered its refund. What was accepted does not end with the Return: a withdrawal is not the shop's to cancel
 * (CRD 9, 25). Where a merchant gave the case up, only goods or a proof of sending that are here ask for it.
 */
export const isLeftUnpaid = (state: CaseState, line: CaseLine): boolean =>
  isEvery(state, line, OVER) &&
  !state.ordered.includes(line.key) &&
  (isProven(state, line) || !isGivenUp(state, line)) &&
  outstandingQuantity(state, line) > 0

const isGivenUp = ({ returns }: CaseState, { key }: CaseLine): boolean =>
  returns.some((returned) => returned.keys.includes(key) && returned.isGivenUp)

/** It is in Returns, and each of them has come to one of these states. */
const isEvery = (
  state: CaseState,
  { key }: Pick<CaseLine, 'key'>,
  states: readonly ReturnState[],
): boolean => {
  const returns = carrying(state, key)
  return returns.length > 0 && returns.every((returned) => states.includes(returned.state))
}
