import { expect, test } from 'vitest'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { shopA } from '../../harness/test-environment.ts'
import { ana, camera, control, headphones, onStage, returnsOf, work } from '../stage.ts'
import { arrive, caseNow, inShopify, merchant, refundsOf, statedOn } from './settling.ts'

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

/** Whose refunds a bank may refuse after days. */
async function ordered(...lines: (typeof headphones | typeof camera)[]): Promise<number> {
  const body = { customer: ana, lines, tags: ['sandbox:refund-pending'] }
  return (await control().call<{ id: number }>(`/shops/${shopA}/orders`, body)).id
}

test('so does one of what was never sent, of which no money is left', async () => {
  await control().setClock('2026-11-09T09:00:00Z')
  const order = await ordered(headphones, camera)
  const { id } = await statedOn(order, [{ title: /headphones/ }])
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ closed: true })
  await inShopify(`orders/${order}/settle-refunds`, { to: 'FAILURE' })
  await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ closed: false, waits: [{ code: 'paid_short' }] })
})

test('what a person paid too little and the bank then refused is paid whole with the rest', async () => {
  await control().setClock('2026-11-02T09:00:00Z')
  const order = await ordered(headphones)
  await control().fulfil(shopA, order)
  await control().setClock('2026-11-09T09:00:00Z')
  await control().deliver(shopA, order)
  const { id } = await statedOn(order, [{ title: /headphones/ }])
  const [made] = await returnsOf(shopA, order)
  await inShopify(`returns/${made?.id}/process`, { refundMinor: 80_000 })
  await work(shopA, order)
  const [{ short } = {}] = (await caseNow(id)).refundsElsewhere
  await inShopify(`orders/${order}/settle-refunds`, { to: 'FAILURE' })
  await work(shopA, order)
  await orderSettlement(shopA, id, { rest: true }, merchant)
  await work(shopA, order)
  const after = await caseNow(id)
  expect(after).toMatchObject({ closed: true, waits: [] })
  const [rest] = after.settlements
  expect(rest?.refund.minor).toBe(80_000 + (short?.minor ?? Number.NaN))
  expect((await refundsOf(order)).map(({ minor }) => minor)).toContain(rest?.refund.minor)
})
