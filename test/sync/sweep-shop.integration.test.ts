/** How a sweep goes: who does it, how far it reads, where it goes on. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { reconcileProduct } from '../../app/jobs/definitions/reconcile-product.ts'
import { sweepShop as sweepJob } from '../../app/jobs/definitions/sweep-shop.ts'
import { openQueue } from '../../app/jobs/queue.server.ts'
import { MOST_WAITING } from '../../app/jobs/room-for.ts'
import { metrics } from '../../app/operations-door.server.ts'
import { ensureShop } from '../../app/policies/install-shop.ts'
import { receiveNativeRequest } from '../../app/returns/reconcile/receive-native-request.ts'
import { reconcileOrder as reconcileNow } from '../../app/returns/reconcile/reconcile-order.ts'
import { claimDueShops, oldestSweep } from '../../app/sync/claim-due-shops.ts'
import { claimAll, keepSweeping } from '../../app/sync/keep-sweeping.ts'
import { lastSweep } from '../../app/sync/last-sweep.ts'
import { sweepShop } from '../../app/sync/sweep-shop.ts'
import { withRawSql } from '../../app/tenancy.server.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { control, headphones, onStage } from '../returns/stage.ts'

onStage()

const jobsOf = async (name: string) =>
  (await (await openQueue()).findJobs<{ shop: string; orderId?: string }>(name, { queued: true })).map(
    ({ data }) => data,
  )
const ordersToLookAt = async () =>
  (await jobsOf(reconcileOrder.name)).map(({ orderId }) => Number(orderId)).sort()
const place = async (shop = shopA) =>
  (await control().placeOrder(shop, shop === shopA ? 'ana@example.ro' : await buyerOf(shop), [headphones])).id
const buyerOf = async (shop: string) => (await control().ledger(shop)).customers[0]?.email ?? ''
const forgetJobs = emptyQueue

/** An order with an open case. */
async function openOrder(): Promise<number> {
  const order = await place()
  await control().fulfil(shopA, order)
  const asked = await control().requestReturn(shopA, order, [{ product: headphones.product, quantity: 1 }])
  await receiveNativeRequest(shopA, String(asked.id))
  expect(await db.returnCase.count({ where: { shop: shopA, orderId: String(order) } })).toBe(1)
  return order
}

const fillUp = (queue: string) =>
  withRawSql(
    'job queue',
    async () => db.$executeRaw`
      INSERT INTO pgboss.job (name, policy, state, singleton_key, group_id, data)
      SELECT ${queue}, 'stately', 'created', ${`${shopA}/waits/`} || n, ${shopA}, '{}'
      FROM generate_series(1, ${MOST_WAITING}::int) AS n`,
  )

beforeAll(forgetJobs)
afterEach(forgetJobs)

describe('a due shop', () => {
  const fallDue = async () => {
    for (const shop of [shopA, shopB]) await db.shop.update({ where: { shop }, data: { sweepDueAt: null } })
  }

  test('is claimed once, however many ask at the same time, and then not before it is due again', async () => {
    await fallDue()
    const claimed = await Promise.all(Array.from({ length: 8 }, () => claimDueShops(600)))
    expect(claimed.reduce((sum, count) => sum + count)).toBe(2)
    expect((await jobsOf(sweepJob.name)).map(({ shop }) => shop).sort()).toEqual([shopA, shopB])
    expect(await claimDueShops(600)).toBe(0)
    const { sweepDueAt } = await db.shop.findUniqueOrThrow({ where: { shop: shopA } })
    const seconds = ((sweepDueAt?.getTime() ?? 0) - Date.now()) / 1000
    expect(seconds).toBeGreaterThan(500)
    expect(seconds).toBeLessThan(661)
  })

  test.each([
    [1, 1],
    [-5_000, 0],
  ])('is one whose time has come (%i ms ago: %i)', async (ago, count) => {
    await fallDue()
    await claimDueShops(600)
    await db.shop.update({ where: { shop: shopA }, data: { sweepDueAt: new Date(Date.now() - ago) } })
    expect(await claimDueShops(600)).toBe(count)
  })

  test('is not one that left; one that came back is swept at once and goes on where it was', async () => {
    await fallDue()
    const uninstalledAt = new Date()
    await db.shop.update({ where: { shop: shopA }, data: { uninstalledAt } })
    expect(await claimDueShops(600)).toBe(1)
    await sweepShop(shopA)
    expect(await lastSweep(shopA)).toBeNull()
    await ensureShop(shopA)
    expect(await claimDueShops(600)).toBe(1)
    await sweepShop(shopA)
    expect(await lastSweep(shopA)).toMatchObject({ isGoingOn: false })
  })

  test('is left to others by a worker that stops between two transactions', async () => {
    await fallDue()
    const stopping = new AbortController()
    stopping.abort()
    await claimAll(600, stopping.signal, 1)
    expect(await jobsOf(sweepJob.name)).toEqual([])
    await claimAll(600, new AbortController().signal, 1)
    expect(await jobsOf(sweepJob.name)).toHaveLength(2)
  })

  test('is found by every worker while it runs', async () => {
    await fallDue()
    const sweeping = [keepSweeping(1), keepSweeping(1)]
    await eventually('a sweep', async () => (await jobsOf(sweepJob.name)).length === 2)
    await Promise.all(sweeping.map(({ stop }) => stop()))
    await sweepShop(shopA)
    expect(await oldestSweep()).toBeLessThan(60)
    const where = { shop_resource: { shop: shopA, resource: 'orders' } }
    await db.sweepCursor.update({ where, data: { sweptAt: new Date(Date.now() - 3_600_000) } })
    await claimAll(600, new AbortController().signal)
    const age = Number(/^recourse_sweep_oldest_seconds (\S+)$/m.exec((await metrics()).body)?.[1])
    expect(age).toBeGreaterThanOrEqual(3_600)
    expect(age).toBeLessThan(3_660)
  })
})

describe('a sweep', () => {
  test('looks back sixty days the first time, and at what changed since the next', async () => {
    await db.sweepCursor.deleteMany({ where: { shop: shopA } })
    await control().setClock('2026-09-01T09:00:00Z')
    const older = await place()
    await control().setClock('2026-10-02T09:00:00Z')
    const known = await place()
    await control().setClock('2026-11-15T09:00:00Z')
    await place()
    await sweepShop(shopA)
    expect(await ordersToLookAt()).toContain(known)
    expect(await ordersToLookAt()).not.toContain(older)
    await forgetJobs()
    await control().setClock('2026-11-15T10:00:00Z')
    const later = await place()
    await sweepShop(shopA)
    expect(await ordersToLookAt()).toContain(later)
    expect(await ordersToLookAt()).not.toContain(known)
  })

  test('is counted, with what it came across: what nobody told us of, what may lack its end, and the rest', async () => {
    const readAfter = async (orderId: number, ms: number) => {
      const reading = await reconcileNow(shopA, String(orderId))
      const readAt = new Date(Date.parse(reading?.order.updatedAt ?? '') + ms)
      await db.orderRecord.updateMany({ where: { shop: shopA, orderId: String(orderId) }, data: { readAt } })
    }
    await control().setClock('2026-11-15T12:00:00Z')
    await readAfter(await place(), 10_000)
    await sweepShop(shopA)
    await control().setClock('2026-11-15T12:20:00Z')
    await readAfter(await place(), 9_999)
    for (const _ of [1, 2]) await place()
    const risen = await watchMetrics('recourse_sweeps_total', 'recourse_sweep_found_total')
    await sweepShop(shopA)
    const ofOrders = Object.entries(await risen()).filter(([series]) => series.includes('resource="orders"'))
    expect(Object.fromEntries(ofOrders)).toEqual({
      'recourse_sweeps_total{resource="orders",result="finished"}': 1,
      'recourse_sweep_found_total{resource="orders",as="missed"}': 2,
      'recourse_sweep_found_total{resource="orders",as="unsettled"}': 1,
      'recourse_sweep_found_total{resource="orders",as="known"}': 1,
    })
  })

  test('passes over what we hold, but for what was read so soon that it may lack the end of a second', async () => {
    await control().setClock('2026-11-16T09:00:00Z')
    const order = await place()
    const reading = await reconcileNow(shopA, String(order))
    const readAfter = async (ms: number) => {
      const readAt = new Date(Date.parse(reading?.order.updatedAt ?? '') + ms)
      await db.orderRecord.updateMany({ where: { shop: shopA, orderId: String(order) }, data: { readAt } })
      await forgetJobs()
      await sweepShop(shopA)
      return (await ordersToLookAt()).includes(order)
    }
    expect(await readAfter(9_999)).toBe(true)
    expect(await readAfter(10_000)).toBe(false)
  })

  test('goes on where it was cut off', async () => {
    await control().setClock('2026-11-17T09:00:00Z')
    const orders = [await place(), await place()]
    await control().faults({ graphql: [{ operation: 'ChangedProducts', kind: '500', times: 50 }] })
    await expect(sweepShop(shopA)).rejects.toThrow('does not answer')
    expect(await ordersToLookAt()).toEqual(expect.arrayContaining(orders))
    await control().faults({ clear: true })
    await forgetJobs()
    await sweepShop(shopA)
    expect(await lastSweep(shopA)).toMatchObject({ isGoingOn: false })
  })

  test.each([
    ['2026-11-20T09:05:00Z', false],
    ['2026-11-20T08:59:59Z', true],
  ])(
    'reads an order of an open case once a day, though nobody says that it changed (%s: %s)',
    async (last, isDue) => {
      await control().setClock('2026-11-18T09:00:00Z')
      const order = await openOrder()
      await control().setClock('2026-11-21T09:00:00Z')
      const readAt = new Date(last)
      await db.orderRecord.updateMany({ where: { shop: shopA, orderId: String(order) }, data: { readAt } })
      await forgetJobs()
      await sweepShop(shopA)
      expect((await ordersToLookAt()).includes(order)).toBe(isDue)
    },
  )

  test.each([
    [reconcileProduct.name, true],
    [reconcileOrder.name, false],
  ])(
    'while enough of %s waits, comes again, and looks at open orders all the same: %s',
    async (queue, isLookedAt) => {
      await control().setClock('2026-11-22T09:00:00Z')
      const orderId = await openOrder()
      for (const later of ['2026-11-22T10:00:00Z', '2026-11-24T09:00:00Z']) {
        await control().setClock(later)
        await sweepShop(shopA)
        await forgetJobs()
      }
      const readAt = new Date('2026-11-22T09:30:00Z')
      await db.orderRecord.updateMany({ where: { shop: shopA, orderId: String(orderId) }, data: { readAt } })
      await fillUp(queue)
      const risen = await watchMetrics('recourse_sweeps_total')
      await expect(sweepShop(shopA)).rejects.toMatchObject({ retryAfterMs: 15_000 })
      const resource = queue === reconcileProduct.name ? 'products' : 'orders'
      expect(await risen()).toMatchObject({
        [`recourse_sweeps_total{resource="${resource}",result="full"}`]: 1,
      })
      expect((await ordersToLookAt()).includes(orderId)).toBe(isLookedAt)
    },
  )

  test('is of no use to whom Shopify shows nothing: that is no failure, and what was kept is kept', async () => {
    expect(await reconcileNow(shopA, '1')).toBeNull()
    expect(await db.orderRecord.count({ where: { shop: shopA, orderId: '1' } })).toBe(0)
  })
})
