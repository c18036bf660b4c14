/**
 * A deleted product leaves nothing that bears a time: no sweep finds it. But there is one product less than we hold, and
 * then the catalogue is read whole, which removes what is gone (docs/decisions/0018-sweep.md).
 */
import { db } from '../db.server.ts'
import { syncCatalog } from '../jobs/definitions/sync-catalog.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Admin } from '../shopify/admin.ts'
import { countProducts } from '../shopify/changed.ts'

/** Shopify may count what it does not list: for a difference that reading did not take away, it is not read again at once. */
const AGAIN_AFTER_MS = 3_600_000

/** @throws what the Admin API's path throws */
export async function compareCatalogue(admin: Admin): Promise<void> {
  const { shop } = admin
  const key = { shop, resource: 'catalogue' }
  const [there, held, last] = await Promise.all([
    countProducts(admin),
    db.product.count({ where: { shop } }),
    db.sweepCursor.findUnique({ where: { shop_resource: key } }),
  ])
  const at = new Date()
  const difference = `${there} there, ${held} held`
  const isReadFor = last?.pageCursor === difference && at.getTime() - last.sweptAt.getTime() < AGAIN_AFTER_MS
  if (there === undefined || there === held || isReadFor) return
  const row = { upTo: at, pageCursor: difference, sweptAt: at }
  await db.$transaction(async (tx) => {
    await enqueue(tx, syncCatalog, { shop })
    await tx.sweepCursor.upsert({ where: { shop_resource: key }, create: { ...key, ...row }, update: row })
  })
}
