/** What each event changes in a case. Pure. */
import type { Outcome } from '../../engine/index.ts'
import { approvedDespite } from './approved-despite.ts'
import {
  type Acceptance,
  type CaseLine,
  type CaseState,
  isOpen,
  type ShopifyReturn,
  type Wait,
} from './case.ts'
import type { Actor, CaseEvent, LineOutcome, Mismatch, Resolution, StatedLine } from './case-event.ts'
import { withoutWaits } from './change-lines.ts'
import { dealtWithInPart, withPaidByHand } from './dealt-beside.ts'
import { isNamed, withoutNamed } from './named-waits.ts'
import { notTaken } from './not-taken.ts'
import { placingRefused } from './placing-changes.ts'
import { withoutRests } from './rest-owed.ts'
import { withoutTransfers } from './settling-changes.ts'
import type { NamedWait } from './wait-code.ts'
import { isAnsweredBy, isQuestioned, isRefusable, PAID_OTHERWISE } from './waiting-for.ts'

export const opened = (line: StatedLine): CaseLine => ({
  ...line,
  acceptance: 'pending',
  reception: 'awaiting',
  settlement: 'none',
})

const ACCEPTANCE: Record<Outcome, Acceptance> = {
  granted: 'accepted',
  refused: 'refused',
  review: 'review',
  asks: 'needs_answer',
}

/** What a person in Shopify's pages judged before we had decided, stays as they judged it. */
export const decided = (state: CaseState, outcomes: readonly LineOutcome[]): CaseState => ({
  ...state,
  lines: state.lines.map((line) => {
    const said = outcomes.find(({ key }) => key === line.key)
    return said === undefined || !isOpen(line) ? line : { ...line, acceptance: ACCEPTANCE[said.outcome] }
  }),
})

type Requested = Extract<CaseEvent, { type: 'shopify_return_requested' }>

/** What has been shipped after all and is in a Return no longer waits to be cancelled. */
export function requested(state: CaseState, { returnId: id, name, group, keys }: Requested): CaseState {
  const isAnswered = (wait: Wait, key: number) => wait.code === 'not_shipped' && keys.includes(key)
  const waits = state.waits.map((wait) => ({
    ...wait,
    keys: wait.keys.filter((key) => !isAnswered(wait, key)),
  }))
  const returns = [...state.returns, { id, name, group, keys, state: 'requested' as const }]
  return { ...state, returns, waits: waits.filter((wait) => wait.keys.length > 0) }
}

export const declined = (note: string | null): Partial<ShopifyReturn> =>
  note === null ? { state: 'declined' } : { state: 'declined', note }

type Left = Extract<CaseEvent, { type: 'left_for_review' }>

/** The statement stands; what does not fit is for a person to sort out with the buyer. */
export function mismatched(state: CaseState, mismatches: Mismatch[]): CaseState {
  const keys = [...new Set(mismatches.map(({ key }) => key))]
  const waits = [...state.waits, { code: 'mismatch' as const, keys }]
  return { ...accept(state, keys, 'review'), mismatches: [...state.mismatches, ...mismatches], waits }
}

/** What was decided stays so while it waits, except where nothing could be decided at all. */
export function left(state: CaseState, { code, keys, detail, refunds, isRest }: Left): CaseState {
  const wait: Wait = {
    ...{ code, keys },
    ...(detail === undefined ? {} : { detail }),
    ...(refunds === undefined ? {} : { refunds }),
    ...(isRest && { isRest }),
  }
  const waiting = waitingFor(state, wait)
  if (code === 'order_not_found') return accept(waiting, undecidedOf(state, keys), 'review')
  // These concern somebody even after the case was over: it is not closed again before they have been seen.
  if (SEEN_FIRST.includes(code) || (code === 'shopify_refused' && state.closed))
    return { ...waiting, closed: false, isClosing: false }
  if (code === 'not_put_away') return placingRefused(waiting, keys)
  const restOrdered = waiting.restOrdered.filter((key) => !keys.includes(key))
  const ordered = waiting.ordered.filter((key) => !keys.includes(key))
  if (code === 'paid_short') return { ...waiting, restOrdered }
  // Whoever has looked at the goods orders it.
  if (code === 'inspection') return { ...waiting, ordered }
  return ASKED_INSTEAD.includes(code) ? { ...waiting, restOrdered, ordered } : waiting
}

const undecidedOf = ({ lines }: CaseState, keys: readonly number[]): number[] =>
  lines.filter((line) => keys.includes(line.key) && line.acceptance === 'pending').map(({ key }) => key)

const SEEN_FIRST: readonly Wait['code'][] = ['paid_twice', 'still_held']

/** Whoever answers says whether it is paid. */
const ASKED_INSTEAD: readonly Wait['code'][] = ['refund_refused', 'paid_beside', 'unpaid', 'price_difference']

/** Answered with it: what is out of the order does not wait to be shipped, and who pays by a person's word asks only for that. */
const INSTEAD_OF: Partial<Record<Wait['code'], Wait['code'][]>> = {
  unpaid: ['not_shipped'],
  paid_beside: ['refund_refused'],
}

const waitingFor = (state: CaseState, wait: Wait): CaseState => {
  const before = withoutWaits(state, wait.keys, INSTEAD_OF[wait.code] ?? [])
  return { ...before, waits: [...before.waits, wait] }
}

const accept = (state: CaseState, keys: readonly number[], acceptance: Acceptance): CaseState => ({
  ...state,
  lines: state.lines.map((line) => (keys.includes(line.key) ? { ...line, acceptance } : line)),
})

/**
 * A yes or a no is about the lines that were asked about, and answers what a yes or a no was asked for. Dealing with what
 * waits on the others says nothing about what was decided of them: what was refused stays refused, what was accepted stays
 * owed.
 */
export function resolved(
  state: CaseState,
  keys: readonly number[],
  resolution: Resolution,
  of?: readonly NamedWait[],
): CaseState {
  const judgedKeys = judgedBy(state, keys, resolution)
  const others = resolution === 'declined' ? [] : keys.filter((key) => !judgedKeys.includes(key))
  const waitedFor = (code: Wait['code']) =>
    state.waits
      .filter((wait) => wait.code === code)
      .flatMap((wait) => wait.keys.filter((key) => others.includes(key) && isNamed(of, code, key)))
  const settled =
    resolution === 'approved'
      ? approvedDespite(settle(state, judgedKeys, 'accepted'), judgedKeys)
      : settle(state, judgedKeys, 'refused')
  const paid = PAID_OTHERWISE.flatMap(waitedFor)
  const inPart = dealtWithInPart(settled, waitedFor('paid_beside'))
  const whole = PAID_OTHERWISE.flatMap((code) =>
    code === 'paid_beside' ? waitedFor(code).filter((key) => !inPart.includes(key)) : waitedFor(code),
  )
  // A rest that somebody ordered is paid; what waits beside it is another matter.
  const allSaid = waitedFor('paid_short').filter((key) => !state.restOrdered.includes(key))
  return {
    ...withoutTransfers(withoutNamed(settled, others, of), waitedFor('paid_beside')),
    handled: [...state.handled, ...whole],
    untold: resolution === 'declined' ? [...state.untold, ...notTaken(state, keys)] : state.untold,
    refundsElsewhere: withoutRests(withPaidByHand(settled, inPart), [...paid, ...allSaid]),
    holds: state.holds.filter(({ key }) => !waitedFor('still_held').includes(key)),
    exchangedByHand: [...state.exchangedByHand, ...waitedFor('replacement')],
    putAwayByHand: [...state.putAwayByHand, ...waitedFor('not_put_away')],
  }
}

const judgedBy = (state: CaseState, named: readonly number[], resolution: Resolution): number[] => {
  if (resolution === 'dealt_with') return []
  const isJudged = resolution === 'approved' ? isQuestioned : isRefusable
  return state.lines.filter((line) => named.includes(line.key) && isJudged(state, line)).map(({ key }) => key)
}

export const withReturn = (state: CaseState, id: string, change: Partial<ShopifyReturn>): CaseState => ({
  ...state,
  returns: state.returns.map((known) => (known.id === id ? { ...known, ...change } : known)),
})

/** A judgement on some lines answers what was asked about them. */
const settle = (state: CaseState, keys: readonly number[], acceptance: Acceptance): CaseState => {
  const isAnswered = (code: Wait['code'], key: number) => keys.includes(key) && isAnsweredBy(acceptance, code)
  const waits = state.waits.map((wait) => ({
    ...wait,
    keys: wait.keys.filter((key) => !isAnswered(wait.code, key)),
  }))
  return { ...accept(state, keys, acceptance), waits: waits.filter((wait) => wait.keys.length > 0) }
}

/**
 * A Return got its verdict, which holds for it whole. A person in Shopify's own pages overrules what
 * was said of its lines. When we decline a native request of mixed lines, to make it again for the
 * lines granted, those lines stay granted: only lines still open take our verdict.
 */
export function judged(
  state: CaseState,
  returnId: string,
  change: Partial<ShopifyReturn>,
  verdict: Acceptance,
  actor: Actor,
): CaseState {
  const inIt = state.returns.find(({ id }) => id === returnId)?.keys ?? []
  const touched = state.lines.filter(({ key }) => inIt.includes(key))
  const bound = actor === 'shopify' ? touched : touched.filter(isOpen)
  return settle(
    withReturn(state, returnId, change),
    bound.map(({ key }) => key),
    verdict,
  )
}
