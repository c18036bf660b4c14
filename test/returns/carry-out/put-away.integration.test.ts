/** What becomes of goods after they were paid for: Shopify hears of every piece once, whoever is killed or says it there. */
import { expect, test } from 'vitest'
import { placesOf } from '../../../app/returns/case/places.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, caseNow, eventsOf, merchant, stated } from '../settling/settling.ts'
import { headphones, onStage, work } from '../stage.ts'
import { choose, disposeThere, dispositionsOf, paidOnProof, placeOf, told } from './putting-away.ts'

onStage()

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
