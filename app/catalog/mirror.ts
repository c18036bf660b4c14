/** The mirror of the catalogue: what the list and the decisions read, never the truth. */
import { Prisma } from '@prisma/client'
import { db } from '../db.server.ts'
import { canonicalJson } from '../engine/index.ts'
import type { ProductContent } from '../shopify/product.ts'
import { parseCategory } from './category.ts'
import { writeWhatTheyAre } from './write-what-they-are.ts'

/**
 * Writes what was read. Two readings can arrive in either order: an older one never overwrites a newer. Shopify's instants
 * are whole seconds: of two readings of the same one, that which was asked for later stands. Where one is something else
 * by now, what falls due about orders is derived anew.
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
  const before = await whatTheyWere(
    shop,
    rows.flatMap(({ productId }) => (isNew.has(productId) ? [] : [productId])),
  )
  for (const { productId, ...row } of rows) {
    if (isNew.has(productId)) continue
    const { shopifyUpdatedAt } = row
    const isOlder = [
      { shopifyUpdatedAt: { lt: shopifyUpdatedAt } },
      { shopifyUpdatedAt, readAt: { lte: readAt } },
    ]
    const where = { shop, productId, OR: isOlder }
    if (before.get(productId) === whatItIs(row)) await db.product.updateMany({ where, data: row })
    else await writeWhatTheyAre(where, row)
  }
}

/** As text, to be compared. */
const whatItIs = ({ category, hygieneEvidence }: { category: string | null; hygieneEvidence: unknown }) =>
  canonicalJson([category, hygieneEvidence === Prisma.DbNull ? null : hygieneEvidence])

async function whatTheyWere(shop: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const known = await db.product.findMany({
    where: { shop, productId: { in: [...ids] } },
    select: { productId: true, category: true, hygieneEvidence: true },
  })
  return new Map(known.map(({ productId, ...row }) => [productId, whatItIs(row)]))
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
