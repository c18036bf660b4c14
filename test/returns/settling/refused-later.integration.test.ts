import { expect, test } from 'vitest'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { shopA } from '../../harness/test-environment.ts'
import { ana, control, headphones, onStage, work } from '../stage.ts'
import { arrive, caseNow, inShopify, merchant, statedOn } from './settling.ts'

onStage()

test('a refund that the bank refuses after the case was over opens it again, and is said once', async () => {
  await control().setClock('2026-11-02T09:00:00Z')
  const body = { customer: ana, lines: [headphones], tags: ['sandbox:refund-pending'] }
  const { id: order } = await control().call<{ id: number }>(`/shops/${shopA}/orders`, body)
  await control().fulfil(shopA, order)
  await control().setClock('2026-11-09T09:00:00Z')
  await control().deliver(shopA, order)
  const { id } = await statedOn(order, [{ title: /headphones/ }])
  await arrive(id, { key: 0, quantity: 1 })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
  await inShopify(`orders/${order}/settle-refunds`, { to: 'FAILURE' })
  await work(shopA, order)
  const after = await caseNow(id)
  expect(after).toMatchObject({ closed: false, settlements: [{ refunded: { minor: 0 } }] })
  expect(after.waits.map(({ code }) => code)).toEqual(['paid_short'])
  await work(shopA, order)
  expect((await caseNow(id)).lastSeq).toBe(after.lastSeq)
})
