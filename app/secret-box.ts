/**
 * Text sealed at rest: AES-256-GCM, `v1.<key id>.<iv ‖ tag ‖ ciphertext>` in base64url. The key's id goes
 * in front so that a key can be replaced; it and the place the text belongs to are authenticated with it,
 * so that a sealed text moved to another row or column does not open.
 */
import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto'
import { KeyMissing, Malformed } from './errors.ts'

const IV_BYTES = 12
const TAG_BYTES = 16

interface OneKeyBox extends SecretBox {
  /** Whether it was sealed with this key. */
  sealed(text: string): boolean
}

export interface SecretBox {
  /** @param place where the text belongs, e.g. `session/<id>`; opening must name the same */
  seal(text: string, place?: string): string
  /**
   * @throws KeyMissing (retryable) when it was sealed with another key
   * @throws Malformed when it was never sealed, not for this place, or was changed since
   */
  open(sealed: string, place?: string): string
}

/** @param bytes 32 of them */
export function secretBox(bytes: Buffer): OneKeyBox {
  const key = createSecretKey(bytes)
  const prefix = `v1.${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`
  const authenticated = (place: string) => Buffer.from(`${prefix}\0${place}`)
  return {
    sealed: (text) => text.startsWith(`${prefix}.`),
    seal(text, place = '') {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(authenticated(place))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${prefix}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, place = '') {
      if (!sealed.startsWith(`${prefix}.`)) throw notOfThisKey(sealed)
      const parts = Buffer.from(sealed.slice(prefix.length + 1), 'base64url')
      const tag = parts.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
      if (tag.length !== TAG_BYTES) throw new Malformed('sealed text is cut short')
      const decipher = createDecipheriv('aes-256-gcm', key, parts.subarray(0, IV_BYTES))
      decipher.setAAD(authenticated(place)).setAuthTag(tag)
      try {
        const body = parts.subarray(IV_BYTES + TAG_BYTES)
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch (cause) {
        throw new Malformed('sealed text was changed, or belongs elsewhere', { cause })
      }
    },
  }
}

const notOfThisKey = (sealed: string) =>
  /^v1\.[0-9a-f]{8}\./.test(sealed)
    ? new KeyMissing('sealed with a key that is not in the environment')
    : new Malformed('not sealed')

/** Seals with the key of today, and opens what those before it have sealed too. */
export function keyRing(today: Buffer, retired: readonly Buffer[]): SecretBox {
  const current = secretBox(today)
  const boxes = [current, ...retired.map(secretBox)]
  return {
    seal: current.seal,
    open: (text, place) => (boxes.find((box) => box.sealed(text)) ?? current).open(text, place),
  }
}
