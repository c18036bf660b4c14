/** What can be done to a case after its decision, as the merchant's page offers it. Pure. */
import { adminMoney } from '../../locales/admin-money.ts'
import { isSentBack } from '../../locales/sent-back.ts'
import { perhapsMissing } from '../carry-out/putting-away-step.ts'
import { waitsFor } from '../carry-out/return-step.ts'
import { type CaseLine, type CaseState, outstandingQuantity, settledQuantity } from '../case/case.ts'
import type { Tracking } from '../case/case-event.ts'
import { isOnItsWay, isWithBuyer, unpaidHere } from '../case/is-away.ts'
import { isOver } from '../case/is-over.ts'
import { trackingOf } from '../case/parcel-number.ts'
import { arrivedQuantity, countOf, placesOf } from '../case/places.ts'
import { restKeys } from '../case/rest-owed.ts'
import { thingOf } from '../deciding/decision-reading.ts'
import type { StoredDecision } from '../deciding/stored-decision.ts'
import { isReopenable } from './close-case.ts'
import { isDoubtable } from './contest-sending.ts'
import { isContestable } from './contestable-delivery.ts'
import { type HereLine, hereLines, type SwapLine, swapLines } from './goods-view.ts'
import { isBusy } from './is-busy.ts'
import { isPaidOnItsWay } from './record-arrival.ts'
import { type TransferView, transfersOf } from './transfers-view.ts'

/** What is still away, of one line. */
export interface AwaitedLine {
  key: number
  title: string
  /** Pieces, at least one. */
  left: number
  /** Nobody has shown yet that it is on its way. */
  isUnsent: boolean
  /** Refunded on proof of sending; its arrival can be recorded all the same. */
  isPaid: boolean
  /** Shown to be on its way. */
  isProven: boolean
  /** Pieces that are refunded, and of which Shopify can be told that they do not come. */
  perhapsMissing: number
}

export interface OpenLine {
  key: number
  title: string
}

export interface OfferView {
  id: string
  item: string
  /** e.g. "€12.50". */
  amount: string
  reason: string
  /** Instant. */
  answerBy: string
}

export interface CarryOutView {
  /** Number of the last event shown: whoever acts says what they saw. */
  seen: number
  awaited: AwaitedLine[]
  /** Accepted and not paid back, nor to be exchanged for something unnamed: what a refund, or an offer to pay less, is about. */
  unpaid: OpenLine[]
  /** The buyer took no deduction and wants these again. */
  wantedBack: OpenLine[]
  /** The refund of these was not made. */
  refusedRefunds: OpenLine[]
  /** A person paid back less for these in Shopify than is owed, and nobody has said what becomes of the rest. */
  rests: OpenLine[]
  /** To be exchanged for something that nobody has named yet. */
  swaps: SwapLine[]
  /** Come back, and Shopify does not know yet where they went for good: what becomes of them can be said. */
  here: HereLine[]
  /** Offered and not answered. */
  offers: OfferView[]
  /** To be paid by a person. */
  transfers: TransferView[]
  /** Shopify's Returns whose way back can be told. */
  ways: { returnId: string; name: string; tracking?: Tracking }[]
  /** Whether anything is back, of what is not paid back. */
  hasArrived: boolean
  /** Over in Shopify: these can be opened again; another takes the place of one that was cancelled. */
  closedReturns: { returnId: string; name: string; isCancelled: boolean }[]
  /** What the buyer may want to keep after all, while nothing of it is paid. */
  keepable: OpenLine[]
  /** Said to be on its way by the buyer, and nothing is ordered or paid for it: staff may find no such parcel. */
  doubted: OpenLine[]
  /** Delivered on a day that no carrier told: another can be proven. */
  contestable: OpenLine[]
  canClose: boolean
  /** Something is under way and will change by itself in a moment. */
  isBusy: boolean
}

export function carryOutView(state: CaseState, decided: StoredDecision | undefined): CarryOutView {
  const { lines, returns } = state
  const isEnded = isOver(state)
  const unpaid = isEnded ? [] : lines.filter((line) => outstandingQuantity(state, line) > 0)
  const toRefund = unpaid.filter(
    (line) => !state.ordered.includes(line.key) && !waitsFor(state, line, ['replacement']),
  )
  return {
    seen: state.lastSeq,
    awaited: awaitedOf(
      state,
      lines.filter((line) => unpaid.includes(line) || isPaidOnItsWay(state, line)),
      decided,
    ),
    unpaid: toRefund.map(openLine),
    wantedBack: unpaid.filter((line) => waitsFor(state, line, ['goods_back'])).map(openLine),
    refusedRefunds: unpaid.filter((line) => waitsFor(state, line, ['refund_refused'])).map(openLine),
    rests: isEnded ? [] : lines.filter(({ key }) => isRestOpen(state, key)).map(openLine),
    swaps: isEnded ? [] : swapLines(state, decided),
    here: hereLines(state, toRefund),
    offers: isEnded ? [] : offersOf(state),
    transfers: transfersOf(state),
    ways: isEnded ? [] : waysOf(state),
    hasArrived: unpaid.some((line) => unpaidHere(state, line) > 0),
    closedReturns: returns
      .filter((known) => isReopenable(state, known) && !state.reopening.includes(known.id))
      .map(({ id, name, state: at }) => ({ returnId: id, name, isCancelled: at === 'cancelled' })),
    keepable: isEnded ? [] : keepableOf(state),
    doubted: lines.filter((line) => isDoubtable(state, line)).map(openLine),
    contestable: decided ? lines.filter((line) => isContestable(state, line, decided)).map(openLine) : [],
    canClose: !isEnded && !state.settlements.some(({ state: at }) => at === 'planned'),
    isBusy: isBusy(state, (line) => hasParcel(state, line, decided)),
  }
}

const isRestOpen = (state: CaseState, key: number): boolean =>
  restKeys(state).includes(key) && !state.restOrdered.includes(key)

const openLine = ({ key, title }: CaseLine): OpenLine => ({ key, title })

/** Accepted goods that have a way back and are not all there. */
function awaitedOf(
  state: CaseState,
  unpaid: readonly CaseLine[],
  decided: StoredDecision | undefined,
): AwaitedLine[] {
  return unpaid.flatMap((line) => {
    const { key, title, quantity } = line
    const left = quantity - arrivedQuantity(state, key) - countOf(placesOf(state, key), 'missing')
    return left > 0 && hasParcel(state, line, decided)
      ? [
          {
            ...{ key, title, left, isUnsent: isWithBuyer(state, line) },
            isPaid: isPaidOnItsWay(state, line),
            isProven: isOnItsWay(state, line),
            perhapsMissing: perhapsMissing(state, line),
          },
        ]
      : []
  })
}

/** It is in a Return, or had left the shop when it was decided. */
const hasParcel = (
  { returns }: CaseState,
  { key, unit }: CaseLine,
  decided: StoredDecision | undefined,
): boolean =>
  returns.some(({ keys }) => keys.includes(key)) ||
  (decided !== undefined && isSentBack(thingOf(decided.facts, unit)))

const offersOf = ({ deductions, lines }: CaseState): OfferView[] =>
  deductions
    .filter(({ answer }) => answer === undefined)
    .map(({ id, key, amount, reason, answerBy }) => ({
      id,
      item: lines.find((line) => line.key === key)?.title ?? '',
      amount: adminMoney(amount),
      reason,
      answerBy,
    }))

const waysOf = ({ returns, ways }: CaseState): CarryOutView['ways'] =>
  returns
    .filter(({ state }) => state === 'approved')
    .map(({ id, name }) => ({
      ...{ returnId: id, name },
      ...trackingOf(ways.findLast(({ returnId }) => returnId === id)),
    }))

/** As take-back.ts asks: it was not refused, and nothing was paid for it. */
const keepableOf = (state: CaseState): OpenLine[] =>
  state.lines
    .filter(({ key, acceptance }) => acceptance !== 'refused' && !state.takenBack.includes(key))
    .filter(({ key }) => settledQuantity(state, key) === 0)
    .map(openLine)
