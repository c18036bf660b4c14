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
export async function mirrorProduct(shop: string, product: ProductContent, readAt: Date): Promise<void> {
  const row = rowOf(product, readAt)
  const { count } = await db.product.createMany({
    data: [{ shop, productId: product.id, ...row }],
    skipDuplicates: true,
  })
  if (count > 0) return
  const { shopifyUpdatedAt } = row
  const isOlder = [
    { shopifyUpdatedAt: { lt: shopifyUpdatedAt } },
    { shopifyUpdatedAt, readAt: { lte: readAt } },
  ]
  await db.product.updateMany({
    where: { shop, productId: product.id, OR: isOlder },
    data: row,
  })
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
