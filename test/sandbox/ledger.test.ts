import { beforeEach, describe, expect, it } from 'vitest'
import { askGraphql, tokenFor } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const started = useSandbox()
const place = () =>
  started.control.placeOrder(shopA, 'ana@example.ro', [{ product: 'in-ear-earpiece', quantity: 1 }])
beforeEach(() => started.control.faults({ clear: true }))

describe('the ledger', () => {
  const ledger = () => started.control.ledger(shopA)

  it('says what was paid back, by whom, and what is held', async () => {
    const { id } = await place()
    await started.control.call(`/shops/${shopA}/orders/${id}/refund`, { minor: 500 })
    await started.control.call(`/shops/${shopA}/orders/${id}/hold`, {})
    const { refunds, transactions, holds } = await ledger()
    const own = <T extends { orderId: number }>(all: T[]) => all.filter(({ orderId }) => orderId === id)
    expect(own(refunds)).toMatchObject([{ minor: 500, by: 'person', idempotencyKey: null }])
    expect(own(transactions).map(({ kind }) => kind)).toEqual(['SALE', 'REFUND'])
    expect(own(holds)).toMatchObject([{ by: 'person' }])
  })

  it.each([
    ['throttled', 'throttled'],
    ['429', 'throttled'],
    ['500', 'lost before'],
    ['timeout', 'lost before'],
    ['lostAnswer', 'lost after'],
    ['userError', 'refused'],
    [null, 'done'],
  ])('keeps each change that the app asked for: with the fault %s it is %s', async (kind, outcome) => {
    const story = await deliveredOrder(started.control, [{ product: 'in-ear-earpiece', quantity: 1 }])
    if (kind !== null) await started.control.faults({ graphql: [{ kind, times: 1 }], timeoutMs: 20 })
    const sale = started.sandbox.world.state.orders.find(({ id }) => id === story.id)?.transactions[0]
    const input = {
      orderId: story.gid,
      note: `RC-${outcome}`,
      transactions: [
        {
          orderId: story.gid,
          parentId: `gid://shopify/OrderTransaction/${sale?.id}`,
          kind: 'REFUND',
          gateway: sale?.gateway,
          amount: '1.00',
        },
      ],
    }
    await askGraphql(
      started,
      shopA,
      await tokenFor(started, shopA),
      'mutation Pay($input: RefundInput!) { refundCreate(input: $input) @idempotent(key: "k") { userErrors { message } } }'.replace(
        '"k"',
        `"key ${outcome} ${kind}"`,
      ),
      { input },
    )
    const { mutations, refunds } = await ledger()
    expect(mutations.at(-1)).toMatchObject({
      operation: 'Pay',
      fields: ['refundCreate'],
      notes: [`RC-${outcome}`],
      idempotencyKey: `key ${outcome} ${kind}`,
      outcome,
    })
    const done = outcome === 'done' || outcome === 'lost after'
    expect(refunds.filter(({ orderId }) => orderId === story.id)).toHaveLength(done ? 1 : 0)
  })
})
