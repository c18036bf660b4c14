import type { Prisma } from '@prisma/client'
import { db } from '../db.server.ts'
import type { HygieneEvidence } from '../shopify/product-metafields.ts'
import { hygieneEvidence } from '../shopify/product-metafields.ts'
import type { Category } from './category.ts'
import { parseCategory } from './category.ts'
import { gapsOf, toEvidenceInput } from './evidence-form.ts'

/** A product as the admin shows it. */
export interface ProductView {
  id: string
  title: string
  imageUrl?: string
  type: string
  category?: Category
  evidence: EvidenceState
}

/** Whether the exclusion of an unsealed product would hold; `not_needed`: the product is not sealed for hygiene. */
export type EvidenceState = 'not_needed' | 'missing' | 'incomplete' | 'complete'

export const SHOWN = {
  productId: true,
  title: true,
  imageUrl: true,
  productType: true,
  category: true,
  hygieneEvidence: true,
} as const satisfies Prisma.ProductSelect

type Row = Prisma.ProductGetPayload<{ select: typeof SHOWN }>

export function viewOf(row: Row): ProductView {
  const category = parseCategory(row.category)
  return {
    id: row.productId,
    title: row.title,
    type: row.productType,
    evidence: evidenceState(category, evidenceOf(row)),
    ...(row.imageUrl === null ? {} : { imageUrl: row.imageUrl }),
    ...(category === undefined ? {} : { category }),
  }
}

/** Null where there is none, or where someone else's hand left something that is none. */
const evidenceOf = (row: Pick<Row, 'hygieneEvidence'>): HygieneEvidence | null =>
  hygieneEvidence.safeParse(row.hygieneEvidence).data ?? null

export function evidenceState(
  category: Category | undefined,
  evidence: HygieneEvidence | null,
): EvidenceState {
  if (category !== 'hygiene_sensitive') return 'not_needed'
  if (evidence === null) return 'missing'
  return gapsOf(toEvidenceInput(evidence)).length === 0 ? 'complete' : 'incomplete'
}

export interface ProductDetails extends ProductView {
  hygieneEvidence: HygieneEvidence | null
}

/** Null: the shop has no such product. */
export async function readProductView(shop: string, productId: string): Promise<ProductDetails | null> {
  const row = await db.product.findUnique({ where: { shop_productId: { shop, productId } }, select: SHOWN })
  return row && { ...viewOf(row), hygieneEvidence: evidenceOf(row) }
}
