import { now } from '../clock.server.ts'
import { adminFor } from '../shopify/admin.ts'
import { readProduct } from '../shopify/product.ts'
import { mirrorProducts, removeProduct } from './mirror.ts'

/**
 * Makes the mirror say of one product what Shopify says now, whatever happened before and however often
 * it is asked: created, changed and deleted are one and the same.
 * @throws what the Admin API's path throws; then the mirror is as it was.
 */
export async function reconcileProduct(shop: string, productId: string): Promise<void> {
  const readAt = await now()
  const product = await readProduct(await adminFor(shop), productId)
  if (product) await mirrorProducts(shop, [product], readAt)
  else await removeProduct(shop, productId)
}
