/** Has what falls due derived anew for many orders, a piece of work for each. */
import { db } from '../db.server.ts'
import { deriveDeadlines } from '../jobs/definitions/derive-deadlines.ts'
import { enqueueAll, workFor } from '../jobs/enqueue-all.ts'
import { withRawSql } from '../tenancy.server.ts'
import { DERIVATION_VERSION } from './derivation-version.ts'

const AT_ONCE = 100

/** @param since only orders that Shopify changed at or after this instant */
export async function deriveShop(shop: string, since?: Date): Promise<void> {
  const changed = since === undefined ? {} : { shopifyUpdatedAt: { gte: since } }
  for (let after = ''; ; ) {
    const orders = await db.orderRecord.findMany({
      where: { shop, orderId: { gt: after }, ...changed },
      select: { orderId: true },
      orderBy: { orderId: 'asc' },
      take: AT_ONCE,
    })
    const last = orders.at(-1)
    if (last === undefined) return
    await enqueueEach(orders.map(({ orderId }) => ({ shop, orderId })))
    after = last.orderId
  }
}

interface Named {
  shop: string
  orderId: string
}

/**
 * Orders of any shop whose deadlines were never derived, or by another engine, law or derivation than this process
 * has: after an upgrade their rows follow in the background.
 * @returns how many there were
 */
export async function deriveOutdated(): Promise<number> {
  let count = 0
  for (let after: Named = { shop: '', orderId: '' }; ; ) {
    const outdated = await outdatedAfter(after)
    const last = outdated.at(-1)
    if (last === undefined) return count
    await enqueueEach(outdated)
    count += outdated.length
    after = last
  }
}

const outdatedAfter = ({ shop, orderId }: Named): Promise<Named[]> =>
  withRawSql(
    'deadlines',
    async () =>
      await db.$queryRaw<Named[]>`
        SELECT o."shop", o."orderId" FROM "OrderRecord" o JOIN "Shop" s ON s."shop" = o."shop"
        WHERE o."deadlinesBy" IS DISTINCT FROM ${DERIVATION_VERSION} AND s."uninstalledAt" IS NULL
          AND (o."shop", o."orderId") > (${shop}, ${orderId})
        ORDER BY o."shop", o."orderId" LIMIT ${AT_ONCE}`,
  )

const enqueueEach = (orders: readonly Named[]): Promise<void> =>
  db.$transaction((tx) =>
    enqueueAll(
      tx,
      orders.map((order) => workFor(deriveDeadlines, order)),
    ),
  )
