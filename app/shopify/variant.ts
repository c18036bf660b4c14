import type { Admin } from './admin.ts'
import { gid, numericId } from './gid.ts'
import { minorUnits } from './money.ts'

const VARIANT = `#graphql
  query ProductVariant($id: ID!) {
    productVariant(id: $id) {
      id
      title
      price
      product { title hasOnlyDefaultVariant }
    }
    shop { currencyCode taxesIncluded }
  }
`

export interface VariantContent {
  /** Shopify's number, as text. */
  id: string
  /** As people know it: "Over-ear headphones", "Over-ear headphones, black". */
  title: string
  /** Of one piece; absent where taxes come on top of it. */
  price?: { minor: number; currency: string }
}

/** @returns null when the shop sells no such variant */
export async function readVariant(admin: Admin, variantId: string): Promise<VariantContent | null> {
  const { productVariant, shop } = await admin.call(VARIANT, { id: gid('ProductVariant', variantId) })
  if (!productVariant) return null
  const { id, title, price, product } = productVariant
  const { currencyCode: currency, taxesIncluded } = shop
  return {
    id: numericId(id),
    title: product.hasOnlyDefaultVariant ? product.title : `${product.title}, ${title}`,
    ...(taxesIncluded && { price: { minor: minorUnits(price, currency), currency } }),
  }
}
