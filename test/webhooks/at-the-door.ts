/** The door with an empty inbox before each test, and what it counted. */
import { afterAll, beforeEach } from 'vitest'
import { db } from '../../app/db.server.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { webhookAck, webhooks } from '../../app/metrics.server.ts'
import { closeDoor } from '../../app/webhooks/write-down.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { signatureOf } from './deliver.ts'
import { install } from './install.ts'

export const MB = 1024 * 1024
export const row = (webhookId: string) =>
  db.webhookInbox.findUnique({ where: { shop_webhookId: { shop: shopA, webhookId } } })

/** How often something was answered or worked off so. */
export async function countOf(labels: { result: string; topic?: string }): Promise<number> {
  const metric = 'topic' in labels ? await webhooks.get() : await webhookAck.get()
  const found = metric.values.filter(
    (value) =>
      (!('metricName' in value) || value.metricName === undefined || value.metricName.endsWith('_count')) &&
      Object.entries(labels).every(([name, wanted]) => value.labels[name as 'result'] === wanted),
  )
  return found.reduce((sum, { value }) => sum + value, 0)
}

/** For a whole file. */
export function atTheDoor(): void {
  beforeEach(async () => {
    await db.webhookInbox.deleteMany({ where: { shop: shopA } })
    await db.shop.deleteMany({ where: { shop: shopA } })
    await install()
    await emptyQueue()
  })
  afterAll(async () => {
    await closeDoor()
    await closeQueue()
    await db.$disconnect()
  })
}

export const headersOf = (id: string, body: string | Buffer) => ({
  'x-shopify-hmac-sha256': signatureOf(body),
  'x-shopify-webhook-id': id,
  'x-shopify-topic': 'orders/create',
  'x-shopify-shop-domain': shopA,
})
