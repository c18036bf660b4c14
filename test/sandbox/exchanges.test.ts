import { beforeEach, describe, expect, it } from 'vitest'
import { moneyOf } from './money-story.ts'
import { returnStory } from './return-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const { admin, now, open, read, process, byId, create, refundOf } = returnStory(started)
beforeEach(() => open())

describe('an exchange', () => {
  const variant = (handle: string) =>
    `gid://shopify/ProductVariant/${started.sandbox.world.state.products.find((one) => one.shop === shopA && one.handle === handle)?.variants[0]?.id}`
  const exchange = (handle: string, quantity = 1) => open([{ variantId: variant(handle), quantity }])
  const processed = async (amount: string | null, quantity = 1) => {
    const exchangeLine = (await read()).exchangeLineItems.nodes[0]?.id
    return process({
      returnLineItems: [{ id: now.line, quantity: 2 }],
      exchangeLineItems: [{ id: exchangeLine, quantity }],
      ...(amount === null ? {} : { financialTransfer: await refundOf(amount) }),
    })
  }

  it('brings a line and the work to send it once it is processed, not before', async () => {
    await exchange('in-ear-earpiece')
    expect((await moneyOf(admin, now.order.gid)).fulfillmentOrders.nodes).toHaveLength(1)
    expect((await processed('1349.00')).userErrors).toEqual([])
    const money = await moneyOf(admin, now.order.gid)
    expect(money.lineItems.nodes).toHaveLength(2)
    expect(money.fulfillmentOrders.nodes.map(({ status }) => status)).toEqual(['CLOSED', 'OPEN'])
    const [sent] = (await read()).exchangeLineItems.nodes
    expect(sent).toMatchObject({ processedQuantity: 1, lineItems: [{ quantity: 1 }] })
  })

  it.each([
    ['in-ear-earpiece', 'RefundReturnOutcome', '1349.0'],
    ['over-ear-headphones-pro', 'RefundReturnOutcome', '499.0'],
  ])('of two headphones for %s suggests a %s of %s', async (handle, type, amount) => {
    await exchange(handle)
    const node = await read()
    const { data } = await admin<{ return: { suggestedFinancialOutcome: { financialTransfer: object } } }>(
      `query($id: ID!, $back: [SuggestedOutcomeReturnLineItemInput!]!, $out: [SuggestedOutcomeExchangeLineItemInput!]!) {
        return(id: $id) { suggestedFinancialOutcome(returnLineItems: $back, exchangeLineItems: $out) { financialTransfer {
          __typename ... on RefundReturnOutcome { amount { shopMoney { amount } } } } } } }`,
      {
        id: now.id,
        back: [{ id: now.line, quantity: 2 }],
        out: [{ id: node.exchangeLineItems.nodes[0]?.id, quantity: 1 }],
      },
    )
    expect(data?.return.suggestedFinancialOutcome.financialTransfer).toEqual({
      __typename: type,
      amount: { shopMoney: { amount } },
    })
  })

  it('that leaves the buyer owing is held until it is paid', async () => {
    await exchange('over-ear-headphones-pro', 2)
    await processed(null, 2)
    const [, work] = (await moneyOf(admin, now.order.gid)).fulfillmentOrders.nodes
    expect(work).toMatchObject({ status: 'ON_HOLD', fulfillmentHolds: [{ reason: 'AWAITING_PAYMENT' }] })
  })

  it('for what is not sold is refused, and no return is left behind', async () => {
    await byId('returnCancel')
    const { userErrors } = await create(1, [{ variantId: 'gid://shopify/ProductVariant/1', quantity: 1 }])
    expect(userErrors[0]?.code).toBe('NOT_FOUND')
    const { returns } = await started.control.ledger(shopA)
    expect(returns.filter(({ orderId }) => orderId === now.order.id)).toHaveLength(1)
  })
})
