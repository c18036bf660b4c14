/** A merchant picks what goes out in exchange, from what the shop sells now. */
import { adminFor } from '../../shopify/admin.ts'
import { readVariant } from '../../shopify/variant.ts'
import type { ActResult, By } from '../acting/act-on-case.ts'
import { chooseReplacement, type ReplacementRefusal } from './choose-disposition.ts'
import { unlessSilent } from './unless-silent.ts'

/** `not_sold`: the shop has no such variant (any more). */
export type VariantRefusal = ReplacementRefusal | 'not_sold' | 'shopify_silent'

/** Its name and its price are read from Shopify, not taken from whoever asks: the timeline and the buyer are told it, and the difference is reckoned by it. */
export async function chooseVariant(
  shop: string,
  caseId: string,
  { key, variantId, quantity }: { key: number; variantId: string; quantity: number },
  by: By,
): Promise<ActResult<VariantRefusal>> {
  const found = await unlessSilent(readVariant(await adminFor(shop), variantId))
  if (found === 'shopify_silent') return { ok: false, why: found }
  if (found === null) return { ok: false, why: 'not_sold' }
  const { id, title, price } = found
  const replacement = { variantId: id, quantity, title, ...(price && { price }) }
  return chooseReplacement(shop, caseId, { key, replacement }, by)
}
