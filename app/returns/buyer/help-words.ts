import type { Translate } from '../../locales/translate.ts'
import type { BuyerOrder } from './buyer-wire.ts'

/** A person at the shop, for whoever wants one. */
export const helpWords = (email: string | null, t: Translate): BuyerOrder['help'] =>
  email === null ? { text: t('buyer:help.plain') } : { text: t('buyer:help.withEmail', { email }), email }
