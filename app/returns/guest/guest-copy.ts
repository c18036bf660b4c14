import { localeFor } from '../../locales/translate.ts'
import { guestAcknowledgement } from '../../messages/guest-acknowledgement.ts'
import type { NewMessage } from '../../messages/queue-message.ts'
import { doorOf } from '../case/door-of.ts'
import type { GivenByGuest } from './given-by-guest.ts'
import type { GuestsShop } from './guests-shop.ts'
import type { GuestReceipt } from './keep-guest.ts'

interface Copied extends Pick<GuestReceipt, 'id' | 'reference' | 'sentAt' | 'receivedAt'> {
  /** Of the page: "de". */
  language: string
  given: GivenByGuest
  recipient: string
}

/** The copy of a guest's statement, as it will be sent to the address that they gave. */
export const guestCopy = (
  shop: GuestsShop,
  { id, reference, sentAt, receivedAt, language, given, recipient }: Copied,
): Promise<NewMessage> =>
  guestAcknowledgement({
    ...{ shop: shop.domain, shopName: shop.name, zone: shop.timezone, guestId: id, recipient, given },
    ...{ reference, sentAt, receivedAt },
    locale: localeFor(language),
    door: doorOf({ shop: shop.domain, channel: 'guest', locale: language }, undefined),
    ...(shop.contact === undefined ? {} : { contact: shop.contact }),
  })
