/** What becomes of goods after they were paid for: Shopify hears of every piece once, whoever is killed or says it there. */
import { expect, test } from 'vitest'
import type { Place } from '../../../app/returns/case/case-event.ts'
import { loadCase } from '../../../app/returns/case/case-store.ts'
import { placesOf } from '../../../app/returns/case/places.ts'
import { chooseDisposition } from '../../../app/returns/merchant/choose-disposition.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { recordSending } from '../../../app/returns/merchant/record-sending.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { adminFor } from '../../../app/shopify/admin.ts'
import { listLocations } from '../../../app/shopify/location.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, caseNow, eventsOf, merchant, type Stated, stated } from '../settling/settling.ts'
import { headphones, onStage, returnsOf, work } from '../stage.ts'

onStage()

const SENT = { keys: [0], proof: 'posting_receipt' as const, sentAt: new Date('2026-11-17T10:00:00Z') }

/** Paid back on a proof of sending, and over. */
async function paidOnProof(quantity = 1): Promise<Stated> {
  const made = await stated([{ ...headphones, quantity }], { wishes: [{ title: /headphones/, quantity }] })
  expect(await recordSending(shopA, made.id, SENT, merchant)).toEqual({ ok: true })
  expect(await orderSettlement(shopA, made.id, {}, merchant)).toEqual({ ok: true })
  await work(shopA, made.order)
  expect(await caseNow(made.id)).toMatchObject({ closed: true, places: [] })
  return made
}

/** As Shopify has it. */
async function dispositionsOf(order: number): Promise<[string, number][]> {
  const [made] = (await returnsOf(shopA, order)) as unknown as {
    reverseFulfillmentOrders: { lines: { dispositions: { type: string; quantity: number }[] }[] }[]
  }[]
  return (made?.reverseFulfillmentOrders ?? [])
    .flatMap(({ lines }) => lines)
    .flatMap(({ dispositions }) => dispositions)
    .map(({ type, quantity }) => [type, quantity])
}

const told = (): number =>
  testSandbox().world.state.mutations.filter(
    ({ operation, outcome }) => operation === 'DisposeOfGoods' && outcome === 'done',
  ).length

const choose = (id: string, disposition: Place['disposition'], locationId?: string) =>
  chooseDisposition(
    shopA,
    id,
    { key: 0, disposition, ...(locationId !== undefined && { locationId }) },
    merchant,
  )

const placeOf = async (): Promise<string> => (await listLocations(await adminFor(shopA)))[0]?.id ?? ''

test('paid for on a proof of sending, it comes later and is put where a merchant says, once', async () => {
  const { order, id } = await paidOnProof()
  expect(await choose(id, 'restocked', '1')).toEqual({ ok: false, why: 'closed' })
  expect(await arrive(id, { key: 0, quantity: 1 })).toEqual({ ok: true })
  const before = told()
  expect(await choose(id, 'restocked')).toEqual({ ok: false, why: 'location_required' })
  expect(await choose(id, 'restocked', await placeOf())).toEqual({ ok: true })
  for (let times = 0; times < 3; times++) await work(shopA, order)
  expect(await dispositionsOf(order)).toEqual([['RESTOCKED', 1]])
  expect(told() - before).toBe(1)
  expect((await eventsOf(id)).filter((event) => event.endsWith('put_away'))).toEqual(['engine put_away'])
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
  expect(await choose(id, 'not_restocked')).toEqual({ ok: false, why: 'closed' })
})

test('what nobody chose a place for is to be worked on, until somebody does', async () => {
  const { order, id } = await paidOnProof(2)
  await arrive(id, { key: 0, quantity: 1 })
  await work(shopA, order)
  expect(await dispositionsOf(order)).toEqual([['PROCESSING_REQUIRED', 1]])
  expect(await arrive(id, { key: 0, quantity: 2 })).toEqual({ ok: false, why: 'more_than_stated' })
  expect(await arrive(id, { key: 0, quantity: 1 })).toEqual({ ok: true })
  await work(shopA, order)
  expect(placesOf(await caseNow(id), 0)).toEqual([{ disposition: 'processing_required', quantity: 2 }])
  expect(await choose(id, 'restocked', await placeOf())).toEqual({ ok: true })
  await work(shopA, order)
  expect(await dispositionsOf(order)).toEqual([['RESTOCKED', 2]])
  expect(await arrive(id, { key: 0, quantity: 1 })).toEqual({ ok: false, why: 'closed' })
})

test('with the refund it was to be worked on; after it, it goes back into stock', async () => {
  const { order, id } = await stated()
  await arrive(id, { key: 0, quantity: 1 })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect(await dispositionsOf(order)).toEqual([['PROCESSING_REQUIRED', 1]])
  expect(await choose(id, 'missing')).toEqual({ ok: false, why: 'closed' })
  expect(await choose(id, 'restocked', await placeOf())).toEqual({ ok: true })
  for (let times = 0; times < 2; times++) await work(shopA, order)
  expect(await dispositionsOf(order)).toEqual([['RESTOCKED', 1]])
})

test('of five three were paid for: their place, given later, says nothing of the two that have not come', async () => {
  const { order, id } = await stated([{ ...headphones, quantity: 5 }], {
    wishes: [{ title: /headphones/, quantity: 5 }],
  })
  await arrive(id, { key: 0, quantity: 3 })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect(await choose(id, 'restocked', await placeOf())).toEqual({ ok: true })
  for (let times = 0; times < 2; times++) await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ arrivals: [{ key: 0, quantity: 3 }], closed: false })
  expect((await dispositionsOf(order)).filter(([type]) => type === 'RESTOCKED')).toEqual([['RESTOCKED', 3]])
  await arrive(id, { key: 0, quantity: 2 })
  await orderSettlement(shopA, id, {}, merchant)
  for (let times = 0; times < 2; times++) await work(shopA, order)
  const placed = (await dispositionsOf(order)).map(([type, quantity]) => `${quantity} ${type}`)
  expect(placed).toEqual(['3 RESTOCKED', '2 RESTOCKED'])
  expect(await caseNow(id)).toMatchObject({ closed: true, arrivals: [{ quantity: 5 }] })
})

test('what is lost on its way is told as missing, and awaited no more', async () => {
  const { order, id } = await paidOnProof()
  expect(await choose(id, 'missing')).toEqual({ ok: true })
  for (let times = 0; times < 2; times++) await work(shopA, order)
  expect(await dispositionsOf(order)).toEqual([['MISSING', 1]])
  expect(await caseNow(id)).toMatchObject({ closed: true, arrivals: [], dispositions: [] })
  expect(await choose(id, 'missing')).toEqual({ ok: false, why: 'closed' })
  expect(await arrive(id, { key: 0, quantity: 1 })).toEqual({ ok: false, why: 'closed' })
})

test('what a person says in Shopify’s pages is known here, and not said again', async () => {
  const { order, id } = await paidOnProof()
  await disposeThere(order)
  const before = told()
  await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ arrivals: [{ quantity: 1 }], closed: true })
  expect((await eventsOf(id)).slice(-2)).toEqual(['shopify arrived', 'shopify put_away'])
  expect(await choose(id, 'restocked', await placeOf())).toEqual({ ok: false, why: 'closed' })
  for (let times = 0; times < 2; times++) await work(shopA, order)
  expect(told()).toBe(before)
})

test('where Shopify refuses it, a person sees to it, and the case is over again', async () => {
  const { order, id } = await paidOnProof()
  await arrive(id, { key: 0, quantity: 1 })
  expect(await choose(id, 'restocked', '999999999')).toEqual({ ok: true })
  const made = testSandbox().world.state.returns.find(({ orderId }) => orderId === order)
  for (const one of made?.reverseFulfillmentOrders ?? []) one.status = 'CANCELED'
  for (let times = 0; times < 2; times++) await work(shopA, order)
  const after = await loadCase(shopA, id)
  expect(after?.state).toMatchObject({ closed: false, waits: [{ code: 'not_put_away', keys: [0] }] })
  expect(after?.state.waits[0]?.detail).toMatch(/\S/)
  const done = { resolution: 'dealt_with' as const, reason: 'Counted in by hand.', ...merchant }
  expect(await resolveReview(shopA, id, done)).toEqual({ ok: true })
  const before = told()
  for (let times = 0; times < 2; times++) await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], putAwayByHand: [0] })
  expect(told()).toBe(before)
})

/** A person marks it as not to be sold again. */
async function disposeThere(order: number): Promise<void> {
  const { world } = testSandbox()
  const made = world.state.returns.find(({ orderId }) => orderId === order)
  const [line] = made?.reverseFulfillmentOrders[0]?.lines ?? []
  line?.dispositions.push({
    ...{ id: world.store.newId(), type: 'NOT_RESTOCKED', quantity: 1, createdAt: world.clock.iso() },
  })
}
