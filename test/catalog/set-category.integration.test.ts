import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { mirrorProducts } from '../../app/catalog/mirror.ts'
import { setCategory } from '../../app/catalog/set-category.ts'
import { db } from '../../app/db.server.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { installed } from '../policies/a-shop.ts'

interface Sent {
  metafields: { ownerId: string; namespace: string; key: string; value: string }[]
}
/** Shopify, as far as this change is concerned: takes all or none, and refuses these products. */
const shopify = vi.hoisted(() => ({ calls: [] as Sent[], refuses: new Set<string>(), wholly: false }))
vi.mock('../../app/shopify/admin.ts', () => ({
  adminFor: async (shop: string) => ({
    shop,
    call: async (_operation: string, sent: Sent) => {
      shopify.calls.push(sent)
      const userErrors = sent.metafields.flatMap(({ ownerId }, index) =>
        shopify.refuses.has(ownerId)
          ? [{ code: 'INVALID', field: ['metafields', String(index), 'ownerId'], message: 'Owner is gone' }]
          : [],
      )
      if (shopify.wholly) userErrors.push({ code: 'INVALID', field: [], message: 'Not today' })
      return { metafieldsSet: { metafields: [], userErrors } }
    },
  }),
}))

const ids = Array.from({ length: 26 }, (_, index) => String(index + 1))
const gid = (id: string) => `gid://shopify/Product/${id}`

afterAll(closeQueue)
beforeEach(async () => {
  Object.assign(shopify, { calls: [], refuses: new Set(), wholly: false })
  for (const shop of [shopA, shopB]) {
    await db.shop.deleteMany({ where: { shop } })
    await installed(shop)
    for (const id of ids) {
      const product = { id, title: `Product ${id}`, status: 'ACTIVE', productType: '', tags: [] }
      await mirrorProducts(shop, [{ ...product, updatedAt: '2026-11-02T08:00:00Z' }], new Date())
    }
  }
})

const mirrored = (shop: string) => db.product.count({ where: { shop, category: 'standard' } })

test('25 products go to Shopify in one call, the 26th in another', async () => {
  await setCategory(shopA, ids.slice(0, 25), 'standard')
  expect(shopify.calls.map(({ metafields }) => metafields.length)).toEqual([25])
  shopify.calls.length = 0
  const { changed, failed } = await setCategory(shopA, [...ids, '1'], 'standard')
  expect(shopify.calls.map(({ metafields }) => metafields.length)).toEqual([25, 1])
  expect(shopify.calls[0]?.metafields[0]).toMatchObject({
    ownerId: gid('1'),
    namespace: '$app',
    key: 'category',
    value: 'standard',
  })
  expect(changed).toEqual(ids)
  expect(failed).toEqual([])
  expect(await mirrored(shopA)).toBe(26)
  expect(await mirrored(shopB)).toBe(0)
})

test('what Shopify refuses is named and stays as it was; the others are changed', async () => {
  shopify.refuses = new Set([gid('2'), gid('3')])
  const { changed, failed } = await setCategory(shopA, ['1', '2', '3', '4'], 'standard')
  expect(changed).toEqual(['1', '4'])
  expect(failed).toEqual([
    { product: '2', message: 'Owner is gone' },
    { product: '3', message: 'Owner is gone' },
  ])
  expect(await mirrored(shopA)).toBe(2)
})

test('refused as a whole, nothing is changed and every product is named', async () => {
  shopify.wholly = true
  const { changed, failed } = await setCategory(shopA, ['1', '2'], 'standard')
  expect(changed).toEqual([])
  expect(failed).toEqual([
    { product: '1', message: 'Not today' },
    { product: '2', message: 'Not today' },
  ])
  expect(await mirrored(shopA)).toBe(0)
})
