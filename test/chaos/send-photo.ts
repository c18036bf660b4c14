/** A buyer's photo: a place for it is asked of us, and it goes there, as the page sends it. */
import type { PhotoTarget } from '../../app/returns/buyer/buyer-wire.ts'
import type { Buyer } from '../../scripts/system/buyer.ts'
import { jpeg, sendPhoto } from '../harness/send-photo.ts'

const PHOTO = { name: 'crack.jpg', type: 'image/jpeg', size: jpeg().length, locale: 'en' }

/**
 * @returns what it is called once Shopify has it; undefined: no place is to be had at the moment
 * @throws when a place is refused, or is none
 */
export async function photoOf(buyer: Buyer, orderId: number): Promise<string | undefined> {
  const { status, body } = await buyer.post<PhotoTarget>(`${orderId}/photos`, PHOTO)
  if (status >= 500 || status === 429) return undefined
  if (status !== 201) throw new Error(`a photo was answered ${status}: ${JSON.stringify(body)}`)
  const sent = await sendPhoto(body)
  if (!sent.ok) throw new Error(`the place for a photo was answered ${sent.status}`)
  return body.photo
}
