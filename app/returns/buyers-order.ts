/** The order that a buyer speaks of, if it is theirs. */
import type { BuyerSession } from '../buyer-session.server.ts'
import { isRetryable } from '../errors.ts'
import { log } from '../log.server.ts'
import { within } from './patience.ts'
import { readShopCircumstances, type ShopCircumstances } from './read-circumstances.ts'
import { keepOrder, type OrderReading, readOrderNow, storedOrder } from './reconcile-order.ts'

export interface BuyersOrder {
  circumstances: ShopCircumstances
  reading: OrderReading
  /** False: Shopify did not answer, and this is what was read before. */
  isFresh: boolean
}

/**
 * Reads the order from Shopify, and falls back on what is stored when Shopify does not answer. Another
 * buyer's order, another shop's and none take the same path and give the same answer.
 * @throws what Shopify's gateway throws when it does not answer and nothing is stored
 */
export async function findBuyersOrder(buyer: BuyerSession, orderId: string): Promise<BuyersOrder | null> {
  const circumstances = await readShopCircumstances(buyer.shop)
  if (circumstances === null || !/^\d{1,20}$/.test(orderId)) return null
  const fresh = await readFresh(buyer, orderId)
  const reading = fresh === 'no answer' ? await storedOrder(buyer.shop, orderId) : fresh
  return isTheirs(reading, buyer) ? { circumstances, reading, isFresh: fresh !== 'no answer' } : null
}

/** What was read before; for the moments between opening the page and sending the statement. */
export async function recallBuyersOrder(buyer: BuyerSession, orderId: string): Promise<BuyersOrder | null> {
  const circumstances = await readShopCircumstances(buyer.shop)
  const reading = await storedOrder(buyer.shop, orderId)
  if (circumstances !== null && isTheirs(reading, buyer)) return { circumstances, reading, isFresh: false }
  return findBuyersOrder(buyer, orderId)
}

/** A buyer looks at the page meanwhile. */
const PATIENCE_MS = 5_000

async function readFresh(buyer: BuyerSession, orderId: string): Promise<OrderReading | null | 'no answer'> {
  const begun = readAndKeep(buyer, orderId)
  try {
    const reading = await within(PATIENCE_MS, begun)
    if (reading !== undefined) return reading
  } catch (error) {
    if (!isRetryable(error)) throw error
  }
  if (!isTheirs(await storedOrder(buyer.shop, orderId), buyer)) return begun
  log.warn({ shop: buyer.shop, orderId }, 'the order could not be read in time; what was read before is used')
  return 'no answer'
}

async function readAndKeep(buyer: BuyerSession, orderId: string): Promise<OrderReading | null> {
  const reading = await readOrderNow(buyer.shop, orderId)
  if (isTheirs(reading, buyer)) await keepOrder(buyer.shop, reading)
  return reading
}

const isTheirs = (reading: OrderReading | null, { customerId }: BuyerSession): reading is OrderReading =>
  reading !== null && reading.order.customerId === customerId
