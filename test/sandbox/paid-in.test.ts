/** An order that was paid in another currency than the shop's. */
import { describe, expect, it } from 'vitest'
import { moneyOf } from './money-story.ts'
import type { Story } from './order-story.ts'
import { refundStory } from './refund-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const { admin, refund, paidBack, whyNot } = refundStory(started)

async function order(tags: string[]): Promise<Story> {
  const placed = await started.control.call<Story>(`/shops/${shopA}/orders`, {
    ...{ customer: 'ana@example.ro', tags },
    lines: [{ product: 'over-ear-headphones', quantity: 1 }],
  })
  return { ...placed, lineIds: [], fulfillmentLines: [] }
}
const EUROS = ['sandbox:paid-in-EUR']

describe('a refund', () => {
  it.each([
    ['nothing', 'the shop’s currency', [], {}, '100.0'],
    ['the shop’s currency', 'it', [], { currency: 'RON' }, '100.0'],
    ['another', 'the shop’s currency', [], { currency: 'EUR' }, '0.0'],
    ['euros', 'euros', EUROS, { currency: 'EUR' }, '500.0'],
    ['the shop’s currency', 'euros', EUROS, { currency: 'RON' }, '0.0'],
    ['nothing', 'euros', EUROS, {}, '0.0'],
  ])('that names %s of an order in %s', async (_, __, tags, input, paid) => {
    const story = await order(tags)
    const isRefused = whyNot(await refund(await paidBack(story, '100.00', input))) !== undefined
    expect(isRefused).toBe(paid === '0.0')
    const { totalRefundedSet } = await moneyOf(admin, story.gid)
    expect(totalRefundedSet.shopMoney.amount).toBe(paid)
  })
})

it('an order says what its buyer paid in', async () => {
  const { gid } = await order(EUROS)
  const { data } = await admin<{ order: object }>(
    `query($id: ID!) { order(id: $id) {
      currencyCode presentmentCurrencyCode
      totalPriceSet { shopMoney { amount currencyCode } presentmentMoney { amount currencyCode } }
    } }`,
    { id: gid },
  )
  expect(data?.order).toEqual({
    ...{ currencyCode: 'RON', presentmentCurrencyCode: 'EUR' },
    totalPriceSet: {
      shopMoney: { amount: '4594.95', currencyCode: 'RON' },
      presentmentMoney: { amount: '918.99', currencyCode: 'EUR' },
    },
  })
})
