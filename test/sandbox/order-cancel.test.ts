import { describe, expect, it } from 'vitest'
import { adminOf } from './as-app.ts'
import { moneyOf } from './money-story.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox({ jobMs: 100 })
const admin = adminOf(started, shopA)

interface Cancelled {
  job: { id: string; done: boolean } | null
  orderCancelUserErrors: { code: string; field: string[]; message: string }[]
}
async function cancel(orderId: string, more: object = {}): Promise<Cancelled> {
  const { data, errors } = await admin<{ orderCancel: Cancelled }>(
    `mutation($orderId: ID!, $restock: Boolean!, $method: OrderCancelRefundMethodInput, $staffNote: String) {
      orderCancel(orderId: $orderId, reason: CUSTOMER, restock: $restock, refundMethod: $method, staffNote: $staffNote) {
        job { id done } orderCancelUserErrors { code field message } } }`,
    { orderId, restock: true, method: { originalPaymentMethodsRefund: true }, ...more },
  )
  if (!data) throw new Error(JSON.stringify(errors))
  return data.orderCancel
}
const isDone = async (id: string) =>
  (await admin<{ job: { done: boolean } }>('query($id: ID!) { job(id: $id) { done } }', { id })).data?.job
    .done
const place = () =>
  started.control.placeOrder(shopA, 'ana@example.ro', [{ product: 'over-ear-headphones', quantity: 1 }])
const cancelledAt = async (id: string) =>
  (
    await admin<{ order: { cancelledAt: string | null; cancellation: object } }>(
      'query($id: ID!) { order(id: $id) { cancelledAt cancelReason cancellation { staffNote } } }',
      { id },
    )
  ).data?.order

describe('cancelling an order', () => {
  it('answers with a job, and is done a moment later: refunded, nothing left to send', async () => {
    const { gid } = await place()
    const { job } = await cancel(gid, { staffNote: 'RC-7' })
    expect(job?.done).toBe(false)
    await expect.poll(() => isDone(job?.id ?? '')).toBe(true)
    expect(await cancelledAt(gid)).toMatchObject({
      cancelReason: 'CUSTOMER',
      cancellation: { staffNote: 'RC-7' },
    })
    const money = await moneyOf(admin, gid)
    expect(money).toMatchObject({ displayFinancialStatus: 'REFUNDED', refunds: [{ note: null }] })
    expect(money.fulfillmentOrders.nodes[0]?.status).toBe('CANCELLED')
    expect(money.lineItems.nodes[0]?.unfulfilledQuantity).toBe(0)
  })

  it('without a refund leaves the money where it is', async () => {
    const { gid } = await place()
    const { job } = await cancel(gid, { method: null })
    await expect.poll(() => isDone(job?.id ?? '')).toBe(true)
    expect((await moneyOf(admin, gid)).refunds).toEqual([])
  })

  it('twice pays back once', async () => {
    const { gid } = await place()
    const [first, second] = [await cancel(gid), await cancel(gid)]
    for (const { job } of [first, second]) await expect.poll(() => isDone(job?.id ?? '')).toBe(true)
    expect((await moneyOf(admin, gid)).refunds).toHaveLength(1)
    expect((await cancel(gid)).orderCancelUserErrors[0]).toMatchObject({
      code: 'INVALID',
      field: ['orderId'],
    })
  })

  it('is refused once something was sent, and while a return is in progress', async () => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    expect((await cancel(story.gid)).orderCancelUserErrors[0]?.message).toContain('fulfilled')
    await started.control.requestReturn(shopA, story.id, [{ product: 'in-ear-earpiece', quantity: 1 }])
    const order = started.sandbox.world.state.orders.find(({ id }) => id === story.id)
    if (order) order.fulfillments = []
    expect((await cancel(story.gid)).orderCancelUserErrors[0]?.message).toContain('return in progress')
  })

  it('of an order that is not there is not found', async () => {
    expect((await cancel('gid://shopify/Order/1')).orderCancelUserErrors[0]?.code).toBe('NOT_FOUND')
  })

  it.each([
    [255, 0],
    [256, 1],
  ])('takes a note of %d characters with %d errors', async (length, errors) => {
    const { gid } = await place()
    expect((await cancel(gid, { staffNote: 'x'.repeat(length) })).orderCancelUserErrors).toHaveLength(errors)
  })

  it('tells of the refund, of the cancellation and of the order', async () => {
    await started.control.call(`/shops/${shopA}/install`, {})
    const { id } = await place()
    const { world } = started.sandbox
    // Those that the tests before have asked for are done a moment later, and would be told of here.
    await expect.poll(() => world.state.jobs.every(({ done }) => done)).toBe(true)
    await world.webhooks.settled()
    started.app.asked = []
    await started.control.call(`/shops/${shopA}/orders/${id}/cancel`, { refund: true })
    await world.webhooks.settled()
    expect(started.app.asked.map(({ headers }) => headers['x-shopify-topic'])).toEqual([
      'refunds/create',
      'orders/updated',
      'orders/cancelled',
      'orders/updated',
    ])
  })
})
