import type { Product, Shop } from '../state/model.ts'
import { publishProduct } from '../webhooks/publish.ts'
import type { World } from '../world.ts'
import { productGid, setOwnedMetafields } from './metafields.ts'

export interface ProductChange {
  title?: string | undefined
  productType?: string | undefined
  tags?: string[] | undefined
  status?: Product['status'] | undefined
  /** App-owned metafields by key; the value as Shopify stores it (JSON types as text). */
  metafields?: Record<string, string> | undefined
}

/** A change made outside the app: in the shop's admin or by another app. Sends products/update. */
export function changeProduct(world: World, shop: Shop, product: Product, change: ProductChange): Product {
  const { metafields = {}, ...fields } = change
  const entries = Object.entries(metafields)
  if (entries.length > 0) {
    const wanted = entries.map(([key, value]) => ({
      product,
      metafield: { ownerId: productGid(product), key, value },
    }))
    setOwnedMetafields(world, shop, wanted)
  }
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return product
  Object.assign(product, given, { updatedAt: world.clock.iso() })
  world.store.changed()
  publishProduct(world, product, 'products/update')
  return product
}

/** Sends products/delete. */
export function deleteProduct(world: World, product: Product): void {
  world.state.products = world.state.products.filter((one) => one !== product)
  world.store.changed()
  publishProduct(world, product, 'products/delete')
}
