/** A shop that changes everything at once: as much work waits as workers can look past, and a sweep finds the rest. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '../../app/db.server.ts'
import { reconcileProduct } from '../../app/jobs/definitions/reconcile-product.ts'
import { enqueueAll, workFor } from '../../app/jobs/enqueue-all.ts'
import { openQueue } from '../../app/jobs/queue.server.ts'
import { MOST_WAITING } from '../../app/jobs/room-for.ts'
import { processNext } from '../../app/webhooks/inbox.ts'
import { topics } from '../../app/webhooks/index.ts'
import { closeDoor } from '../../app/webhooks/write-down.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { control, onStage } from '../returns/stage.ts'
import { settle, sweep } from '../sync/follow.ts'
import { deliver } from './deliver.ts'

onStage()
beforeAll(() => sweep())
afterAll(closeDoor)

/** Ids that no product of the shop has. */
const FIRST = 7_000_000_000

beforeEach(async () => {
  await emptyQueue()
})

/** Of shop A there wait so many already. */
const wait = (count: number) =>
  db.$transaction((tx) =>
    enqueueAll(
      tx,
      Array.from({ length: count }, (_, at) =>
        workFor(reconcileProduct, { shop: shopA, productId: String(FIRST + at) }),
      ),
    ),
  )
const waiting = async (queue: string, shop: string) =>
  (await (await openQueue()).findJobs<{ shop: string }>(queue, { queued: true })).filter(
    ({ data }) => data.shop === shop,
  ).length

test.each([
  ['as much as there is room for', MOST_WAITING - 2, { products: MOST_WAITING, sweeps: 0 }],
  ['one more than there is room for', MOST_WAITING - 1, { products: MOST_WAITING, sweeps: 1 }],
  ['enough waits already', MOST_WAITING, { products: MOST_WAITING, sweeps: 1 }],
])('%s', async (name, before, after) => {
  await wait(before)
  for (const id of [1, 2]) await deliver({ id }, { id: `${name} ${id}`, topic: 'products/update' })
  await deliver({ id: 3 }, { id: `${name} B`, topic: 'products/update', shop: shopB })
  expect(await processNext(topics)).toBe(true)
  expect(await db.webhookInbox.count({ where: { shop: shopA, status: 'pending' } })).toBe(0)
  expect({
    products: await waiting('reconcile-product', shopA),
    sweeps: await waiting('sweep-shop', shopA),
  }).toEqual(after)
  expect(await waiting('reconcile-product', shopB)).toBe(1)
})

test('what was left to a sweep is read by it', async () => {
  const product = (await control().ledger(shopA)).products[0]
  const title = async () =>
    (await db.product.findFirst({ where: { shop: shopA, productId: String(product?.id) } }))?.title
  await control().call(`/shops/${shopA}/products/${product?.id}`, { title: 'Told by a webhook' })
  await wait(MOST_WAITING)
  await deliver({ id: product?.id }, { id: 'of a rush', topic: 'products/update' })
  expect(await processNext(topics)).toBe(true)
  await (await openQueue()).deleteQueuedJobs(reconcileProduct.name)
  expect(await title()).toBe(product?.title)
  await settle()
  expect(await title()).toBe('Told by a webhook')
})
