import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reconcileProduct } from '../../app/catalog/reconcile-product.ts'
import { syncCatalog } from '../../app/catalog/sync-catalog.ts'
import { db } from '../../app/db.server.ts'
import { closeQueue } from '../../app/jobs/queue.server.ts'
import { readSettings } from '../../app/policies/shop-settings.ts'
import * as layout from '../../app/routes/app/route.tsx'
import * as home from '../../app/routes/app._index/route.tsx'
import * as policy from '../../app/routes/app.policy/route.tsx'
import * as products from '../../app/routes/app.products._index/route.tsx'
import * as product from '../../app/routes/app.products.$id/route.tsx'
import * as returns from '../../app/routes/app.returns._index/route.tsx'
import * as oneCase from '../../app/routes/app.returns.$id/route.tsx'
import * as settings from '../../app/routes/app.settings/route.tsx'
import * as deadlines from '../../app/routes/app.settings_.deadlines/route.tsx'
import { toPost } from '../../app/ui/draft.ts'
import { testSandbox } from '../harness/sandbox.ts'
import { shopA, shopB } from '../harness/test-environment.ts'
import { asking, askingForged, statusOf } from './merchants.ts'

beforeAll(async () => {
  for (const shop of [shopA, shopB]) {
    await layout.loader(await asking(shop, '/app'))
    await syncCatalog(shop)
  }
})
afterAll(() => closeQueue())

const ledger = async (shop: string) => {
  const answer = await fetch(`${testSandbox().url}/__sandbox/shops/${shop}`)
  return (await answer.json()) as {
    products: { id: number; handle: string; title: string }[]
    metafields: { ownerId: string; key: string; value: string }[]
  }
}
const productId = async (shop: string, handle: string): Promise<string> => {
  const found = (await ledger(shop)).products.find((product) => product.handle === handle)
  if (!found) throw new Error(`no ${handle}`)
  return String(found.id)
}
const change = (shop: string, product: string, fields: unknown) =>
  fetch(`${testSandbox().url}/__sandbox/shops/${shop}/products/${product}`, {
    method: 'POST',
    body: JSON.stringify(fields),
  })

describe('who may come in', () => {
  const pages = { settings, deadlines, policy, products, returns, home }

  test.each(Object.entries(pages))('with a forged token, %s shows nothing', async (_, page) => {
    expect(await statusOf(() => page.loader(askingForged('/app')))).toBe(401)
  })

  test('a token tells whose shop it is, whatever the address says', async () => {
    const asked = await asking(shopB, `/app/products?shop=${shopA}`)
    const { page } = await products.loader(asked)
    expect(page.products.map(({ title }) => title)).toContain('Travel pillow')
  })
})

describe('settings', () => {
  const typed = {
    country: 'RO',
    returnAddress: 'Pinhole Audio\nStrada Lipscani 12',
    contactEmail: 'returns@pinhole-audio.example',
    transitDays: '5',
    informed: 'since',
    informedSince: '2026-01-15',
    returnCost: 'never',
    returnCostSince: '',
    specificationProperty: 'Specification',
  }

  type Input = typeof typed
  const shown = async () => {
    const { input } = await settings.loader(await asking(shopA, '/app/settings'))
    return input as Input
  }
  const save = async (change: Partial<Input>, base?: Input) => {
    const form = toPost({ base: base ?? (await shown()), typed: { ...(base ?? typed), ...change } })
    return settings.action(await asking(shopA, '/app/settings', { form }))
  }

  test('are saved for this shop alone', async () => {
    const saved = await save({})
    expect(saved).toMatchObject({ ok: true })
    expect(await readSettings(shopA)).toMatchObject({
      informedSince: '2026-01-15',
      returnCostDisclosedSince: 'never',
      specificationProperty: 'Specification',
      transitDays: 5,
    })
    expect(await readSettings(shopB)).toMatchObject({ informedSince: null, specificationProperty: null })
  })

  test('with a fault are answered 422 with its place, and nothing is saved', async () => {
    const before = await readSettings(shopA)
    const answer = await save({ transitDays: 'soon', contactEmail: 'x@pinhole-audio.example' })
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { ok: false, errors: { transitDays: 'transitDays' } },
    })
    expect(await readSettings(shopA)).toEqual(before)
  })

  test('know "today" by the domain clock: the day after is refused, the day itself is not', async () => {
    const since = async (informedSince: string) => statusOf(() => save({ informedSince }))
    expect(await since('2026-11-03')).toBe(422)
    expect(await since('2026-11-02')).toBe(200)
  })

  test('in two windows: each changes its own, and what both changed is asked about before it is overwritten', async () => {
    const before = await shown()
    expect(await save({ transitDays: '9' }, before)).toMatchObject({ ok: true })
    expect(await save({ contactEmail: 'second@pinhole-audio.example' }, before)).toMatchObject({
      ok: true,
      input: { transitDays: '9', contactEmail: 'second@pinhole-audio.example' },
    })
    const clash = await save({ transitDays: '4', specificationProperty: 'Wish' }, before)
    expect(clash).toMatchObject({
      init: { status: 409 },
      data: { ok: false, errors: { transitDays: 'changed' }, kept: { transitDays: '9' } },
    })
    expect(await shown()).toMatchObject({ transitDays: '9', specificationProperty: 'Specification' })
    expect(await save({ transitDays: '4' }, await shown())).toMatchObject({ ok: true })
    expect(await save({}, before), 'what was not changed').toMatchObject({ input: { transitDays: '4' } })
  })
})

describe('products', () => {
  test('a category is set in Shopify first, and then shown', async () => {
    const camera = await productId(shopA, 'button-camera')
    const form = { product: camera, category: 'custom_made' }
    const done = await products.action(await asking(shopA, '/app/products', { form }))
    expect(done).toEqual({ changed: [camera], failed: [] })
    const { metafields } = await ledger(shopA)
    expect(metafields).toContainEqual(expect.objectContaining({ key: 'category', value: 'custom_made' }))
    const { page } = await products.loader(await asking(shopA, '/app/products?category=custom_made'))
    expect(page.products.map(({ id }) => id)).toEqual([camera])
  })

  test('another shop’s product is refused by Shopify beside its field, and changed nowhere', async () => {
    const pillow = await productId(shopB, 'travel-pillow')
    const form = { product: pillow, category: 'standard' }
    const done = await products.action(await asking(shopA, '/app/products', { form }))
    expect(done).toMatchObject({
      changed: [],
      failed: [{ product: pillow, message: expect.stringMatching(/\w/) }],
    })
    const { page } = await products.loader(await asking(shopB, '/app/products?search=pillow'))
    expect(page.products[0]?.category).toBeUndefined()
  })

  test.each([
    { product: '1', category: 'luxury' },
    { product: 'gid://x', category: 'standard' },
    { category: 'standard' },
  ])('a form that is none of ours is answered 400: %o', async (form) => {
    const asked = await asking(shopA, '/app/products', { form: form as Record<string, string> })
    expect(await statusOf(() => products.action(asked))).toBe(400)
  })

  test('a change made elsewhere, and a deletion, are seen after reconciling', async () => {
    const pro = await productId(shopA, 'over-ear-headphones-pro')
    await change(shopA, pro, { title: 'Headphones Pro II' })
    await reconcileProduct(shopA, pro)
    const found = await products.loader(await asking(shopA, '/app/products?search=pro%20II'))
    expect(found.page.products.map(({ id }) => id)).toEqual([pro])
    await change(shopA, `${pro}/delete`, {})
    await reconcileProduct(shopA, pro)
    const gone = await products.loader(await asking(shopA, '/app/products?search=pro%20II'))
    expect(gone.page.products).toEqual([])
  })

  test('reading the whole catalogue again removes what is gone and keeps what is there', async () => {
    const pro = await productId(shopB, 'over-ear-headphones-pro')
    const before = (await products.loader(await asking(shopB, '/app/products'))).total
    await change(shopB, `${pro}/delete`, {})
    await syncCatalog(shopB)
    expect((await products.loader(await asking(shopB, '/app/products'))).total).toBe(before - 1)
  })
})

describe('evidence for a sealed product', () => {
  const complete = {
    seal: 'yes',
    cleanable: 'no',
    whyNotCleanable: 'The tip sits in the ear canal.',
    notice: 'since',
    noticeGivenSince: '2026-01-15',
  }
  const saving = async (form: Record<string, string>, shop = shopA) => {
    const id = await productId(shopA, 'in-ear-earpiece')
    const { input } = await product.loader(await asking(shopA, `/app/products/${id}`, { params: { id } }))
    const typed = { ...input, ...form }
    return asking(shop, `/app/products/${id}`, { form: toPost({ base: input, typed }), params: { id } })
  }

  test('is kept in Shopify and shown as complete', async () => {
    const id = await productId(shopA, 'in-ear-earpiece')
    const sealed = { product: id, category: 'hygiene_sensitive' }
    await products.action(await asking(shopA, '/app/products', { form: sealed }))
    expect(await product.action(await saving(complete))).toMatchObject({ ok: true })
    const { metafields } = await ledger(shopA)
    const kept = metafields.find(({ key }) => key === 'hygiene_evidence')
    expect(JSON.parse(kept?.value ?? '')).toEqual({
      seal: true,
      cleanable: false,
      whyNotCleanable: 'The tip sits in the ear canal.',
      noticeGivenSince: '2026-01-15',
    })
    const shown = await product.loader(await asking(shopA, `/app/products/${id}`, { params: { id } }))
    expect(shown.product.evidence).toBe('complete')
  })

  test('without a reason is answered 422 with its place', async () => {
    const answer = await product.action(await saving({ ...complete, whyNotCleanable: '' }))
    expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { whyNotCleanable: 'why' } } })
  })

  test('that somebody else gave meanwhile is asked about before it is overwritten', async () => {
    const first = await saving({ ...complete, whyNotCleanable: 'Mine.' })
    expect(await product.action(await saving({ ...complete, whyNotCleanable: 'Theirs.' }))).toMatchObject({
      ok: true,
    })
    expect(await product.action(first)).toMatchObject({
      init: { status: 409 },
      data: { errors: { whyNotCleanable: 'changed' }, kept: { whyNotCleanable: 'Theirs.' } },
    })
  })

  test('that Shopify does not take in time is answered beside the form, and kept by nobody', async () => {
    const silence = [{ operation: 'SetProductMetafield', kind: '500', times: 5 }]
    await testSandbox().control.faults({ graphql: silence })
    const answer = await product.action(await saving({ ...complete, whyNotCleanable: 'Another reason.' }))
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { refusedBy: 'shopify', message: expect.stringMatching(/does not answer/) },
    })
    const kept = (await ledger(shopA)).metafields.find(({ key }) => key === 'hygiene_evidence')
    expect(kept?.value).not.toMatch(/Another reason/)
  })

  test('of another shop’s product is answered 404, to read and to write', async () => {
    const id = await productId(shopA, 'in-ear-earpiece')
    const asked = await asking(shopB, `/app/products/${id}`, { params: { id } })
    expect(await statusOf(() => product.loader(asked))).toBe(404)
    const written = await saving(complete, shopB)
    expect(await statusOf(() => product.action(written))).toBe(404)
  })
})

describe('policy', () => {
  test('another preset is published as the next version, once', async () => {
    const publish = async () =>
      policy.action(await asking(shopA, '/app/policy', { form: { preset: 'preset-a', basedOn: '1' } }))
    expect(await publish()).toEqual({ ok: true, version: 2 })
    expect(await publish()).toMatchObject({ init: { status: 409 }, data: { why: 'changed_meanwhile' } })
    const { versions, inForce } = await policy.loader(await asking(shopA, '/app/policy'))
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    expect(inForce.document.id).toBe('preset-a')
  })

  test('a preset that does not exist is answered 400', async () => {
    const form = { preset: 'preset-z', basedOn: '2' }
    const asked = await asking(shopA, '/app/policy', { form })
    expect(await statusOf(() => policy.action(asked))).toBe(400)
  })
})

describe('returns', () => {
  test('a shop without any has an empty list', async () => {
    const page = await returns.loader(await asking(shopA, '/app/returns?show=all'))
    expect(page).toMatchObject({ cases: [], needPerson: 0 })
  })

  test.each(['5f6c1a1e-0000-4000-8000-000000000000', 'not-an-id'])(
    'an unknown one is answered 404: %s',
    async (id) => {
      const asked = await asking(shopA, `/app/returns/${id}`, { params: { id } })
      expect(await statusOf(() => oneCase.loader(asked))).toBe(404)
      const form = { resolution: 'approved', reason: 'because', seen: '1' }
      const acted = await asking(shopA, `/app/returns/${id}`, { params: { id }, form })
      expect(await statusOf(() => oneCase.action(acted))).toBe(404)
    },
  )
})

test('the set-up is done when every question is answered, every product has a category and a policy was chosen', async () => {
  const setup = async (shop: string) => (await home.loader(await asking(shop, '/app'))).setup
  expect(await setup(shopB)).toEqual({ settings: false, products: false, policy: false })
  expect(await setup(shopA)).toEqual({ settings: true, products: false, policy: true })
  const { page } = await products.loader(await asking(shopA, '/app/products?category=unset'))
  const form = { product: page.products.map(({ id }) => id), category: 'standard' }
  await products.action(await asking(shopA, '/app/products', { form }))
  expect(await setup(shopA)).toEqual({ settings: true, products: true, policy: true })
})

describe('what happens when a day passes', () => {
  const path = '/app/settings/deadlines'
  const save = async (typed: Record<string, string>, shop = shopA) => {
    const { input } = await deadlines.loader(await asking(shop, path))
    const form = toPost<Record<string, string>>({ base: input, typed })
    return deadlines.action(await asking(shop, path, { form }))
  }

  test('is set for this shop alone, and leaves the other settings as they are', async () => {
    const { input, choices } = await deadlines.loader(await asking(shopA, path))
    expect(choices.refund_due).toContain('refund')
    const before = await readSettings(shopA)
    const typed = { ...input, 'act.refund_due': 'refund', 'remind.refund_due': '5', days: '2' }
    expect(await save(typed)).toEqual({ ok: true, input: typed })
    expect(await readSettings(shopA)).toEqual({
      ...before,
      deadlines: {
        ...before.deadlines,
        refund_due: { act: 'refund', remindDaysBefore: 5 },
        inspection_overdue: { ...before.deadlines.inspection_overdue, days: 2 },
      },
    })
    expect((await readSettings(shopB)).deadlines.refund_due.act).toBe('person')
  })

  test('is named beside its field where it is not sensible, and nothing is saved', async () => {
    const { input } = await deadlines.loader(await asking(shopB, path))
    const answer = await save({ ...input, 'act.goods_not_sent': 'refund', days: '11' }, shopB)
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { ok: false, errors: { 'act.goods_not_sent': 'act', days: 'days' } },
    })
    expect((await deadlines.loader(await asking(shopB, path))).input).toEqual(input)
  })
})

test('the settings say whether everything is in step', async () => {
  const { inStep } = await settings.loader(await asking(shopA, '/app/settings'))
  expect(inStep).toEqual({ stuck: 0 })
  await db.sweepCursor.create({
    data: {
      ...{ shop: shopA, resource: 'orders', upTo: new Date(0) },
      sweptAt: new Date(Date.now() - 3 * 60_000 - 5_000),
    },
  })
  const later = await settings.loader(await asking(shopA, '/app/settings'))
  expect(later.inStep).toEqual({ stuck: 0, sweptMinutesAgo: 3 })
})
