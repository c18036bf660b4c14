import { expect, test } from 'vitest'
import { confirmTransfer } from '../../../app/returns/merchant/confirm-transfer.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { shopA } from '../../harness/test-environment.ts'
import { control, headphones, onStage, work } from '../stage.ts'
import { arrive, caseNow, merchant, paidBy, paymentsOf, refundsOf, statedOn } from './settling.ts'

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
