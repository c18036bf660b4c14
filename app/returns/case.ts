/**
 * The life of a return case: its events folded into what is true now. Pure: no clock, no I/O. Two
 * axes per line, because a line that was accepted may never arrive, and one that arrived may have
 * been refused.
 */
import type { Outcome } from '../engine/index.ts'
import type {
  Actor,
  CaseEvent,
  Channel,
  LineOutcome,
  Mismatch,
  RecordedEvent,
  Resolution,
  ReturnGroup,
  StatedLine,
  WaitCode,
} from './case-event.ts'

/** pending: not decided yet · needs_answer: a fact is missing that only the buyer knows · review: a person judges. */
export type Acceptance = 'pending' | 'accepted' | 'refused' | 'review' | 'needs_answer'
export type Reception = 'awaiting' | 'in_transit' | 'received' | 'short' | 'damaged' | 'waived' | 'expired'
export type Settlement = 'none' | 'due' | 'executed'
export type CaseStatus = 'received' | 'needs_answer' | 'review' | 'accepted' | 'refused' | 'mixed' | 'closed'
export type ReturnState = 'requested' | 'approved' | 'declined' | 'cancelled' | 'closed'

export interface CaseLine extends StatedLine {
  acceptance: Acceptance
  reception: Reception
  settlement: Settlement
}

/** A Return in Shopify that carries some of the case's lines. */
export interface ShopifyReturn {
  id: string
  name: string
  group: ReturnGroup
  keys: number[]
  state: ReturnState
  note?: string
}

/** Something that only a person can take further. */
export interface Wait {
  code: WaitCode
  keys: number[]
  detail?: string
}

export interface CaseState {
  lastSeq: number
  channel: Channel
  lines: CaseLine[]
  mismatches: Mismatch[]
  returns: ShopifyReturn[]
  waits: Wait[]
  /** Lines not shipped that a merchant has dealt with outside of any Return. */
  handled: number[]
  acknowledged: boolean
  decisionId?: string
  closed: boolean
}

const NOTHING_YET: CaseState = {
  lastSeq: 0,
  channel: 'account',
  lines: [],
  mismatches: [],
  returns: [],
  waits: [],
  handled: [],
  acknowledged: false,
  closed: false,
}

export const foldCase = (events: readonly RecordedEvent[]): CaseState =>
  events.reduce(afterEvent, NOTHING_YET)

export function afterEvent(before: CaseState, recorded: RecordedEvent): CaseState {
  return { ...happened(before, recorded), lastSeq: recorded.seq }
}

function happened(state: CaseState, { event, actor }: Pick<RecordedEvent, 'event' | 'actor'>): CaseState {
  switch (event.type) {
    case 'statement_recorded':
      return { ...state, channel: event.channel, lines: event.lines.map(opened) }
    case 'mismatch_found':
      return mismatched(state, event.mismatches)
    case 'acknowledged':
      return { ...state, acknowledged: true }
    case 'decided':
      return { ...decided(state, event.outcomes), decisionId: event.decisionId }
    case 'shopify_return_requested':
      return { ...state, returns: [...state.returns, requested(event)] }
    case 'shopify_return_approved':
      return judged(state, event.returnId, { state: 'approved' }, 'accepted', actor)
    case 'shopify_return_declined':
      return judged(state, event.returnId, declined(event.note), 'refused', actor)
    case 'shopify_return_cancelled':
      return withReturn(state, event.returnId, { state: 'cancelled' })
    case 'shopify_return_closed':
      return withReturn(state, event.returnId, { state: 'closed' })
    case 'left_for_review':
      return left(state, waitOf(event))
    case 'resolved_by_merchant':
      return resolved(state, event.keys, event.resolution)
    case 'closed':
      return { ...state, closed: true, waits: [] }
  }
}

const opened = (line: StatedLine): CaseLine => ({
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

const decided = (state: CaseState, outcomes: readonly LineOutcome[]): CaseState => ({
  ...state,
  lines: state.lines.map((line) => {
    const said = outcomes.find(({ key }) => key === line.key)
    return said === undefined ? line : { ...line, acceptance: ACCEPTANCE[said.outcome] }
  }),
})

type Requested = Extract<CaseEvent, { type: 'shopify_return_requested' }>
const requested = ({ returnId, name, group, keys }: Requested): ShopifyReturn => ({
  id: returnId,
  name,
  group,
  keys,
  state: 'requested',
})

const declined = (note: string | null): Partial<ShopifyReturn> =>
  note === null ? { state: 'declined' } : { state: 'declined', note }

const waitOf = ({ code, keys, detail }: Extract<CaseEvent, { type: 'left_for_review' }>): Wait =>
  detail === undefined ? { code, keys } : { code, keys, detail }

/** The statement stands; what does not fit is for a person to sort out with the buyer. */
function mismatched(state: CaseState, mismatches: Mismatch[]): CaseState {
  const keys = [...new Set(mismatches.map(({ key }) => key))]
  const waits = [...state.waits, { code: 'mismatch' as const, keys }]
  return { ...accept(state, keys, 'review'), mismatches: [...state.mismatches, ...mismatches], waits }
}

/** What was decided stays so while it waits, except where nothing could be decided at all. */
function left(state: CaseState, wait: Wait): CaseState {
  const waiting = { ...state, waits: [...state.waits, wait] }
  return wait.code === 'order_not_found' ? accept(waiting, wait.keys, 'review') : waiting
}

const accept = (state: CaseState, keys: readonly number[], acceptance: Acceptance): CaseState => ({
  ...state,
  lines: state.lines.map((line) => (keys.includes(line.key) ? { ...line, acceptance } : line)),
})

function resolved(state: CaseState, keys: readonly number[], resolution: Resolution): CaseState {
  const unshipped = state.waits.filter(({ code }) => code === 'not_shipped').flatMap((wait) => wait.keys)
  const handled = [...state.handled, ...unshipped.filter((key) => keys.includes(key))]
  return { ...settle(state, keys, resolution === 'approved' ? 'accepted' : 'refused'), handled }
}

const withReturn = (state: CaseState, id: string, change: Partial<ShopifyReturn>): CaseState => ({
  ...state,
  returns: state.returns.map((known) => (known.id === id ? { ...known, ...change } : known)),
})

/** A judgement on some lines answers whatever waited on them. */
const settle = (state: CaseState, keys: readonly number[], acceptance: Acceptance): CaseState => ({
  ...accept(state, keys, acceptance),
  waits: state.waits
    .map((wait) => ({ ...wait, keys: wait.keys.filter((key) => !keys.includes(key)) }))
    .filter((wait) => wait.keys.length > 0),
})

/**
 * A Return got its verdict, which holds for it whole. A person in Shopify's own pages overrules what
 * was said of its lines. When we decline a native request of mixed lines, to make it again for the
 * lines granted, those lines stay granted: only lines still open take our verdict.
 */
function judged(
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

export const isOpen = (line: CaseLine): boolean =>
  line.acceptance !== 'accepted' && line.acceptance !== 'refused'

/** The one word for a case, from the most open of its lines to the most settled. */
export function statusOf(state: CaseState): CaseStatus {
  const has = (acceptance: Acceptance) => state.lines.some((line) => line.acceptance === acceptance)
  if (state.closed) return 'closed'
  if (has('pending')) return 'received'
  if (has('review')) return 'review'
  if (has('needs_answer')) return 'needs_answer'
  if (has('accepted') && has('refused')) return 'mixed'
  return has('accepted') ? 'accepted' : 'refused'
}

export const needsPerson = (state: CaseState): boolean => state.waits.length > 0

/** Whether the state already says what the event would: two who saw the same thing record it once. */
export function isKnown(state: CaseState, event: CaseEvent): boolean {
  switch (event.type) {
    case 'acknowledged':
      return state.acknowledged
    case 'shopify_return_requested':
      return state.returns.some(({ id }) => id === event.returnId)
    case 'shopify_return_approved':
      return isAt(state, event.returnId, ['approved', 'closed'])
    case 'shopify_return_declined':
      return isAt(state, event.returnId, ['declined'])
    case 'shopify_return_cancelled':
      return isAt(state, event.returnId, ['cancelled'])
    case 'shopify_return_closed':
      return isAt(state, event.returnId, ['closed'])
    case 'left_for_review':
      return state.waits.some(
        ({ code, keys }) => code === event.code && event.keys.every((key) => keys.includes(key)),
      )
    case 'closed':
      return state.closed
    default:
      return false
  }
}

const isAt = (state: CaseState, returnId: string, at: readonly ReturnState[]): boolean =>
  state.returns.some((known) => known.id === returnId && at.includes(known.state))
