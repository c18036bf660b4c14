/** What a product is counts for what falls due, whenever somebody says so: nobody is told of a right that is none. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { removeProduct } from '../../app/catalog/mirror.ts'
import { reconcileProduct } from '../../app/catalog/reconcile-product.ts'
import { setCategory } from '../../app/catalog/set-category.ts'
import { setHygieneEvidence } from '../../app/catalog/set-hygiene-evidence.ts'
import { db } from '../../app/db.server.ts'
import { actOnDeadlines } from '../../app/deadlines/act-on-deadlines.ts'
import { deriveDeadlines } from '../../app/deadlines/derive-deadlines.ts'
import { deriveShop } from '../../app/deadlines/derive-shop.ts'
import { subjectOfOrder } from '../../app/deadlines/due.ts'
import { deadlinesOfOrder } from '../../app/deadlines/read-deadlines.ts'
import type { PolicyDocument } from '../../app/engine/index.ts'
import { adminFor } from '../../app/shopify/admin.ts'
import { setProductCategory } from '../../app/shopify/product.ts'
import { shopA } from '../harness/test-environment.ts'
import { watchMetrics } from '../harness/watch-metrics.ts'
import { emptyQueue } from '../jobs/empty-queue.ts'
import { control, deliveredOrder, EVIDENCE, earpiece, headphones, view } from '../returns/stage.ts'
import { byHand, jobs, passAt } from './by-hand.ts'
import { noticesOf, setDeadlines, underPolicy } from './stage.ts'

byHand()
vi.setConfig({ testTimeout: 90_000 })

/** What the shop gives for what it makes for everybody: a month's guarantee, and none of what it makes to order. */
const policy: PolicyDocument = {
  id: 'guarantee-by-category',
  title: 'Guarantee',
  locale: 'en',
  sections: [
    {
      title: 'Guarantee',
      clauses: [
        {
          clause: 'commercial-guarantee',
          ref: '1',
          params: { minMonths: 1, maxMonths: 1, remedies: ['repair', 'replacement'] },
          scope: { category: ['standard'] },
          words: 'What is not made to order is repaired or replaced for a month.',
        },
      ],
    },
  ],
}

/** Of the guarantee on what was delivered on 9 November; it is told three days beforehand. */
const END = { status: 'pending', lastDay: '2026-12-09', remindAt: '2026-12-06T07:00:00.000Z' }
const MORNING = '2026-12-06T07:00:00Z'
const TOLD = [{ key: 'guarantee_ends/before/2026-12-09' }]

async function productId({ product }: { product: string } = headphones): Promise<string> {
  const { products } = await control().ledger(shopA)
  return String(products.find(({ handle }) => handle === product)?.id)
}

/** As somebody does who works in Shopify's pages: no webhook comes of it here. */
const inShopify = async (category: 'standard' | 'custom_made') =>
  setProductCategory(await adminFor(shopA), [await productId()], category)

async function forgetJobs(): Promise<void> {
  await emptyQueue()
}

/** The clock goes back first: what was said of a product later than an order was read counts. */
async function asAtFirst(): Promise<void> {
  await control().setClock('2026-11-02T08:00:00Z')
  await setCategory(shopA, [await productId()], 'standard')
}
const PRODUCTS = [headphones, earpiece]
beforeAll(async () => {
  for (const product of PRODUCTS) await reconcileProduct(shopA, await productId(product))
})
afterAll(async () => {
  for (const product of PRODUCTS) await removeProduct(shopA, await productId(product))
})
beforeEach(async () => {
  await asAtFirst()
  await setDeadlines({ guarantee_ends: { act: 'remind', remindDaysBefore: 3 } })
})
afterEach(asAtFirst)

async function watched() {
  const order = await deliveredOrder([headphones])
  await control().setClock('2026-11-10T10:00:00Z')
  await view(order)
  await deriveDeadlines(shopA, String(order))
  const subject = subjectOfOrder(String(order))
  return { order, subject, about: { orderId: String(order) } }
}

const guarantee = async (order: number) =>
  (await deadlinesOfOrder(shopA, String(order))).find(({ key }) => key.endsWith('#commercial_guarantee'))

const orderReads = () => watchMetrics('recourse_shopify_calls_total')
const readsIn = (risen: Record<string, number>) =>
  risen['recourse_shopify_calls_total{operation="OrderHead",result="done"}'] ?? 0

/** Under that policy. */
const given = (name: string, act: () => Promise<void>) => test(name, () => underPolicy(policy, act))

describe('before anybody is told, Shopify is asked what the order says', () => {
  given('of what was marked as made to order since, nobody is told', async () => {
    const { order, subject, about } = await watched()
    expect(await guarantee(order)).toMatchObject(END)
    await inShopify('custom_made')
    const risen = await orderReads()
    await passAt(MORNING, subject)
    expect(await noticesOf(about)).toEqual([])
    expect(await guarantee(order)).toMatchObject({ status: 'dropped' })
    expect(readsIn(await risen())).toBe(1)
  })

  given('while it does not answer the work waits, and loses nothing', async () => {
    const { order, subject, about } = await watched()
    await control().faults({ graphql: [{ kind: '500', operation: 'OrderHead', times: 50 }] })
    await expect(passAt(MORNING, subject)).rejects.toMatchObject({ retryable: true })
    expect(await noticesOf(about)).toEqual([])
    expect(await guarantee(order)).toMatchObject({ status: 'pending' })
    await control().faults({ clear: true })
    await actOnDeadlines(shopA, subject)
    await actOnDeadlines(shopA, subject)
    expect(await noticesOf(about)).toMatchObject(TOLD)
  })

  given(
    'of a shop that left nothing is asked, and of an order that was forgotten nothing is kept again',
    async () => {
      const { order, subject } = await watched()
      await control().setClock(MORNING)
      const risen = await orderReads()
      const leave = (uninstalledAt: Date | null) =>
        db.shop.update({ where: { shop: shopA }, data: { uninstalledAt } })
      await leave(new Date(MORNING))
      await actOnDeadlines(shopA, subject)
      await leave(null)
      await db.orderRecord.deleteMany({ where: { shop: shopA, orderId: String(order) } })
      await actOnDeadlines(shopA, subject)
      expect(await db.orderRecord.count({ where: { shop: shopA, orderId: String(order) } })).toBe(0)
      expect(readsIn(await risen())).toBe(0)
    },
  )
})

describe('what a product is said to be', () => {
  given('opens a right that there was none of, which is told', async () => {
    await setCategory(shopA, [await productId()], 'custom_made')
    const { order, subject, about } = await watched()
    expect(await guarantee(order)).toBeUndefined()
    await forgetJobs()
    await control().setClock('2026-11-12T10:00:00Z')
    await setCategory(shopA, [await productId()], 'standard')
    expect(await jobs('derive-shop-deadlines')).toMatchObject([{ shop: shopA }])
    await deriveShop(shopA)
    expect(await jobs('derive-deadlines')).toContainEqual(expect.objectContaining(about))
    await deriveDeadlines(shopA, String(order))
    expect(await guarantee(order)).toMatchObject(END)
    await passAt(MORNING, subject)
    expect(await noticesOf(about)).toMatchObject(TOLD)
  })

  given('counts from when its webhook came, and where it says nothing new, nothing is derived', async () => {
    const { order } = await watched()
    await control().setClock('2026-11-12T10:00:00Z')
    await inShopify('custom_made')
    await forgetJobs()
    await reconcileProduct(shopA, await productId())
    expect(await jobs('derive-shop-deadlines')).toMatchObject([{ shop: shopA }])
    await deriveDeadlines(shopA, String(order))
    expect(await guarantee(order)).toMatchObject({ status: 'dropped' })
    await forgetJobs()
    await reconcileProduct(shopA, await productId())
    expect(await jobs('derive-shop-deadlines')).toEqual([])
  })

  given('counts less than an order that was read later', async () => {
    const { order } = await watched()
    await control().setClock('2026-11-12T10:00:00Z')
    await inShopify('custom_made')
    await view(order)
    await deriveDeadlines(shopA, String(order))
    expect(await guarantee(order)).toMatchObject({ status: 'dropped' })
  })

  given('is its hygiene evidence, too', async () => {
    await forgetJobs()
    await setHygieneEvidence(shopA, await productId(earpiece), EVIDENCE)
    expect(await jobs('derive-shop-deadlines')).toMatchObject([{ shop: shopA }])
  })
})
