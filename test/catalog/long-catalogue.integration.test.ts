/** A catalogue that is longer than what one piece of work reads: several go on with it, one after the other. */
import { afterAll, beforeEach, expect, test } from 'vitest'
import { syncCatalog } from '../../app/catalog/sync-catalog.ts'
import { db } from '../../app/db.server.ts'
import { Unavailable } from '../../app/errors.ts'
import { defineHandler } from '../../app/jobs/define-handler.ts'
import { reconcileProduct } from '../../app/jobs/definitions/reconcile-product.ts'
import { syncCatalog as job } from '../../app/jobs/definitions/sync-catalog.ts'
import { enqueue } from '../../app/jobs/enqueue.ts'
import { closeQueue, openQueue } from '../../app/jobs/queue.server.ts'
import { work } from '../../app/jobs/work.server.ts'
import { shopifyCalls } from '../../app/metrics.server.ts'
import { ensureShop } from '../../app/policies/install-shop.ts'
import { adminFor } from '../../app/shopify/admin.ts'
import { compareCatalogue } from '../../app/sync/compare-catalogue.ts'
import { eventually } from '../harness/eventually.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { openApp } from '../shopify/open-app.ts'

const PAGE = 50
const control = () => testSandbox().control
const state = () => testSandbox().world.state
const key = { shop_resource: { shop: shopA, resource: 'catalogue_pages' } }

/** The shop sells so many, by their numbers. */
function sells(count: number): string[] {
  const [like] = state().products.filter(({ shop }) => shop === shopA)
  if (!like) throw new Error('the stand-in sells nothing')
  state().products = state().products.filter(({ shop }) => shop !== shopA)
  for (let index = 0; index < count; index++) {
    const handle = `thing-${index}`
    state().products.push({ ...like, id: state().nextId++, handle, title: handle, variants: [] })
  }
  return there()
}
const there = () =>
  state()
    .products.filter(({ shop }) => shop === shopA)
    .map(({ id }) => String(id))
const held = async () =>
  (await db.product.findMany({ where: { shop: shopA }, select: { productId: true } }))
    .map(({ productId }) => productId)
    .sort((a, b) => Number(a) - Number(b))
const remove = (productId = '') => control().call(`/shops/${shopA}/products/${productId}/delete`, {})
const left = () => db.sweepCursor.findUnique({ where: key })
const pagesRead = async () =>
  (await shopifyCalls.get()).values
    .filter(({ labels }) => labels.operation === 'Products' && labels.result === 'done')
    .reduce((sum, { value }) => sum + value, 0)
const waiting = async (name: string) => (await openQueue()).findJobs(name, { queued: true })

beforeEach(async () => {
  await control().setClock('2026-11-16T09:00:00Z')
  await control().faults({ clear: true })
  await openApp()
  await ensureShop(shopA)
  await db.product.deleteMany({ where: { shop: shopA } })
  await db.sweepCursor.deleteMany({ where: { shop: shopA } })
  await emptyQueue()
})
afterAll(closeQueue)

test('is read by as many as it takes, never two at once, and the last leaves nothing to go on with', async () => {
  const all = sells(21 * PAGE + 1)
  const boss = await openQueue({ supervises: true })
  const runs: number[] = []
  let running = 0
  const handler = defineHandler(job, async ({ shop }) => {
    runs.push(++running)
    await syncCatalog(shop).finally(() => {
      running -= 1
    })
  })
  await db.$transaction((tx) => enqueue(tx, job, { shop: shopA }))
  await work(boss, handler)
  await eventually('the last', async () => (await held()).length === all.length && (await left()) === null)
  await closeQueue()
  expect(runs).toEqual([1, 1])
  expect(await held()).toEqual(all)
})

test('goes on where it was after a page that was read and not ticked off, and after a failure', async () => {
  const all = sells(4 * PAGE)
  const before = await pagesRead()
  await syncCatalog(shopA, 1)
  const first = await left()
  await syncCatalog(shopA, 1)
  // Killed right before the second page was ticked off: so it was left.
  await db.sweepCursor.update({ where: key, data: { pageCursor: first?.pageCursor ?? null } })
  await control().faults({ graphql: [{ kind: '500', operation: 'Products', times: 5 }] })
  await expect(syncCatalog(shopA)).rejects.toThrow(Unavailable)
  expect((await left())?.pageCursor).toBe(first?.pageCursor)
  await syncCatalog(shopA)
  expect(await held()).toEqual(all)
  expect((await pagesRead()) - before).toBe(5)
}, 60_000)

test('what is deleted before its page is read disappears, and what is deleted after it with the next comparison', async () => {
  const all = sells(3 * PAGE)
  await syncCatalog(shopA)
  await control().advanceDays(1)
  const [early = '', late = ''] = [all[0], all[3 * PAGE - 1]]
  await syncCatalog(shopA, 1)
  await remove(late)
  await remove(early)
  await syncCatalog(shopA)
  expect(await held()).toEqual(all.filter((id) => id !== late))
  await emptyQueue()
  await compareCatalogue(await adminFor(shopA))
  expect(await waiting(job.name)).toHaveLength(1)
  await control().advanceDays(1)
  await syncCatalog(shopA)
  expect(await held()).toEqual(there())
  expect(await left()).toBeNull()
})

test('two that read at the same time come to the same, and to one that goes on', async () => {
  const all = sells(4 * PAGE)
  await Promise.all([syncCatalog(shopA, 2), syncCatalog(shopA, 2)])
  expect(await waiting(job.name)).toHaveLength(1)
  await syncCatalog(shopA)
  expect(await held()).toEqual(all)
  expect(await left()).toBeNull()
})

test.each([
  ['a second ahead of', '10:00:06'],
  ['the same as', '10:00:05'],
  ['a second behind', '10:00:04'],
  ['a minute behind', '09:59:05'],
])('is whole also where the clock of who goes on is %s that of who began', async (_, time) => {
  const all = sells(4 * PAGE)
  await control().setClock('2026-11-17T10:00:05Z')
  await syncCatalog(shopA, 2)
  await control().setClock(`2026-11-17T${time}Z`)
  await syncCatalog(shopA)
  expect([await held(), await left()]).toEqual([all, null])
})

test('loses nothing where it is begun anew by a clock behind, and what is gone goes with the next reading', async () => {
  const all = sells(3 * PAGE)
  await control().setClock('2026-11-17T10:00:05Z')
  await syncCatalog(shopA, 1)
  const began = (await left())?.upTo
  await remove(all[PAGE - 1])
  await control().setClock('2026-11-17T10:00:00Z')
  await syncCatalog(shopA, 1)
  expect((await left())?.upTo).toEqual(began)
  await syncCatalog(shopA)
  expect(await held()).toEqual(expect.arrayContaining(there()))
  await control().setClock('2026-11-17T11:00:00Z')
  await syncCatalog(shopA)
  expect(await held()).toEqual(there())
})

test('begins anew where Shopify knows the place no more', async () => {
  const all = sells(3 * PAGE)
  await syncCatalog(shopA, 1)
  await remove(all[PAGE - 1])
  await syncCatalog(shopA)
  expect(await held()).toEqual(there())
  expect(await left()).toBeNull()
})

test.each([
  [3_590_000, 'goes on', 2 * PAGE],
  [3_610_000, 'begins anew', 3 * PAGE],
])('left alone for %i ms, %s', async (ms, _, count) => {
  sells(3 * PAGE)
  await syncCatalog(shopA, 1)
  await db.product.deleteMany({ where: { shop: shopA } })
  await db.sweepCursor.update({ where: key, data: { sweptAt: new Date(Date.now() - ms) } })
  await syncCatalog(shopA)
  expect((await held()).length).toBe(count)
})

test.each([
  ['2026-11-17T08:49:59Z', 0],
  ['2026-11-17T08:50:00Z', 1],
])('what changed at %s and is not listed is looked at by itself: %i', async (shopifyUpdatedAt, looked) => {
  sells(3)
  await syncCatalog(shopA)
  const [copied] = await db.product.findMany({ where: { shop: shopA }, take: 1 })
  if (!copied) throw new Error('nothing was read')
  const { hygieneEvidence: _, ...row } = copied
  await db.product.create({
    data: { ...row, productId: '7', shopifyUpdatedAt: new Date(shopifyUpdatedAt) },
  })
  await control().setClock('2026-11-17T09:00:00Z')
  await db.sweepCursor.create({
    data: {
      ...key.shop_resource,
      upTo: new Date('2026-11-17T09:00:00Z'),
      pageCursor: null,
      sweptAt: new Date(),
    },
  })
  await syncCatalog(shopA)
  expect((await held()).includes('7')).toBe(looked === 1)
  expect(await waiting(reconcileProduct.name)).toHaveLength(looked)
})
