import type { Admin } from './admin.ts'
import { gid, numericId } from './gid.ts'

const VARIANT = `#graphql
  query ProductVariant($id: ID!) {
    productVariant(id: $id) {
      id
      title
      product { title hasOnlyDefaultVariant }
    }
  }
`

export interface VariantContent {
  /** Shopify's number, as text. */
  id: string
  /** As people know it: "Over-ear headphones", "Over-ear headphones, black". */
  title: string
}

/** @returns null when the shop sells no such variant */
export async function readVariant(admin: Admin, variantId: string): Promise<VariantContent | null> {
  const { productVariant } = await admin.call(VARIANT, { id: gid('ProductVariant', variantId) })
  if (!productVariant) return null
  const { id, title, product } = productVariant
  return {
    id: numericId(id),
    title: product.hasOnlyDefaultVariant ? product.title : `${product.title}, ${title}`,
  }
}
