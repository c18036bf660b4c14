/** Says what products are: in Shopify first, which is the truth, then in the mirror. */
import { now } from '../clock.server.ts'
import type { Admin } from '../shopify/admin.ts'
import { adminFor } from '../shopify/admin.ts'
import { setProductCategory } from '../shopify/product.ts'
import type { Category } from './category.ts'
import { orSilence } from './or-silence.ts'
import { writeWhatTheyAre } from './write-what-they-are.ts'

/** Shopify takes at most this many metafields in one call. */
const BATCH = 25

export interface CategoryResult {
  changed: string[]
  /** `message`: Shopify's own words, or that it does not answer. */
  failed: { product: string; message: string }[]
}

/** @throws AccessLost, RequestRefused from the Admin API; what was changed before stays changed. */
export async function setCategory(
  shop: string,
  products: readonly string[],
  category: Category,
): Promise<CategoryResult> {
  const admin = await adminFor(shop)
  const result: CategoryResult = { changed: [], failed: [] }
  const distinct = [...new Set(products)]
  for (let from = 0; from < distinct.length; from += BATCH) {
    const done = await setBatch(admin, distinct.slice(from, from + BATCH), category)
    if (done.changed.length > 0) await mirror(shop, done.changed, category)
    result.changed.push(...done.changed)
    result.failed.push(...done.failed)
  }
  return result
}

/** One call changes all or none, so what Shopify refuses is left out and the rest is sent again. */
async function setBatch(admin: Admin, products: string[], category: Category): Promise<CategoryResult> {
  if (products.length === 0) return { changed: [], failed: [] }
  const answer = await orSilence(setProductCategory(admin, products, category))
  if (answer.done) return { changed: products, failed: [] }
  const refused = new Map(
    answer.userErrors.flatMap(({ product, message }) => (product ? [[product, message]] : [])),
  )
  if (refused.size === 0)
    return { changed: [], failed: products.map((product) => ({ product, message: reasonOf(answer) })) }
  const rest = await setBatch(
    admin,
    products.filter((product) => !refused.has(product)),
    category,
  )
  const failed = [...refused].map(([product, message]) => ({ product, message }))
  return { changed: rest.changed, failed: [...failed, ...rest.failed] }
}

const reasonOf = ({ userErrors }: { userErrors: readonly { message: string }[] }): string =>
  userErrors.map(({ message }) => message).join(' ')

/** Dated, so that it counts against orders that were read before. */
const mirror = async (shop: string, products: string[], category: Category) =>
  writeWhatTheyAre({ shop, productId: { in: products } }, { category, readAt: await now() })
