/** A merchant opens a Return again in Shopify's pages, after all was paid and it was closed: it is theirs until they close it. */
import { beforeEach, expect, test } from 'vitest'
import { advanceCase } from '../../../app/returns/carry-out/advance-case.ts'
import { closeCase, reopenCase } from '../../../app/returns/merchant/close-case.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { receiveNativeRequest } from '../../../app/returns/reconcile/receive-native-request.ts'
import { atRestWords } from '../../../app/routes/app.returns.$id/next-step.tsx'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, caseNow, eventsOf, inShopify, merchant, refundsOf, stated } from '../settling/settling.ts'
import { onStage, returnsOf, work } from '../stage.ts'

onStage()

let order: number
let id: string
let returnId: string

const statusThere = async () => (await returnsOf(shopA, order)).map(({ status }) => status)
const times = async (what: string) => (await eventsOf(id)).filter((event) => event.endsWith(what)).length

/** As the webhook has it done. */
const told = async () => {
  await receiveNativeRequest(shopA, returnId)
  await work(shopA, order)
  await work(shopA, order)
}

beforeEach(async () => {
  ;({ order, id } = await stated())
  await arrive(id, { key: 0, quantity: 1 })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  returnId = String((await returnsOf(shopA, order))[0]?.id)
  await told()
  expect(await statusThere()).toEqual(['CLOSED'])
  expect(await caseNow(id)).toMatchObject({ closed: true })
})

test('it stays open, the page says so, and is over when they close it', async () => {
  await inShopify(`returns/${returnId}/reopen`)
  await told()
  expect(await statusThere()).toEqual(['OPEN'])
  const seen = await readCase(shopA, id)
  expect(seen).toMatchObject({ state: 'accepted', needsPerson: false, carryOut: { isBusy: false } })
  if (seen === null) throw new Error('no such case')
  expect(atRestWords(seen)).toMatch(/opened again in Shopify.*close it/i)
  await inShopify(`returns/${returnId}/close`)
  await told()
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
  expect(await refundsOf(order)).toHaveLength(1)
})

test('opened and closed before anybody heard, it is as it was', async () => {
  const before = await eventsOf(id)
  await inShopify(`returns/${returnId}/reopen`)
  await inShopify(`returns/${returnId}/close`)
  await told()
  expect(await eventsOf(id)).toEqual(before)
})

test('a merchant closes it from here as well, and opens it from here', async () => {
  expect(await reopenCase(shopA, id, { returnId }, merchant)).toEqual({ ok: true })
  await told()
  expect(await statusThere()).toEqual(['OPEN'])
  expect(await caseNow(id)).toMatchObject({ closed: false })
  expect(await closeCase(shopA, id, { reason: 'Looked at it.' }, merchant)).toEqual({ ok: true })
  await told()
  expect(await statusThere()).toEqual(['CLOSED'])
  expect(await caseNow(id)).toMatchObject({ closed: true })
  await advanceCase(shopA, id)
  expect(await times('shopify_return_reopened')).toBe(1)
})
