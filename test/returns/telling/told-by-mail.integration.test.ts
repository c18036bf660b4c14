/** A case from statement to closing, as its buyer is written of it. */
import { expect, test } from 'vitest'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { tellBuyer } from '../../../app/returns/telling/tell-buyer.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, merchant, stated } from '../settling/settling.ts'
import { ana, camera, headphones, onStage, work } from '../stage.ts'
import { kindsOf, mailed, toldOf } from './told.ts'

onStage()

test('accepted: what comes back and when, where to send it, what to enclose, by when, and who pays the parcel', async () => {
  const { id } = await stated()
  expect(await kindsOf(id)).toEqual(['acknowledgement', 'decision'])
  const [mail, ...more] = await mailed(id, 'decision', ana)
  expect(more).toEqual([])
  console.log(mail?.text)
  expect(mail?.text).toContain('Strada Lipscani 12')
})

test('mixed', async () => {
  const { id } = await stated([headphones, camera], {
    wishes: [{ title: /headphones/ }, { title: /camera/i }],
  })
  const { text } = await toldOf(id, 'decision')
  console.log(text)
})

test('the rest', async () => {
  const { id, order } = await stated()
  await arrive(id, { key: 0, quantity: 1 })
  await work(shopA, order)
  await orderSettlement(shopA, id, { keys: [0] }, merchant)
  await work(shopA, order)
  await work(shopA, order)
  console.log(await kindsOf(id))
  for (const kind of ['received', 'refund_sent', 'closed']) console.log((await toldOf(id, kind)).text)
  await tellBuyer(shopA, id)
})
