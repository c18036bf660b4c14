/** One buyer who asks without end uses up what is theirs, and their statement is taken all the same. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { AT_ONCE, forgetAllowances, mayAsk } from '../../../app/returns/buyer/buyer-allowance.ts'
import { shopA, shopB } from '../../harness/test-environment.ts'
import {
  ana,
  ask,
  closeStage,
  control,
  deliveredOrder,
  mihai,
  newKey,
  openShops,
  state,
  view,
} from '../stage.ts'

let order: number
let customerId = ''

beforeAll(async () => {
  await openShops()
  order = await deliveredOrder([{ product: 'over-ear-headphones', quantity: 2 }])
  await control().setClock('2026-11-16T10:00:00Z')
  const { customers } = await control().ledger(shopA)
  customerId = String(customers.find(({ email }) => email === ana)?.id)
})
beforeEach(() => db.buyerAllowance.deleteMany({ where: { shop: shopA } }))
afterAll(closeStage)

/** `available` is what is left now; a row of the future fills no more during the test. */
const leave = (available: number) => {
  const row = { available, asOf: Date.now() / 1_000 + 3_600 }
  return db.buyerAllowance.upsert({
    where: { shop_customerId: { shop: shopA, customerId } },
    create: { shop: shopA, customerId, ...row },
    update: row,
  })
}
const readAtOf = async () =>
  (await db.orderRecord.findUnique({ where: { shop_orderId: { shop: shopA, orderId: String(order) } } }))
    ?.readAt
const forgetOrder = () => db.orderRecord.deleteMany({ where: { shop: shopA, orderId: String(order) } })
const statement = (unit: string) => ({
  items: [{ unit, quantity: 1, remedy: 'withdrawal' as const, answers: {} }],
  submissionKey: newKey(),
})

test('all at once take no more than there is, of one buyer of one shop', async () => {
  await leave(3)
  const asked = await Promise.all(Array.from({ length: 10 }, () => mayAsk({ shop: shopA, customerId })))
  expect(asked.filter(Boolean)).toHaveLength(3)
  expect(await mayAsk({ shop: shopA, customerId: `${customerId}1` })).toBe(true)
  expect(await mayAsk({ shop: shopB, customerId })).toBe(true)
})

test.each([
  [0.99, false],
  [1, true],
  [1.01, true],
])('of %d left, one is taken: %s', async (left, isLetIn) => {
  await leave(left)
  expect(await mayAsk({ shop: shopA, customerId })).toBe(isLetIn)
})

test('it fills again, no fuller than at first, and what is an hour old is cleared away', async () => {
  const hoursAgo = Date.now() / 1_000 - 7_200
  const old = (id: string) => ({ shop: shopA, customerId: id, available: 0, asOf: hoursAgo })
  await db.buyerAllowance.createMany({ data: [old(customerId), old('gone')] })
  expect(await mayAsk({ shop: shopA, customerId })).toBe(true)
  const rows = await db.buyerAllowance.findMany({ where: { shop: shopA } })
  expect(rows).toMatchObject([{ customerId, available: AT_ONCE - 1 }])
})

test('who has asked too often sees what was read before; what was never read is put off', async () => {
  await view(order)
  const before = await readAtOf()
  expect(before).toBeInstanceOf(Date)
  await control().setClock('2026-11-16T11:00:00Z')
  await leave(0)
  expect((await view(order)).status).toBe(200)
  expect(await readAtOf()).toEqual(before)
  await forgetOrder()
  const put = await view(order)
  expect(put).toMatchObject({ status: 503, body: { error: 'unavailable' } })
  expect(Number(put.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(put.headers.get('access-control-expose-headers')).toContain('Retry-After')
  expect((await ask('99999999', { body: { answers: {} } })).status).toBe(503)
  expect((await view(order, {}, { who: mihai })).status).toBe(404)
  await leave(1)
  expect((await view(order)).status).toBe(200)
})

test('a statement is recorded however often its buyer asked, also on an order that was never read', async () => {
  const unit = (await view(order)).body.items[0]?.unit ?? ''
  expect(unit).not.toBe('')
  await leave(0)
  expect((await state(order, statement(unit))).status).toBe(201)
  await forgetOrder()
  expect((await state(order, statement(unit))).status).toBe(201)
  expect(await db.statement.count({ where: { shop: shopA, orderId: String(order) } })).toBe(2)
})

test('about made-up orders nobody has Shopify asked without end, and on their own they state whatever they like', async () => {
  const rowOf = { shop: shopA, customerId }
  const future = Date.now() / 1_000 + 3_600
  await db.buyerAllowance.create({ data: { ...rowOf, strangeAvailable: 2, strangeAsOf: future } })
  const left = async () =>
    (await db.buyerAllowance.findUnique({ where: { shop_customerId: rowOf } }))?.strangeAvailable
  await forgetOrder()
  expect((await state(order, statement('1/1'))).status).toBe(422)
  expect(await left()).toBe(2)
  const madeUp = [await state(99999991, statement('1/1')), await state(99999992, statement('1/1'))]
  expect(madeUp.map(({ status }) => status)).toEqual([404, 404])
  expect(await left()).toBe(0)
  const put = await state(99999993, statement('1/1'))
  expect(put).toMatchObject({ status: 503, body: { error: 'unavailable' } })
  expect(Number(put.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await state(order, statement('1/1'))).status).toBe(422)
  expect((await state(99999993, statement('1/1'), { who: mihai })).status).toBe(404)
  await forgetAllowances(shopA, customerId)
  expect(await left()).toBeUndefined()
})
