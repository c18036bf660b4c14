import { beforeEach, describe, expect, it } from 'vitest'
import { adminOf } from './as-app.ts'
import { type FulfillmentWork, moneyOf } from './money-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const admin = adminOf(started, shopA)

let orderId = 0
let orderGid = ''
let work: FulfillmentWork
beforeEach(async () => {
  const placed = await started.control.placeOrder(shopA, 'ana@example.ro', [
    { product: 'over-ear-headphones', quantity: 2 },
    { product: 'in-ear-earpiece', quantity: 1 },
  ])
  orderId = placed.id
  orderGid = placed.gid
  work = (await all())[0] as FulfillmentWork
})
const all = async () => (await moneyOf(admin, orderGid)).fulfillmentOrders.nodes

interface Held {
  fulfillmentHold: { id: string } | null
  remainingFulfillmentOrder: { id: string } | null
  userErrors: { code: string | null; field: string[] }[]
}
async function hold(input: object, id = work.id): Promise<Held> {
  const { data, errors } = await admin<{ fulfillmentOrderHold: Held }>(
    `mutation($id: ID!, $hold: FulfillmentOrderHoldInput!) { fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
      fulfillmentHold { id handle } remainingFulfillmentOrder { id } userErrors { code field } } }`,
    { id, hold: { reason: 'OTHER', ...input } },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data.fulfillmentOrderHold
}
const code = async (held: Promise<Held>) => (await held).userErrors[0]?.code
const release = (holdIds: string[] | null) =>
  admin<{ fulfillmentOrderReleaseHold: { fulfillmentOrder: { status: string } } }>(
    `mutation($id: ID!, $holdIds: [ID!]) { fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
      fulfillmentOrder { status } userErrors { code } } }`,
    { id: work.id, ...(holdIds ? { holdIds } : {}) },
  ).then(({ data }) => data?.fulfillmentOrderReleaseHold.fulfillmentOrder.status)
const fulfil = (quantity?: number) =>
  started.control.call(`/shops/${shopA}/orders/${orderId}/fulfill`, {
    ...(quantity === undefined ? {} : { lines: [{ product: 'over-ear-headphones', quantity }] }),
  })

describe('a fulfilment order', () => {
  it('comes with the order and counts what is left', async () => {
    expect(work).toMatchObject({
      status: 'OPEN',
      fulfillmentHolds: [],
      lineItems: {
        nodes: [
          { totalQuantity: 2, remainingQuantity: 2 },
          { totalQuantity: 1, remainingQuantity: 1 },
        ],
      },
    })
    await fulfil(1)
    expect((await all())[0]).toMatchObject({ status: 'IN_PROGRESS' })
    await fulfil()
    expect((await all())[0]).toMatchObject({ status: 'CLOSED' })
  })

  it('cannot be fulfilled while it is held, and can once it is released', async () => {
    const { fulfillmentHold } = await hold({ handle: 'recourse' })
    expect((await all())[0]).toMatchObject({
      status: 'ON_HOLD',
      fulfillmentHolds: [{ handle: 'recourse', heldByRequestingApp: true }],
    })
    await expect(fulfil()).rejects.toThrow('on hold')
    expect(await release([fulfillmentHold?.id ?? ''])).toBe('OPEN')
    await fulfil()
  })

  it('stays held while another hold is left', async () => {
    const first = await hold({ handle: 'one' })
    await hold({ handle: 'two' })
    expect(await release([first.fulfillmentHold?.id ?? ''])).toBe('ON_HOLD')
    expect(await release(null)).toBe('OPEN')
  })

  it('shows on the order that all that is left is held', async () => {
    const shown = async () =>
      (
        await admin<{ order: { displayFulfillmentStatus: string } }>(
          'query($id: ID!) { order(id: $id) { displayFulfillmentStatus } }',
          { id: orderGid },
        )
      ).data?.order.displayFulfillmentStatus
    await fulfil(1)
    expect(await shown()).toBe('PARTIALLY_FULFILLED')
    await hold({})
    expect(await shown()).toBe('ON_HOLD')
  })

  it('takes one hold per handle', async () => {
    expect(await code(hold({ handle: 'recourse' }))).toBeUndefined()
    expect(await code(hold({ handle: 'recourse' }))).toBe('DUPLICATE_FULFILLMENT_HOLD_HANDLE')
  })

  it('takes ten holds of an app and no more', async () => {
    const codes = []
    for (let count = 0; count < 11; count += 1) codes.push(await code(hold({ handle: `hold-${count}` })))
    expect(codes).toEqual([...Array(10).fill(undefined), 'FULFILLMENT_ORDER_HOLD_LIMIT_REACHED'])
  })

  it.each([
    [64, 0],
    [65, 1],
  ])('takes a handle of %d characters with %d errors', async (length, errors) => {
    expect((await hold({ handle: 'x'.repeat(length) })).userErrors).toHaveLength(errors)
  })

  it('is split when only some pieces are held: the others can be sent', async () => {
    const [headphones] = work.lineItems.nodes
    const held = await hold({ fulfillmentOrderLineItems: [{ id: headphones?.id, quantity: 1 }] })
    const [first, rest] = await all()
    expect(held.remainingFulfillmentOrder?.id).toBe(rest?.id)
    expect([first?.status, rest?.status]).toEqual(['ON_HOLD', 'OPEN'])
    await expect(fulfil(2)).rejects.toThrow('on hold')
    await fulfil(1)
    expect(
      await code(hold({ handle: 'again', fulfillmentOrderLineItems: [{ id: headphones?.id, quantity: 1 }] })),
    ).toBe('FULFILLMENT_ORDER_NOT_SPLITTABLE')
  })

  it.each([
    [0, 'GREATER_THAN_ZERO'],
    [1, undefined],
    [2, undefined],
    [3, 'INVALID_LINE_ITEM_QUANTITY'],
  ])('held for %d of 2 pieces answers %s', async (quantity, expected) => {
    const lines = [{ id: work.lineItems.nodes[0]?.id, quantity }]
    expect(await code(hold({ fulfillmentOrderLineItems: lines }))).toBe(expected)
  })

  it('that is not there is not found', async () => {
    expect(await code(hold({}, 'gid://shopify/FulfillmentOrder/1'))).toBe('FULFILLMENT_ORDER_NOT_FOUND')
  })

  it('is held and released by a person too', async () => {
    await started.control.call(`/shops/${shopA}/orders/${orderId}/hold`, { notes: 'wait' })
    expect((await all())[0]?.fulfillmentHolds[0]).toMatchObject({ heldByRequestingApp: false })
    await started.control.call(`/shops/${shopA}/orders/${orderId}/release`, {})
    expect((await all())[0]?.status).toBe('OPEN')
  })

  it('loses pieces that an edit takes out, which orders/edited tells', async () => {
    await started.control.call(`/shops/${shopA}/install`, {})
    await started.sandbox.world.webhooks.settled()
    started.app.asked = []
    const takeOut = (quantity: number) =>
      started.control.call(`/shops/${shopA}/orders/${orderId}/edit`, {
        takeOut: [{ product: 'over-ear-headphones', quantity }],
      })
    await expect(takeOut(3)).rejects.toThrow('must be from 1 to 2')
    await takeOut(2)
    expect((await all())[0]?.lineItems.nodes[0]?.remainingQuantity).toBe(0)
    await started.sandbox.world.webhooks.settled()
    const [edited, updated] = started.app.asked
    expect(JSON.parse(edited?.body ?? '')).toMatchObject({
      order_edit: { order_id: orderId, line_items: { removals: [{ delta: 2 }] } },
    })
    expect(updated?.headers['x-shopify-topic']).toBe('orders/updated')
    expect((await moneyOf(admin, orderGid)).totalOutstandingSet.shopMoney.amount).toBe('-1798.0')
  })
})
