import { describe, expect, it } from 'vitest'
import { moneyOf } from './money-story.ts'
import type { Story } from './order-story.ts'
import { refundStory } from './refund-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const { admin, refund, paidBack, whyNot } = refundStory(started)

async function order(tag: string): Promise<Story> {
  const placed = await started.control.call<Story>(`/shops/${shopA}/orders`, {
    customer: 'ana@example.ro',
    lines: [{ product: 'over-ear-headphones', quantity: 1 }],
    tags: [tag],
  })
  return { ...placed, lineIds: [], fulfillmentLines: [] }
}
const statuses = async ({ gid }: Story) => {
  const { data } = await admin<{ order: { transactions: { status: string }[] } }>(
    'query($id: ID!) { order(id: $id) { transactions(first: 9) { status errorCode } } }',
    { id: gid },
  )
  return data?.order.transactions.map(({ status }) => status)
}
const settle = (story: Story, to: string) =>
  started.control.call(`/shops/${shopA}/orders/${story.id}/settle-refunds`, { to })

describe('a gateway', () => {
  it('that refuses leaves a refund that paid nothing', async () => {
    const story = await order('sandbox:refund-failed')
    expect(whyNot(await refund(await paidBack(story, '918.99')))).toBeUndefined()
    expect(await statuses(story)).toEqual(['SUCCESS', 'FAILURE'])
    expect(await moneyOf(admin, story.gid)).toMatchObject({
      displayFinancialStatus: 'PAID',
      totalRefundedSet: { shopMoney: { amount: '0.0' } },
      refunds: [{ totalRefundedSet: { shopMoney: { amount: '0.0' } } }],
    })
    expect(whyNot(await refund(await paidBack(story, '918.99')))).toBeUndefined()
  })

  it('that is slow leaves money pending, which cannot be paid back again', async () => {
    const story = await order('sandbox:refund-pending')
    await refund(await paidBack(story, '918.99'))
    expect(await statuses(story)).toEqual(['SUCCESS', 'PENDING'])
    expect(whyNot(await refund(await paidBack(story, '0.01')))).toContain('exceeds')
  })

  it.each([
    ['SUCCESS', 'exceeds'],
    ['FAILURE', undefined],
  ])('that says %s in the end answers a further refund %s', async (to, why) => {
    const story = await order('sandbox:refund-pending')
    await refund(await paidBack(story, '918.99'))
    await settle(story, to)
    expect((await statuses(story))?.[1]).toBe(to)
    const answer = whyNot(await refund(await paidBack(story, '0.01')))
    if (why === undefined) expect(answer).toBeUndefined()
    else expect(answer).toContain(why)
  })

  it('has nothing to say where nothing is pending', async () => {
    await expect(settle(await order('plain'), 'SUCCESS')).rejects.toThrow('nothing pending')
  })
})
