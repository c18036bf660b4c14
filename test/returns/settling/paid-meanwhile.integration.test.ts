import { expect, test } from 'vitest'
import { advanceCase } from '../../../app/returns/carry-out/advance-case.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { PATIENCE_MS } from '../../../app/returns/settling/second-sending.ts'
import { shopA } from '../../harness/test-environment.ts'
import { camera, control, deliveredOrder, earpiece, headphones, onStage, work } from '../stage.ts'
import { caseNow, inShopify, MONDAY, merchant, refundsOf, stated, statedOn } from './settling.ts'

/** However long the test has taken by then. */
const PATIENCE_OVER = new Date(Date.parse(MONDAY) + 60 * PATIENCE_MS).toISOString()

onStage()

test('of two that are about to be paid a person pays one: the other is counted anew, and paid', async () => {
  const { order, id } = await stated([headphones, earpiece, camera], {
    wishes: [{ title: /headphones/ }, { title: /earpiece/ }],
    until: 'placed',
  })
  expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
  await control().faults({ graphql: [{ operation: 'CreateRefund', kind: '500', times: 5 }] })
  await expect(work(shopA, order)).rejects.toMatchObject({ retryable: true })
  const [both] = (await caseNow(id)).settlements
  expect(both).toMatchObject({ way: 'unshipped', keys: [0, 1], state: 'planned' })
  await control().faults({ clear: true })
  await inShopify(`orders/${order}/refund`, {
    lines: [{ product: headphones.product, quantity: 1, restock: 'CANCEL' }],
    shipping: true,
  })
  // Ours may still be on its way.
  await expect(work(shopA, order)).rejects.toMatchObject({ retryable: true })
  expect(await refundsOf(order)).toHaveLength(1)
  await control().setClock(PATIENCE_OVER)
  await work(shopA, order)
  const { settlements, waits, closed } = await caseNow(id)
  expect(settlements).toMatchObject([
    { id: both?.id, state: 'refused' },
    { keys: [1], state: 'executed', shipping: { minor: 0 } },
  ])
  const paid = (await refundsOf(order)).reduce((sum, { minor }) => sum + minor, 0)
  expect(paid).toBe(both?.refund.minor)
  expect({ waits, closed }).toEqual({ waits: [], closed: true })
})

test('of a refund for two pieces another case has one: the other piece is this case’s, and is not paid again', async () => {
  const order = await deliveredOrder([{ ...headphones, quantity: 3 }, camera], { until: 'placed' })
  const theirs = await statedOn(order, [{ title: /headphones/ }])
  const ours = await statedOn(order, [{ title: /headphones/ }])
  expect(await orderSettlement(shopA, ours.id, {}, merchant)).toEqual({ ok: true })
  await control().faults({ graphql: [{ operation: 'CreateRefund', kind: '500', times: 5 }] })
  await expect(advanceCase(shopA, ours.id)).rejects.toMatchObject({ retryable: true })
  await control().faults({ clear: true })
  await inShopify(`orders/${order}/refund`, {
    lines: [{ product: headphones.product, quantity: 2, restock: 'CANCEL' }],
  })
  await advanceCase(shopA, theirs.id)
  await control().setClock(PATIENCE_OVER)
  await advanceCase(shopA, ours.id)
  expect(await refundsOf(order)).toMatchObject([{ by: 'person' }])
  for (const { id } of [theirs, ours])
    expect(await caseNow(id)).toMatchObject({ refundsElsewhere: [{ pieces: [{ key: 0, quantity: 1 }] }] })
})
