/** What tests of webhooks share: an app that takes them all, and nothing left of the test before. */
import { createHmac } from 'node:crypto'
import { beforeEach } from 'vitest'
import { adminOf } from './as-app.ts'
import { type Asked, apiSecret, shopA, useSandbox } from './start-for-test.ts'

export const signed = (body: string) => createHmac('sha256', apiSecret).update(body).digest('base64')
export const body = (asked: Asked | undefined) => JSON.parse(asked?.body ?? '{}') as Record<string, unknown>

/** For a whole file. */
export function receivingWebhooks() {
  const started = useSandbox()
  const settled = () => started.sandbox.world.webhooks.settled()
  beforeEach(async () => {
    await adminOf(started, shopA)('{ shop { id } }')
    await settled()
    await started.control.faults({ clear: true })
    started.app.asked = []
    started.app.answer = () => ({ status: 200 })
  })
  return {
    started,
    settled,
    topics: () => started.app.asked.map(({ headers }) => String(headers['x-shopify-topic'])),
    place: () =>
      started.control.placeOrder(shopA, 'ana@example.ro', [{ product: 'button-camera', quantity: 1 }]),
  }
}
