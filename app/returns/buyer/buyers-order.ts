/** The order that a buyer speaks of, if it is theirs. */
import type { BuyerSession } from '../../buyer-session.server.ts'
import { now } from '../../clock.server.ts'
import { countFailure } from '../../count-failure.server.ts'
import { db } from '../../db.server.ts'
import { BoundaryError, Unavailable } from '../../errors.ts'
import { log } from '../../log.server.ts'
import { withPriority } from '../../priority.server.ts'
import { adminFor } from '../../shopify/admin.ts'
import { readOrderOwner } from '../../shopify/order.ts'
import { readShopCircumstances, type ShopCircumstances } from '../deciding/read-circumstances.ts'
import { keepOrder, type OrderReading, readOrderNow, storedOrder } from '../reconcile/reconcile-order.ts'
import { giveBack, mayAsk, PER_SECOND } from './buyer-allowance.ts'
import { within } from './patience.ts'

export interface BuyersOrder {
  circumstances: ShopCircumstances
  reading: OrderReading
  /** False: this is what was read before, because Shopify did not answer or was not asked. */
  isFresh: boolean
}

/** A buyer looks at an empty page meanwhile, and there is something that it could show. */
const PATIENCE_MS = 2_000

/** So long a statement is decided by what the page was made of. Webhooks tell what changes, and keep that up to date. */
const RECENT_MS = 5 * 60_000

export const isRecent = ({ readAt }: Pick<OrderReading, 'readAt'>, at: Date): boolean =>
  at.getTime() - readAt.getTime() <= RECENT_MS

/**
 * Reads the order from Shopify, and falls back on what is stored when Shopify does not answer, or was asked too often for
 * this buyer.
 * @throws what Shopify's gateway throws when it does not answer, Unavailable when it may not be asked, and nothing is stored
 */
export const findBuyersOrder = (buyer: BuyerSession, orderId: string): Promise<BuyersOrder | null> =>
  theirs(buyer, orderId, { stored: (known) => refreshed(buyer, orderId, known), none: firstIfAllowed })

/** What was read before; for the moments between opening the page and sending the statement. */
export const recallBuyersOrder = (buyer: BuyerSession, orderId: string): Promise<BuyersOrder | null> =>
  theirs(buyer, orderId, { stored: asStored, none: firstIfAllowed })

/**
 * For a statement, which is recorded however often its buyer has asked, if the order is theirs.
 * @throws Unavailable when they have asked too often about orders that are not
 */
export const orderOfStatement = (buyer: BuyerSession, orderId: string): Promise<BuyersOrder | null> =>
  theirs(buyer, orderId, { stored: asStored, none: firstIfTheirs })

/**
 * What a statement is decided by at once: what was read a moment ago, for the page, unless another case has moved on since;
 * else what Shopify says now.
 */
export async function upToDate(
  buyer: BuyerSession,
  found: BuyersOrder,
  caseId: string,
): Promise<BuyersOrder> {
  const { reading } = found
  const isKnown = isRecent(reading, await now()) && !(await haveMovedOn(buyer.shop, reading, caseId))
  if (found.isFresh || isKnown) return { ...found, isFresh: true }
  return { ...found, ...(await refreshed(buyer, reading.order.id, reading)) }
}

/**
 * Whether a case of the order, `except` this one, was at something since it was read. Shopify says of an order what is left of it
 * beside its Returns, and not always that one of them has changed.
 */
export async function haveMovedOn(
  shop: string,
  { order, readAt }: OrderReading,
  except?: string,
): Promise<boolean> {
  const since = { shop, orderId: order.id, updatedAt: { gte: readAt } }
  const others = except === undefined ? {} : { id: { not: except } }
  return (await db.returnCase.count({ where: { ...since, ...others } })) > 0
}

type Read = Pick<BuyersOrder, 'reading' | 'isFresh'>

/** How to come by the order: when it is theirs and stored, and otherwise. */
interface Ways {
  stored: (stored: OrderReading) => Promise<Read>
  none: (buyer: BuyerSession, orderId: string) => Promise<Read | null>
}

const asStored = async (reading: OrderReading): Promise<Read> => ({ reading, isFresh: false })

/** Another buyer's order, another shop's and none cost the same questions and get the same answer. */
async function theirs(buyer: BuyerSession, orderId: string, ways: Ways): Promise<BuyersOrder | null> {
  const circumstances = await readShopCircumstances(buyer.shop)
  if (circumstances === null || !/^\d{1,20}$/.test(orderId)) return null
  const stored = await storedOrder(buyer.shop, orderId)
  const read = isTheirs(stored, buyer) ? await ways.stored(stored) : await ways.none(buyer, orderId)
  return read !== null && isTheirs(read.reading, buyer) ? { circumstances, ...read } : null
}

async function firstIfAllowed(buyer: BuyerSession, orderId: string): Promise<Read | null> {
  if (await mayAsk(buyer)) return firstRead(buyer, orderId)
  throw askedTooOften()
}

/** Any number can be asked about, and each costs what others wait for. */
async function firstIfTheirs(buyer: BuyerSession, orderId: string): Promise<Read | null> {
  if (!(await mayAsk(buyer, 'strange'))) throw askedTooOften()
  const read = await firstRead(buyer, orderId)
  if (read !== null) await giveBack(buyer)
  return read
}

const askedTooOften = () =>
  new Unavailable('a buyer had Shopify asked too often', { retryAfterMs: 1_000 / PER_SECOND })

async function firstRead(buyer: BuyerSession, orderId: string): Promise<Read | null> {
  const owner = await readOrderOwner(await adminFor(buyer.shop), orderId)
  const reading = owner === buyer.customerId ? await readAndKeep(buyer.shop, orderId) : null
  return reading === null ? null : { reading, isFresh: true }
}

async function refreshed(buyer: BuyerSession, orderId: string, stored: OrderReading): Promise<Read> {
  if (!(await mayAsk(buyer))) return asStored(stored)
  try {
    const reading = await within(
      PATIENCE_MS,
      withPriority('refreshing', () => readAndKeep(buyer.shop, orderId)),
    )
    if (reading) return { reading, isFresh: true }
  } catch (error) {
    if (!(error instanceof BoundaryError)) throw error
    if (!isPutOff(error)) countFailure('buyer', error)
  }
  log.warn({ shop: buyer.shop, orderId }, 'the order could not be read; what was read before is used')
  return { reading: stored, isFresh: false }
}

/** Shopify is well; it is asked too much just now. */
const isPutOff = (error: BoundaryError) => error instanceof Unavailable && error.retryAfterMs !== undefined

async function readAndKeep(shop: string, orderId: string): Promise<OrderReading | null> {
  const reading = await readOrderNow(shop, orderId)
  if (reading !== null) await keepOrder(shop, reading)
  return reading
}

const isTheirs = (reading: OrderReading | null, { customerId }: BuyerSession): reading is OrderReading =>
  reading !== null && reading.order.customerId === customerId
