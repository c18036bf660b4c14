import { createHmac } from 'node:crypto'
import { type Answer, receiveWebhook } from '../../app/webhooks/door.ts'
import { shopA, testEnvironment } from '../harness/test-environment.ts'

export interface Delivered {
  id: string
  topic: string
  shop?: string
  /** Signed with this instead of the app's secret. */
  secret?: string
  headers?: Record<string, string>
}

/** Knocks at the door as Shopify does, and gives the status it is answered with. */
export async function deliver(payload: unknown, delivered: Delivered): Promise<number> {
  return (await knock(payload, delivered)).status
}

/** As `deliver`, with what the door made of it. */
export function knock(
  payload: unknown,
  { id, topic, shop = shopA, secret, headers }: Delivered,
): Promise<Answer> {
  const isRaw = typeof payload === 'string' || Buffer.isBuffer(payload)
  const body = isRaw ? Buffer.from(payload) : Buffer.from(JSON.stringify(payload))
  return receiveWebhook(
    {
      'x-shopify-hmac-sha256': signatureOf(body, secret),
      'x-shopify-webhook-id': id,
      'x-shopify-topic': topic,
      'x-shopify-shop-domain': shop,
      'x-shopify-api-version': '2026-10',
      'x-shopify-triggered-at': '2026-11-02T08:00:00.123Z',
      ...headers,
    },
    body,
  )
}

export const signatureOf = (body: string | Buffer, secret = testEnvironment.SHOPIFY_API_SECRET): string =>
  createHmac('sha256', secret).update(body).digest('base64')
