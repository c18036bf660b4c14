/** By which door its buyer came, and so where they find their case again. Pure. */
import { guestStatusUrl } from '../../guest-pages.ts'
import { officialLanguageOf } from '../../locales/withdrawal-labels.ts'
import type { Door } from '../../messages/door.ts'

interface Stated {
  shop: string
  channel: string
  /** As it was stated in, e.g. "de" or "el-GR". */
  locale: string
}

/** They have an account and were in it. */
export const isFromAccount = ({ channel }: Pick<Stated, 'channel'>): boolean =>
  channel === 'account' || channel === 'native'

/** @param url of the order in the account */
export function doorOf(stated: Stated, url: string | undefined): Door {
  if (isFromAccount(stated)) return { kind: 'account', ...(url !== undefined && { url }) }
  return { kind: 'guest', url: guestStatusUrl(stated.shop, officialLanguageOf([stated.locale])) }
}
