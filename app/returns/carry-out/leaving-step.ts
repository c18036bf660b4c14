/** What only a person can take further. Pure. */
import { awaitsTransfer } from '../case/awaits-transfer.ts'
import { carrying } from '../case/carrying.ts'
import { type CaseLine, type CaseState, outstandingQuantity } from '../case/case.ts'
import type { WaitCode } from '../case/case-event.ts'
import { unpaidHere } from '../case/is-away.ts'
import type { OrderUnit } from '../case/order-units.ts'
import { isUnsent } from '../case/same-line.ts'
import type { StepOf } from '../case/step.ts'
import { isLeftUnpaid, isOwedDespite, unpaidRests } from './closing-step.ts'
import { isExchangeOfShopify, isToBeReturned, waitsFor } from './return-step.ts'
import { unshippedPieces } from './shipping-step.ts'

export function leave(state: CaseState, units: readonly OrderUnit[]): StepOf<'leave'> | undefined {
  if (state.isClosing) return undefined
  const waitOf = (code: WaitCode, isConcerned: (line: CaseLine) => boolean) => {
    const keys = state.lines
      .filter((line) => !state.takenBack.includes(line.key))
      .filter((line) => isConcerned(line) && !waitsFor(state, line, [code, 'mismatch']))
      .map(({ key }) => key)
    return keys.length === 0 ? undefined : ({ kind: 'leave', code, keys } as const)
  }
  return (
    waitOf('review', ({ acceptance }) => acceptance === 'review') ??
    waitOf('needs_answer', ({ acceptance }) => acceptance === 'needs_answer') ??
    waitOf('not_shipped', (line) => isFree(state, line) && isUnshipped(line, units)) ??
    waitOf('replacement', (line) => lacksReplacement(state, line, units)) ??
    waitOf('refund_refused', (line) => isOwedDespite(state, line)) ??
    waitOf('unpaid', (line) => isLeftOwed(state, line) || isLost(state, line, units)) ??
    waitOf('inspection', (line) => isFree(state, line) && isHere(state, line)) ??
    waitOf('transfer', ({ key }) => isToBeTransferred(state, key)) ??
    leaveRest(state)
  )
}

/** Whatever a person was asked and answered before: what is owed so is paid, or they say that it was all. */
function leaveRest(state: CaseState): StepOf<'leave'> | undefined {
  const isAsked = (key: number) =>
    state.waits.some(
      ({ code, keys, isRest }) =>
        keys.includes(key) && (isRest || code === 'mismatch' || ASKED.includes(code)),
    )
  const keys = unpaidRests(state).filter((key) => !state.restOrdered.includes(key) && !isAsked(key))
  return keys.length === 0 ? undefined : { kind: 'leave', code: 'paid_short', keys, isRest: true }
}

/** A person is asked about the money already. */
const ASKED: readonly WaitCode[] = [
  'shopify_refused',
  'refund_refused',
  'goods_back',
  'disagreed',
  'unpaid',
  'paid_beside',
]

/** Whoever was told that its refund was not made knows that it is owed. */
const isLeftOwed = (state: CaseState, line: CaseLine): boolean =>
  isLeftUnpaid(state, line) && !waitsFor(state, line, ['refund_refused'])

/** Accepted, still to be paid back, and nobody has ordered that or been told why not. */
const isFree = (state: CaseState, line: CaseLine): boolean =>
  outstandingQuantity(state, line) > 0 &&
  line.settlement === 'none' &&
  !state.ordered.includes(line.key) &&
  !waitsFor(state, line, ASKED)

const isUnshipped = (line: CaseLine, units: readonly OrderUnit[]): boolean =>
  isUnsent(line) && unshippedPieces(line, units) > 0

/** Its refund is ordered and has no way: it is in no Return, and neither in the order nor in a parcel of it. */
const isLost = (state: CaseState, line: CaseLine, units: readonly OrderUnit[]): boolean =>
  state.ordered.includes(line.key) &&
  outstandingQuantity(state, line) > 0 &&
  !state.settlements.some((known) => known.state === 'planned') &&
  carrying(state, line.key).length === 0 &&
  !isToBeReturned(state, line, units) &&
  !waitsFor(state, line, ['inspection', ...ASKED])

/** More of it than is paid for. */
const isHere = (state: CaseState, line: CaseLine): boolean =>
  ['received', 'short', 'damaged'].includes(line.reception) && unpaidHere(state, line) > 0

const isToBeTransferred = ({ settlements }: CaseState, key: number): boolean =>
  settlements.some((known) => known.keys.includes(key) && awaitsTransfer(known))

/** Nobody has said what goes out for it. */
const lacksReplacement = (state: CaseState, line: CaseLine, units: readonly OrderUnit[]): boolean =>
  isExchangeOfShopify(state, line) &&
  isToBeReturned(state, line, units) &&
  !state.replacements.some(({ key }) => key === line.key)
