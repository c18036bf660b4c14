import { expect, test } from 'vitest'
import type { Admin } from '../../app/shopify/admin.ts'
import { refundUnshipped } from '../../app/shopify/refund.ts'

const made = {
  refundCreate: {
    refund: { id: 'gid://shopify/Refund/5', totalRefundedSet: { presentmentMoney: { amount: '19.90' } } },
    userErrors: [],
  },
}

/** Shopify refuses a refund that names no currency where the shop's is another than the buyer's. */
test('a refund names the currency that the buyer paid in, and its amounts are of it', async () => {
  const asked: unknown[] = []
  const call = async (_: string, { input }: { input: unknown }) => {
    asked.push(input)
    return made
  }
  const change = await refundUnshipped({ shop: 'shop', call } as unknown as Admin, {
    ...{ orderId: '1', currency: 'EUR', lines: [], shippingMinor: 90, note: 'n', key: 'k' },
    payments: [{ transactionId: '7', gateway: 'card', minor: 1_990 }],
  })
  expect(asked).toMatchObject([
    { currency: 'EUR', shipping: { amount: '0.90' }, transactions: [{ amount: '19.90' }] },
  ])
  expect(change).toEqual({ done: true, refundId: '5', minor: 1_990 })
})
