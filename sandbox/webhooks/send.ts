import { createHmac } from 'node:crypto'
import type { SandboxOptions } from '../options.ts'
import type { Delivery } from '../state/traffic.ts'

/** An endpoint has five seconds. Source: https://shopify.dev/docs/apps/build/webhooks/subscribe/https */
const PATIENCE_MS = 5000
const API_VERSION = '2026-10'

/** One attempt. Answers the status, or why there was none. */
export async function sendWebhook(
  delivery: Delivery,
  options: SandboxOptions,
  forged: boolean,
): Promise<number | string> {
  if (options.appOrigin === null) return 'the app listens nowhere yet'
  const signature = createHmac('sha256', forged ? `not ${options.apiSecret}` : options.apiSecret)
    .update(delivery.body)
    .digest('base64')
  try {
    const response = await fetch(new URL(delivery.uri, options.appOrigin), {
      method: 'POST',
      body: delivery.body,
      headers: {
        'content-type': 'application/json',
        'x-shopify-topic': delivery.topic,
        'x-shopify-hmac-sha256': signature,
        'x-shopify-shop-domain': delivery.shop,
        'x-shopify-api-version': API_VERSION,
        'x-shopify-webhook-id': delivery.id,
        'x-shopify-event-id': delivery.eventId,
        'x-shopify-triggered-at': delivery.triggeredAt,
        'user-agent': 'Shopify-Captain-Hook',
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'manual',
    })
    await response.arrayBuffer()
    return response.status
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
