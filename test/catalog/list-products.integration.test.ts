import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  categoryFilter,
  countProducts,
  countWithoutCategory,
  listProducts,
} from '../../app/catalog/list-products.ts'
import { mirrorProducts, removeProduct } from '../../app/catalog/mirror.ts'
import { readProductView } from '../../app/catalog/product-view.ts'
import { db } from '../../app/db.server.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import type { ProductContent } from '../../app/shopify/product.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { installed } from '../policies/a-shop.ts'

const READ_AT = new Date('2026-11-02T09:00:00Z')
const product = (id: string, title: string, more: Partial<ProductContent> = {}): ProductContent => ({
  id,
  title,
  status: 'ACTIVE',
  productType: 'Things',
  tags: [],
  updatedAt: '2026-11-02T08:00:00Z',
  ...more,
})

afterAll(closeQueue)
beforeAll(async () => {
  await installed(shopA)
  await installed(shopB)
  const sold = [
    product('1', 'Button camera', { category: 'custom_made' }),
    product('2', 'Cable'),
    product('3', 'Cable'),
    product('4', 'Earpiece 100% sealed', { category: 'hygiene_sensitive' }),
    product('5', 'over_ear headphones', { category: 'something of another app' }),
  ]
  await mirrorProducts(shopA, sold, READ_AT)
  await mirrorProducts(shopB, [product('1', 'Button camera')], READ_AT)
})

const ids = async (query: Partial<Parameters<typeof listProducts>[1]>) =>
  (await listProducts(shopA, { limit: 50, ...query })).products.map(({ id }) => id)

test('goes through a shop’s products by title, page after page, each once', async () => {
  const seen: string[] = []
  const sizes: number[] = []
  let after: string | undefined
  do {
    const page = await listProducts(shopA, { limit: 2, ...(after === undefined ? {} : { after }) })
    seen.push(...page.products.map(({ id }) => id))
    sizes.push(page.products.length)
    after = page.next
  } while (after !== undefined)
  expect(seen.toSorted()).toEqual(['1', '2', '3', '4', '5'])
  expect(seen.indexOf('2') + 1).toBe(seen.indexOf('3'))
  expect(sizes).toEqual([2, 2, 1])
})

test('a last page that is full offers no next one', async () => {
  expect((await listProducts(shopA, { limit: 5 })).next).toBeUndefined()
})

test('finds words of the title, in any order and case, and takes signs literally', async () => {
  expect(await ids({ search: 'CAMERA but' })).toEqual(['1'])
  expect(await ids({ search: '%' })).toEqual(['4'])
  expect(await ids({ search: '_' })).toEqual(['5'])
  expect(await ids({ search: '\\' })).toEqual([])
  expect(await ids({ search: '  ' })).toHaveLength(5)
})

test.each(['\0', '\uD800', '\uDC00'])('passes over what no title can hold: %j', async (sign) => {
  expect(await ids({ search: sign })).toHaveLength(5)
  expect(await ids({ search: `${sign}camera${sign}` })).toEqual(['1'])
  const after = Buffer.from(JSON.stringify([`C${sign}`, '1'])).toString('base64url')
  expect(await ids({ after })).toHaveLength(5)
})

test('filters by category; what is no category of ours is none', async () => {
  expect(await ids({ category: 'custom_made' })).toEqual(['1'])
  expect(await ids({ category: 'unset' })).toEqual(['2', '3', '5'])
  expect(await countWithoutCategory(shopA)).toBe(3)
  expect(await countProducts(shopA)).toBe(5)
  expect(await countProducts(shopB)).toBe(1)
  expect(categoryFilter('unset')).toBe('unset')
  expect(categoryFilter('something')).toBeUndefined()
  expect(categoryFilter(null)).toBeUndefined()
})

test.each(['nonsense', Buffer.from('[1]').toString('base64url')])(
  'what is no cursor begins at the first page: %s',
  async (after) => {
    expect(await ids({ after })).toHaveLength(5)
  },
)

test('an older reading never overwrites a newer one, in whichever order they arrive', async () => {
  const newer = product('9', 'New name', { updatedAt: '2026-11-04T08:00:00Z', category: 'standard' })
  await mirrorProducts(shopA, [newer], READ_AT)
  await mirrorProducts(shopA, [product('9', 'Old name', { updatedAt: '2026-11-04T07:59:59Z' })], READ_AT)
  expect(await readProductView(shopA, '9')).toMatchObject({ title: 'New name', category: 'standard' })
  await mirrorProducts(shopA, [product('9', 'Same instant', { updatedAt: '2026-11-04T08:00:00Z' })], READ_AT)
  expect(await readProductView(shopA, '9')).toMatchObject({ title: 'Same instant' })
  await removeProduct(shopA, '9')
  expect(await readProductView(shopA, '9')).toBeNull()
})

test('evidence that someone else’s hand wrote and that is none counts as missing', async () => {
  const row = { category: 'hygiene_sensitive', hygieneEvidence: { seal: 'perhaps' } }
  await db.product.update({ where: { shop_productId: { shop: shopA, productId: '4' } }, data: row })
  expect(await readProductView(shopA, '4')).toMatchObject({ evidence: 'missing', hygieneEvidence: null })
})
