/** A shop in which very much changed: what is read, written and kept in memory is bounded, and nothing is passed over. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { enqueueAll, workFor } from '../../app/jobs/enqueue-all.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { MOST_WAITING } from '../../app/jobs/room-for.ts'
import type { Admin } from '../../app/shopify/admin.ts'
import type { ChangedPage, PageStart } from '../../app/shopify/changed.ts'
import { lastSweep } from '../../app/sync/last-sweep.ts'
import { sweepResource } from '../../app/sync/sweep-resource.ts'
import { sweepShop } from '../../app/sync/sweep-shop.ts'
import { orders } from '../../app/sync/swept-resource.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { openApp } from '../shopify/open-app.ts'
import { install } from '../webhooks/install.ts'

const PAGE = 100
const now = new Date('2026-11-20T12:00:00Z')
/** Only its name is asked for here: pages come from `bulk`. */
const admin = { shop: shopA } as Admin

beforeAll(() => install())
afterEach(async () => {
  await emptyQueue()
  await db.sweepCursor.deleteMany({ where: { shop: shopA } })
})
afterAll(closeQueue)

/** Shopify after a bulk edit: so many orders changed, so many of them in each second. */
function bulk(count: number, perSecond: number, room = async (_: string) => 500) {
  const reads: PageStart[] = []
  const all = Array.from({ length: count }, (_, index) => ({
    id: String(1 + index),
    updatedAt: new Date(now.getTime() - 3_600_000 + 1_000 * Math.floor(index / perSecond)),
  }))
  const read = async (_: Admin, start: PageStart): Promise<ChangedPage> => {
    reads.push(start)
    const from =
      start.after === undefined
        ? all.findIndex(({ updatedAt }) => updatedAt >= start.since)
        : Number(start.after)
    const changed = all.slice(from, from + PAGE)
    return from + PAGE < all.length ? { changed, next: String(from + PAGE) } : { changed }
  }
  return { reads, resource: { ...orders, read, room } }
}

const waiting = async () =>
  (await openQueue()).findJobs<{ orderId: string }>(reconcileOrder.name, { queued: true })

test.each([
  [5_000, 20, 65],
  [2_000, 700, 25],
])(
  '%i changed orders, %i in a second: each is to be looked at once, in at most %i pages',
  async (count, perSecond, most) => {
    const { reads, resource } = bulk(count, perSecond)
    let runs = 1
    while ((await sweepResource(admin, resource, now)) === 'cut_off') runs++
    expect(reads.length).toBeLessThanOrEqual(most)
    expect(runs).toBe(Math.ceil(reads.length / 20))
    const found = (await waiting()).map(({ data }) => Number(data.orderId)).sort((a, b) => a - b)
    expect(found).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  },
)

test('a run that is cut off after each page comes to the same', async () => {
  const { reads, resource } = bulk(350, 30)
  let runs = 1
  while ((await sweepResource(admin, resource, now, 1)) === 'cut_off') runs++
  expect(runs).toBe(reads.length)
  expect(await waiting()).toHaveLength(350)
  expect(await sweepResource(admin, resource, now)).toBe('finished')
  expect(reads[runs]?.since.toISOString()).toBe('2026-11-20T10:50:11.000Z')
})

test('what a sweep found gives way to what somebody waits for, unless it is that', async () => {
  const { resource } = bulk(30, 30)
  await sweepResource(admin, resource, now)
  const put = (orderId: string) =>
    db.$transaction((tx) => enqueue(tx, reconcileOrder, { shop: shopA, orderId }))
  await put('900')
  await put('17')
  const boss = await openQueue()
  const taken = await boss.fetch<{ orderId: string }>(reconcileOrder.name, { batchSize: 2 })
  expect(taken.map(({ data }) => data.orderId).sort()).toEqual(['17', '900'])
})

test('no more is put in than workers can look past, and the rest once there is room again', async () => {
  const { reads, resource } = bulk(1_250, 30, orders.room)
  const found: number[] = []
  const workOff = async () => {
    found.push(...(await waiting()).map(({ data }) => Number(data.orderId)))
    await emptyQueue()
  }
  expect(await sweepResource(admin, resource, now)).toBe('full')
  expect((await waiting()).length).toBeGreaterThanOrEqual(MOST_WAITING)
  expect((await waiting()).length).toBeLessThan(MOST_WAITING + PAGE)
  const before = reads.length
  expect(await sweepResource(admin, resource, now)).toBe('full')
  expect(reads.length).toBe(before)
  await workOff()
  expect(await sweepResource(admin, resource, now)).toBe('full')
  await workOff()
  expect(await sweepResource(admin, resource, now)).toBe('finished')
  await workOff()
  const all = new Set(found)
  expect(all.size).toBe(1_250)
})

test('a sweep that finds no room is put off, which is no failure, and goes on', async () => {
  const full = Array.from({ length: MOST_WAITING }, (_, index) =>
    workFor(reconcileOrder, { shop: shopA, orderId: `9${index}` }),
  )
  await db.$transaction((tx) => enqueueAll(tx, full))
  await openApp()
  await expect(sweepShop(shopA)).rejects.toMatchObject({ name: 'Unavailable', retryAfterMs: 15_000 })
  await emptyQueue()
  await sweepShop(shopA)
  expect(await lastSweep(shopA)).toMatchObject({ isGoingOn: false })
})
