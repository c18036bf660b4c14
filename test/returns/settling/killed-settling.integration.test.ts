import { describe, expect, test, vi } from 'vitest'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { shopA } from '../../harness/test-environment.ts'
import { watchMetrics } from '../../harness/watch-metrics.ts'
import { death, liveAnew } from '../death.ts'
import { camera, control, headphones, onStage, returnsOf, work } from '../stage.ts'
import { arrive, caseNow, eventsOf, holdsOf, merchant, refundsOf, stated } from './settling.ts'

vi.mock('../../../app/returns/case/case-store.ts', async (original) =>
  (await import('../death.ts')).mortal(await original()),
)

onStage()
liveAnew()

async function dies(order: number): Promise<void> {
  await expect(work(shopA, order)).rejects.toThrow()
  await work(shopA, order)
  await work(shopA, order)
}

async function ordered() {
  const made = await stated()
  await arrive(made.id, { key: 0, quantity: 1 })
  await orderSettlement(shopA, made.id, {}, merchant)
  return made
}

/** One refund there, as planned and no other; all of it told once, by us. */
async function isPaidOnce(order: number, id: string) {
  const { settlements, closed } = await caseNow(id)
  const refunds = await refundsOf(order)
  expect(settlements).toMatchObject([{ state: 'executed', refundId: String(refunds[0]?.id) }])
  expect(refunds.map(({ minor }) => minor)).toEqual([settlements[0]?.refund.minor])
  expect(closed).toBe(true)
  // Sent as often as it takes.
  const events = (await eventsOf(id)).filter((event) => event !== 'engine settlement_sent')
  expect(new Set(events).size).toBe(events.length)
  expect(events).toContain('engine settlement_executed')
}

describe('a refund through a Return', () => {
  test.each(['inspected', 'settlement_planned', 'settlement_executed', 'closed'])(
    'killed before %s is written down: paid once',
    async (event) => {
      const { order, id } = await ordered()
      death.before = event
      await dies(order)
      expect(death.before).toBe('')
      await isPaidOnce(order, id)
      expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'CLOSED' }])
    },
  )

  test('done and not answered: paid once', async () => {
    const { order, id } = await ordered()
    await control().faults({ graphql: [{ operation: 'ProcessReturn', kind: 'lostAnswer', times: 1 }] })
    await dies(order)
    await isPaidOnce(order, id)
  })

  test('not answered and not done: paid once', async () => {
    const { order, id } = await ordered()
    await control().faults({ graphql: [{ operation: 'ProcessReturn', kind: '500', times: 1 }] })
    await dies(order)
    await isPaidOnce(order, id)
  })

  test('refused by Shopify: a person looks, and orders it again', async () => {
    const { order, id } = await ordered()
    await control().faults({ graphql: [{ operation: 'ProcessReturn', kind: 'userError', times: 1 }] })
    const risen = await watchMetrics('recourse_refunds_total')
    await work(shopA, order)
    await work(shopA, order)
    expect(await risen()).toEqual({ 'recourse_refunds_total{result="refused"}': 1 })
    expect(await refundsOf(order)).toEqual([])
    expect((await caseNow(id)).waits.map(({ code }) => code)).toEqual(['refund_refused'])
    expect(await readCase(shopA, id)).toMatchObject({
      actions: ['dealWith'],
      lines: [{ acceptance: 'accepted' }],
    })
    expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
    await work(shopA, order)
    expect(await refundsOf(order)).toHaveLength(1)
    expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
  })
})

describe('what was not shipped', () => {
  test.each(['settlement_planned', 'settlement_executed', 'closed'])(
    'killed before %s is written down: paid once',
    async (event) => {
      const { order, id } = await stated([headphones, camera], { until: 'placed' })
      await orderSettlement(shopA, id, {}, merchant)
      death.before = event
      await dies(order)
      expect(death.before).toBe('')
      await isPaidOnce(order, id)
    },
  )

  test('killed before the hold is written down: held once', async () => {
    death.before = 'fulfillment_held'
    await expect(stated([headphones], { until: 'placed' })).rejects.toThrow('killed')
    const { orders } = await control().ledger(shopA)
    const order = orders.at(-1)?.id ?? 0
    await work(shopA, order)
    await work(shopA, order)
    expect(await holdsOf(order)).toHaveLength(1)
  })
})
