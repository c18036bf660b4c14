import { beforeEach, describe, expect, it } from 'vitest'
import type { Return } from '../../sandbox/state/model.ts'
import { deliveredOrder, type Story } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()

let story: Story
let made: Return
beforeEach(async () => {
  story = await deliveredOrder(started.control, [{ product: 'over-ear-headphones', quantity: 2 }])
  const { id } = await started.control.requestReturn(shopA, story.id, [
    { product: 'over-ear-headphones', quantity: 2 },
  ])
  made = started.sandbox.world.state.returns.find((one) => one.id === id) as Return
})
const act = (name: string, body: object = {}) =>
  started.control.call<Return>(`/shops/${shopA}/returns/${made.id}/${name}`, body)
const refunds = () => started.sandbox.world.state.orders.find(({ id }) => id === story.id)?.refunds ?? []

describe('a merchant in Shopify’s pages', () => {
  it('approves, processes and pays back: the return closes by itself', async () => {
    await act('approve')
    expect((await act('process', { shipping: true })).status).toBe('CLOSED')
    expect(refunds()).toMatchObject([
      { by: 'person', returnId: made.id, shippingMinor: 1999, discrepancyMinor: 0 },
    ])
  })

  it('pays less than the goods are worth, or nothing yet', async () => {
    await act('approve')
    const [line] = made.lines
    await act('process', { lines: [{ line: line?.id, quantity: 1 }], refundMinor: 50_000 })
    await act('process', { refundMinor: null, disposition: null })
    expect(refunds()).toMatchObject([{ discrepancyMinor: 39_900 }])
    expect(made).toMatchObject({ status: 'OPEN', lines: [{ processedQuantity: 2, refundedQuantity: 1 }] })
  })

  it('declines, cancels, closes and reopens', async () => {
    await act('decline', { note: 'no' })
    expect(made).toMatchObject({ status: 'DECLINED', decline: { note: 'no' } })
    await expect(act('approve')).rejects.toThrow('422')
  })

  it('takes a piece out of a return, and reopens one that is closed', async () => {
    await act('approve')
    await act('remove', { line: made.lines[0]?.id, quantity: 1 })
    expect(made.lines[0]?.quantity).toBe(1)
    await act('close')
    expect((await act('reopen')).status).toBe('OPEN')
  })

  it('writes down how the goods come back', async () => {
    await expect(act('tracking', { number: 'RO1' })).rejects.toThrow('expects nothing')
    await act('approve')
    await act('tracking', { number: 'RO1' })
    expect(made.reverseFulfillmentOrders[0]?.deliveries).toMatchObject([{ tracking: { number: 'RO1' } }])
  })

  it('pays back without a return, and no more than was paid', async () => {
    const pay = (body: object) => started.control.call(`/shops/${shopA}/orders/${story.id}/refund`, body)
    await expect(pay({ minor: 181_800 })).rejects.toThrow('exceeds')
    await pay({ lines: [{ product: 'over-ear-headphones', quantity: 1 }], shipping: true })
    await pay({ minor: 89_900 })
    await expect(pay({ minor: 1 })).rejects.toThrow('exceeds')
    expect(refunds().map(({ returnId }) => returnId)).toEqual([null, null])
  })

  it('is told which acts there are', async () => {
    await expect(act('dance')).rejects.toThrow('decline, remove, process, tracking')
  })
})
