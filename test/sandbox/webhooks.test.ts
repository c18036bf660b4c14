import { describe, expect, it } from 'vitest'
import { onlyFields } from '../../sandbox/webhooks/include-fields.ts'
import { adminOf } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { body, receivingWebhooks, signed } from './receiving-webhooks.ts'
import { shopA, shopB } from './start-for-test.ts'

const { started, settled, topics, place } = receivingWebhooks()

describe('a webhook', () => {
  it('is signed over its bytes and says what, whose and when', async () => {
    await started.control.setClock('2026-11-03T09:00:00Z')
    const order = await place()
    await settled()
    const [asked] = started.app.asked
    expect(asked?.path).toBe('/webhooks')
    expect(asked?.headers['x-shopify-hmac-sha256']).toBe(signed(asked?.body ?? ''))
    expect(asked?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-shopify-topic': 'orders/create',
      'x-shopify-shop-domain': shopA,
      'x-shopify-api-version': '2026-10',
    })
    expect(asked?.headers['x-shopify-triggered-at']).toMatch(/^2026-11-03T09:00:0/)
    expect(asked?.headers['x-shopify-webhook-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(asked?.headers['x-shopify-event-id']).not.toBe(asked?.headers['x-shopify-webhook-id'])
    expect(body(asked)).toMatchObject({
      admin_graphql_api_id: order.gid,
      total_price: '768.99',
      financial_status: 'paid',
    })
  })

  it('is sent for each step of an order, in their order', async () => {
    await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    await settled()
    expect(topics()).toEqual([
      'orders/create',
      'fulfillments/create',
      'orders/updated',
      'fulfillment_events/create',
      'fulfillments/update',
      'orders/updated',
    ])
  })

  it('is sent for each step of a return', async () => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    await settled()
    started.app.asked = []
    const made = await started.control.requestReturn(shopA, story.id, [
      { product: 'in-ear-earpiece', quantity: 1 },
    ])
    await adminOf(started, shopA)(
      'mutation($i: ReturnApproveRequestInput!) { returnApproveRequest(input: $i) { return { id } } }',
      {
        i: { id: made.gid },
      },
    )
    await started.control.call(`/shops/${shopA}/returns/${made.id}/close`, {})
    await settled()
    expect(topics()).toEqual([
      'returns/request',
      'orders/updated',
      'returns/approve',
      'orders/updated',
      'returns/close',
      'orders/updated',
    ])
    const ofReturns = started.app.asked.filter(({ headers }) =>
      /^returns/.test(String(headers['x-shopify-topic'])),
    )
    expect(ofReturns.map((asked) => body(asked).status)).toEqual(['requested', 'open', 'closed'])
  })

  it('goes only to apps that are installed', async () => {
    await started.control.placeOrder(shopB, 'eleni@example.gr', [{ product: 'travel-pillow', quantity: 1 }])
    await settled()
    expect(started.app.asked).toEqual([])
  })

  it('app/uninstalled is the last', async () => {
    await started.control.call(`/shops/${shopA}/uninstall`, {})
    await place()
    await settled()
    expect(topics()).toEqual(['app/uninstalled'])
  })

  it('keeps only the fields that the subscription includes', () => {
    const payload = {
      id: 1,
      name: '#1',
      customer: { id: 2, email: 'a@b.c' },
      line_items: [{ id: 3, title: 'x' }],
    }
    expect(onlyFields(payload, ['id', 'customer.id', 'line_items.id'])).toEqual({
      id: 1,
      customer: { id: 2 },
      line_items: [{ id: 3 }],
    })
    expect(onlyFields(payload, [])).toBe(payload)
  })
})

describe('a webhook that is not answered with 2xx', () => {
  it('comes again, the same in id and bytes, until it is', async () => {
    let answers = 0
    started.app.answer = () => ({ status: ++answers < 3 ? 500 : 204 })
    await place()
    await settled()
    expect(started.app.asked).toHaveLength(3)
    const [first, ...later] = started.app.asked
    for (const asked of later) {
      expect(asked.body).toBe(first?.body)
      expect(asked.headers['x-shopify-webhook-id']).toBe(first?.headers['x-shopify-webhook-id'])
    }
  })

  it.each([
    [8, 'delivered'],
    [9, 'failed'],
  ])('after %d refusals is %s', async (refusals, state) => {
    let answers = 0
    started.app.answer = () => ({ status: ++answers <= refusals ? 503 : 200 })
    await place()
    await settled()
    expect(started.app.asked).toHaveLength(9)
    expect(started.sandbox.world.state.deliveries.at(-1)?.state).toBe(state)
  })

  it('does not take a redirect for an answer', async () => {
    started.app.answer = () =>
      started.app.asked.length === 1 ? { status: 302, headers: { location: '/' } } : { status: 200 }
    await place()
    await settled()
    expect(started.app.asked.map(({ path }) => path)).toEqual(['/webhooks', '/webhooks'])
  })
})
