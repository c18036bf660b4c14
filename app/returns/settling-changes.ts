/** What the events of carrying a case out change in it: on the way, arrived, deducted, paid. Pure. */
import type { CaseLine, CaseState, Reception } from './case.ts'
import { withReturn } from './case-changes.ts'
import type { ArrivedPieces, CaseEvent } from './case-event.ts'

type Event<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

export const sentBack = (
  state: CaseState,
  { keys, proof, sentAt, tracking }: Event<'sent_back'>,
): CaseState => ({
  ...withLines(state, keys, (line) =>
    line.reception === 'awaiting' ? { ...line, reception: 'in_transit' } : line,
  ),
  shipments: [...state.shipments, { keys, proof, sentAt, ...(tracking === undefined ? {} : { tracking }) }],
})

/** Pieces may come in several parcels: what came counts together. */
export function arrived(state: CaseState, { pieces, arrivedAt }: Event<'arrived'>): CaseState {
  const before = new Map(state.arrivals.map((arrival) => [arrival.key, arrival]))
  for (const { key, quantity } of pieces) {
    const known = before.get(key)
    before.set(
      key,
      known === undefined ? { key, quantity, arrivedAt } : { ...known, quantity: known.quantity + quantity },
    )
  }
  const lines = state.lines.map((line) => {
    const came = pieces.filter(({ key }) => key === line.key)
    return came.length === 0
      ? line
      : { ...line, reception: receptionOf(line, before.get(line.key)?.quantity ?? 0, came) }
  })
  return { ...state, lines, arrivals: [...before.values()] }
}

function receptionOf(line: CaseLine, quantity: number, came: readonly ArrivedPieces[]): Reception {
  if (line.reception === 'damaged' || came.some(({ condition }) => condition === 'damaged')) return 'damaged'
  return quantity >= line.quantity ? 'received' : 'short'
}

export const answered = (
  state: CaseState,
  { deductionId, answer }: Event<'deduction_answered'>,
): CaseState => ({
  ...state,
  deductions: state.deductions.map((offered) =>
    offered.id === deductionId ? { ...offered, answer } : offered,
  ),
})

export const planned = (state: CaseState, { settlement }: Event<'settlement_planned'>): CaseState => ({
  ...withLines(state, settlement.keys, (line) => ({ ...line, settlement: 'due' })),
  settlements: [...state.settlements, { ...settlement, state: 'planned' }],
})

export function executed(state: CaseState, event: Event<'settlement_executed'>): CaseState {
  const { settlementId, refundId, refunded } = event
  const settled = state.settlements.find(({ id }) => id === settlementId)
  const done = { state: 'executed' as const, refunded, ...(refundId === undefined ? {} : { refundId }) }
  return {
    ...withLines(state, settled?.keys ?? [], (line) => ({ ...line, settlement: 'executed' })),
    settlements: state.settlements.map((known) =>
      known.id === settlementId ? { ...known, ...done } : known,
    ),
  }
}

/** Shopify did not take it: a person looks, and nothing is tried again by itself. */
export const failed = (state: CaseState, { settlementId, detail }: Event<'settlement_failed'>): CaseState => {
  const keys = state.settlements.find(({ id }) => id === settlementId)?.keys ?? []
  return {
    ...state,
    settlements: state.settlements.map((known) =>
      known.id === settlementId ? { ...known, state: 'refused' } : known,
    ),
    waits: [...state.waits, { code: 'shopify_refused', keys, detail }],
  }
}

export const paidElsewhere = (
  state: CaseState,
  { refundId, keys, refunded }: Event<'refunded_in_shopify'>,
): CaseState => ({
  ...withLines(state, keys, (line) => ({ ...line, settlement: 'executed' })),
  refundsElsewhere: [...state.refundsElsewhere, { refundId, keys, refunded }],
})

/** A case that was over goes on with a Return that somebody opened again. */
export const reopened = (state: CaseState, { returnId }: Event<'shopify_return_reopened'>): CaseState => ({
  ...withReturn(state, returnId, { state: 'approved' }),
  closed: false,
})

export const linesRemoved = (
  state: CaseState,
  { returnId, keys }: Event<'shopify_lines_removed'>,
): CaseState => {
  const known = state.returns.find(({ id }) => id === returnId)
  const left = (known?.keys ?? []).filter((key) => !keys.includes(key))
  return { ...withReturn(state, returnId, { keys: left }), handled: [...state.handled, ...keys] }
}

/** Only what a person is to see waits; the other acts are carried out by whoever passed the deadline. */
export const deadlinePassed = (state: CaseState, { kind, act }: Event<'deadline_passed'>): CaseState =>
  act === 'person'
    ? {
        ...state,
        waits: [...state.waits, { code: 'deadline', keys: state.lines.map(({ key }) => key), detail: kind }],
      }
    : state

const withLines = (
  state: CaseState,
  keys: readonly number[],
  change: (line: CaseLine) => CaseLine,
): CaseState => ({
  ...state,
  lines: state.lines.map((line) => (keys.includes(line.key) ? change(line) : line)),
})
