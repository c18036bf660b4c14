import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'

/** Made once per secret: making it takes as long as signing a small body. */
const keys = new Map<string, KeyObject>()

function keyOf(secret: string): KeyObject {
  const key = keys.get(secret) ?? createSecretKey(Buffer.from(secret))
  keys.set(secret, key)
  return key
}

/** Shopify signs the bytes of the body: base64 of HMAC-SHA256 with the app's secret. */
export function isSignedBy(secret: string, body: Buffer, signature: string | undefined): boolean {
  const expected = createHmac('sha256', keyOf(secret)).update(body).digest()
  const given = Buffer.from(signature ?? '', 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
