/** Signs what leaves us in the open and comes back through somebody's browser. Not secret, but nobody else can make it. */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from './env.server.ts'

/** Of each key that we seal with, one of its own for each purpose: what is signed here opens nothing elsewhere. */
const keysFor = (purpose: string): Buffer[] =>
  [env.ENCRYPTION_KEY, ...env.ENCRYPTION_KEYS_RETIRED].map((key) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', `recourse/${purpose}`, 32)),
  )

const signedWith = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** @returns 43 characters of base64url, the same each time while the key is the same */
export function sign(purpose: string, text: string): string {
  const [today] = keysFor(purpose)
  if (today === undefined) throw new Error('There is no key')
  return signedWith(today, text).toString('base64url')
}

/** Whether it was signed with the key of today or one before. */
export function isSigned(purpose: string, text: string, signature: string): boolean {
  const given = Buffer.from(signature, 'base64url')
  return keysFor(purpose).some((key) => {
    const right = signedWith(key, text)
    // A decoder of base64url overlooks much: only the one way to write it is a signature.
    return (
      given.length === right.length &&
      timingSafeEqual(right, given) &&
      right.toString('base64url') === signature
    )
  })
}
