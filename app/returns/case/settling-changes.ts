/** What the money's way changes in a case: ordered, planned, paid. Pure. */
import { type Money, money } from '../../engine/index.ts'
import { answeredByRefund, coveredOf } from './answered-by-refund.ts'
import { awaitsTransfer } from './awaits-transfer.ts'
import { type CaseLine, type CaseSettlement, type CaseState, settledQuantity } from './case.ts'
import { type EventOf, withLines, withoutDeadlines, withoutRestWaits, withoutWaits } from './change-lines.ts'
import { withoutPaidRests, withRefund } from './less-rests.ts'
import { arrivedQuantity } from './places.ts'
import { withPlaces } from './placing-changes.ts'
import { restKeys } from './rest-owed.ts'

/** `waived`: nobody waits any longer for what has not come; what is on its way comes all the same. */
export function ordered(
  state: CaseState,
  { keys, waived, rest, again }: EventOf<'settlement_ordered'>,
): CaseState {
  if (rest) {
    const asked = { ...state, restOrdered: [...new Set([...state.restOrdered, ...keys])] }
    // What is asked of other pieces still waits.
    return withoutWaits(withoutRestWaits(asked, keys), coveredOf(asked, keys), [
      'refund_refused',
      'paid_beside',
      'deadline',
    ])
  }
  const all = { ...state, ordered: [...new Set([...state.ordered, ...keys])] }
  const isAgain = again === true
  // Where nothing came, it is for all of it.
  const isPaidFor = ({ key }: CaseLine) => arrivedQuantity(state, key) === 0
  if (!waived) return answeredByRefund(all, keys, { isPaidFor, isAgain })
  const isMissing = ({ reception }: CaseLine) => reception === 'awaiting' || reception === 'short'
  const waiving = withLines({ ...all, waived: [...new Set([...state.waived, ...keys])] }, keys, (line) =>
    isMissing(line) ? { ...line, reception: 'waived' } : line,
  )
  return answeredByRefund(waiving, keys, { isAgain })
}

export const planned = (state: CaseState, { settlement }: EventOf<'settlement_planned'>): CaseState =>
  settledLines({
    ...state,
    ...(settlement.restOf === undefined
      ? { ordered: state.ordered.filter((key) => !settlement.keys.includes(key)) }
      : { restOrdered: state.restOrdered.filter((key) => !settlement.keys.includes(key)) }),
    settlements: [...state.settlements, { ...settlement, state: 'planned' }],
  })

export const sent = (state: CaseState, { settlementId, sentAt }: EventOf<'settlement_sent'>): CaseState =>
  withSettlement(state, settlementId, { sentAt })

/** Whoever was told what else was paid, and pays, knows that it was for something else. */
export const transferred = (state: CaseState, { settlementId }: EventOf<'transfer_confirmed'>): CaseState =>
  withoutWaits(withSettlement(state, settlementId, { isTransferred: true }), keysOf(state, settlementId), [
    'transfer',
    'paid_beside',
  ])

/** What waits to be paid by hand for lines that somebody has paid for in their own way is not paid any more. */
export function withoutTransfers(state: CaseState, keys: readonly number[]): CaseState {
  const dropped = state.settlements.filter(
    (known) => awaitsTransfer(known) && known.keys.some((key) => keys.includes(key)),
  )
  if (dropped.length === 0) return state
  const settlements = state.settlements.map((known) =>
    dropped.includes(known) ? { ...known, state: 'refused' as const } : known,
  )
  const of = dropped.flatMap((known) => known.keys)
  return settledLines(withoutWaits({ ...state, settlements }, of, ['transfer']))
}

export function executed(state: CaseState, event: EventOf<'settlement_executed'>): CaseState {
  const { settlementId, refundId, refunded } = event
  const done = { state: 'executed' as const, refunded, ...(refundId === undefined ? {} : { refundId }) }
  const keys = keysOf(state, settlementId)
  const paid = withSettlement(withPlaces(state, settlementId), settlementId, done)
  const after = settledLines(withoutWaits(paid, keys, ['transfer']))
  return withoutDeadlines(after, paidWhole(after, keys), ['refund_due'])
}

/** Nothing of them is owed any more. */
function paidWhole(state: CaseState, keys: readonly number[]): number[] {
  const rests = restKeys(state)
  return state.lines
    .filter(({ key, settlement }) => keys.includes(key) && settlement === 'executed' && !rests.includes(key))
    .map(({ key }) => key)
}

/**
 * It was not made: a person looks, and nothing is tried again by itself. What a person has transferred already
 * is paid all the same, and never again; the rest of it they settle with the buyer.
 */
export const failed = (
  state: CaseState,
  { settlementId, detail }: EventOf<'settlement_failed'>,
): CaseState => {
  const keys = keysOf(state, settlementId)
  const transfer = state.settlements.find(({ id, isTransferred }) => id === settlementId && isTransferred)
  const change =
    transfer === undefined
      ? ({ state: 'refused' } as const)
      : ({ state: 'executed', refunded: byHandOf(transfer) } as const)
  const code = transfer === undefined ? 'refund_refused' : 'paid_short'
  const dropped = withoutPart(withSettlement(state, settlementId, change), settlementId, keys)
  const counted = transfer === undefined ? withoutShort(dropped, settlementId, keys) : dropped
  const after = withoutWaits(counted, keys, ['transfer'])
  return settledLines({ ...after, waits: [...after.waits, { code, keys, detail }] })
}

/** What it would have fallen short by is counted anew with the next; what others fell short by stays. */
const withoutShort = (state: CaseState, settlementId: string, keys: readonly number[]): CaseState => {
  const fellShort = state.settlements.filter(
    ({ id, short, refunded, refund, state: at }) =>
      id !== settlementId && at !== 'refused' && (short ?? (refunded && refunded.minor < refund.minor)),
  )
  const own = keys.filter((key) => !fellShort.some((other) => other.keys.includes(key)))
  const wasShort = state.settlements.some(({ id, short }) => id === settlementId && short !== undefined)
  return wasShort ? withoutWaits(state, own, ['paid_short']) : state
}

/** What a person was still to pay of it is counted anew with the rest. */
const withoutPart = (state: CaseState, settlementId: string, keys: readonly number[]): CaseState => {
  const isDropped = ({ partOf, state: at, isTransferred }: CaseSettlement) =>
    partOf === settlementId && at === 'planned' && !isTransferred
  const part = state.settlements.find(isDropped)
  return part === undefined
    ? state
    : withoutWaits(withSettlement(state, part.id, { state: 'refused' }), keys, ['transfer'])
}

const byHandOf = ({ repayments, refund }: CaseSettlement): Money =>
  money(
    repayments.reduce((sum, { byHand, amount }) => (byHand ? sum + amount.minor : sum), 0),
    refund.currency,
  )

/** Less than is owed for the pieces concerns somebody also after the case was over. */
export function paidElsewhere(state: CaseState, event: EventOf<'refunded_in_shopify'>): CaseState {
  const { type: _, ...refund } = event
  const { keys, short } = refund
  const paid = {
    ...state,
    ordered: state.ordered.filter((key) => !keys.includes(key)),
    refundsElsewhere: withRefund(state, refund),
  }
  const after = settledLines(answeredByRefund(withoutPaidRests(paid), keys))
  if (short !== undefined)
    return {
      ...{ ...after, closed: false, isClosing: false },
      waits: [...after.waits, { code: 'paid_short', keys, isRest: true }],
    }
  const owed = restKeys(after)
  return withoutRestWaits(
    after,
    restKeys(state).filter((key) => !owed.includes(key)),
  )
}

export const nothingToRepay = (state: CaseState, { keys }: EventOf<'nothing_to_repay'>): CaseState =>
  answeredByRefund({ ...state, handled: [...new Set([...state.handled, ...keys])] }, keys)

const keysOf = ({ settlements }: CaseState, settlementId: string): number[] =>
  settlements.find(({ id }) => id === settlementId)?.keys ?? []

const withSettlement = (state: CaseState, id: string, change: Partial<CaseSettlement>): CaseState => ({
  ...state,
  settlements: state.settlements.map((known) => (known.id === id ? { ...known, ...change } : known)),
})

/** executed: all pieces of it are paid back · due: some of it is on its way. */
export const settledLines = (state: CaseState): CaseState => {
  const isOnItsWay = (key: number) =>
    state.settlements.some((known) => known.state === 'planned' && known.keys.includes(key))
  return {
    ...state,
    lines: state.lines.map((line) => {
      if (isOnItsWay(line.key)) return { ...line, settlement: 'due' }
      const isWhole = settledQuantity(state, line.key) >= line.quantity
      return { ...line, settlement: isWhole ? 'executed' : 'none' }
    }),
  }
}
