import { beforeEach, describe, expect, it } from 'vitest'
import { createFaults, type FaultRates } from '../../sandbox/faults.ts'
import { askGraphql, tokenFor } from './as-app.ts'
import { deliveredOrder } from './order-story.ts'
import { shopA, useSandbox } from './start-for-test.ts'

const rates = (more: Partial<FaultRates> = {}): FaultRates => ({
  seed: 7,
  webhooks: {},
  graphql: {},
  neverLost: [],
  ...more,
})
/** How many of a thousand deliveries a kind struck. */
function struckOf(wanted: Partial<FaultRates>, topic = 'orders/updated'): number[] {
  const faults = createFaults()
  faults.setRates(rates(wanted))
  return Array.from({ length: 1000 }, (_, index) => index).filter(() => faults.takeWebhook('lose', topic))
}

describe('faults by chance', () => {
  it('strike the same deliveries for the same seed, others for another', () => {
    const lose = { webhooks: { lose: 0.1 } }
    const first = struckOf({ ...lose, seed: 1 })
    expect(first).toEqual(struckOf({ ...lose, seed: 1 }))
    expect(first).not.toEqual(struckOf({ ...lose, seed: 2 }))
    expect(first.length).toBeGreaterThan(70)
    expect(first.length).toBeLessThan(130)
  })

  it.each([
    [0, 0],
    [1, 1000],
  ])('at a share of %d strike %d of 1000', (lose, expected) => {
    expect(struckOf({ webhooks: { lose } })).toHaveLength(expected)
  })

  it('lose nothing of what Shopify keeps trying', () => {
    const wanted = { webhooks: { lose: 1 }, neverLost: ['shop/redact'] }
    expect(struckOf(wanted, 'shop/redact')).toEqual([])
    expect(struckOf(wanted)).toHaveLength(1000)
  })

  it('count what they struck, beside what was asked for in numbers', () => {
    const faults = createFaults()
    faults.setRates(rates({ graphql: { throttled: 1 } }))
    faults.addGraphql({ kind: '500', times: 1 })
    expect([faults.takeGraphql('A'), faults.takeGraphql('A')]).toEqual(['500', 'throttled'])
    expect(faults.pending().struck).toEqual({ '500': 1, throttled: 1 })
  })

  it('lose the answer of a change alone', () => {
    const faults = createFaults()
    faults.setRates(rates({ graphql: { lostAnswer: 1 } }))
    expect([faults.takeGraphql('Q', false), faults.takeGraphql('M', true)]).toEqual([null, 'lostAnswer'])
  })
})

const started = useSandbox()
const settled = () => started.sandbox.world.webhooks.settled()
const place = () =>
  started.control.placeOrder(shopA, 'ana@example.ro', [{ product: 'in-ear-earpiece', quantity: 1 }])
beforeEach(async () => {
  await started.control.faults({ clear: true, lanes: 1 })
  await started.control.call(`/shops/${shopA}/install`, {})
  await settled()
  started.app.asked = []
  started.app.answer = () => ({ status: 200 })
})

describe('a delay that the clock ends', () => {
  it('holds a webhook until the clock is there, and no other', async () => {
    await started.control.faults({ webhooks: { delay: 1, delayDomainMs: 3_600_000 } })
    const [late, soon] = [await place(), await place()]
    await settled()
    const ids = () => started.app.asked.map(({ body }) => JSON.parse(body).id)
    expect(ids()).toEqual([soon.id])
    await started.control.advanceDays(1)
    await settled()
    expect(ids()).toEqual([soon.id, late.id])
    expect(started.app.asked[1]?.headers['x-shopify-triggered-at']).not.toBe('')
  })

  it.each([
    [86_400_000, true],
    [86_400_001, false],
  ])('of %d ms is taken: %s', async (delayDomainMs, taken) => {
    const said = started.control.faults({ webhooks: { delayDomainMs } }).then(
      () => true,
      () => false,
    )
    expect(await said).toBe(taken)
  })
})

describe('lanes', () => {
  it.each([
    [1, 1],
    [3, 3],
  ])('%d: so many deliveries of a shop are on their way at once', async (lanes, most) => {
    await started.control.faults({ lanes })
    let [now, peak] = [0, 0]
    const { webhooks } = started.sandbox.world
    const real = globalThis.fetch
    globalThis.fetch = async (input, init) => {
      if (!String(input).endsWith('/webhooks')) return real(input, init)
      now += 1
      peak = Math.max(peak, now)
      const answer = await real(input, init)
      now -= 1
      return answer
    }
    const shop = started.shop(shopA)
    for (let count = 0; count < 9; count += 1) webhooks.publish(shop, 'orders/create', { id: count })
    await settled()
    globalThis.fetch = real
    expect(started.app.asked).toHaveLength(9)
    expect(peak).toBe(most)
  })
})

describe('the log of deliveries', () => {
  it('keeps all that waits and the last thousand that do not', async () => {
    const { state, webhooks } = started.sandbox.world
    const shop = started.shop(shopA)
    await started.control.faults({ webhooks: { lose: 3000 } })
    for (let count = 0; count < 3000; count += 1) webhooks.publish(shop, 'orders/create', { id: count })
    await settled()
    expect(state.deliveries.length).toBeGreaterThanOrEqual(1000)
    expect(state.deliveries.length).toBeLessThan(1500)
    expect(JSON.parse(state.deliveries.at(-1)?.body ?? '')).toEqual({ id: 2999 })
  })
})

describe('the ledger', () => {
  interface Ledger {
    refunds: { orderId: number; minor: number; by: string; idempotencyKey: string | null }[]
    transactions: { orderId: number; kind: string }[]
    holds: { orderId: number; by: string }[]
    mutations: {
      operation: string
      fields: string[]
      notes: string[]
      idempotencyKey: string
      outcome: string
    }[]
  }
  const ledger = () => started.control.call<Ledger>(`/shops/${shopA}`)

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
