/**
 * What has become true of a case in Shopify that the case does not know yet. Pure and level-triggered: it compares what
 * is there with what is known, so that it never matters which webhooks came, in which order, or how often.
 */
import type { ReturnProgress } from '../../shopify/return-progress.ts'
import { closeReturns } from '../carry-out/closing-step.ts'
import { putAway } from '../carry-out/putting-away-step.ts'
import { reopen, verdictDue } from '../carry-out/return-step.ts'
import { awaitsTransfer } from '../case/awaits-transfer.ts'
import { type CaseSettlement, type CaseState, outstandingQuantity, type ShopifyReturn } from '../case/case.ts'
import type { CaseEvent } from '../case/case-event.ts'
import type { Happening } from '../case/case-store.ts'
import { eventOfStatus } from '../case/event-of-status.ts'
import { afterEvent } from '../case/fold-case.ts'
import { isKnown } from '../case/is-known.ts'
import { countOf, placesOf } from '../case/places.ts'
import type { WhyNot } from '../case/why-not.ts'
import { besideTransfers } from './beside-transfers.ts'
import { placesThere } from './places-there.ts'
import { refundsBeside, refundsOf, shortfalls } from './refunds-there.ts'
import { arrivedThere, linesGone, piecesGone, sentThere } from './return-there.ts'
import type { SaidByShopify } from './said-by-shopify.ts'
import { withShort } from './short-of.ts'

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
  (state, returned, found) => piecesGone(state, returned, found).map(byShopify),
  (state, returned, found, { readAt }) => sentThere(state, returned, found, readAt).map(byShopify),
  putAwayByUs,
  (state, returned, found, { readAt }) => arrivedThere(state, returned, found, readAt).map(byShopify),
  (state, returned, _, said) => refundsOf(state, returned, said),
  (state, returned, found) => placesThere(state, returned, found).map(byShopify),
]

/** What we were about to tell Shopify, and died before we wrote it down, is no news of anything that came. */
function putAwayByUs(state: CaseState, returned: ShopifyReturn, found: ReturnProgress): Happening[] {
  const { placing } = putAway(state) ?? {}
  if (placing === undefined) return []
  const { key, disposition } = placing
  const before = countOf(placesOf(state, key), disposition)
  return placesThere(state, returned, found)
    .filter((event) => event.key === key && countOf(event.places, disposition) > before)
    .map((event) => ({ actor: 'engine', event }))
}

/** @returns what happened, in the order in which it is to be recorded */
export function eventsFromShopify(state: CaseState, said: SaidByShopify): Happening[] {
  let seen = withoutPaidInstead({ state, news: [] }, said)
  for (const { id } of state.returns) {
    const found = said.returns.find((known) => known.id === id)
    if (found !== undefined) for (const look of LOOKS) seen = afterLook(seen, look, found, said)
  }
  const beside = withNews(seen, refundsBeside(seen.state, said), said)
  const short = withNews(beside, shortfalls(beside.state, said), said)
  return withNews(short, besideTransfers(short.state, said), said).news
}

/**
 * What waits for a person to pay it is not asked for any more where somebody has paid for its pieces in Shopify, nor is what
 * is about to be sent; what is left of it is ordered again, and counted anew. Money alone has none: other pieces of its lines
 * are not it.
 */
function withoutPaidInstead(before: Seen, said: SaidByShopify): Seen {
  const isAsked = (one: CaseSettlement) => awaitsTransfer(one) || one.id === said.aboutToSend
  const ofPieces = before.state.settlements.filter((one) => isAsked(one) && one.pieces.length > 0)
  return ofPieces.reduce((seen, { id: settlementId, keys }) => {
    const detail = 'paid_in_shopify' satisfies WhyNot
    const failed = { type: 'settlement_failed' as const, settlementId, detail }
    const dropped = withNews(seen, [{ actor: 'engine', event: failed }], said)
    const paid = withRefunds(dropped, said)
    const isPaid = paid.news
      .slice(dropped.news.length)
      .some(
        ({ event }) => event.type === 'refunded_in_shopify' && keys.some((key) => event.keys.includes(key)),
      )
    return isPaid ? orderedAgain(paid, keys, said) : seen
  }, before)
}

const withRefunds = (seen: Seen, said: SaidByShopify): Seen => {
  const inReturns = seen.state.returns.reduce(
    (known, returned) => withNews(known, refundsOf(known.state, returned, said), said),
    seen,
  )
  return withNews(inReturns, refundsBeside(inReturns.state, said), said)
}

function orderedAgain(seen: Seen, named: readonly number[], said: SaidByShopify): Seen {
  const keys = seen.state.lines
    .filter((line) => named.includes(line.key) && outstandingQuantity(seen.state, line) > 0)
    .map(({ key }) => key)
  if (keys.length === 0) return seen
  const ordered = { type: 'settlement_ordered' as const, keys, waived: false, again: true as const }
  return withNews(seen, [{ actor: 'engine', event: ordered }], said)
}

/** The case as it will be with the news so far. */
interface Seen {
  state: CaseState
  news: Happening[]
}

function afterLook(seen: Seen, look: Look, found: ReturnProgress, said: SaidByShopify): Seen {
  const returned = seen.state.returns.find(({ id }) => id === found.id)
  return returned === undefined ? seen : withNews(seen, look(seen.state, returned, found, said), said)
}

const withNews = (seen: Seen, happenings: readonly Happening[], said: SaidByShopify): Seen =>
  happenings
    .filter(({ event }) => !isKnown(seen.state, event))
    .reduce(({ state, news }, { actor, event }) => {
      const told = event.type === 'refunded_in_shopify' ? withShort(state, event, said) : event
      const recorded = { actor, event: told, seq: state.lastSeq + 1, at: NEVER_KEPT }
      return { state: afterEvent(state, recorded), news: [...news, { actor, event: told }] }
    }, seen)

/** No state knows when its events were recorded. */
const NEVER_KEPT = new Date(0)

function byShopify(event: CaseEvent): Happening {
  return { actor: 'shopify', event }
}

/** What we were about to do and find done was us: we died before we wrote it down. */
function statusOf(state: CaseState, returned: ShopifyReturn, found: ReturnProgress): Happening[] {
  if (found.status === 'OPEN' && returned.state === 'closed') {
    const isOurs = reopen(state)?.returned.id === returned.id
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
    (isTakenBack && type === 'shopify_return_cancelled') ||
    isEndedByUs(state, returned, type)
  )
}

function isEndedByUs(state: CaseState, returned: ShopifyReturn, type: CaseEvent['type']): boolean {
  const step = closeReturns(state)
  const ending = step?.kind === 'closeReturn' ? 'shopify_return_closed' : 'shopify_return_cancelled'
  return step?.returned.id === returned.id && type === ending
}
