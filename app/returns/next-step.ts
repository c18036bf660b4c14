/**
 * What is to be done next for a case in Shopify, from its state alone: whoever asks again after a crash
 * gets the same answer. Pure.
 */
import {
  type Acceptance,
  type CaseLine,
  type CaseState,
  isOpen,
  type ReturnState,
  type ShopifyReturn,
} from './case.ts'
import type { ReturnGroup, WaitCode } from './case-event.ts'
import { type OrderUnit, UNSHIPPED } from './order-units.ts'

export interface LineToReturn {
  fulfillmentLineId: string
  quantity: number
}

export type Step =
  /** One Return per outcome, for Shopify approves or declines a Return whole. `tag` is put into its notes. */
  | { kind: 'request'; group: ReturnGroup; keys: number[]; lines: LineToReturn[]; tag: string }
  | { kind: 'approve' | 'decline'; returned: ShopifyReturn }
  | { kind: 'leave'; code: WaitCode; keys: number[] }
  | { kind: 'close' }

const GROUP: Record<Acceptance, ReturnGroup | undefined> = {
  pending: undefined,
  accepted: 'accepted',
  refused: 'refused',
  review: 'review',
  needs_answer: 'review',
}

/** @returns undefined when nothing is left to do but wait */
export function nextStep(state: CaseState, reference: string, units: readonly OrderUnit[]): Step | undefined {
  if (state.closed) return undefined
  return request(state, reference, units) ?? verdict(state) ?? leave(state, units) ?? close(state, units)
}

function request(state: CaseState, reference: string, units: readonly OrderUnit[]): Step | undefined {
  for (const group of ['accepted', 'refused', 'review'] as const) {
    const chosen = state.lines.filter(
      (line) => GROUP[line.acceptance] === group && isToBeReturned(state, line, units),
    )
    if (chosen.length === 0) continue
    const lines = chosen.map((line) => ({
      fulfillmentLineId: shippedAs(line, units) ?? '',
      quantity: line.quantity,
    }))
    // The number of Returns known is part of the state, so a second try finds what the first one made.
    const tag = `${reference}-${state.returns.length + 1}`
    return { kind: 'request', group, keys: chosen.map(({ key }) => key), lines, tag }
  }
  return undefined
}

/** What was not shipped when it was stated may have been shipped since: then it is in a unit of its own. */
function shippedAs(line: CaseLine, units: readonly OrderUnit[]): string | undefined {
  const unit = units.find((known) => known.unit === line.unit)
  if (unit !== undefined || !line.unit.endsWith(UNSHIPPED)) return unit?.shipped?.fulfillmentLineId
  const orderLine = line.unit.slice(0, -UNSHIPPED.length)
  const since = units.find((known) => known.line.id === orderLine && known.left >= line.quantity)
  return since?.shipped?.fulfillmentLineId
}

const isToBeReturned = (state: CaseState, line: CaseLine, units: readonly OrderUnit[]): boolean =>
  shippedAs(line, units) !== undefined &&
  !isCarried(state, line) &&
  !waitsFor(state, line, ['mismatch', 'shopify_refused'])

/** A Return that was declined carries a line only when the line was refused; one that a person cancelled is not made again. */
const isCarried = (state: CaseState, line: CaseLine): boolean =>
  state.returns.some(
    ({ keys, state: at }) => keys.includes(line.key) && (at !== 'declined' || line.acceptance === 'refused'),
  )

const waitsFor = (state: CaseState, line: CaseLine, codes: readonly WaitCode[]): boolean =>
  state.waits.some(({ code, keys }) => codes.includes(code) && keys.includes(line.key))

function verdict(state: CaseState): Step | undefined {
  const due = state.returns.map((returned) => ({ kind: verdictDue(state, returned), returned }))
  const found = due.find(({ kind }) => kind !== undefined)
  return found?.kind === undefined ? undefined : { kind: found.kind, returned: found.returned }
}

/** What we are about to say of a Return; undefined while a line of it is open, or after it was said. */
export function verdictDue(state: CaseState, returned: ShopifyReturn): 'approve' | 'decline' | undefined {
  const lines = state.lines.filter(({ key }) => returned.keys.includes(key))
  const isStuck = lines.some((line) => waitsFor(state, line, ['shopify_refused']))
  if (returned.state !== 'requested' || isStuck || lines.length === 0 || lines.some(isOpen)) return undefined
  return lines.every(({ acceptance }) => acceptance === 'accepted') ? 'approve' : 'decline'
}

function leave(state: CaseState, units: readonly OrderUnit[]): Step | undefined {
  const waitOf = (code: WaitCode, isConcerned: (line: CaseLine) => boolean): Step | undefined => {
    const keys = state.lines
      .filter((line) => isConcerned(line) && !waitsFor(state, line, [code, 'mismatch']))
      .map(({ key }) => key)
    return keys.length === 0 ? undefined : { kind: 'leave', code, keys }
  }
  return (
    waitOf('review', ({ acceptance }) => acceptance === 'review') ??
    waitOf('needs_answer', ({ acceptance }) => acceptance === 'needs_answer') ??
    waitOf(
      'not_shipped',
      (line) => line.acceptance === 'accepted' && !isHandled(state, line) && isUnshipped(line, units),
    )
  )
}

const isUnshipped = (line: CaseLine, units: readonly OrderUnit[]): boolean =>
  units.some(({ unit, shipped }) => unit === line.unit && shipped === undefined)

/** A merchant who said "done" about something not shipped has taken it out of our hands. */
const isHandled = (state: CaseState, line: CaseLine): boolean => state.handled.includes(line.key)

/**
 * Done in Shopify: everything accepted was in a Return that a person closed or cancelled there, or was
 * taken out of the order before it was shipped.
 */
function close(state: CaseState, units: readonly OrderUnit[]): Step | undefined {
  const gone = state.lines.filter((line) => isGone(line, units))
  const isOver = (line: CaseLine) =>
    line.acceptance === 'refused' ||
    state.handled.includes(line.key) ||
    gone.includes(line) ||
    state.returns.some((returned) => returned.keys.includes(line.key) && OVER.includes(returned.state))
  const isAnyOver = gone.length > 0 || state.returns.some((returned) => OVER.includes(returned.state))
  const isWaiting = state.waits.some(
    ({ code, keys }) => code !== 'not_shipped' || keys.some((key) => !gone.some((line) => line.key === key)),
  )
  return isAnyOver && !isWaiting && state.lines.every(isOver) ? { kind: 'close' } : undefined
}

const OVER: readonly ReturnState[] = ['closed', 'cancelled']

const isGone = (line: CaseLine, units: readonly OrderUnit[]): boolean =>
  line.acceptance === 'accepted' &&
  line.unit.endsWith(UNSHIPPED) &&
  !units.some((unit) => `${unit.line.id}${UNSHIPPED}` === line.unit)
