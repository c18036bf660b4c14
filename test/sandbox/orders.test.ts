import { describe, expect, it } from 'vitest'
import { adminOf, askGraphql, tokenFor } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, shopB, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const admin = adminOf(started, shopA)
const DAY_MS = 86_400_000

interface OrderAnswer {
  order: {
    name: string
    totalReceivedSet: { presentmentMoney: { amount: string; currencyCode: string } }
    displayFulfillmentStatus: string
    lineItems: {
      nodes: {
        customAttributes: { key: string; value: string }[]
        discountedTotalSet: { shopMoney: { amount: string } }
      }[]
    }
    fulfillments: { deliveredAt: string | null; displayStatus: string }[]
  } | null
}
const ORDER = `query($id: ID!) { order(id: $id) { name displayFulfillmentStatus
  totalReceivedSet { presentmentMoney { amount currencyCode } }
  lineItems(first: 10) { nodes { customAttributes { key value } discountedTotalSet { shopMoney { amount } } } }
  fulfillments(first: 10) { deliveredAt displayStatus } } }`

describe('an order', () => {
  it('is read with its money, properties and delivery', async () => {
    await started.control.setClock('2026-11-02T08:00:00Z')
    const story = await deliveredOrder(started.control, [
      {
        product: 'button-camera',
        quantity: 1,
        properties: { Specification: 'second button of a navy jacket' },
      },
      { product: 'in-ear-earpiece', quantity: 2, discountMinor: 800 },
    ])
    const { data, errors } = await admin<OrderAnswer>(ORDER, { id: story.gid })
    expect(errors).toBeUndefined()
    expect(data?.order).toEqual({
      name: '#1001',
      displayFulfillmentStatus: 'FULFILLED',
      totalReceivedSet: { presentmentMoney: { amount: '1658.99', currencyCode: 'RON' } },
      lineItems: {
        nodes: [
          {
            customAttributes: [{ key: 'Specification', value: 'second button of a navy jacket' }],
            discountedTotalSet: { shopMoney: { amount: '749.0' } },
          },
          { customAttributes: [], discountedTotalSet: { shopMoney: { amount: '890.0' } } },
        ],
      },
      fulfillments: [{ deliveredAt: '2026-11-02T08:00:00Z', displayStatus: 'DELIVERED' }],
    })
  })

  it('says where its customers see it', async () => {
    const { id, gid } = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    const asked = 'query($id: ID!) { order(id: $id) { statusPageUrl(audience: CUSTOMERVIEW) } }'
    const { data } = await admin<{ order: { statusPageUrl: string } }>(asked, { id: gid })
    const { statusPageUrl: url = '' } = data?.order ?? {}
    expect(url).toContain(`/orders/${id}`)
    expect((await fetch(url)).status).toBe(200)
  })

  it('of another shop is not found', async () => {
    const story = await deliveredOrder(
      started.control,
      [{ product: 'travel-pillow', quantity: 1 }],
      shopB,
      'eleni@example.gr',
    )
    const { data, errors } = await admin<OrderAnswer>(ORDER, { id: story.gid })
    expect([data, errors]).toEqual([{ order: null }, undefined])
  })

  it('is fulfilled in parts', async () => {
    const { control } = started
    const { id } = await control.placeOrder(shopA, 'ana@example.ro', [
      { product: 'over-ear-headphones', quantity: 3 },
    ])
    const part = (quantity: number) =>
      control.call(`/shops/${shopA}/orders/${id}/fulfill`, {
        lines: [{ product: 'over-ear-headphones', quantity }],
      })
    await part(2)
    await expect(part(2)).rejects.toThrow('must be from 1 to 1, what is left')
    await part(1)
    await expect(control.fulfil(shopA, id)).rejects.toThrow('nothing is left to fulfil')
  })
})

describe('orders older than 60 days', () => {
  async function visible(scopes: string[], ageMs: number): Promise<boolean> {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    const order = started.sandbox.world.state.orders.find(({ id }) => id === story.id)
    const token = await tokenFor(started, shopA)
    const held = started.sandbox.world.state.tokens.find((one) => one.token === token)
    if (!order || !held) throw new Error('nothing to look at')
    held.scopes = scopes
    order.createdAt = new Date(started.sandbox.world.clock.now().getTime() - ageMs).toISOString()
    const answer = await askGraphql(
      started,
      shopA,
      token,
      '{ order(id: "ID") { id } }'.replace('ID', story.gid),
    )
    const { data } = (await answer.json()) as { data: { order: object | null } }
    return data.order !== null
  }

  it('are hidden from an app without read_all_orders', async () => {
    expect(await visible(['read_orders'], 60 * DAY_MS)).toBe(true)
    expect(await visible(['read_orders'], 60 * DAY_MS + 1)).toBe(false)
    expect(await visible(['read_orders'], 59 * DAY_MS)).toBe(true)
  })

  it('are shown to an app with it', async () => {
    expect(await visible(['read_orders', 'read_all_orders'], 400 * DAY_MS)).toBe(true)
  })
})
