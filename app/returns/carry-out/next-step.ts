/**
 * What is to be done next for a case in Shopify, from its state alone: whoever asks again after a crash
 * gets the same answer. Pure.
 */
import type { CaseState } from '../case/case.ts'
import { isOver } from '../case/is-over.ts'
import type { OrderUnit } from '../case/order-units.ts'
import type { Step } from '../case/step.ts'
import { close, closeReturns, weigh } from './closing-step.ts'
import { hold, release } from './holding-step.ts'
import { leave } from './leaving-step.ts'
import { putAway } from './putting-away-step.ts'
import { arrange, cutBack, exchange, reopen, request, verdict } from './return-step.ts'
import { execute, plan } from './settling-step.ts'
import { ship } from './shipping-step.ts'

/** @returns undefined when nothing is left to do but wait */
export function nextStep(state: CaseState, reference: string, units: readonly OrderUnit[]): Step | undefined {
  if (state.closed) return lastStep(state)
  return (
    execute(state) ??
    ship(state, units) ??
    hold(state, reference, units) ??
    release(state) ??
    cutBack(state) ??
    exchange(state, reference, units) ??
    request(state, reference, units) ??
    verdict(state) ??
    reopen(state) ??
    arrange(state) ??
    // Money before goods: of those Shopify may be slow to hear.
    plan(state, units) ??
    putAway(state) ??
    closeReturns(state) ??
    leave(state, units) ??
    weigh(state, units) ??
    close(state, units)
  )
}

/** Of a case that is over, or is to be: what needs nothing of its order, which Shopify may not show any more. */
export function lastStep(state: CaseState): Step | undefined {
  if (!isOver(state)) return undefined
  const step = release(state) ?? reopen(state) ?? putAway(state)
  return state.closed ? step : (step ?? closeReturns(state) ?? close(state, []))
}

const THOUGHT: ReadonlySet<Step['kind']> = new Set<Step['kind']>([
  'shipped',
  'plan',
  'leave',
  'weigh',
  'close',
])

/** Taking it changes nothing in Shopify: it only concludes something from what was read. */
export const isOnlyThought = ({ kind }: Step): boolean => THOUGHT.has(kind)
