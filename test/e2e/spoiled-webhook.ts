import { createHmac } from 'node:crypto'
import { expect } from 'vitest'
import { secretsOf } from '../../scripts/system/secrets.ts'
import type { RunningSystem } from '../harness/system.ts'

/** A webhook, signed as Shopify signs, whose content is nothing that anybody could work off. */
export async function sendSpoiled(
  { appUrl, dataFolder }: RunningSystem,
  { shop, topic, id }: { shop: string; topic: string; id: string },
): Promise<void> {
  const body = JSON.stringify({ note: 'neither an order nor a product' })
  const { SHOPIFY_API_SECRET } = secretsOf(dataFolder)
  const answer = await fetch(`${appUrl}/webhooks`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-shopify-hmac-sha256': createHmac('sha256', SHOPIFY_API_SECRET).update(body).digest('base64'),
      'x-shopify-webhook-id': id,
      'x-shopify-topic': topic,
      'x-shopify-shop-domain': shop,
      'x-shopify-api-version': '2026-10',
      'x-shopify-triggered-at': new Date().toISOString(),
    },
  })
  expect(answer.status).toBe(200)
}
