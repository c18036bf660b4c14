/** A page of the catalogue that Shopify refuses: once, because it knows the place no more; or each time. */
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { syncCatalog } from '../../app/catalog/sync-catalog.ts'
import { db } from '../../app/db.server.ts'
import { RequestRefused } from '../../app/errors.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { syncCatalog as job } from '../../app/jobs/definitions/sync-catalog.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { ensureShop } from '../../app/policies/install-shop.ts'
import type * as Product from '../../app/shopify/product.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'
import { doWaiting } from '../jobs/do-waiting.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { openApp } from '../shopify/open-app.ts'

/** How often a page that is not the first is refused yet, and how often any was asked for. */
const shopify = vi.hoisted(() => ({ refusals: 0, asked: 0 }))
vi.mock('../../app/shopify/product.ts', async (original) => {
  const real = await original<typeof Product>()
  const readProductPage: typeof real.readProductPage = async (admin, after) => {
    shopify.asked += 1
    if (after === undefined || shopify.refusals <= 0) return real.readProductPage(admin, after)
    shopify.refusals -= 1
    throw new RequestRefused('Invalid cursor for current pagination sort')
  }
  return { ...real, readProductPage }
})

const PAGES = 4
const PAGE = 50
const place = { shop: shopA, resource: 'catalogue_pages' }
const held = () => db.product.count({ where: { shop: shopA } })
const left = () => db.sweepCursor.count({ where: place })

beforeEach(async () => {
  await openApp()
  await ensureShop(shopA)
  await db.product.deleteMany({ where: { shop: shopA } })
  await db.sweepCursor.deleteMany({ where: { shop: shopA } })
  await emptyQueue()
  const { state } = testSandbox().world
  const [like] = state.products.filter(({ shop }) => shop === shopA)
  if (!like) throw new Error('the stand-in sells nothing')
  state.products = state.products.filter(({ shop }) => shop !== shopA)
  for (let count = 0; count < PAGES * PAGE; count++)
    state.products.push({ ...like, id: state.nextId++, handle: `thing-${count}`, variants: [] })
  Object.assign(shopify, { refusals: 0, asked: 0 })
})
afterAll(closeQueue)

/** All of the work, by jobs that read so many pages each. @throws what the last of them did */
async function readCatalogue(pagesEach: number): Promise<void> {
  let jobs = 0
  const handler = defineHandler(job, async ({ shop }) => {
    jobs += 1
    if (jobs > 5 * PAGES) throw new Error('there is no end to it')
    await syncCatalog(shop, pagesEach)
  })
  await db.$transaction((tx) => enqueue(tx, job, { shop: shopA }))
  await doWaiting(handler)
}

test.each([20, 2, 1])(
  'each time: it is begun anew once, and then fails, with jobs of %i pages',
  async (pagesEach) => {
    shopify.refusals = Number.POSITIVE_INFINITY
    await expect(readCatalogue(pagesEach)).rejects.toThrow(RequestRefused)
    expect(shopify.asked).toBe(4)
    expect([await held(), await left()]).toEqual([PAGE, 0])
    // Whoever tries again later begins at the beginning, and has the same patience.
    shopify.refusals = 1
    await syncCatalog(shopA)
    expect([await held(), await left()]).toEqual([PAGES * PAGE, 0])
  },
)

test('once in each reading: every one is read to its end', async () => {
  for (const _ of [1, 2, 3]) {
    shopify.refusals = 1
    await readCatalogue(1)
    expect([shopify.refusals, await held(), await left()]).toEqual([0, PAGES * PAGE, 0])
    await emptyQueue()
  }
})

test('twice in one reading, which was begun anew: the second time it fails', async () => {
  shopify.refusals = 2
  await expect(readCatalogue(1)).rejects.toThrow(RequestRefused)
  expect(shopify.refusals).toBe(0)
})
