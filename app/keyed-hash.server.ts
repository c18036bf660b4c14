/** Names for what must be recognised and not be read: nobody finds the text by trying without the key. */
import { createHmac, hkdfSync } from 'node:crypto'
import { env } from './env.server.ts'

/** Apart from the key that seals, of which it is derived: a new one makes other names. */
const key = Buffer.from(
  hkdfSync('sha256', Buffer.from(env.ENCRYPTION_KEY, 'base64'), '', 'recourse/keyed-hash', 32),
)

/** @param place where the text belongs: the same text has another name elsewhere */
export const keyedHash = (place: string, text: string): string =>
  createHmac('sha256', key).update(`${place}\0${text}`).digest('base64url')
