import { createHmac } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { adminOf } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { type Asked, apiSecret, shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const signed = (body: string) => createHmac('sha256', apiSecret).update(body).digest('base64')
const topics = () => started.app.asked.map(({ headers }) => String(headers['x-shopify-topic']))
const settled = () => started.sandbox.world.webhooks.settled()
const place = () =>
  started.control.placeOrder(shopA, 'ana@example.ro', [{ product: 'button-camera', quantity: 1 }])
const body = (asked: Asked | undefined) => JSON.parse(asked?.body ?? '{}') as Record<string, unknown>

beforeEach(async () => {
  await adminOf(started, shopA)('{ shop { id } }')
  await settled()
  await started.control.faults({ clear: true })
  started.app.asked = []
  started.app.answer = () => ({ status: 200 })
})

describe('faults of webhooks', () => {
  it('duplicate: the same delivery twice', async () => {
    await started.control.faults({ webhooks: { duplicate: 1 } })
    await place()
    await settled()
    const ids = started.app.asked.map(({ headers }) => headers['x-shopify-webhook-id'])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  it('lose: it never comes, and the next does', async () => {
    await started.control.faults({ webhooks: { lose: true } })
    const [, kept] = [await place(), await place()]
    await settled()
    expect(started.app.asked.map((asked) => body(asked).id)).toEqual([kept.id])
  })

  it('reorder: the next one overtakes it', async () => {
    await started.control.faults({ webhooks: { reorder: 1 } })
    const [first, second] = [await place(), await place()]
    await settled()
    expect(started.app.asked.map((asked) => body(asked).id)).toEqual([second.id, first.id])
  })

  it('badSignature: once wrong, then right', async () => {
    started.app.answer = ({ headers, body: sent }) => ({
      status: headers['x-shopify-hmac-sha256'] === signed(sent) ? 200 : 401,
    })
    await started.control.faults({ webhooks: { badSignature: 1 } })
    await place()
    await settled()
    const [delivery] = await started.control
      .call<{ attempts: { answer: number }[] }[]>('/webhooks?topic=orders/create')
      .then((all) => all.slice(-1))
    expect(delivery?.attempts.map(({ answer }) => answer)).toEqual([401, 200])
  })

  it('delayMs: it comes later, and holds no other', async () => {
    await started.control.faults({ webhooks: { delayMs: 30 } })
    const [late, soon] = [await place(), await place()]
    await settled()
    expect(started.app.asked.map((asked) => body(asked).id)).toEqual([soon.id, late.id])
  })

  it('strike only the topic they name', async () => {
    await started.control.faults({ webhooks: { lose: 1, topic: 'fulfillments/create' } })
    await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    await settled()
    expect(topics()).not.toContain('fulfillments/create')
    expect(topics()).toContain('orders/create')
  })
})
