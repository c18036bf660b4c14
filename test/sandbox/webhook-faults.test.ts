import { describe, expect, it } from 'vitest'
import { deliveredOrder } from './order-story.ts'
import { body, receivingWebhooks, signed } from './receiving-webhooks.ts'

const { started, settled, topics, place } = receivingWebhooks()

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
