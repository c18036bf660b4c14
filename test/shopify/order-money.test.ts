import { describe, expect, test } from 'vitest'
import type { Admin } from '../../app/shopify/admin.ts'
import { readOrderMoney } from '../../app/shopify/order-money.ts'

const set = (amount: string) => ({ presentmentMoney: { amount } })
const page = <T>(...nodes: T[]) => ({ nodes, pageInfo: { hasNextPage: false } })
const back = (status: string, amount: string) => ({ kind: 'REFUND', status, amountSet: set(amount) })

/** Shopify with one refund; whether its total counts what was refused is not documented. */
function shopify(total: string, ...transactions: ReturnType<typeof back>[]) {
  const asked: string[] = []
  const order = {
    ...{ id: 'gid://shopify/Order/1', cancelledAt: null, presentmentCurrencyCode: 'EUR' },
    ...{ totalShippingPriceSet: set('0'), totalRefundedShippingSet: set('0') },
    refunds: [
      {
        ...{ id: 'gid://shopify/Refund/5', note: null, createdAt: null, return: null },
        ...{ totalRefundedSet: set(total), refundLineItems: page() },
      },
    ],
    transactions: transactions.map((one, index) => ({
      ...{ id: `gid://shopify/OrderTransaction/${index}`, gateway: 'card', manualPaymentGateway: false },
      ...{ parentTransaction: null, ...one },
    })),
  }
  const call = async (operation: string) => {
    asked.push(/query (\w+)/.exec(operation)?.[1] ?? '')
    return operation.includes('query OrderMoney')
      ? { order }
      : { refund: { transactions: page(...transactions) } }
  }
  return { admin: { shop: 'shop', call } as unknown as Admin, asked }
}

async function paidBy(total: string, ...transactions: ReturnType<typeof back>[]) {
  const { admin, asked } = shopify(total, ...transactions)
  const money = await readOrderMoney(admin, '1')
  return { minor: money?.refunds.map(({ minor }) => minor), asked }
}

describe('what a refund pays', () => {
  test.each([
    ['taken', 'SUCCESS'],
    ['still under way', 'PENDING'],
  ])('is its total where it was %s, and nothing more is asked', async (_, status) => {
    const { minor, asked } = await paidBy('100.00', back(status, '100.00'))
    expect(minor).toEqual([10_000])
    expect(asked).toEqual(['OrderMoney'])
  })

  test.each(['FAILURE', 'ERROR'])('is nothing where all ended in %s', async (status) => {
    expect((await paidBy('100.00', back(status, '100.00'))).minor).toEqual([0])
    expect((await paidBy('0.00', back(status, '100.00'))).minor).toEqual([0])
  })

  test('is what one of two took', async () => {
    const both = [back('SUCCESS', '70.00'), back('FAILURE', '30.00')]
    expect((await paidBy('100.00', ...both)).minor).toEqual([7_000])
    expect((await paidBy('70.00', ...both)).minor).toEqual([7_000])
  })
})
