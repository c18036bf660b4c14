/** The mirror of the catalogue: what the list and the decisions read, never the truth. */
import { Prisma } from '@prisma/client'
import { db } from '../db.server.ts'
import type { ProductContent } from '../shopify/product.ts'
import { parseCategory } from './category.ts'

/**
 * Writes what was read. Two readings can arrive in either order: an older one never overwrites a newer. Shopify's instants
 * are whole seconds: of two readings of the same one, that which was asked for later stands.
 * @param readAt when Shopify was asked
 */
export async function mirrorProducts(
  shop: string,
  products: readonly ProductContent[],
  readAt: Date,
): Promise<void> {
  if (products.length === 0) return
  const rows = products.map((product) => ({ shop, productId: product.id, ...rowOf(product, readAt) }))
  const select = { productId: true }
  const made = await db.product.createManyAndReturn({ data: rows, skipDuplicates: true, select })
  const isNew = new Set(made.map(({ productId }) => productId))
  for (const { productId, ...row } of rows) {
    if (isNew.has(productId)) continue
    const { shopifyUpdatedAt } = row
    const isOlder = [
      { shopifyUpdatedAt: { lt: shopifyUpdatedAt } },
      { shopifyUpdatedAt, readAt: { lte: readAt } },
    ]
    await db.product.updateMany({ where: { shop, productId, OR: isOlder }, data: row })
  }
}

export async function removeProduct(shop: string, productId: string): Promise<void> {
  await db.product.deleteMany({ where: { shop, productId } })
}

const rowOf = (product: ProductContent, readAt: Date) => ({
  title: product.title,
  status: product.status,
  imageUrl: product.imageUrl ?? null,
  productType: product.productType,
  tags: product.tags,
  category: parseCategory(product.category) ?? null,
  hygieneEvidence: product.hygieneEvidence ? { ...product.hygieneEvidence } : Prisma.DbNull,
  shopifyUpdatedAt: new Date(product.updatedAt),
  readAt,
})
