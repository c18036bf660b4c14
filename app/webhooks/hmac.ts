import { createHmac, timingSafeEqual } from 'node:crypto'

/** Shopify signs the bytes of the body: base64 of HMAC-SHA256 with the app's secret. */
export function isSignedBy(secret: string, body: Buffer, signature: string | undefined): boolean {
  const expected = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(signature ?? '', 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
