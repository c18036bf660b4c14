import { expect, test } from 'vitest'
import { adminMoney } from '../../../app/locales/admin-money.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { reconcileOrder } from '../../../app/returns/reconcile/reconcile-order.ts'
import { shopA } from '../../harness/test-environment.ts'
import { camera, headphones, onStage, work } from '../stage.ts'
import { arrive, caseNow, inShopify, merchant, paymentsOf, refundsOf, stated } from './settling.ts'

onStage()

const sumOf = async (order: number, kind: string) =>
  (await paymentsOf(order)).reduce((sum, one) => (one.kind === kind ? sum + one.minor : sum), 0)

test('delivery that a person refunds beside is not paid again, as the page says before', async () => {
  const { order, id } = await stated()
  await arrive(id, { key: 0, quantity: 1 })
  await inShopify(`orders/${order}/refund`, { shipping: true })
  const [delivery] = await refundsOf(order)
  expect(delivery?.minor).toBeGreaterThan(0)
  await reconcileOrder(shopA, String(order))
  const shown = (await readCase(shopA, id))?.repaid.left
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect(await sumOf(order, 'REFUND')).toBe(await sumOf(order, 'SALE'))
  const [settlement] = (await caseNow(id)).settlements
  expect(settlement).toMatchObject({ shipping: { minor: 0 } })
  expect(shown).toBe(settlement && adminMoney(settlement.refund))
})

test('an amount that a person pays without saying what for is asked about before more is paid', async () => {
  const { order, id } = await stated([headphones, camera])
  await arrive(id, { key: 0, quantity: 1 })
  await inShopify(`orders/${order}/refund`, { minor: 1_234 })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ ordered: [], waits: [{ code: 'paid_beside', keys: [0] }] })
  expect(await refundsOf(order)).toHaveLength(1)
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect(await refundsOf(order)).toHaveLength(2)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
})

test('that it was a part of it: the rest is paid, and no more than was owed', async () => {
  const { order, id } = await stated()
  await arrive(id, { key: 0, quantity: 1 })
  await inShopify(`orders/${order}/refund`, { minor: 1_234 })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  const shown = (await readCase(shopA, id))?.repaid.refunds.counted
  expect(await orderSettlement(shopA, id, { keys: [0], isCounted: true }, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  expect(await sumOf(order, 'REFUND')).toBe(await sumOf(order, 'SALE'))
  const { settlements, ...after } = await caseNow(id)
  expect(after).toMatchObject({ closed: true, waits: [] })
  const [settlement] = settlements
  expect(shown?.amount).toBe(settlement && adminMoney(settlement.refund))
  expect((await readCase(shopA, id))?.repaid).not.toHaveProperty('left')
})
