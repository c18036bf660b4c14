/** What goes out in exchange, and what becomes of what came back: chosen on the case's page. */
import { describe, expect, test } from 'vitest'
import { loadCase } from '../../app/returns/case/case-store.ts'
import * as locations from '../../app/routes/app.locations.ts'
import { dueNow } from '../../app/routes/app.returns.$id/acts/due-now.ts'
import * as oneCase from '../../app/routes/app.returns.$id/route.tsx'
import { shopA, shopB } from '../harness/test-environment.ts'
import { arrive, type Stated, stated } from '../returns/settling/settling.ts'
import { control, headphones, onStage, returnsOf, work } from '../returns/stage.ts'
import { asking, statusOf } from './merchants.ts'

onStage()

const swap = () => stated([headphones], { wishes: [{ title: /headphones/, remedy: 'exchange' }] })

const open = async (id: string, shop = shopA) =>
  (await oneCase.loader(await asking(shop, `/app/returns/${id}`, { params: { id } }))).view

async function press(id: string, form: Record<string, string>, shop = shopA) {
  const seen = form.seen ?? String((await open(id)).carryOut.seen)
  return oneCase.action(await asking(shop, `/app/returns/${id}`, { params: { id }, form: { seen, ...form } }))
}

/** Shopify's numbers for what a shop sells. */
async function variantOf(shop: string, handle: string): Promise<string> {
  const { products } = (await control().ledger(shop)) as unknown as {
    products: { handle: string; variants: { id: number }[] }[]
  }
  return String(products.find((one) => one.handle === handle)?.variants.at(-1)?.id)
}

const places = async (shop = shopA) => locations.loader(await asking(shop, '/app/locations'))

async function placeOf(shop: string): Promise<string> {
  const answer = await places(shop)
  return answer.ok ? (answer.locations[0]?.id ?? '') : ''
}

const replacing = (variantId: string, quantity = '1') => ({
  intent: 'replace',
  key: '0',
  variantId,
  quantity,
})

describe('what goes out in exchange', () => {
  test('is what the case waits for; named by Shopify, it goes out with the Return', async () => {
    const { order, id } = await swap()
    const before = await open(id)
    expect(dueNow(before)).toBe('swap')
    expect(before.waiting.map(({ code }) => code)).toEqual(['replacement'])
    expect(before.carryOut.swaps).toEqual([
      { key: 0, title: 'Over-ear headphones', quantity: 1, paid: { minor: 89_900, currency: 'RON' } },
    ])
    expect(before.carryOut.unpaid).toEqual([])
    const variantId = await variantOf(shopA, 'in-ear-earpiece')
    const global = `gid://shopify/ProductVariant/${variantId}`
    expect(await press(id, replacing(global))).toEqual({ ok: true, intent: 'replace' })
    const price = { minor: expect.any(Number), currency: 'RON' }
    expect((await open(id)).timeline.at(-1)?.event).toEqual({
      type: 'replacement_chosen',
      key: 0,
      replacement: { variantId, quantity: 1, title: 'In-ear earpiece', price },
    })
    await work(shopA, order)
    expect(await returnsOf(shopA, order)).toMatchObject([
      { status: 'OPEN', exchangeLines: [{ quantity: 1 }] },
    ])
    const after = await open(id)
    expect(after.waiting).toEqual([])
    expect(after.carryOut.swaps).toEqual([])
  })

  test('is something that this shop sells: another shop’s, or nothing at all, is refused', async () => {
    const { id } = await swap()
    const foreign = await variantOf(shopB, 'over-ear-headphones')
    for (const variantId of [foreign, '999999999']) {
      expect(await press(id, replacing(variantId))).toMatchObject({
        ...{ init: { status: 409 }, data: { refused: 'not_sold' } },
      })
    }
    expect(dueNow(await open(id))).toBe('swap')
  })

  test.each([
    ['0', 422],
    ['1', 200],
    ['99', 200],
    ['100', 422],
    ['1.5', 422],
    ['', 422],
  ])('of %s pieces is answered %i', async (quantity, status) => {
    const { id } = await swap()
    const pressed = press(id, replacing(await variantOf(shopA, 'over-ear-headphones'), quantity))
    expect(await statusOf(() => pressed)).toBe(status)
  })

  test('is not told to another shop, nor chosen by it', async () => {
    const { id } = await swap()
    const variantId = await variantOf(shopB, 'over-ear-headphones')
    const form = { ...replacing(variantId), seen: '1' }
    expect(await statusOf(() => press(id, form, shopB))).toBe(404)
    expect(await statusOf(() => open(id, shopB))).toBe(404)
  })

  test('that is nothing of ours is answered 400; nothing picked is said beside the button', async () => {
    const { id } = await swap()
    expect(await statusOf(() => press(id, replacing('gid://shopify/Product/1')))).toBe(400)
    expect(await press(id, replacing(''))).toMatchObject({
      ...{ init: { status: 422 }, data: { errors: { variant: 'variant_required' } } },
    })
  })

  test('while Shopify is silent nothing is chosen, and that is said', async () => {
    const { id } = await swap()
    const variantId = await variantOf(shopA, 'over-ear-headphones')
    await control().faults({ graphql: [{ operation: 'ProductVariant', kind: '500', times: 10 }] })
    expect(await press(id, replacing(variantId))).toMatchObject({
      ...{ init: { status: 409 }, data: { refused: 'shopify_silent' } },
    })
    expect(dueNow(await open(id))).toBe('swap')
  })
})

describe('what becomes of what came back', () => {
  const putting = (disposition: string, locationId = '') => ({
    ...{ intent: 'dispose', key: '0', disposition, locationId },
  })

  async function arrived(): Promise<Stated> {
    const made = await stated()
    await arrive(made.id, { key: 0, quantity: 1 })
    await work(shopA, made.order)
    return made
  }

  test('is asked once it is here, and not before', async () => {
    const { order, id } = await stated()
    expect((await open(id)).carryOut.here).toEqual([])
    await arrive(id, { key: 0, quantity: 1 })
    await work(shopA, order)
    expect((await open(id)).carryOut.here).toEqual([{ key: 0, title: 'Over-ear headphones' }])
  })

  test('back into stock it goes where the shop keeps goods, and Shopify is told with the refund', async () => {
    const { order, id } = await arrived()
    const locationId = await placeOf(shopA)
    expect(await press(id, putting('restocked', locationId))).toEqual({ ok: true, intent: 'dispose' })
    const [here] = (await open(id)).carryOut.here
    expect(here).toMatchObject({ chosen: { disposition: 'restocked', locationId } })
    expect(here?.toldAtOnce).toBeUndefined()
    await press(id, { intent: 'settle' })
    await work(shopA, order)
    expect((await open(id)).carryOut.here).toEqual([])
    expect(await returnsOf(shopA, order)).toMatchObject([
      {
        status: 'CLOSED',
        reverseFulfillmentOrders: [{ lines: [{ dispositions: [{ type: 'RESTOCKED' }] }] }],
      },
    ])
  })

  test('is asked again after the refund, while it is to be worked on', async () => {
    const { order, id } = await arrived()
    await press(id, { intent: 'settle' })
    await work(shopA, order)
    const over = await open(id)
    expect(over).toMatchObject({ state: 'closed', carryOut: { isBusy: false } })
    expect(over.carryOut.here).toEqual([{ key: 0, title: 'Over-ear headphones', toldAtOnce: 'all' }])
    expect(await press(id, putting('not_restocked'))).toEqual({ ok: true, intent: 'dispose' })
    expect((await open(id)).carryOut.isBusy).toBe(true)
    await work(shopA, order)
    const after = await open(id)
    expect(after.carryOut).toMatchObject({ isBusy: false, here: [] })
    const places = [{ disposition: 'not_restocked', quantity: 1 }]
    expect(after.timeline.at(-1)?.event).toEqual({ type: 'put_away', key: 0, places })
  })

  test('in a place of another shop, or none, it is not put', async () => {
    const { id } = await arrived()
    const foreign = await placeOf(shopB)
    expect(foreign).not.toBe(await placeOf(shopA))
    expect(await press(id, putting('restocked', foreign))).toMatchObject({
      ...{ init: { status: 409 }, data: { refused: 'no_such_location' } },
    })
    expect(await press(id, putting('restocked'))).toMatchObject({
      ...{ init: { status: 422 }, data: { errors: { location: 'location_required' } } },
    })
    expect(await press(id, { intent: 'missing', key: '0' })).toMatchObject({
      ...{ init: { status: 409 }, data: { refused: 'no_such_line' } },
    })
    expect(await statusOf(() => press(id, putting('sold')))).toBe(400)
    expect((await loadCase(shopA, id))?.state.dispositions).toEqual([])
  })

  test('of another shop’s case is not chosen', async () => {
    const { id } = await arrived()
    expect(await statusOf(() => press(id, { ...putting('not_restocked'), seen: '1' }, shopB))).toBe(404)
  })

  test('when Shopify does not say where goods are kept, that is said', async () => {
    await control().faults({ graphql: [{ operation: 'Locations', kind: '500', times: 10 }] })
    expect(await places()).toEqual({ ok: false, why: 'shopify_silent' })
  })
})
