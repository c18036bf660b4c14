import { matchesQuery } from '../../admin-api/resolvers/search-query.ts'
import { searchableProduct } from '../../admin-api/resolvers/searchable.ts'
import type { PickedVariant } from '../../bridge/protocol.ts'
import { json } from '../../http/respond.ts'
import { productsOf } from '../../shop/find.ts'
import { decimal } from '../../shop/money.ts'
import { gid } from '../../state/gid.ts'
import type { Product, Shop, Variant } from '../../state/model.ts'
import type { World } from '../../world.ts'

/** What the admin's picker lists of a shop: what it sells, by the words that were typed and by the app's own `filter`. */
export function variantsJson(world: World, shop: Shop, request: Request): Response {
  const asked = new URL(request.url).searchParams
  const typed = (asked.get('query') ?? '').toLowerCase().split(/\s+/)
  const isFound = (product: Product) =>
    typed.every((word) => product.title.toLowerCase().includes(word)) &&
    matchesQuery(asked.get('filter'), searchableProduct(product), product.title)
  const products = productsOf(world, shop).filter(({ status }) => status !== 'ARCHIVED')
  return json(
    products
      .filter(isFound)
      .flatMap((product) => product.variants.map((variant) => pickedVariant(product, variant))),
  )
}

const pickedVariant = (product: Product, variant: Variant): PickedVariant => ({
  id: gid('ProductVariant', variant.id),
  title: variant.title,
  displayName: `${product.title} - ${variant.title}`,
  sku: variant.sku,
  price: decimal(variant.priceMinor),
  position: product.variants.indexOf(variant) + 1,
  availableForSale: true,
  selectedOptions: [{ value: variant.title }],
  product: { id: gid('Product', product.id), title: product.title, handle: product.handle },
  createdAt: product.createdAt,
  updatedAt: product.updatedAt,
})
