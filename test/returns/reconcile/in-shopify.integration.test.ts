import { describe, expect, test } from 'vitest'
import { answerDeduction } from '../../../app/returns/acting/answer-deduction.ts'
import { recordSending } from '../../../app/returns/acting/record-sending.ts'
import { takeBack } from '../../../app/returns/acting/take-back.ts'
import { arrangeReturnWay } from '../../../app/returns/merchant/arrange-return-way.ts'
import { closeCase, reopenCase } from '../../../app/returns/merchant/close-case.ts'
import { offerDeduction } from '../../../app/returns/merchant/offer-deduction.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { readCase } from '../../../app/returns/merchant/read-case.ts'
import { resolveReview } from '../../../app/returns/merchant/resolve-review.ts'
import { receiveNativeRequest } from '../../../app/returns/reconcile/receive-native-request.ts'
import { shopA } from '../../harness/test-environment.ts'
import {
  arrive,
  caseNow,
  eventsOf,
  inShopify,
  merchant,
  paymentsOf,
  refundsOf,
  stated,
} from '../settling/settling.ts'
import { headphones, onStage, returnsOf, work } from '../stage.ts'

onStage()

const returnOf = async (order: number) => {
  const [found] = await returnsOf(shopA, order)
  if (found === undefined) throw new Error('no return')
  return found as typeof found & { lines: { id: number }[]; reverseFulfillmentOrders: unknown[] }
}
const back = async (order: number) => {
  await receiveNativeRequest(shopA, String((await returnOf(order)).id))
  await work(shopA, order)
  await work(shopA, order)
}

describe('a merchant who works in Shopify’s own pages only', () => {
  test('processed and refunded there: arrived, paid and over here, and nothing is paid again', async () => {
    const { order, id } = await stated()
    await inShopify(`returns/${(await returnOf(order)).id}/process`, { shipping: true })
    await back(order)
    const after = await caseNow(id)
    expect(after).toMatchObject({ closed: true, settlements: [], refundsElsewhere: [{ keys: [0] }] })
    expect(after.lines).toMatchObject([{ reception: 'received', settlement: 'executed' }])
    expect(await refundsOf(order)).toMatchObject([{ by: 'person' }])
    const events = await eventsOf(id)
    expect(events).toContain('shopify arrived')
    expect(events).toContain('shopify refunded_in_shopify')
    expect(new Set(events).size).toBe(events.length)
  })

  test('processed there for too little: the rest is owed, and is paid when somebody says so, once', async () => {
    const { order, id } = await stated()
    await inShopify(`returns/${(await returnOf(order)).id}/process`, { refundMinor: 500 })
    await back(order)
    expect(await caseNow(id)).toMatchObject({ closed: false, waits: [{ code: 'paid_short', keys: [0] }] })
    const { left, refunds } = (await readCase(shopA, id))?.repaid ?? {}
    expect(left).toMatch(/\d/)
    expect(refunds).toEqual({ rest: { keys: [0], amount: left } })
    expect(await orderSettlement(shopA, id, { keys: [0], rest: true }, merchant)).toEqual({ ok: true })
    await back(order)
    const paid = (await paymentsOf(order)).filter(({ kind }) => kind === 'SALE')
    const total = paid.reduce((sum, { minor }) => sum + minor, 0)
    expect((await refundsOf(order)).map(({ by, minor }) => [by, minor])).toEqual([
      ['person', 500],
      ['app', total - 500],
    ])
    expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
    expect((await readCase(shopA, id))?.repaid).not.toHaveProperty('left')
  })

  test('processed there without the delivery, which is owed too; “that was all” ends it', async () => {
    const { order, id } = await stated()
    await inShopify(`returns/${(await returnOf(order)).id}/process`)
    await back(order)
    expect(await caseNow(id)).toMatchObject({ closed: false, waits: [{ code: 'paid_short', keys: [0] }] })
    const said = { resolution: 'dealt_with', reason: 'That was all.', actor: 'merchant:1' } as const
    expect(await resolveReview(shopA, id, said)).toEqual({ ok: true })
    await back(order)
    expect(await refundsOf(order)).toHaveLength(1)
    expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
  })

  test('processed there for as much less as the buyer agreed to: that is all', async () => {
    const { order, id } = await stated()
    await arrive(id, { key: 0, quantity: 1 })
    const less = { minor: 4_000, currency: 'RON' }
    const offer = { key: 0, amount: less, reason: 'A scratch.', answerBy: new Date('2026-12-24T10:00:00Z') }
    expect(await offerDeduction(shopA, id, offer, merchant)).toEqual({ ok: true })
    const deductionId = (await caseNow(id)).deductions[0]?.id ?? ''
    expect(await answerDeduction(shopA, id, { deductionId, answer: 'agreed' }, merchant)).toEqual({
      ok: true,
    })
    const sold = (await paymentsOf(order)).reduce((sum, { minor }) => sum + minor, 0)
    const wish = { shipping: true, refundMinor: sold - less.minor }
    await inShopify(`returns/${(await returnOf(order)).id}/process`, wish)
    await back(order)
    expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], refundsElsewhere: [{ keys: [0] }] })
  })

  test('a parcel number entered there counts as sent', async () => {
    const { order, id } = await stated()
    await inShopify(`returns/${(await returnOf(order)).id}/tracking`, { number: 'AWB-1' })
    await back(order)
    const { shipments, lines } = await caseNow(id)
    expect(shipments).toMatchObject([{ keys: [0], proof: 'carrier', tracking: { number: 'AWB-1' } }])
    expect(lines).toMatchObject([{ reception: 'in_transit' }])
  })

  test('cancelled there: what was granted is owed, and paid through a Return that takes its place', async () => {
    const { order, id } = await stated()
    await inShopify(`returns/${(await returnOf(order)).id}/cancel`)
    await back(order)
    const unpaid = { code: 'unpaid', keys: [0] }
    expect(await caseNow(id)).toMatchObject({
      ...{ closed: false, waits: [unpaid], returns: [{ state: 'cancelled' }] },
    })
    expect((await readCase(shopA, id))?.waiting).toMatchObject([{ ...unpaid, detail: 'return_cancelled' }])
    await arrive(id, { key: 0, quantity: 1 })
    expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
    await back(order)
    expect(await refundsOf(order)).toMatchObject([{ by: 'app' }])
    expect(await caseNow(id)).toMatchObject({
      ...{ closed: true, waits: [], returns: [{ state: 'cancelled' }, { state: 'closed' }] },
    })
  })

  test('cancelled there: a merchant who closes the case here says why, and it is over', async () => {
    const { order, id } = await stated()
    await inShopify(`returns/${(await returnOf(order)).id}/cancel`)
    await back(order)
    expect(await closeCase(shopA, id, { reason: 'They keep it.' }, merchant)).toEqual({ ok: true })
    await back(order)
    expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
  })

  test('closed there, as “Mark as returned” does, its refund waits; opened again, the case goes on', async () => {
    const { order, id } = await stated()
    const { id: returnId } = await returnOf(order)
    await inShopify(`returns/${returnId}/close`)
    await back(order)
    expect(await caseNow(id)).toMatchObject({ closed: false, waits: [{ code: 'unpaid', keys: [0] }] })
    await inShopify(`returns/${returnId}/reopen`)
    await back(order)
    expect(await caseNow(id)).toMatchObject({ closed: false, waits: [], returns: [{ state: 'approved' }] })
    expect(await eventsOf(id)).toContain('shopify shopify_return_reopened')
  })

  test('processed there while a refund is ordered here: one refund', async () => {
    const { order, id } = await stated()
    await arrive(id, { key: 0, quantity: 1 })
    await orderSettlement(shopA, id, {}, merchant)
    await inShopify(`returns/${(await returnOf(order)).id}/process`, { shipping: true })
    await back(order)
    expect(await refundsOf(order)).toHaveLength(1)
    expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
  })
})

describe('a merchant who works in ours only', () => {
  test('a way back that is arranged here is seen there, and told once', async () => {
    const { order, id } = await stated()
    const returnId = String((await returnOf(order)).id)
    const tracking = { number: 'AWB-2', carrier: 'FAN' }
    expect(await arrangeReturnWay(shopA, id, { returnId, tracking }, merchant)).toEqual({ ok: true })
    await back(order)
    expect(JSON.stringify((await returnOf(order)).reverseFulfillmentOrders)).toContain('AWB-2')
    expect(await caseNow(id)).toMatchObject({ ways: [{ returnId, tracking }], shipments: [] })
    expect((await eventsOf(id)).filter((event) => event.endsWith('return_way_arranged'))).toHaveLength(1)
  })

  test('a parcel that the buyer posted is seen there, and posted once', async () => {
    const { order, id } = await stated()
    const sentAt = new Date('2026-11-17T10:00:00Z')
    const sending = { keys: [0], proof: 'posting_receipt' as const, sentAt, tracking: { number: 'AWB-3' } }
    expect(await recordSending(shopA, id, sending, merchant)).toEqual({ ok: true })
    await back(order)
    expect(JSON.stringify((await returnOf(order)).reverseFulfillmentOrders)).toContain('AWB-3')
    const { shipments, lines, ways } = await caseNow(id)
    expect(shipments).toMatchObject([{ proof: 'posting_receipt' }])
    expect(lines).toMatchObject([{ reception: 'in_transit' }])
    expect(ways).toMatchObject([{ reverseDeliveryId: expect.any(String) }])
  })

  test('a number that is given twice holds nothing up: the refund that is ordered then is paid', async () => {
    const { order, id } = await stated()
    const returnId = String((await returnOf(order)).id)
    const tracking = { number: 'AWB-4' }
    expect(await arrangeReturnWay(shopA, id, { returnId, tracking }, merchant)).toEqual({ ok: true })
    await back(order)
    const sentAt = new Date('2026-11-17T10:00:00Z')
    const sending = { keys: [0], proof: 'posting_receipt' as const, sentAt, tracking }
    expect(await recordSending(shopA, id, sending, merchant)).toEqual({ ok: true })
    await back(order)
    expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
    await back(order)
    expect(await refundsOf(order)).toHaveLength(1)
    expect(await caseNow(id)).toMatchObject({ closed: true, ordered: [], waits: [] })
  })

  test('taken back by the buyer: the Return ends', async () => {
    const { order, id } = await stated()
    expect(await takeBack(shopA, id, {}, { actor: 'buyer' })).toEqual({ ok: true })
    await back(order)
    expect(await returnOf(order)).toMatchObject({ status: 'CANCELED' })
    expect(await caseNow(id)).toMatchObject({ closed: true })
  })

  test('one of two items taken back: the Return goes on with the other', async () => {
    const plain = { product: 'button-camera', quantity: 1 }
    const wishes = [{ title: /headphones/ }, { title: /camera/ }]
    const { order, id } = await stated([headphones, plain], { wishes })
    expect((await caseNow(id)).returns).toMatchObject([{ keys: [0, 1] }])
    expect(await takeBack(shopA, id, { keys: [7] }, { actor: 'buyer' })).toMatchObject({ ok: false })
    expect(await takeBack(shopA, id, { keys: [1] }, { actor: 'buyer' })).toEqual({ ok: true })
    await back(order)
    expect(await returnOf(order)).toMatchObject({ status: 'OPEN' })
    expect(await caseNow(id)).toMatchObject({ closed: false, returns: [{ keys: [0] }] })
    await arrive(id, { key: 0, quantity: 1 })
    await orderSettlement(shopA, id, {}, merchant)
    await back(order)
    expect(await caseNow(id)).toMatchObject({ closed: true, settlements: [{ keys: [0] }] })
  })

  test('ended by a merchant: the Return is closed; opened again, the case goes on', async () => {
    const { order, id } = await stated()
    const returnId = String((await returnOf(order)).id)
    expect(await closeCase(shopA, id, { reason: ' ' }, merchant)).toEqual({
      ok: false,
      why: 'reason_required',
    })
    expect(await closeCase(shopA, id, { reason: 'Never sent.' }, merchant)).toEqual({ ok: true })
    await back(order)
    expect(await returnOf(order)).toMatchObject({ status: 'CLOSED' })
    expect(await caseNow(id)).toMatchObject({ closed: true })
    expect(await reopenCase(shopA, id, { returnId }, merchant)).toEqual({ ok: true })
    await back(order)
    expect(await returnOf(order)).toMatchObject({ status: 'OPEN' })
    expect(await caseNow(id)).toMatchObject({ closed: false })
  })
})
