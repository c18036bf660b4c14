/**
 * What has become true of a case in Shopify that the case does not know yet. Pure and level-triggered: it compares what
 * is there with what is known, so that it never matters which webhooks came, in which order, or how often.
 */
import { money } from '../engine/index.ts'
import type { OrderMoney, OrderRefund } from '../shopify/order-money.ts'
import type { ReturnProgress } from '../shopify/return-progress.ts'
import { type CaseState, outstandingQuantity, type ShopifyReturn } from './case.ts'
import type { CaseEvent, SettledPieces } from './case-event.ts'
import type { Happening } from './case-store.ts'
import { eventOfStatus } from './event-of-status.ts'
import { isKnown } from './is-known.ts'
import { verdictDue } from './return-step.ts'
import { arrivedThere, linesGone, sentThere } from './return-there.ts'
import { orderLineOf } from './same-line.ts'

/** As it was read; what was not asked for is absent. */
export interface SaidByShopify {
  /** The case's own Returns. */
  returns: readonly ReturnProgress[]
  money?: OrderMoney
  /** Refunds that other cases of the order account for. */
  ofOthers: ReadonlySet<string>
  /** When the case was opened: what was paid back before has nothing to do with it. */
  openedAt: string
  readAt: string
}

/** @returns what happened, in the order in which it is to be recorded */
export function eventsFromShopify(state: CaseState, said: SaidByShopify): Happening[] {
  const ofReturns = state.returns.flatMap((returned) => {
    const found = said.returns.find(({ id }) => id === returned.id)
    return found === undefined ? [] : ofReturn(state, returned, found, said)
  })
  return [...ofReturns, ...refundsBeside(state, said)].filter(({ event }) => !isKnown(state, event))
}

function ofReturn(
  state: CaseState,
  returned: ShopifyReturn,
  found: ReturnProgress,
  said: SaidByShopify,
): Happening[] {
  const refunds = refundsOf(state, returned, said)
  return [
    ...statusOf(state, returned, found),
    ...linesGone(state, returned, found).map(byShopify),
    ...sentThere(state, returned, found, said.readAt).map(byShopify),
    ...arrivedThere(state, returned, found, said.readAt).map(byShopify),
    ...refunds.map(byShopify),
  ]
}

const byShopify = (event: CaseEvent): Happening => ({ actor: 'shopify', event })

/** What we were about to do and find done was us: we died before we wrote it down. */
function statusOf(state: CaseState, returned: ShopifyReturn, found: ReturnProgress): Happening[] {
  if (found.status === 'OPEN' && returned.state === 'closed') {
    const isOurs = state.reopening.includes(returned.id)
    return [
      {
        actor: isOurs ? 'engine' : 'shopify',
        event: { type: 'shopify_return_reopened', returnId: returned.id },
      },
    ]
  }
  const event = eventOfStatus(returned.id, found)
  return event === undefined ? [] : [{ actor: isOurs(state, returned, event) ? 'engine' : 'shopify', event }]
}

function isOurs(state: CaseState, returned: ShopifyReturn, { type }: CaseEvent): boolean {
  const due = verdictDue(state, returned)
  const isTakenBack = returned.keys.every((key) => state.takenBack.includes(key))
  return (
    (due === 'approve' && type === 'shopify_return_approved') ||
    (due === 'decline' && type === 'shopify_return_declined') ||
    (isTakenBack && type === 'shopify_return_cancelled')
  )
}

/** What a settlement of ours may have paid is looked at where it is carried out. */
function refundsOf(state: CaseState, returned: ShopifyReturn, { money: paid }: SaidByShopify): CaseEvent[] {
  if (paid === undefined || isPlanned(state)) return []
  return paid.refunds
    .filter(({ id, returnId }) => returnId === returned.id && !isAccounted(state, id))
    .map((refund) => {
      const lines = state.lines.filter(({ key }) => returned.keys.includes(key))
      const pieces = refund.lines.flatMap(({ lineId, quantity }) => {
        const line = lines.find((known) => orderLineOf(known) === lineId)
        return line === undefined ? [] : [{ key: line.key, quantity: Math.min(quantity, line.quantity) }]
      })
      return paidThere(refund, pieces, paid.currency)
    })
}

/** Paid back without a Return: pieces that were never sent, or that a person refunded as they were. */
function refundsBeside(state: CaseState, said: SaidByShopify): Happening[] {
  const { money: paid, ofOthers, openedAt } = said
  if (paid === undefined || isPlanned(state)) return []
  const left = new Map(state.lines.map((line) => [line.key, outstandingQuantity(state, line)]))
  return paid.refunds
    .filter(({ id, returnId, createdAt }) => {
      const isLater =
        createdAt === undefined || Date.parse(createdAt) >= Math.floor(Date.parse(openedAt) / 1000) * 1000
      return returnId === undefined && isLater && !isAccounted(state, id) && !ofOthers.has(id)
    })
    .flatMap((refund) => {
      const pieces = refund.lines.flatMap((line) => shareOf(state, left, line))
      return pieces.length === 0 ? [] : [byShopify(paidThere(refund, pieces, paid.currency))]
    })
}

/** Takes the pieces from the lines of the case that still wait for money, the first ones first. */
function shareOf(
  state: CaseState,
  left: Map<number, number>,
  { lineId, quantity }: OrderRefund['lines'][number],
): SettledPieces[] {
  let rest = quantity
  return state.lines
    .filter((line) => orderLineOf(line) === lineId)
    .flatMap(({ key }) => {
      const taken = Math.min(rest, left.get(key) ?? 0)
      rest -= taken
      left.set(key, (left.get(key) ?? 0) - taken)
      return taken === 0 ? [] : [{ key, quantity: taken }]
    })
}

const paidThere = ({ id, minor }: OrderRefund, pieces: SettledPieces[], currency: string): CaseEvent => ({
  ...{ type: 'refunded_in_shopify', refundId: id, keys: pieces.map(({ key }) => key), pieces },
  refunded: money(minor, currency),
})

const isPlanned = ({ settlements }: CaseState): boolean =>
  settlements.some(({ state }) => state === 'planned')

const isAccounted = ({ settlements, refundsElsewhere }: CaseState, id: string): boolean =>
  [...settlements, ...refundsElsewhere].some(({ refundId }) => refundId === id)
