/**
 * The door for Shopify's webhooks. It verifies the bytes, writes them down with one statement and answers;
 * the row is the durable work. Nothing else is loaded, so that a slow day elsewhere never loses a webhook.
 */
import { z } from 'zod'
import { db } from '../db.server.ts'
import { env } from '../env.server.ts'
import { seal } from '../secret-box.server.ts'
import { withRawSql } from '../tenancy.server.ts'
import { isSignedBy } from './hmac.ts'
import { INBOX_CHANNEL, placeOf } from './inbox.ts'

const delivery = z.object({
  'x-shopify-webhook-id': z.string().min(1).max(200),
  'x-shopify-topic': z.string().min(1).max(200),
  'x-shopify-shop-domain': z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/),
  'x-shopify-api-version': z.string().max(20).optional(),
  'x-shopify-triggered-at': z.iso.datetime({ offset: true }).optional().catch(undefined),
})

/**
 * @param headers with lower-case names
 * @param body the bytes as they came
 * @returns the status to answer: 200 (kept, or known already), 400 (no webhook), 401 (not signed by Shopify)
 * @throws when it could not be written down: answer 500, and Shopify sends it again
 */
export async function receiveWebhook(
  headers: Record<string, string | string[] | undefined>,
  body: Buffer,
): Promise<200 | 400 | 401> {
  const signature = headers['x-shopify-hmac-sha256']
  if (!isSignedBy(env.SHOPIFY_API_SECRET, body, String(signature ?? ''))) return 401
  const parsed = delivery.safeParse(headers)
  if (!parsed.success) return 400
  await writeDown(parsed.data, body)
  return 200
}

/** Payloads carry names and addresses, which we mostly do not need: sealed until read, then emptied. */
async function writeDown(headers: z.infer<typeof delivery>, body: Buffer): Promise<void> {
  const shop = headers['x-shopify-shop-domain']
  const webhookId = headers['x-shopify-webhook-id']
  const payload = Buffer.from(seal(body.toString('utf8'), placeOf(shop, webhookId)))
  const triggeredAt = headers['x-shopify-triggered-at']
  await withRawSql(
    'webhook inbox',
    async () => db.$executeRaw`
      WITH kept AS (
        INSERT INTO "WebhookInbox" ("shop", "webhookId", "topic", "apiVersion", "triggeredAt", "payload")
        VALUES (${shop}, ${webhookId}, ${headers['x-shopify-topic']}, ${headers['x-shopify-api-version'] ?? null},
                ${triggeredAt ? new Date(triggeredAt) : null}, ${payload})
        ON CONFLICT DO NOTHING
        RETURNING 1
      )
      SELECT pg_notify(${INBOX_CHANNEL}, '') FROM kept`,
  )
}
