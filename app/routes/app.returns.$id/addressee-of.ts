import { WHO_IS_TOLD } from '../../deadlines/who-is-told.ts'
import type { MessageView } from '../../returns/merchant/shown-message.ts'

/** A notice of a deadline goes to whoever can still do something; every other message to the buyer. */
export function addresseeOf({ kind, key }: Pick<MessageView, 'kind' | 'key'>): 'toBuyer' | 'toShop' {
  const [deadline = '', moment = ''] = kind === 'deadline' ? key.split('/') : []
  const told: Readonly<Record<string, Readonly<Record<string, string>>>> = WHO_IS_TOLD
  return told[deadline]?.[moment] === 'merchant' ? 'toShop' : 'toBuyer'
}
