/** The bytes of a webhook as they lie in the inbox: sealed, and bound to their row. */
import { Malformed } from '../errors.ts'
import { open, seal } from '../secret-box.server.ts'
import { parseExactly } from './parse-exactly.ts'

const placeOf = (shop: string, webhookId: string) => `webhook/${shop}/${webhookId}`

export const sealPayload = (shop: string, webhookId: string, text: string): string =>
  seal(text, placeOf(shop, webhookId))

/** @throws Malformed when it is not ours, or not JSON; KeyMissing when another key sealed it */
export function openPayload(row: { shop: string; webhookId: string; payload: Uint8Array }): unknown {
  const text = open(Buffer.from(row.payload).toString('utf8'), placeOf(row.shop, row.webhookId))
  try {
    return parseExactly(text)
  } catch {
    // The parser's own words quote the payload.
    throw new Malformed('the payload is not JSON, or nested too deep')
  }
}
