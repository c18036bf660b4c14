/** Keeps what the shop can prove about a sealed product: in Shopify first, which is the truth, then in the mirror. */
import { now } from '../clock.server.ts'
import { adminFor } from '../shopify/admin.ts'
import type { HygieneEvidence } from '../shopify/product.ts'
import { setHygieneEvidence as setInShopify } from '../shopify/product.ts'
import { orSilence } from './or-silence.ts'
import { writeWhatTheyAre } from './write-what-they-are.ts'

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
  await writeWhatTheyAre({ shop, productId }, { hygieneEvidence: { ...evidence }, readAt: await now() })
  return { ok: true }
}
