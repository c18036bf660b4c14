/** Keeps what the shop can prove about a sealed product: in Shopify first, which is the truth, then in the mirror. */
import { db } from '../db.server.ts'
import { adminFor } from '../shopify/admin.ts'
import type { HygieneEvidence } from '../shopify/product.ts'
import { setHygieneEvidence as setInShopify } from '../shopify/product.ts'
import { orSilence } from './or-silence.ts'

/** `message`: Shopify's own words for why it refused, or that it does not answer. */
export type EvidenceResult = { ok: true } | { ok: false; message: string }

/** @throws AccessLost, RequestRefused from the Admin API; then nothing was changed here. */
export async function setHygieneEvidence(
  shop: string,
  productId: string,
  evidence: HygieneEvidence,
): Promise<EvidenceResult> {
  const answer = await orSilence(setInShopify(await adminFor(shop), productId, evidence))
  if (!answer.done) return { ok: false, message: answer.userErrors.map(({ message }) => message).join(' ') }
  await db.product.updateMany({ where: { shop, productId }, data: { hygieneEvidence: { ...evidence } } })
  return { ok: true }
}
