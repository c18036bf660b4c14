import { beforeEach, describe, expect, it } from 'vitest'
import { moneyOf } from './money-story.ts'
import { returnStory } from './return-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const { admin, now, open, read, process, byId, refundOf, restocked } = returnStory(started)
beforeEach(() => open())

describe('processing a return', () => {
  it('confirms what came back, pays back and links the refund', async () => {
    const { userErrors } = await process({
      returnLineItems: [{ id: now.line, quantity: 1, dispositions: [restocked(1)] }],
      financialTransfer: await refundOf('850.00'),
      note: 'RC-1',
    })
    expect(userErrors).toEqual([])
    const node = await read()
    expect(node.status).toBe('OPEN')
    expect(node.returnLineItems.nodes[0]).toMatchObject({
      quantity: 2,
      processableQuantity: 1,
      processedQuantity: 1,
      unprocessedQuantity: 1,
      refundableQuantity: 1,
      refundedQuantity: 1,
    })
    expect(node.refunds.nodes).toMatchObject([{ note: 'RC-1', return: { id: now.id } }])
    expect(node.reverseFulfillmentOrders.nodes[0]?.lineItems.nodes[0]?.dispositions).toEqual([
      { type: 'RESTOCKED', quantity: 1 },
    ])
    const money = await moneyOf(admin, now.order.gid)
    expect(money.totalRefundedSet.shopMoney.amount).toBe('850.0')
    expect(money.totalOutstandingSet.shopMoney.amount).toBe('0.0')
  })

  it('counts a piece as returned where it was restocked, and as not restocked where it was not', async () => {
    await process({
      returnLineItems: [
        {
          id: now.line,
          quantity: 2,
          dispositions: [restocked(1), { ...restocked(1), dispositionType: 'NOT_RESTOCKED' }],
        },
      ],
      financialTransfer: await refundOf('1798.00'),
    })
    const order = started.sandbox.world.state.orders.find(({ id }) => id === now.order.id)
    expect(order?.refunds[0]).toMatchObject({
      discrepancyMinor: 0,
      lines: [
        { quantity: 1, restockType: 'RETURN', subtotalMinor: 89_900 },
        { quantity: 1, restockType: 'NO_RESTOCK', subtotalMinor: 89_900 },
      ],
    })
  })

  it('without a refund moves no money', async () => {
    await process({ returnLineItems: [{ id: now.line, quantity: 2 }] })
    expect((await read()).refunds.nodes).toEqual([])
    expect((await moneyOf(admin, now.order.gid)).totalRefundedSet.shopMoney.amount).toBe('0.0')
  })

  it.each([
    [0, 'GREATER_THAN'],
    [1, undefined],
    [2, undefined],
    [3, 'INVALID'],
  ])('of %d out of 2 answers %s', async (quantity, code) => {
    const { userErrors } = await process({ returnLineItems: [{ id: now.line, quantity }] })
    expect(userErrors[0]?.code).toBe(code)
  })

  it('is not idempotent: asked twice it pays twice', async () => {
    const input = {
      returnLineItems: [{ id: now.line, quantity: 1 }],
      financialTransfer: await refundOf('100.00'),
    }
    await process(input)
    await process(input)
    expect((await read()).refunds.nodes).toHaveLength(2)
  })

  it('that would pay back more than was paid changes nothing', async () => {
    const { userErrors } = await process({
      returnLineItems: [{ id: now.line, quantity: 2 }],
      financialTransfer: await refundOf('1818.00'),
    })
    expect(userErrors[0]?.code).toBe('INVALID')
    expect((await read()).returnLineItems.nodes[0]).toMatchObject({ processedQuantity: 0 })
  })

  it('pays shipping back with the goods', async () => {
    const { userErrors } = await process({
      returnLineItems: [{ id: now.line, quantity: 2 }],
      refundShipping: { fullRefund: true },
      financialTransfer: await refundOf('1817.99'),
    })
    expect(userErrors).toEqual([])
    const money = await moneyOf(admin, now.order.gid)
    expect(money.displayFinancialStatus).toBe('REFUNDED')
    expect(money.currentTotalPriceSet.shopMoney.amount).toBe('0.0')
  })

  it('is for open returns alone', async () => {
    await byId('returnClose')
    const { userErrors } = await process({ returnLineItems: [{ id: now.line, quantity: 1 }] })
    expect(userErrors[0]).toMatchObject({ code: 'INVALID_STATE', field: ['input', 'returnId'] })
  })

  it('closes a return that is processed, paid back and disposed of in full', async () => {
    const input = async (quantity: number) => ({
      returnLineItems: [{ id: now.line, quantity, dispositions: [restocked(quantity)] }],
      financialTransfer: await refundOf('800.00'),
    })
    expect((await process(await input(1))).return?.status).toBe('OPEN')
    expect((await process(await input(1))).return?.status).toBe('CLOSED')
  })

  it('tells of each step', async () => {
    await started.control.call(`/shops/${shopA}/install`, {})
    await started.sandbox.world.webhooks.settled()
    started.app.asked = []
    await process({
      returnLineItems: [{ id: now.line, quantity: 1, dispositions: [restocked(1)] }],
      financialTransfer: await refundOf('850.00'),
    })
    await started.sandbox.world.webhooks.settled()
    const said = started.app.asked.map(({ headers, body }) => [headers['x-shopify-topic'], JSON.parse(body)])
    expect(said.map(([topic]) => topic)).toEqual([
      'reverse_fulfillment_orders/dispose',
      'refunds/create',
      'orders/updated',
      'returns/process',
      'orders/updated',
    ])
    const of = (wanted: string) => said.find(([topic]) => topic === wanted)?.[1]
    expect(of('refunds/create')).toMatchObject({
      order_id: now.order.id,
      return: { admin_graphql_api_id: now.id },
      transactions: [{ kind: 'refund', amount: '850.00', currency: 'RON' }],
      refund_line_items: [{ quantity: 1, restock_type: 'return', subtotal: '899.00' }],
    })
    expect(of('returns/process')).toMatchObject({
      admin_graphql_api_id: now.id,
      return_line_items: [{ processed_quantity: 1 }],
    })
    expect(of('reverse_fulfillment_orders/dispose')).toMatchObject({
      return: { admin_graphql_api_id: now.id },
    })
  })
})
