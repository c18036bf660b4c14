/** Where Shopify does not take where goods went, or does not answer: no piece is told twice, and nothing else waits for it. */
import { expect, test } from 'vitest'
import { recordSending } from '../../../app/returns/acting/record-sending.ts'
import { loadCase } from '../../../app/returns/case/case-store.ts'
import { chooseDisposition } from '../../../app/returns/merchant/choose-disposition.ts'
import { closeCase } from '../../../app/returns/merchant/close-case.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { PATIENCE_MS } from '../../../app/returns/settling/second-sending.ts'
import { testSandbox } from '../../harness/sandbox.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, caseNow, eventsOf, merchant, refundsOf, type Stated, stated } from '../settling/settling.ts'
import { control, headphones, onStage, work } from '../stage.ts'
import { choose, disposeThere, dispositionsOf, paidOnProof, placeOf, SENT, told } from './putting-away.ts'

onStage()

/** Come after it was paid for, and to be put where Shopify refuses it. */
async function refused(): Promise<Stated & { seen: number }> {
  const made = await paidOnProof()
  await arrive(made.id, { key: 0, quantity: 1 })
  expect(await choose(made.id, 'restocked', '999999999')).toEqual({ ok: true })
  const there = testSandbox().world.state.returns.find(({ orderId }) => orderId === made.order)
  for (const one of there?.reverseFulfillmentOrders ?? []) one.status = 'CANCELED'
  const { lastSeq: seen } = await caseNow(made.id)
  for (let times = 0; times < 2; times++) await work(shopA, made.order)
  return { ...made, seen }
}

test('where Shopify refuses it, nobody closes the case who was not shown so', async () => {
  const { id, seen } = await refused()
  const closing = closeCase(shopA, id, { reason: 'All is done.' }, { ...merchant, seen })
  expect(await closing).toEqual({ ok: false, why: 'changed_meanwhile' })
  expect(await caseNow(id)).toMatchObject({ waits: [{ code: 'not_put_away' }], putAwayByHand: [] })
})

test('where Shopify refuses it, whoever closes the case has seen it, and it stays over', async () => {
  const { order, id } = await refused()
  expect(await closeCase(shopA, id, { reason: 'Counted in by hand.' }, merchant)).toEqual({ ok: true })
  for (let times = 0; times < 2; times++) await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], putAwayByHand: [0] })
  expect((await eventsOf(id)).filter((event) => event === 'engine left_for_review')).toHaveLength(1)
})

test('where Shopify refuses it, a person sees to it, and the case is over again', async () => {
  const { order, id } = await refused()
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

const fails = (times: number) =>
  control().faults({ graphql: [{ operation: 'DisposeOfGoods', kind: '500', times }] })

/** Whatever Shopify was told last is over. */
async function patienceOver(id: string): Promise<void> {
  const { sentAt = '' } = (await caseNow(id)).placingsSent[0] ?? {}
  await control().setClock(new Date(Date.parse(sentAt) + PATIENCE_MS).toISOString())
}

test('not answered: what Shopify would do twice it is told again once whatever it was told is over', async () => {
  const { order, id } = await paidOnProof(3)
  await arrive(id, { key: 0, quantity: 1 })
  const { lastSeq: seen } = await caseNow(id)
  await fails(1)
  await expect(work(shopA, order)).rejects.toThrow()
  await expect(work(shopA, order)).rejects.toThrow('Shopify may still be at it')
  // Whoever was not shown that it was told has missed nothing.
  const chosen = { key: 0, disposition: 'not_restocked' as const }
  expect(await chooseDisposition(shopA, id, chosen, { ...merchant, seen })).toEqual({ ok: true })
  await expect(work(shopA, order)).rejects.toThrow('Shopify may still be at it')
  expect(await dispositionsOf(order)).toEqual([])
  await patienceOver(id)
  for (let times = 0; times < 2; times++) await work(shopA, order)
  expect(await dispositionsOf(order)).toEqual([['NOT_RESTOCKED', 1]])
  expect(await caseNow(id)).toMatchObject({ closed: true, placingsSent: [], waits: [] })
})

test('not answered, of a single piece: nobody is asked, and it is told again once whatever it was told is over', async () => {
  const { order, id } = await paidOnProof()
  await arrive(id, { key: 0, quantity: 1 })
  await fails(1)
  await expect(work(shopA, order)).rejects.toThrow()
  await expect(work(shopA, order)).rejects.toThrow('Shopify may still be at it')
  await patienceOver(id)
  for (let times = 0; times < 2; times++) await work(shopA, order)
  expect(await dispositionsOf(order)).toEqual([['PROCESSING_REQUIRED', 1]])
  const events = await eventsOf(id)
  expect(events.filter((event) => event === 'engine placing_sent')).toHaveLength(2)
  expect(events).not.toContain('engine left_for_review')
  expect(await caseNow(id)).toMatchObject({ closed: true, placingsSent: [], waits: [] })
})

test('done a moment after it was not answered: it is found, and not told again', async () => {
  const { order, id } = await paidOnProof(3)
  await arrive(id, { key: 0, quantity: 1 })
  await fails(1)
  await expect(work(shopA, order)).rejects.toThrow()
  await expect(work(shopA, order)).rejects.toThrow('Shopify may still be at it')
  await disposeThere(order, 'PROCESSING_REQUIRED')
  const before = told()
  for (let times = 0; times < 2; times++) await work(shopA, order)
  expect(told()).toBe(before)
  expect(await dispositionsOf(order)).toEqual([['PROCESSING_REQUIRED', 1]])
  expect((await eventsOf(id)).slice(-1)).toEqual(['engine put_away'])
  expect(await caseNow(id)).toMatchObject({ arrivals: [{ quantity: 1 }], placingsSent: [], closed: true })
  expect(await choose(id, 'restocked', await placeOf())).toEqual({ ok: true })
  await work(shopA, order)
  expect(await dispositionsOf(order)).toContainEqual(['RESTOCKED', 1])
})

test('while Shopify cannot be told of goods, what is ordered is paid', async () => {
  const pro = { product: 'over-ear-headphones-pro', quantity: 1 }
  const { order, id } = await stated([headphones, pro], {
    wishes: [{ title: /headphones$/ }, { title: /Pro/ }],
  })
  expect(await recordSending(shopA, id, SENT, merchant)).toEqual({ ok: true })
  expect(await orderSettlement(shopA, id, { keys: [0] }, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  await arrive(id, { key: 0, quantity: 1 }, { key: 1, quantity: 1 })
  expect(await orderSettlement(shopA, id, { keys: [1] }, merchant)).toEqual({ ok: true })
  await fails(9)
  await expect(work(shopA, order)).rejects.toThrow()
  expect(await refundsOf(order)).toHaveLength(2)
  await control().faults({ clear: true })
  await patienceOver(id)
  for (let times = 0; times < 2; times++) await work(shopA, order)
  expect(await refundsOf(order)).toHaveLength(2)
  expect((await dispositionsOf(order)).map(([type]) => type)).toEqual(Array(2).fill('PROCESSING_REQUIRED'))
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
})
