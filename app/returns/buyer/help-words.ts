import type { Translate } from '../../locales/translate.ts'
import type { BuyerOrder } from './buyer-wire.ts'

interface Shop {
  domain: string
  name: string
  /** Where it answers mail; null: it has not said. */
  email: string | null
}

/** A person at the shop, for whoever wants one: never without a way to reach them. */
export const helpWords = ({ domain, name, email }: Shop, t: Translate): BuyerOrder['help'] =>
  email === null
    ? { text: t('buyer:help.plain'), link: { label: name, url: `https://${domain}` } }
    : { text: t('buyer:help.withEmail', { email }), email }

/** The same beside the form in which they write to the shop. */
export const helpHere = (email: string | null, t: Translate): BuyerOrder['help'] =>
  email === null ? { text: t('buyer:help.here') } : { text: t('buyer:help.withEmail', { email }), email }
