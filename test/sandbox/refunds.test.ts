import { describe, expect, it } from 'vitest'
import { adminOf, type GraphqlAnswer } from './as-app.ts'
import { moneyOf, saleOf } from './money-story.ts'
import { deliveredOrder, type Story } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const admin = adminOf(started, shopA)

interface Payload {
  refundCreate: { refund: { id: string } | null; userErrors: { field: string[] | null; message: string }[] }
}
const refund = (input: object, key: string | null = crypto.randomUUID()): Promise<GraphqlAnswer<Payload>> => {
  const idempotent = key === null ? '' : '@idempotent(key: $key)'
  const declared = key === null ? '($input: RefundInput!)' : '($input: RefundInput!, $key: String!)'
  return admin<Payload>(
    `mutation R${declared} { refundCreate(input: $input) ${idempotent} { refund { id } userErrors { field message } } }`,
    { input, ...(key === null ? {} : { key }) },
  )
}

/** Two over-ear headphones of 899.00, 19.99 for delivery: 1817.99. */
const order = () => deliveredOrder(started.control, [{ product: 'over-ear-headphones', quantity: 2 }])
async function unsent(): Promise<Story> {
  const placed = await started.control.placeOrder(shopA, 'ana@example.ro', [
    { product: 'over-ear-headphones', quantity: 2 },
  ])
  return { ...placed, lineIds: [], fulfillmentLines: [] }
}
async function paidBack(story: Story, amount: string, more: object = {}) {
  const { id, gateway } = await saleOf(admin, story.gid)
  return {
    orderId: story.gid,
    transactions: [{ orderId: story.gid, parentId: id, kind: 'REFUND', gateway, amount }],
    ...more,
  }
}
const lineOf = async (story: Story): Promise<string> =>
  (await moneyOf(admin, story.gid)).lineItems.nodes[0]?.id ?? ''
const whyNot = ({ data, errors }: GraphqlAnswer<Payload>) =>
  data?.refundCreate.userErrors[0]?.message ?? errors?.[0]?.message

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

describe('an idempotency key', () => {
  it('is required', async () => {
    const { data, errors } = await refund(await paidBack(await order(), '1.00'), null)
    expect(data?.refundCreate ?? null).toBeNull()
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' } })
    expect(errors?.[0]?.message).toContain('@idempotent')
  })

  it('gives the same refund to the same request', async () => {
    const story = await order()
    const input = await paidBack(story, '10.00')
    const [first, again] = [await refund(input, 'key-1'), await refund(input, 'key-1')]
    expect(again.data?.refundCreate.refund?.id).toBe(first.data?.refundCreate.refund?.id)
    expect((await moneyOf(admin, story.gid)).refunds).toHaveLength(1)
  })

  it('is refused for another request', async () => {
    const story = await order()
    await refund(await paidBack(story, '10.00'), 'key-2')
    expect(whyNot(await refund(await paidBack(story, '11.00'), 'key-2'))).toContain('same idempotency key')
    expect((await moneyOf(admin, story.gid)).refunds).toHaveLength(1)
  })

  it('is free again after a refusal', async () => {
    const story = await order()
    expect(whyNot(await refund(await paidBack(story, '9999.00'), 'key-3'))).toContain('exceeds')
    expect(whyNot(await refund(await paidBack(story, '10.00'), 'key-3'))).toBeUndefined()
  })

  it.each([
    ['a second less than a day', 86_399_000, 1],
    ['a day', 86_400_000, 2],
    ['a second more than a day', 86_401_000, 2],
  ])('after %s leaves that many refunds', async (_, later, refunds) => {
    const story = await order()
    const { world } = started.sandbox
    const from = Math.floor(world.clock.now().getTime() / 1000) * 1000
    const input = await paidBack(story, '10.00')
    const key = `key-${later}`
    world.clock.set(new Date(from))
    await refund(input, key)
    world.clock.set(new Date(from + later))
    await refund(input, key)
    expect((await moneyOf(admin, story.gid)).refunds).toHaveLength(refunds)
  })
})
