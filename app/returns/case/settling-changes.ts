/** What the money's way changes in a case: offered, agreed, ordered, planned, paid. Pure. */
import { type Money, money } from '../../engine/index.ts'
import { type CaseLine, type CaseSettlement, type CaseState, settledQuantity } from './case.ts'
import type { WaitCode } from './case-event.ts'
import { type EventOf, withLines, withoutDeadlines, withoutWaits } from './change-lines.ts'

/** Another offer for what the buyer wanted back waits for another answer. */
export const offered = (state: CaseState, { deduction }: EventOf<'deduction_offered'>): CaseState =>
  withoutWaits({ ...state, deductions: [...state.deductions, deduction] }, [deduction.key], ['goods_back'])

/** Whoever wants the goods again is not paid for them: a person sends them back, or pays all of it after all. */
export function answered(
  state: CaseState,
  event: EventOf<'deduction_answered' | 'deduction_withdrawn'>,
): CaseState {
  if (event.type === 'deduction_withdrawn') return withdrawn(state, event)
  const { deductionId, answer } = event
  const deductions = state.deductions.map((one) => (one.id === deductionId ? { ...one, answer } : one))
  const keys = deductions.filter(({ id }) => id === deductionId).map(({ key }) => key)
  const said = withoutDeadlines({ ...state, deductions }, keys, ['deduction_unanswered'])
  if (answer === 'agreed') return said
  const wanted = withoutWaits(said, keys, ['inspection'])
  return {
    ...wanted,
    ordered: wanted.ordered.filter((key) => !keys.includes(key)),
    waits: [...wanted.waits, { code: 'goods_back', keys }],
  }
}

/** What the buyer said to the offer before it stands. */
function withdrawn(state: CaseState, { deductionId }: EventOf<'deduction_withdrawn'>): CaseState {
  const keys = state.deductions.filter(({ id }) => id === deductionId).map(({ key }) => key)
  const deductions = state.deductions.filter(({ id }) => id !== deductionId)
  const left = withoutDeadlines({ ...state, deductions }, keys, ['deduction_unanswered'])
  const before = deductions.findLast(({ key }) => keys.includes(key))
  return before?.answer === 'goods_back'
    ? { ...left, waits: [...left.waits, { code: 'goods_back', keys }] }
    : left
}

/** What the order to refund answers. */
const ANSWERED: readonly WaitCode[] = [
  'inspection',
  'not_shipped',
  'shopify_refused',
  'refund_refused',
  'goods_back',
  'deadline',
  'unpaid',
  'paid_beside',
]

/** `waived`: nobody waits any longer for what has not come; what is on its way comes all the same. */
export function ordered(state: CaseState, { keys, waived }: EventOf<'settlement_ordered'>): CaseState {
  const all = { ...state, ordered: [...new Set([...state.ordered, ...keys])] }
  const answeredBy = withoutWaits(all, keys, ANSWERED)
  const isMissing = ({ reception }: CaseLine) => reception === 'awaiting' || reception === 'short'
  return waived
    ? withLines(answeredBy, keys, (line) => (isMissing(line) ? { ...line, reception: 'waived' } : line))
    : answeredBy
}

export const planned = (state: CaseState, { settlement }: EventOf<'settlement_planned'>): CaseState =>
  settledLines({
    ...state,
    ordered: state.ordered.filter((key) => !settlement.keys.includes(key)),
    settlements: [...state.settlements, { ...settlement, state: 'planned' }],
  })

export const sent = (state: CaseState, { settlementId, sentAt }: EventOf<'settlement_sent'>): CaseState =>
  withSettlement(state, settlementId, { sentAt })

export const transferred = (state: CaseState, { settlementId }: EventOf<'transfer_confirmed'>): CaseState =>
  withoutWaits(withSettlement(state, settlementId, { isTransferred: true }), keysOf(state, settlementId), [
    'transfer',
  ])

export function executed(state: CaseState, event: EventOf<'settlement_executed'>): CaseState {
  const { settlementId, refundId, refunded } = event
  const done = { state: 'executed' as const, refunded, ...(refundId === undefined ? {} : { refundId }) }
  const keys = keysOf(state, settlementId)
  return settledLines(withoutWaits(withSettlement(state, settlementId, done), keys, ['transfer']))
}

/** The pieces are settled in Shopify; the rest of the money a person settles with the buyer, also where one wanted the case over. */
export function fellShort(state: CaseState, event: EventOf<'refund_fell_short'>): CaseState {
  const { settlementId, refundId, refunded } = event
  const ours = settlementId === undefined ? state : withSettlement(state, settlementId, { refunded })
  const isIt = (one: CaseState['refundsElsewhere'][number]) => one.refundId === refundId
  const concerned = [
    ...(settlementId === undefined ? [] : keysOf(state, settlementId)),
    ...state.refundsElsewhere.filter(isIt).flatMap(({ keys }) => keys),
  ]
  const keys = concerned.length > 0 ? concerned : state.lines.map(({ key }) => key)
  return {
    ...ours,
    refundsElsewhere: state.refundsElsewhere.map((one) => (isIt(one) ? { ...one, refunded } : one)),
    ...{ closed: false, isClosing: false },
    waits: [...state.waits, { code: 'paid_short', keys }],
  }
}

/**
 * Shopify did not take it: a person looks, and nothing is tried again by itself. What a person has transferred already
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

export const paidElsewhere = (
  state: CaseState,
  { refundId, keys, pieces, refunded }: EventOf<'refunded_in_shopify'>,
): CaseState =>
  settledLines(
    withoutWaits(
      {
        ...state,
        ordered: state.ordered.filter((key) => !keys.includes(key)),
        refundsElsewhere: [...state.refundsElsewhere, { refundId, keys, pieces, refunded }],
      },
      keys,
      ANSWERED,
    ),
  )

export const nothingToRepay = (state: CaseState, { keys }: EventOf<'nothing_to_repay'>): CaseState =>
  withoutWaits({ ...state, handled: [...new Set([...state.handled, ...keys])] }, keys, ANSWERED)

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
