import { describe, expect, it } from 'vitest'
import { moneyOf } from './money-story.ts'
import type { Story } from './order-story.ts'
import { refundStory } from './refund-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const { admin, order, refund, paidBack, whyNot } = refundStory(started)

async function unsent(): Promise<Story> {
  const placed = await started.control.placeOrder(shopA, 'ana@example.ro', [
    { product: 'over-ear-headphones', quantity: 2 },
  ])
  return { ...placed, lineIds: [], fulfillmentLines: [] }
}
const lineOf = async (story: Story): Promise<string> =>
  (await moneyOf(admin, story.gid)).lineItems.nodes[0]?.id ?? ''

describe('a refund', () => {
  it('pays back to the sale it names, and the order says so', async () => {
    const story = await order()
    const input = await paidBack(story, '899.00', {
      note: 'RC-1',
      refundLineItems: [{ lineItemId: await lineOf(story), quantity: 1, restockType: 'NO_RESTOCK' }],
    })
    expect(whyNot(await refund(input))).toBeUndefined()
    const money = await moneyOf(admin, story.gid)
    expect(money).toMatchObject({
      displayFinancialStatus: 'PARTIALLY_REFUNDED',
      totalRefundedSet: { shopMoney: { amount: '899.0' } },
      currentTotalPriceSet: { shopMoney: { amount: '918.99' } },
      totalOutstandingSet: { shopMoney: { amount: '0.0' } },
      refunds: [{ note: 'RC-1', totalRefundedSet: { shopMoney: { amount: '899.0' } } }],
    })
    expect(money.lineItems.nodes[0]).toMatchObject({ currentQuantity: 1, refundableQuantity: 1 })
    expect(money.transactions[1]?.parentTransaction?.id).toBe(money.transactions[0]?.id)
  })

  it.each([
    ['1817.98', undefined, 'PARTIALLY_REFUNDED'],
    ['1817.99', undefined, 'REFUNDED'],
    ['1818.00', 'Refund amount exceeds the amount that can be refunded.', 'PAID'],
    ['0', 'Amount must be greater than 0', 'PAID'],
    ['much', 'Amount must be greater than 0', 'PAID'],
  ])('of %s out of 1817.99 answers %s', async (amount, message, status) => {
    const story = await order()
    expect(whyNot(await refund(await paidBack(story, amount)))).toBe(message)
    expect((await moneyOf(admin, story.gid)).displayFinancialStatus).toBe(status)
  })

  it('may go over only where that is allowed', async () => {
    const story = await order()
    expect(
      whyNot(await refund(await paidBack(story, '1900.00', { allowOverRefunding: true }))),
    ).toBeUndefined()
  })

  it('of more pieces than were bought is refused, and nothing is left behind', async () => {
    const story = await order()
    const lineItemId = await lineOf(story)
    const three = await paidBack(story, '1.00', {
      refundLineItems: [{ lineItemId, quantity: 3, restockType: 'RETURN' }],
    })
    expect(whyNot(await refund(three))).toContain('more items than were purchased')
    expect((await moneyOf(admin, story.gid)).refunds).toEqual([])
  })

  it('with CANCEL takes pieces away that were not sent, and no others', async () => {
    const [waiting, sent] = [await unsent(), await order()]
    const cancel = async (story: Story, quantity: number) =>
      refund(
        await paidBack(story, '899.00', {
          refundLineItems: [{ lineItemId: await lineOf(story), quantity, restockType: 'CANCEL' }],
        }),
      )
    expect(whyNot(await cancel(sent, 1))).toContain('more items than are unfulfilled')
    expect(whyNot(await cancel(waiting, 1))).toBeUndefined()
    const { lineItems, fulfillmentOrders } = await moneyOf(admin, waiting.gid)
    expect(lineItems.nodes[0]?.unfulfilledQuantity).toBe(1)
    expect(fulfillmentOrders.nodes[0]?.lineItems.nodes[0]?.remainingQuantity).toBe(1)
  })

  it('with NO_RESTOCK leaves what is to be sent as it is', async () => {
    const story = await unsent()
    const input = await paidBack(story, '899.00', {
      refundLineItems: [{ lineItemId: await lineOf(story), quantity: 1, restockType: 'NO_RESTOCK' }],
    })
    await refund(input)
    expect((await moneyOf(admin, story.gid)).lineItems.nodes[0]?.unfulfilledQuantity).toBe(2)
  })

  it('of shipping goes as far as shipping was paid', async () => {
    const story = await order()
    const shipping = async (amount: string) =>
      whyNot(await refund(await paidBack(story, amount, { shipping: { amount } })))
    expect(await shipping('20.00')).toContain('Shipping refund amount exceeds')
    expect(await shipping('19.99')).toBeUndefined()
    expect(await shipping('0.01')).toContain('Shipping refund amount exceeds')
  })

  it('goes back to each of the sales that paid, no further than each holds', async () => {
    const placed = await started.control.call<{ gid: string }>(`/shops/${shopA}/orders`, {
      customer: 'ana@example.ro',
      lines: [{ product: 'over-ear-headphones', quantity: 1 }],
      payments: [
        { gateway: 'gift_card', minor: 10_000 },
        { gateway: 'shopify_payments', minor: 81_899 },
      ],
    })
    const { transactions } = await moneyOf(admin, placed.gid)
    const pay = (amount: string) =>
      refund({
        orderId: placed.gid,
        transactions: [
          {
            orderId: placed.gid,
            parentId: transactions[0]?.id,
            kind: 'REFUND',
            gateway: 'gift_card',
            amount,
          },
        ],
      })
    expect(whyNot(await pay('100.01'))).toContain('exceeds the amount')
    expect(whyNot(await pay('100.00'))).toBeUndefined()
  })

  it('bumps the order, so that a search by updated_at finds it', async () => {
    const story = await order()
    await started.control.advanceDays(1)
    const since = (await started.control.now()).toISOString()
    const changed = async () => {
      const { data } = await admin<{ orders: { nodes: { id: string }[] } }>(
        'query($query: String!) { orders(first: 50, query: $query, sortKey: UPDATED_AT) { nodes { id } } }',
        { query: `updated_at:>='${since}' AND financial_status:partially_refunded` },
      )
      return data?.orders.nodes.map(({ id }) => id)
    }
    expect(await changed()).toEqual([])
    await started.control.setClock(new Date(Date.parse(since) + 2000).toISOString())
    await refund(await paidBack(story, '1.00'))
    expect(await changed()).toEqual([story.gid])
  })

  it('is suggested without being made', async () => {
    const story = await order()
    const { data } = await admin<{ order: { suggestedRefund: object } }>(
      `query($id: ID!, $lines: [RefundLineItemInput!]) { order(id: $id) {
        suggestedRefund(refundLineItems: $lines, refundShipping: true) { amountSet { shopMoney { amount } }
          maximumRefundableSet { shopMoney { amount } } suggestedTransactions { gateway parentTransaction { id } } } } }`,
      { id: story.gid, lines: [{ lineItemId: await lineOf(story), quantity: 1 }] },
    )
    expect(data?.order.suggestedRefund).toMatchObject({
      amountSet: { shopMoney: { amount: '918.99' } },
      maximumRefundableSet: { shopMoney: { amount: '1817.99' } },
      suggestedTransactions: [{ gateway: 'shopify_payments' }],
    })
    expect((await moneyOf(admin, story.gid)).refunds).toEqual([])
  })
})
