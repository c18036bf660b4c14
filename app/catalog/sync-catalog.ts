import { now } from '../clock.server.ts'
import { db } from '../db.server.ts'
import { RequestRefused } from '../errors.ts'
import { reconcileProduct } from '../jobs/definitions/reconcile-product.ts'
import { syncCatalog as job } from '../jobs/definitions/sync-catalog.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { enqueueAll, workFor } from '../jobs/enqueue-all.ts'
import { type Admin, adminFor } from '../shopify/admin.ts'
import { readProductPage } from '../shopify/product.ts'
import { beginReading, endReading, moveReading, openReading, type Reading } from './catalogue-reading.ts'
import { mirrorProducts } from './mirror.ts'

/** Of one job, which the queue would give to somebody else after some minutes: the rest is another's. */
const MOST_PAGES = 20
const LONGEST_MS = 60_000

/** What Shopify lists may be a little older than what it tells of one product. */
const SETTLED_MS = 10 * 60_000

/** What changed just before the reading began and was not come across; more than this are found by the next. */
const MOST_UNSETTLED = 500

/**
 * Brings every product of the shop into the mirror and removes those that are gone. Page by page: a long catalogue is read by
 * several jobs, one after the other, and one that is cut off goes on where it was.
 * @param mostPages after which it is cut off
 * @throws what the Admin API's path throws; what was read until then stays read
 */
export async function syncCatalog(shop: string, mostPages = MOST_PAGES): Promise<void> {
  const until = performance.now() + LONGEST_MS
  const admin = await adminFor(shop)
  let reading: Reading | undefined = await openReading(shop, await now())
  for (let read = 0; reading !== undefined && read < mostPages && performance.now() < until; read++) {
    reading = await readOn(admin, reading)
  }
  if (reading !== undefined) await db.$transaction((tx) => enqueue(tx, job, { shop }))
}

/** @returns where to go on; undefined after the last page, or when somebody else has gone on from here */
async function readOn(admin: Admin, reading: Reading): Promise<Reading | undefined> {
  const readAt = await notBefore(reading.began)
  const page = await pageOf(admin, reading)
  if (page === undefined) return beginReading(reading.shop, readAt, { isAnew: true })
  await mirrorProducts(reading.shop, page.products, readAt)
  if (page.next !== undefined) return moveReading(reading, page.next)
  await removeUnseen(reading)
  return undefined
}

/** Now, by a clock that may be behind that of the process which began: what is read after the beginning is dated after it. */
async function notBefore(began: Date): Promise<Date> {
  return new Date(Math.max((await now()).getTime(), began.getTime()))
}

/**
 * @returns undefined when Shopify knows the place no more, as after its product was deleted
 * @throws what the Admin API's path throws; also where it refuses a place again after all was begun anew: it would each time
 */
async function pageOf(admin: Admin, reading: Reading) {
  try {
    return await readProductPage(admin, reading.after)
  } catch (error) {
    if (reading.after === undefined || !(error instanceof RequestRefused)) throw error
    if (!reading.isAnew) return undefined
    await endReading(db, reading)
    throw error
  }
}

/**
 * What was not come across is gone. Only where it changed so short before the reading that this may have been given an older
 * answer, it is looked at by itself. A product that was mirrored after the reading began is newer than the reading: it stays.
 */
async function removeUnseen(reading: Reading): Promise<void> {
  const { shop, began } = reading
  const settled = new Date(began.getTime() - SETTLED_MS)
  const unseen = { shop, readAt: { lt: began } }
  await db.$transaction(
    async (tx) => {
      await tx.product.deleteMany({ where: { ...unseen, shopifyUpdatedAt: { lt: settled } } })
      const unsettled = await tx.product.findMany({
        where: unseen,
        select: { productId: true },
        take: MOST_UNSETTLED,
      })
      await enqueueAll(
        tx,
        unsettled.map(({ productId }) => workFor(reconcileProduct, { shop, productId })),
      )
      await endReading(tx, reading)
    },
    { timeout: 30_000 },
  )
}
