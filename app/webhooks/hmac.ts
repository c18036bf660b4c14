import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'

/** Made once per secret: making it takes as long as signing a small body. */
const keys = new Map<string, KeyObject>()

function keyOf(secret: string): KeyObject {
  const key = keys.get(secret) ?? createSecretKey(Buffer.from(secret))
  keys.set(secret, key)
  return key
}

/** Of 32 bytes. Node would also decode the alphabet of tokens, blanks among it, and much else. */
const BASE64 = /^[A-Za-z0-9+/]{43}=$/

/** Shopify signs the bytes of the body: base64 of HMAC-SHA256 with the app's secret. */
export function isSignedBy(secret: string, body: Buffer, signature: string): boolean {
  if (!BASE64.test(signature)) return false
  const expected = createHmac('sha256', keyOf(secret)).update(body).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
