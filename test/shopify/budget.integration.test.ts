import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { Unavailable } from '../../app/errors.ts'
import { type Priority, withPriority } from '../../app/priority.server.ts'
import { adminFor } from '../../app/shopify/admin.ts'
import { settlePoints, takePoints, turnOfJob } from '../../app/shopify/budget.ts'
import { readShop } from '../../app/shopify/shop.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { openApp } from './open-app.ts'

afterAll(() => db.$disconnect())
beforeEach(async () => {
  for (const shop of [shopA, shopB]) await db.shopifyBudget.deleteMany({ where: { shop } })
})

const told = (left: number, { actual = 10, maximum = 1_000, restoreRate = 50 } = {}) => ({
  requestedQueryCost: actual,
  actualQueryCost: actual,
  throttleStatus: { maximumAvailable: maximum, currentlyAvailable: left, restoreRate },
})
/** The bucket holds this much, and fills so slowly that a test sees nothing of it. */
const hold = (available: number, { maximum = 1_000, restoreRate = 0.001 } = {}) =>
  db.shopifyBudget.upsert({
    where: { shop: shopA },
    create: { shop: shopA, available, maximum, restoreRate, asOf: Date.now() / 1_000 },
    update: { available, maximum, restoreRate, asOf: Date.now() / 1_000, forJobs: 0 },
  })
const leftOf = async (shop = shopA) =>
  Math.round((await db.shopifyBudget.findUniqueOrThrow({ where: { shop } })).available)
const isLetIn = async (points: number, priority: Priority) =>
  (await takePoints(shopA, points, priority)).granted

describe('the points of a shop', () => {
  test('are taken by all at once, and never more than there are', async () => {
    await hold(100)
    const taken = await Promise.all(Array.from({ length: 30 }, () => takePoints(shopA, 10, 'interactive')))
    expect(taken.filter(({ granted }) => granted)).toHaveLength(10)
    expect(await leftOf()).toBe(0)
  })

  test.each<[Priority, number, boolean]>([
    ['job', 259, false],
    ['job', 260, true],
    ['job', 261, true],
    ['refreshing', 134, false],
    ['refreshing', 135, true],
    ['refreshing', 136, true],
    ['interactive', 9, false],
    ['interactive', 10, true],
    ['interactive', 11, true],
  ])(
    'a quarter is kept for people, half of it for those who wait: %s, ten of %d',
    async (priority, available, letIn) => {
      await hold(available)
      expect(await isLetIn(10, priority)).toBe(letIn)
    },
  )

  test.each<[number, boolean]>([
    [250, false],
    [251, true],
    [252, true],
  ])(
    'a job that would ask first of all begins with %d: %s, and takes nothing by that',
    async (available, begins) => {
      await hold(available)
      const turn = turnOfJob(shopA)
      await (begins ? expect(turn).resolves.toBeUndefined() : expect(turn).rejects.toThrow(Unavailable))
      expect(await leftOf()).toBe(available)
    },
  )

  test('it is told when to come again, begins with what was saved for jobs, and where nobody ever asked', async () => {
    await hold(150, { restoreRate: 10 })
    const late = await turnOfJob(shopA).catch((error: unknown) => error)
    expect((late as Unavailable).retryAfterMs).toBeGreaterThan(9_000)
    expect((late as Unavailable).retryAfterMs).toBeLessThanOrEqual(10_100)
    await db.shopifyBudget.update({ where: { shop: shopA }, data: { forJobs: 100 } })
    await expect(turnOfJob(shopA)).resolves.toBeUndefined()
    await expect(turnOfJob(shopB)).resolves.toBeUndefined()
  })

  test.each<[number, boolean]>([
    [999, false],
    [1_000, true],
  ])(
    'a job that leaves less than that quarter waits until the bucket is full: 900 of %d',
    async (available, letIn) => {
      await hold(available)
      expect(await isLetIn(900, 'job')).toBe(letIn)
    },
  )

  describe('while people take all that there is', () => {
    /** Used up as far as people may wait for it. */
    const usedUp = async (forJobs: number) => {
      await hold(-8 * 50 + 10, { restoreRate: 50 })
      const row = { forJobs, asOf: Date.now() / 1_000 + 60 }
      await db.shopifyBudget.update({ where: { shop: shopA }, data: row })
    }

    test.each([
      [9, 10, false],
      [10, 10, true],
      [11, 10, true],
      [100, 11, false],
    ])('a job takes of what was saved for jobs: of %d, %d', async (forJobs, points, letIn) => {
      await usedUp(forJobs)
      expect(await isLetIn(points, 'job')).toBe(letIn)
    })

    test.each([
      [0, true],
      [1, false],
    ])('people leave it to them: ten, while %d is saved', async (forJobs, letIn) => {
      await usedUp(forJobs)
      expect(await isLetIn(10, 'interactive')).toBe(letIn)
    })

    test('a job that is let in waits until there is something, and has used up what was saved', async () => {
      await usedUp(10)
      expect(await takePoints(shopA, 10, 'job')).toEqual({ granted: true, waitMs: 8_000 })
      await usedUp(0)
      expect(await isLetIn(10, 'job')).toBe(false)
    })

    test('it is saved as the bucket fills, up to a tenth of it, and one large call may take all of that', async () => {
      await hold(0, { restoreRate: 50 })
      const ago = (seconds: number) => ({ forJobs: 0, available: -300, asOf: Date.now() / 1_000 - seconds })
      const forJobs = async () => {
        const row = await db.shopifyBudget.findUniqueOrThrow({ where: { shop: shopA } })
        return Math.round(row.forJobs)
      }
      await db.shopifyBudget.update({ where: { shop: shopA }, data: ago(4) })
      await takePoints(shopA, 1, 'interactive')
      expect(await forJobs()).toBeGreaterThanOrEqual(20)
      expect(await forJobs()).toBeLessThan(40)
      await db.shopifyBudget.update({ where: { shop: shopA }, data: { ...ago(25), available: -1_450 } })
      expect(await isLetIn(200, 'job')).toBe(true)
      expect(await forJobs()).toBe(0)
    })
  })

  test('what is only read anew is never waited for, nor taken before it is there', async () => {
    await hold(134, { restoreRate: 1_000 })
    await db.shopifyBudget.update({ where: { shop: shopA }, data: { asOf: Date.now() / 1_000 + 60 } })
    expect(await isLetIn(10, 'refreshing')).toBe(false)
    await hold(135)
    expect(await takePoints(shopA, 10, 'refreshing')).toEqual({ granted: true, waitMs: 0 })
  })

  test('of one shop are not those of another', async () => {
    await hold(0)
    expect(await isLetIn(10, 'interactive')).toBe(false)
    expect((await takePoints(shopB, 10, 'interactive')).granted).toBe(true)
  })

  test('may be taken a little before they are there, one after the other, and not for longer', async () => {
    await hold(250, { restoreRate: 10 })
    const turns = [await takePoints(shopA, 10, 'job'), await takePoints(shopA, 10, 'job')]
    const waits = turns.map((turn) => (turn.granted ? turn.waitMs : Number.NaN))
    expect(waits[0]).toBeGreaterThan(800)
    expect(waits[0]).toBeLessThanOrEqual(1_000)
    expect(waits[1]).toBeGreaterThan(1_700)
    const refused = await takePoints(shopA, 20, 'job')
    expect(refused).toMatchObject({ granted: false, retryAfterMs: expect.any(Number) })
    expect(refused.granted || refused.retryAfterMs).toBeGreaterThan(3_000)
    expect(await takePoints(shopA, 20, 'interactive')).toEqual({ granted: true, waitMs: 0 })
  })
})

describe('what Shopify says', () => {
  test('of less than we thought is believed', async () => {
    await hold(900, { restoreRate: 50 })
    await takePoints(shopA, 10, 'job')
    await settlePoints(shopA, 10, told(400))
    expect(await leftOf()).toBe(400)
  })

  test('of more than we thought is not: others may be under way', async () => {
    await hold(500, { restoreRate: 50 })
    await takePoints(shopA, 100, 'job')
    await settlePoints(shopA, 100, told(990, { actual: 100 }))
    expect(await leftOf()).toBeLessThan(420)
  })

  test('of a larger bucket replaces ours', async () => {
    await takePoints(shopA, 10, 'job')
    await settlePoints(shopA, 10, told(19_990, { maximum: 20_000, restoreRate: 1_000 }))
    const row = await db.shopifyBudget.findUniqueOrThrow({ where: { shop: shopA } })
    expect(row).toMatchObject({ available: 19_990, maximum: 20_000, restoreRate: 1_000 })
  })

  test('a call cost less than was taken: the rest is there again', async () => {
    await hold(500, { restoreRate: 50 })
    await takePoints(shopA, 300, 'interactive')
    await settlePoints(shopA, 300, told(495, { actual: 5 }))
    expect(await leftOf()).toBeGreaterThanOrEqual(494)
    expect(await leftOf()).toBeLessThanOrEqual(496)
  })
})

describe('calls', () => {
  test('are told to come again when the budget is used up, before anything is sent; people are not', async () => {
    await openApp()
    await readShop(await adminFor(shopA))
    await hold(100)
    const risen = await watchMetrics(
      ...['recourse_shopify_postponed_total', 'recourse_shopify_wait_seconds_count'],
      ...['recourse_shopify_calls_total', 'recourse_shopify_call_seconds_count'],
    )
    const refused = withPriority('job', async () => readShop(await adminFor(shopA)))
    await expect(refused).rejects.toMatchObject({ name: 'Unavailable', retryAfterMs: expect.any(Number) })
    const postponed = { 'recourse_shopify_postponed_total{priority="job"}': 1 }
    expect(await risen()).toEqual(postponed)
    expect((await readShop(await adminFor(shopA))).name).toBe('Pinhole Audio')
    expect(await risen()).toEqual({
      ...postponed,
      'recourse_shopify_wait_seconds_count{priority="interactive"}': 1,
      'recourse_shopify_calls_total{operation="Shop",result="done"}': 1,
      'recourse_shopify_call_seconds_count{operation="Shop"}': 1,
    })
  })

  test('bring the mirror in step with Shopify', async () => {
    await readShop(await adminFor(shopA))
    const row = await db.shopifyBudget.findUniqueOrThrow({ where: { shop: shopA } })
    expect(row.available).toBeGreaterThan(row.maximum - 20)
    expect(row.available).toBeLessThanOrEqual(row.maximum)
  })
})
