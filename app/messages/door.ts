/** Where its buyer sees what a message is about, and does what it asks of them. */
import type { Translate } from '../locales/translate.ts'
import { type Block, said } from './letter.ts'

export type Door =
  /** Their account; `url`: of the order in it, where Shopify told it. */
  | { kind: 'account'; url?: string }
  /** The page that a mailed code opens, for whoever stated without an account. */
  | { kind: 'guest'; url: string }

/** At the end of what a message says. */
export function doorBlock(door: Door, t: Translate): Block {
  if (door.url === undefined) return { kind: 'text', words: said(t('messages:door.accountPlain')) }
  const { kind, url } = door
  return { kind: 'link', label: t(`messages:door.${kind}`), url, means: t(`messages:door.${kind}Means`) }
}
