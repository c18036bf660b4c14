import { describe, expect, test } from 'vitest'
import { takeBack } from '../../../app/returns/acting/take-back.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { shopA } from '../../harness/test-environment.ts'
import { watchMetrics } from '../../harness/watch-metrics.ts'
import {
  caseNow,
  eventsOf,
  holdsOf,
  inShopify,
  merchant,
  paymentsOf,
  refundsOf,
  stated,
} from '../settling/settling.ts'
import { camera, control, headphones, onStage, work } from '../stage.ts'

onStage()

const placed = (lines = [headphones]) => stated(lines, { until: 'placed' })

const sumOf = async (order: number, kind: string) =>
  (await paymentsOf(order)).reduce((sum, one) => (one.kind === kind ? sum + one.minor : sum), 0)

async function orderOf(order: number) {
  const { orders } = (await control().ledger(shopA)) as unknown as {
    orders: { id: number; cancelledAt: string | null }[]
  }
  return orders.find(({ id }) => id === order)
}

describe('what was not shipped', () => {
  test('is kept back while the statement waits, once, and let go when it is taken back', async () => {
    const { order, id } = await placed()
    const [hold, ...others] = await holdsOf(order)
    expect(hold?.handle).toMatch(/^RC-\w{6}-0$/)
    expect(others).toEqual([])
    await work(shopA, order)
    expect(await holdsOf(order)).toHaveLength(1)
    expect(await takeBack(shopA, id, {}, { actor: 'buyer' })).toEqual({ ok: true })
    await work(shopA, order)
    expect(await holdsOf(order)).toEqual([])
    expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], holds: [] })
    expect(await refundsOf(order)).toEqual([])
  })

  test('only the pieces asked for are kept back', async () => {
    const { order } = await placed([headphones, camera])
    expect(await holdsOf(order)).toHaveLength(1)
    await control().fulfil(shopA, order)
    expect(await holdsOf(order)).toHaveLength(1)
  })

  test('a hold that a person lifts is not put on again', async () => {
    const { order } = await placed()
    await inShopify(`orders/${order}/release`)
    await work(shopA, order)
    expect(await holdsOf(order)).toEqual([])
  })

  test('all of an order given up: the order is cancelled, and all of it paid back', async () => {
    const { order, id } = await placed()
    expect((await caseNow(id)).waits.map(({ code }) => code)).toEqual(['not_shipped'])
    const risen = await watchMetrics('recourse_refunds_total')
    expect(await orderSettlement(shopA, id, {}, { actor: 'engine' })).toEqual({ ok: true })
    await expect.poll(() => worked(order), { timeout: 20_000 }).toBe(true)
    await work(shopA, order)
    expect((await orderOf(order))?.cancelledAt).not.toBeNull()
    expect(await sumOf(order, 'REFUND')).toBe(await sumOf(order, 'SALE'))
    expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
    expect((await caseNow(id)).settlements).toMatchObject([{ way: 'order', state: 'executed' }])
    expect(await risen()).toEqual({ 'recourse_refunds_total{result="made"}': 1 })
  })

  test('part of an order: taken out and paid back under one key, however often it is sent', async () => {
    const { order, id } = await placed([headphones, camera])
    await orderSettlement(shopA, id, {}, merchant)
    await control().faults({ graphql: [{ operation: 'CreateRefund', kind: 'lostAnswer', times: 2 }] })
    const risen = await watchMetrics('recourse_refunds_total')
    await work(shopA, order)
    expect(await risen()).toEqual({ 'recourse_refunds_total{result="made"}': 1 })
    const [settlement] = (await caseNow(id)).settlements
    expect(settlement).toMatchObject({ way: 'unshipped', state: 'executed' })
    const refunds = await refundsOf(order)
    expect(refunds).toMatchObject([{ minor: settlement?.refund.minor, idempotencyKey: settlement?.id }])
    expect(await caseNow(id)).toMatchObject({ closed: true })
    expect((await orderOf(order))?.cancelledAt).toBeNull()
    expect((await eventsOf(id)).filter((event) => event.endsWith('settlement_executed'))).toHaveLength(1)
  })

  test('refunded by a person in Shopify: the case knows, and pays nothing more', async () => {
    const { order, id } = await placed([headphones, camera])
    await inShopify(`orders/${order}/refund`, {
      lines: [{ product: 'over-ear-headphones', quantity: 1, restock: 'CANCEL' }],
      shipping: true,
    })
    await work(shopA, order)
    expect(await eventsOf(id)).toContain('shopify refunded_in_shopify')
    expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
    expect(await refundsOf(order)).toHaveLength(1)
  })

  test.each([
    ['cancelled', 'cancel', {}],
    ['edited', 'edit', { takeOut: [{ product: 'over-ear-headphones', quantity: 1 }] }],
  ])(
    'an order %s in Shopify without its money: ordered here, the money alone goes back',
    async (_, act, how) => {
      const { order, id } = await placed()
      await inShopify(`orders/${order}/${act}`, how)
      await work(shopA, order)
      expect(await caseNow(id)).toMatchObject({ closed: false, waits: [{ code: 'unpaid', keys: [0] }] })
      expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
      await work(shopA, order)
      expect(await sumOf(order, 'REFUND')).toBe(await sumOf(order, 'SALE'))
      expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
      expect((await caseNow(id)).settlements).toMatchObject([{ way: 'unshipped', isTakenOut: true }])
    },
  )
})

/** Shopify cancels an order a moment after it was asked to: until then the job is tried again. */
async function worked(order: number): Promise<boolean> {
  try {
    await work(shopA, order)
    return true
  } catch {
    return false
  }
}
