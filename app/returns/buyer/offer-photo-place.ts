/** A buyer's page asks for a place for one photo of something in their order. */
import type { BuyerSession } from '../../buyer-session.server.ts'
import { Unavailable } from '../../errors.ts'
import { localeFor, translator } from '../../locales/translate.ts'
import { PHOTO_BYTES } from '../photos/photo-rules.ts'
import { placePhoto } from '../photos/place-photo.ts'
import { mayAsk, PER_SECOND } from './buyer-allowance.ts'
import type { PhotoTarget } from './buyer-wire.ts'
import { recallBuyersOrder } from './buyers-order.ts'
import type { PhotoInput } from './statement-body.ts'

export type OfferedPlace =
  | { kind: 'not_found' }
  | { kind: 'refused'; message: string }
  | { kind: 'offered'; target: PhotoTarget }

const MB = 1024 * 1024

/** @throws Unavailable when Shopify does not answer, or was asked too often for this buyer */
export async function offerPhotoPlace(
  buyer: BuyerSession,
  orderId: string,
  { locale, type, size }: PhotoInput,
): Promise<OfferedPlace> {
  const found = await recallBuyersOrder(buyer, orderId)
  if (found === null) return { kind: 'not_found' }
  if (!(await mayAsk(buyer)))
    throw new Unavailable('a buyer had Shopify asked too often', { retryAfterMs: 1_000 / PER_SECOND })
  const placed = await placePhoto(buyer, found.reading.order.id, { type, size })
  if (placed.kind === 'placed') return { kind: 'offered', target: { photo: placed.photo, ...placed.place } }
  const message = translator(localeFor(locale))(`buyer:photo.${placed.why}`, { size: PHOTO_BYTES / MB })
  return { kind: 'refused', message }
}
