import { expect, test } from 'vitest'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { shopA } from '../../harness/test-environment.ts'
import { camera, control, earpiece, headphones, onStage, work } from '../stage.ts'
import { caseNow, inShopify, merchant, refundsOf, stated } from './settling.ts'

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
