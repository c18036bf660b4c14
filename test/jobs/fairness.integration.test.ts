import { afterAll, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { reconcileOrder } from '../../app/jobs/definitions/reconcile-order.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { work } from '../../app/jobs/work.server.ts'
import { eventually } from '../harness/eventually.ts'
import { shopA, shopB } from '../harness/test-environment.ts'

afterAll(async () => {
  await closeQueue()
  await db.$disconnect()
})

const HUGE = 2_000

test('a shop with 2,000 jobs keeps another’s five waiting for a handful of its own only', async () => {
  const boss = await openQueue({ supervises: true })
  const jobsOf = (shop: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      data: { shop, orderId: String(index) },
      singletonKey: `${shop}/${index}`,
      group: { id: shop },
    }))
  await boss.insert(reconcileOrder.name, jobsOf(shopA, HUGE))
  await boss.insert(reconcileOrder.name, jobsOf(shopB, 5))
  const done: string[] = []
  let most = 0
  let running = 0
  await work(
    boss,
    defineHandler(reconcileOrder, async ({ shop }) => {
      if (shop === shopA) most = Math.max(most, ++running)
      await new Promise(setImmediate)
      if (shop === shopA) running -= 1
      done.push(shop)
    }),
  )
  await eventually('the five', () => done.filter((shop) => shop === shopB).length === 5, 60_000)
  expect(done.length).toBeLessThan(HUGE / 10)
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThanOrEqual(2)
})
