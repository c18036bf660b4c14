import { expect, test } from 'vitest'
import { confirmTransfer } from '../../../app/returns/merchant/confirm-transfer.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { shopA } from '../../harness/test-environment.ts'
import { control, headphones, onStage, work } from '../stage.ts'
import { arrive, caseNow, inShopify, merchant, paidBy, paymentsOf, refundsOf, statedOn } from './settling.ts'

onStage()

const CASH = 'Cash on Delivery (COD)'

/** Of an order, by gateway, in the order in which it was paid back. */
const paidBack = async (order: number) =>
  (await paymentsOf(order))
    .filter(({ kind }) => kind === 'REFUND')
    .map(({ gateway, minor }) => [gateway, minor])

test('paid in part by card and in part in cash: the card does not wait for the cash', async () => {
  await control().setClock('2026-11-02T09:00:00Z')
  const { id: like } = await control().placeOrder(shopA, 'ana@example.ro', [headphones])
  const price = (await paymentsOf(like)).reduce((sum, { minor }) => sum + minor, 0)
  const order = await paidBy([
    { gateway: 'shopify_payments', minor: price - 4_000 },
    { gateway: CASH, minor: 4_000 },
  ])
  const { id } = await statedOn(order, [{ title: /headphones/ }])
  await arrive(id, { key: 0, quantity: 1 })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect(await paidBack(order)).toEqual([['shopify_payments', price - 4_000]])
  const waiting = await caseNow(id)
  expect(waiting.waits.map(({ code }) => code)).toEqual(['transfer'])
  const settlementId = waiting.settlements.find(({ state }) => state === 'planned')?.id ?? ''
  expect(await confirmTransfer(shopA, id, { settlementId }, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  expect(await paidBack(order)).toEqual([
    ['shopify_payments', price - 4_000],
    [CASH, 4_000],
  ])
  expect((await refundsOf(order)).length).toBe(2)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], refundsElsewhere: [] })
})

/** All of it is to be paid in cash by a person, who was asked to, when somebody pays back so much in Shopify. */
async function paidBeside(minor: number) {
  await control().setClock('2026-11-02T09:00:00Z')
  const { id: like } = await control().placeOrder(shopA, 'ana@example.ro', [headphones])
  const price = (await paymentsOf(like)).reduce((sum, one) => sum + one.minor, 0)
  const order = await paidBy([{ gateway: CASH, minor: price }])
  const { id } = await statedOn(order, [{ title: /headphones/ }])
  await arrive(id, { key: 0, quantity: 1 })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect((await caseNow(id)).waits.map(({ code }) => code)).toEqual(['transfer'])
  await inShopify(`orders/${order}/refund`, { minor })
  await work(shopA, order)
  await work(shopA, order)
  const { waits, settlements } = await caseNow(id)
  expect(waits.map(({ code }) => code)).toEqual(['transfer', 'paid_beside'])
  expect(waits.at(-1)?.detail).toMatch(/RON/)
  return { order, id, settlementId: settlements[0]?.id ?? '' }
}

test('money paid back in Shopify meanwhile is told to who is about to pay; was it this, nothing is paid twice', async () => {
  const { order, id, settlementId } = await paidBeside(4_000)
  const reason = 'That was for this one.'
  const judged = { resolution: 'dealt_with' as const, reason, actor: 'merchant:1' as const }
  expect(await resolveReview(shopA, id, judged)).toEqual({ ok: true })
  const refused = { ok: false, why: 'no_transfer_waits' }
  expect(await confirmTransfer(shopA, id, { settlementId }, merchant)).toEqual(refused)
  await work(shopA, order)
  expect(await paidBack(order)).toEqual([[CASH, 4_000]])
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
})
