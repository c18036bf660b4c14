/** Webhooks as Shopify sends them to us: the fields that the subscription includes, signed, each with an id of its own. */
import { createHmac, randomUUID } from 'node:crypto'

export interface Resource {
  shop: string
  orderId: number
}

export interface SignedWebhook {
  id: string
  about: Resource
  /** The whole request, as it goes over the line. */
  bytes: Buffer
}

const TOPICS = [
  ['orders/updated', (id: number) => ({ id, updated_at: '2026-11-21T12:00:00+02:00' })],
  ['fulfillments/update', (id: number) => ({ id: id + 1, order_id: id })],
  ['orders/updated', (id: number) => ({ id, updated_at: '2026-11-21T12:00:01+02:00' })],
  ['refunds/create', (id: number) => ({ id: id + 2, order_id: id })],
] as const

/** Number n is about order n, and round again. */
export function signedWebhooks(secret: string, about: readonly Resource[]): () => SignedWebhook {
  let count = 0
  return () => {
    const [topic, bodyOf] = TOPICS[count % TOPICS.length] as (typeof TOPICS)[number]
    const resource = about[count % about.length] as Resource
    count += 1
    const id = randomUUID()
    const body = JSON.stringify(bodyOf(resource.orderId))
    const head = [
      'POST /webhooks HTTP/1.1',
      'Host: 127.0.0.1',
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Shopify-Hmac-Sha256: ${createHmac('sha256', secret).update(body).digest('base64')}`,
      `X-Shopify-Topic: ${topic}`,
      `X-Shopify-Shop-Domain: ${resource.shop}`,
      `X-Shopify-Webhook-Id: ${id}`,
      `X-Shopify-Event-Id: ${id}`,
      'X-Shopify-API-Version: 2026-10',
      `X-Shopify-Triggered-At: ${new Date().toISOString()}`,
      'User-Agent: Shopify-Captain-Hook',
    ]
    return { id, about: resource, bytes: Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`) }
  }
}
