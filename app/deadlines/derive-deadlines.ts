/**
 * Finds out anew what falls due about an order and the cases on it, from what is stored: the order as last read, what
 * its products were said to be since, the cases, the shop's settings. It asks nobody, so that it can be done whenever any of that changes.
 */
import { now } from '../clock.server.ts'
import { db, type Tx } from '../db.server.ts'
import { canonicalJson } from '../engine/index.ts'
import { Unavailable } from '../errors.ts'
import { writeTogether } from '../returns/case/write-together.ts'
import { readShopCircumstances, type ShopCircumstances } from '../returns/deciding/read-circumstances.ts'
import { type OrderReading, storedOrder } from '../returns/reconcile/reconcile-order.ts'
import { withRawSql } from '../tenancy.server.ts'
import { DERIVATION_VERSION } from './derivation-version.ts'
import { type Derived, subjectOfCase, subjectOfOrder } from './due.ts'
import { keepDeadlines } from './keep-deadlines.ts'
import { deadlinesOfCaseState } from './of-case.ts'
import { deadlinesOfOrderItems } from './of-order.ts'
import { productsSince, withProducts } from './products-since.ts'
import { watchCase } from './watch-case.ts'
import { watchOrder } from './watch-order.ts'

/** Each time something happened to the order or a case of it in between. */
const TRIES = 5

/**
 * Repeatable: deriving again changes nothing.
 * @throws Unavailable (retryable) while the order keeps changing
 */
export async function deriveDeadlines(shop: string, orderId: string): Promise<void> {
  const circumstances = await readShopCircumstances(shop)
  if (circumstances === null) return
  for (let tried = 1; tried <= TRIES; tried++) {
    if (await deriveOnce(shop, orderId, circumstances)) return
  }
  throw new Unavailable('the order keeps changing')
}

/** @returns whether what was read was still so when it was written */
async function deriveOnce(shop: string, orderId: string, circumstances: ShopCircumstances): Promise<boolean> {
  const seen = await stateOfThings(db, shop, orderId)
  const stored = await storedOrder(shop, orderId)
  const products = await productsSince(db, shop, stored)
  const reading = stored && withProducts(stored, products)
  const at = await now()
  const found = await derive({ shop, orderId, circumstances, reading, at })
  return writeTogether(async (tx) => {
    await alone(tx, shop, orderId)
    if ((await stateOfThings(tx, shop, orderId)) !== seen) return false
    if (canonicalJson(await productsSince(tx, shop, stored)) !== canonicalJson(products)) return false
    for (const { of, derived } of found) await keepDeadlines(tx, { shop, orderId, ...of }, derived, at)
    await tx.orderRecord.updateMany({
      where: { shop, orderId, OR: [{ deadlinesBy: null }, { deadlinesBy: { not: DERIVATION_VERSION } }] },
      data: { deadlinesBy: DERIVATION_VERSION },
    })
    return true
  })
}

type Found = { of: { subject: ReturnType<typeof subjectOfOrder>; caseId?: string }; derived: Derived }[]

interface Deriving {
  shop: string
  orderId: string
  circumstances: ShopCircumstances
  /** null: not stored (any more) */
  reading: OrderReading | null
  at: Date
}

async function derive({ shop, orderId, circumstances, reading, at }: Deriving): Promise<Found> {
  const found: Found = []
  if (reading !== null) {
    const watched = await watchOrder(shop, circumstances, reading, at)
    found.push({ of: { subject: subjectOfOrder(orderId) }, derived: deadlinesOfOrderItems(watched) })
  }
  const cases = await db.returnCase.findMany({ where: { shop, orderId }, select: { id: true } })
  for (const { id: caseId } of cases) {
    const watched = await watchCase(shop, caseId, circumstances, reading?.order)
    const derived = watched === null ? { open: [], met: [] } : deadlinesOfCaseState(watched)
    found.push({ of: { subject: subjectOfCase(caseId), caseId }, derived })
  }
  return found
}

/** What deadlines are derived from and others write: when it is the same, nothing has happened in between. */
async function stateOfThings(
  client: Pick<Tx, 'returnCase' | 'orderRecord' | 'shop'>,
  shop: string,
  orderId: string,
): Promise<string> {
  const [order, cases, { settings }] = await Promise.all([
    client.orderRecord.findUnique({ where: { shop_orderId: { shop, orderId } }, select: { readAt: true } }),
    client.returnCase.findMany({
      where: { shop, orderId },
      select: { id: true, lastSeq: true },
      orderBy: { id: 'asc' },
    }),
    client.shop.findUniqueOrThrow({ where: { shop }, select: { settings: true } }),
  ])
  return JSON.stringify([order, cases, settings])
}

/** One at a time writes an order's rows: of two, the later one sees what the earlier one wrote. */
async function alone(tx: Tx, shop: string, orderId: string): Promise<void> {
  const name = `deadlines ${shop}/${orderId}`
  await withRawSql(
    'deadlines',
    async () => await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`,
  )
}
