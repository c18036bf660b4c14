/**
 * What has become true of a case in Shopify that the case does not know yet. Pure and level-triggered: it compares what
 * is there with what is known, so that it never matters which webhooks came, in which order, or how often.
 */
import { money } from '../../engine/index.ts'
import type { OrderMoney, OrderRefund } from '../../shopify/order-money.ts'
import type { ReturnProgress } from '../../shopify/return-progress.ts'
import { verdictDue } from '../carry-out/return-step.ts'
import {
  type CaseLine,
  type CaseState,
  outstandingQuantity,
  type ShopifyReturn,
  settledQuantity,
} from '../case/case.ts'
import type { CaseEvent, SettledPieces } from '../case/case-event.ts'
import type { Happening } from '../case/case-store.ts'
import { eventOfStatus } from '../case/event-of-status.ts'
import { afterEvent } from '../case/fold-case.ts'
import { isKnown } from '../case/is-known.ts'
import { UNSHIPPED } from '../case/order-units.ts'
import { orderLineOf } from '../case/same-line.ts'
import { arrivedThere, linesGone, sentThere } from './return-there.ts'

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

/** What is there to be seen, each after what the ones before it have brought: goods taken out of a Return are not on their way. */
type Look = (
  state: CaseState,
  returned: ShopifyReturn,
  found: ReturnProgress,
  said: SaidByShopify,
) => Happening[]
const LOOKS: readonly Look[] = [
  statusOf,
  (state, returned, found) => linesGone(state, returned, found).map(byShopify),
  (state, returned, found, { readAt }) => sentThere(state, returned, found, readAt).map(byShopify),
  (state, returned, found, { readAt }) => arrivedThere(state, returned, found, readAt).map(byShopify),
  (state, returned, _, said) => refundsOf(state, returned, said).map(byShopify),
]

/** @returns what happened, in the order in which it is to be recorded */
export function eventsFromShopify(state: CaseState, said: SaidByShopify): Happening[] {
  let seen: Seen = { state, news: [] }
  for (const { id } of state.returns) {
    const found = said.returns.find((known) => known.id === id)
    if (found !== undefined) for (const look of LOOKS) seen = afterLook(seen, look, found, said)
  }
  const beside = withNews(seen, refundsBeside(seen.state, said))
  return withNews(beside, shortfalls(beside.state, said)).news
}

/** The case as it will be with the news so far. */
interface Seen {
  state: CaseState
  news: Happening[]
}

function afterLook(seen: Seen, look: Look, found: ReturnProgress, said: SaidByShopify): Seen {
  const returned = seen.state.returns.find(({ id }) => id === found.id)
  return returned === undefined ? seen : withNews(seen, look(seen.state, returned, found, said))
}

const withNews = (seen: Seen, happenings: readonly Happening[]): Seen =>
  happenings
    .filter(({ event }) => !isKnown(seen.state, event))
    .reduce(({ state, news }, happening) => {
      const recorded = { ...happening, seq: state.lastSeq + 1, at: NEVER_KEPT }
      return { state: afterEvent(state, recorded), news: [...news, happening] }
    }, seen)

/** No state knows when its events were recorded. */
const NEVER_KEPT = new Date(0)

function byShopify(event: CaseEvent): Happening {
  return { actor: 'shopify', event }
}

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
  const inIt = state.lines.filter(({ key }) => returned.keys.includes(key))
  const left = new Map(inIt.map(({ key, quantity }) => [key, quantity - settledQuantity(state, key)]))
  return paid.refunds
    .filter(({ id, returnId }) => returnId === returned.id && !isAccounted(state, id))
    .map((refund) => {
      const pieces = refund.lines.flatMap((line) => shareOf(inIt, left, line))
      return paidThere(refund, pieces, paid.currency)
    })
}

/** A gateway may take its time and then not take it: the refund comes to less than it did. */
const shortfalls = ({ settlements }: CaseState, { money: paid }: SaidByShopify): Happening[] =>
  settlements.flatMap(({ id: settlementId, state, refundId, refunded }) => {
    const made = paid?.refunds.find(({ id }) => id === refundId)
    if (state !== 'executed' || refunded === undefined || made === undefined) return []
    return made.minor < refunded.minor
      ? [
          byShopify({
            type: 'refund_fell_short',
            settlementId,
            refunded: money(made.minor, refunded.currency),
          }),
        ]
      : []
  })

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
      const pieces = refund.lines.flatMap((line) => shareOf(state.lines, left, line))
      return pieces.length === 0 ? [] : [byShopify(paidThere(refund, pieces, paid.currency))]
    })
}

/**
 * Takes the pieces from the lines that still wait for money, the first ones first. Pieces that are not to be sent any
 * more were never sent: they are no line's that was; of the others what was sent comes first.
 */
function shareOf(
  lines: readonly CaseLine[],
  left: Map<number, number>,
  { lineId, quantity, isCancelled }: OrderRefund['lines'][number],
): SettledPieces[] {
  const own = lines.filter((line) => orderLineOf(line) === lineId)
  const unsent = own.filter(({ unit }) => unit.endsWith(UNSHIPPED))
  const sent = own.filter((line) => !unsent.includes(line))
  let rest = quantity
  return [...(isCancelled ? [] : sent), ...unsent].flatMap(({ key }) => {
    const taken = Math.max(0, Math.min(rest, left.get(key) ?? 0))
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
