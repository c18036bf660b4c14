import { now } from '../clock.server.ts'
import { db } from '../db.server.ts'
import { adminFor } from '../shopify/admin.ts'
import { listProducts } from '../shopify/product.ts'
import { mirrorProduct } from './mirror.ts'

/**
 * Brings every product of the shop into the mirror and removes those that are gone.
 * @throws what the Admin API's path throws; asked again, it starts over and comes to the same.
 */
export async function syncCatalog(shop: string): Promise<void> {
  const readAt = await now()
  const products = await listProducts(await adminFor(shop))
  for (const product of products) await mirrorProduct(shop, product, readAt)
  await removeAllBut(shop, new Set(products.map(({ id }) => id)), readAt)
}

/** A product that was mirrored after the reading began is newer than the reading: it stays. */
async function removeAllBut(shop: string, there: ReadonlySet<string>, readAt: Date): Promise<void> {
  const mirrored = await db.product.findMany({
    where: { shop, readAt: { lt: readAt } },
    select: { productId: true },
  })
  const gone = mirrored.map(({ productId }) => productId).filter((productId) => !there.has(productId))
  await db.product.deleteMany({ where: { shop, productId: { in: gone }, readAt: { lt: readAt } } })
}
