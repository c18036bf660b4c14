import { decimal } from '../shop/money.ts'
import type { Product } from '../state/model.ts'
import { named, type Payload } from './payload.ts'

export function productPayload(product: Product): Payload {
  return {
    ...named('Product', product.id),
    title: product.title,
    handle: product.handle,
    body_html: product.descriptionHtml,
    vendor: product.vendor,
    product_type: product.productType,
    tags: product.tags.join(', '),
    status: product.status.toLowerCase(),
    created_at: product.createdAt,
    updated_at: product.updatedAt,
    variants: product.variants.map((variant) => ({
      ...named('ProductVariant', variant.id),
      product_id: product.id,
      title: variant.title,
      sku: variant.sku,
      price: decimal(variant.priceMinor),
    })),
  }
}
