/**
 * A deleted product leaves nothing that bears a time: no sweep finds it. But there is one product less than we hold, and
 * then the catalogue is read whole, which removes what is gone (docs/decisions/0015-sweep.md).
 */
import { db } from '../db.server.ts'
import { syncCatalog } from '../jobs/definitions/sync-catalog.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Admin } from '../shopify/admin.ts'
import { countProducts } from '../shopify/changed.ts'
import { readSwept, writeSwept } from './sweep-cursor.ts'

const RESOURCE = 'catalogue'

/** Shopify may count what it does not list: a difference that reading does not take away is not read for again at once. */
const AGAIN_AFTER_MS = 3_600_000

/** @throws what the Admin API's path throws */
export async function compareCatalogue(admin: Admin): Promise<void> {
  const { shop } = admin
  const [there, held, last] = await Promise.all([
    countProducts(admin),
    db.product.count({ where: { shop } }),
    readSwept(shop, RESOURCE),
  ])
  if (there === undefined || there === held) return
  const since = last === undefined ? Number.POSITIVE_INFINITY : Date.now() - last.upTo.getTime()
  if (since < AGAIN_AFTER_MS) return
  await db.$transaction(async (tx) => {
    await enqueue(tx, syncCatalog, { shop })
    await writeSwept(tx, shop, RESOURCE, { upTo: new Date() })
  })
}
