/**
 * The door for Shopify's webhooks. It verifies the bytes, has them written down and answers; the row is the durable
 * work. Nothing else is loaded, so that a slow day elsewhere never loses a webhook.
 */
import { z } from 'zod'
import { env } from '../env.server.ts'
import { isSignedBy } from './hmac.ts'
import { sealPayload } from './sealed-payload.ts'
import { Overloaded, writeDown } from './write-down.ts'

const delivery = z.object({
  'x-shopify-webhook-id': z.string().min(1).max(200),
  'x-shopify-topic': z.string().min(1).max(200),
  'x-shopify-shop-domain': z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/),
  'x-shopify-api-version': z.string().max(20).optional().catch(undefined),
  'x-shopify-triggered-at': z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .catch(undefined),
})

/** While a secret is replaced Shopify signs with the oldest that is not revoked (docs/operating.md). */
const SECRETS = [env.SHOPIFY_API_SECRET, ...env.SHOPIFY_API_SECRETS_RETIRED]

const OPENING_BRACE = 0x7b
/** What JSON calls whitespace. */
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d])

/** What a webhook is answered; Shopify sends it again unless it is 200. */
export type Answer =
  | { status: 200; result: 'kept' | 'known' }
  | { status: 400; result: 'malformed' }
  | { status: 401; result: 'unsigned' }
  | { status: 503; result: 'busy' }

/**
 * 200 means that it is on the disk: kept just now, or known already.
 * @param headers with lower-case names; they are not signed, only the bytes are
 * @param body the bytes as they came
 * @throws when it could not be written down: answer 500, and Shopify sends it again
 */
export async function receiveWebhook(
  headers: Record<string, string | string[] | undefined>,
  body: Buffer,
): Promise<Answer> {
  const signature = String(headers['x-shopify-hmac-sha256'] ?? '')
  if (!SECRETS.some((secret) => isSignedBy(secret, body, signature)) || !beginsObject(body)) {
    return { status: 401, result: 'unsigned' }
  }
  const parsed = delivery.safeParse(headers)
  if (!parsed.success) return { status: 400, result: 'malformed' }
  try {
    const isNew = await writeDown(sealed(parsed.data, body))
    return { status: 200, result: isNew ? 'kept' : 'known' }
  } catch (error) {
    if (error instanceof Overloaded) return { status: 503, result: 'busy' }
    throw error
  }
}

/**
 * Whether it begins as every webhook's body does. Shopify signs other things with the same secret and hands them to
 * people: session tokens, which begin with a letter, and addresses, whose queries begin with a name. Whoever holds one
 * must not be able to bring it here as a webhook, under whatever topic and shop they like.
 */
function beginsObject(body: Buffer): boolean {
  const first = body.findIndex((byte) => !BLANKS.has(byte))
  return body[first] === OPENING_BRACE
}

/** Payloads carry names and addresses, which we mostly do not need: sealed until read, then emptied. */
function sealed(headers: z.infer<typeof delivery>, body: Buffer) {
  const shop = headers['x-shopify-shop-domain']
  const webhookId = headers['x-shopify-webhook-id']
  return {
    shop,
    webhookId,
    topic: headers['x-shopify-topic'],
    apiVersion: headers['x-shopify-api-version'] ?? null,
    triggeredAt: headers['x-shopify-triggered-at'] ?? null,
    payload: sealPayload(shop, webhookId, body.toString('utf8')),
  }
}
