/**
 * Where a case is open, money and periods hang on the order: it is read now and then even if Shopify does not say that it
 * changed, for nobody promises that every event at a carrier moves the order's instant.
 */
import { db } from '../db.server.ts'
import { reconcileOrder } from '../jobs/definitions/reconcile-order.ts'
import { enqueueAll, workFor } from '../jobs/enqueue-all.ts'
import { withRawSql } from '../tenancy.server.ts'

const AGAIN_AFTER_MS = 86_400_000

/** Of one sweep; those read longest ago come first, so that all have their turn. */
const MOST = 50

/** @param now domain time, by which readings are dated */
export async function lookAtOpenOrders(shop: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - AGAIN_AFTER_MS)
  await db.$transaction(async (tx) => {
    const rows = await withRawSql(
      'due sweeps',
      async () => tx.$queryRaw<{ orderId: string }[]>`
        SELECT "orderId" FROM "OrderRecord" AS held
        WHERE "shop" = ${shop} AND "readAt" <= ${before} AND EXISTS (
          SELECT 1 FROM "ReturnCase" AS kept
          WHERE kept."shop" = held."shop" AND kept."orderId" = held."orderId" AND kept."state" <> 'closed')
        ORDER BY "readAt" LIMIT ${MOST}`,
    )
    await enqueueAll(
      tx,
      rows.map(({ orderId }) => ({ ...workFor(reconcileOrder, { shop, orderId }), isBackground: true })),
    )
  })
}
