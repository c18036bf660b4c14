import { beforeEach, describe, expect, it } from 'vitest'
import { createFaults, type FaultRates } from '../../sandbox/faults.ts'
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
    for (let count = 0; count < 9; count += 1) webhooks.publish(shop, 'orders/create', () => ({ id: count }))
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
    for (let count = 0; count < 3000; count += 1)
      webhooks.publish(shop, 'orders/create', () => ({ id: count }))
    await settled()
    expect(state.deliveries.length).toBeGreaterThanOrEqual(1000)
    expect(state.deliveries.length).toBeLessThan(1500)
    expect(JSON.parse(state.deliveries.at(-1)?.body ?? '')).toEqual({ id: 2999 })
  })
})
