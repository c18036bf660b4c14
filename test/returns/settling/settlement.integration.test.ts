import { describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { money } from '../../../app/engine/index.ts'
import { answerDeduction } from '../../../app/returns/acting/answer-deduction.ts'
import { recordSending } from '../../../app/returns/acting/record-sending.ts'
import { chooseDisposition } from '../../../app/returns/merchant/choose-disposition.ts'
import { confirmTransfer } from '../../../app/returns/merchant/confirm-transfer.ts'
import { offerDeduction } from '../../../app/returns/merchant/offer-deduction.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { recordArrival } from '../../../app/returns/merchant/record-arrival.ts'
import { shopA } from '../../harness/test-environment.ts'
import { watchMetrics } from '../../harness/watch-metrics.ts'
import { control, headphones, onStage, returnsOf, work } from '../stage.ts'
import {
  arrive,
  caseNow,
  eventsOf,
  merchant,
  paidBy,
  paymentsOf,
  refundsOf,
  stated,
  statedOn,
} from './settling.ts'

onStage()

const total = async (order: number) => (await refundsOf(order)).reduce((sum, { minor }) => sum + minor, 0)
const waitsOf = async (id: string) => (await caseNow(id)).waits.map(({ code }) => code)

describe('a withdrawal, to the money', () => {
  test('arrived, refunded, and over, here and in Shopify', async () => {
    const { order, id } = await stated()
    expect(await arrive(id, { key: 0, quantity: 1 })).toEqual({ ok: true })
    await work(shopA, order)
    expect(await waitsOf(id)).toEqual(['inspection'])
    const risen = await watchMetrics('recourse_refunds_total', 'recourse_decisions_total')
    expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: true })
    await work(shopA, order)
    expect(await risen()).toEqual({ 'recourse_refunds_total{result="made"}': 1 })
    const after = await caseNow(id)
    expect(after).toMatchObject({ closed: true, waits: [] })
    expect(after.lines).toMatchObject([{ reception: 'received', settlement: 'executed' }])
    const [settlement] = after.settlements
    const [refund] = await refundsOf(order)
    expect(refund).toMatchObject({ minor: settlement?.refund.minor, by: 'app' })
    expect(refund?.note?.startsWith(settlement?.id ?? '?')).toBe(true)
    expect(refund?.shippingMinor).toBe(settlement?.shipping.minor)
    expect(settlement?.refund.minor).toBe(await paid(order))
    expect(await returnsOf(shopA, order)).toMatchObject([{ status: 'CLOSED' }])
    const decisions = await db.caseDecision.findMany({ where: { shop: shopA, caseId: id } })
    expect(decisions.map(({ stage }) => stage).sort()).toEqual(['inspection', 'intake'])
    expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({ ok: false, why: 'closed' })
  })

  test('a deadline pays nothing back before the goods or a proof of sending are there', async () => {
    const { order, id } = await stated()
    const engine = { actor: 'engine' } as const
    expect(await orderSettlement(shopA, id, {}, engine)).toEqual({
      ok: false,
      why: 'goods_or_proof_missing',
    })
    const sending = { keys: [0], proof: 'posting_receipt' as const, sentAt: new Date('2026-11-17T10:00:00Z') }
    expect(await recordSending(shopA, id, sending, merchant)).toEqual({ ok: true })
    expect(await orderSettlement(shopA, id, {}, engine)).toEqual({ ok: true })
    await work(shopA, order)
    expect(await refundsOf(order)).toHaveLength(1)
    expect((await caseNow(id)).arrivals).toEqual([])
  })

  test('of five pieces three came: three are paid for, and two when they come', async () => {
    const { order, id } = await stated([{ ...headphones, quantity: 5 }], {
      wishes: [{ title: /headphones/, quantity: 5 }],
    })
    await arrive(id, { key: 0, quantity: 3 })
    await orderSettlement(shopA, id, {}, merchant)
    await work(shopA, order)
    const half = await total(order)
    expect(half).toBeGreaterThan(0)
    expect((await caseNow(id)).lines).toMatchObject([{ reception: 'short', settlement: 'none' }])
    expect(await arrive(id, { key: 0, quantity: 3 })).toEqual({ ok: false, why: 'more_than_stated' })
    await arrive(id, { key: 0, quantity: 2 })
    await orderSettlement(shopA, id, {}, merchant)
    await work(shopA, order)
    expect(await total(order)).toBe(await paid(order))
    expect((await refundsOf(order)).length).toBe(2)
    expect(await caseNow(id)).toMatchObject({ closed: true })
  })
})

describe('two who act at once', () => {
  test('the second learns that it changed, and nothing of theirs is kept', async () => {
    const { id } = await stated()
    const { lastSeq: seen } = await caseNow(id)
    const arrival = {
      pieces: [{ key: 0, quantity: 1, condition: 'whole' as const }],
      arrivedAt: new Date('2026-11-18T10:00:00Z'),
    }
    expect(await recordArrival(shopA, id, arrival, { ...merchant, seen })).toEqual({ ok: true })
    expect(await recordArrival(shopA, id, arrival, { ...merchant, seen })).toEqual({
      ok: false,
      why: 'changed_meanwhile',
    })
  })
})

describe('less than all of it', () => {
  const offered = async (id: string, minor: number) => {
    const offer = { key: 0, amount: money(minor, 'RON'), reason: 'Scratched.' }
    const answerBy = new Date('2026-11-25T10:00:00Z')
    const currency = (await db.shop.findUniqueOrThrow({ where: { shop: shopA } })).currency
    const amount = money(minor, currency)
    expect(await offerDeduction(shopA, id, { ...offer, amount, answerBy }, merchant)).toEqual({ ok: true })
    return (await caseNow(id)).deductions[0]?.id ?? ''
  }

  test('is paid back only where the buyer agreed, and only so much less', async () => {
    const { order, id } = await stated()
    await arrive(id, { key: 0, quantity: 1 })
    const deductionId = await offered(id, 1_000)
    expect(await orderSettlement(shopA, id, {}, merchant)).toEqual({
      ok: false,
      why: 'deduction_unanswered',
    })
    const answered = { deductionId, answer: 'agreed' as const }
    expect(await answerDeduction(shopA, id, answered, { actor: 'buyer' })).toEqual({ ok: true })
    await orderSettlement(shopA, id, {}, merchant)
    await work(shopA, order)
    expect(await total(order)).toBe((await paid(order)) - 1_000)
  })
})

test('what becomes of the goods is told to Shopify with the refund', async () => {
  const { order, id } = await stated()
  await arrive(id, { key: 0, quantity: 1 })
  const chosen = { key: 0, disposition: 'restocked' as const }
  expect(await chooseDisposition(shopA, id, chosen, merchant)).toMatchObject({ why: 'location_required' })
  const missing = { ...chosen, disposition: 'not_restocked' as const }
  expect(await chooseDisposition(shopA, id, missing, merchant)).toEqual({ ok: true })
  await orderSettlement(shopA, id, {}, merchant)
  await work(shopA, order)
  expect(JSON.stringify(await returnsOf(shopA, order))).toContain('NOT_RESTOCKED')
})

describe('the means of payment', () => {
  test('each gets back its share', async () => {
    const order = await paidBy([
      { gateway: 'gift_card', minor: 4_000 },
      { gateway: 'shopify_payments', minor: (await priced()) - 4_000 },
    ])
    const { id } = await statedOn(order, [{ title: /headphones/ }])
    await arrive(id, { key: 0, quantity: 1 })
    await orderSettlement(shopA, id, {}, merchant)
    await work(shopA, order)
    const back = (await paymentsOf(order)).filter(({ kind }) => kind === 'REFUND')
    expect(back.map(({ gateway, minor }) => [gateway, minor])).toEqual([
      ['gift_card', 4_000],
      ['shopify_payments', (await paid(order)) - 4_000],
    ])
  })

  test('cash waits until a person has paid it, and is written down in Shopify then', async () => {
    const order = await paidBy([{ gateway: 'Cash on Delivery (COD)', minor: await priced() }])
    const { id } = await statedOn(order, [{ title: /headphones/ }])
    await arrive(id, { key: 0, quantity: 1 })
    await orderSettlement(shopA, id, {}, merchant)
    await work(shopA, order)
    await work(shopA, order)
    expect(await waitsOf(id)).toEqual(['transfer'])
    expect(await refundsOf(order)).toEqual([])
    const settlementId = (await caseNow(id)).settlements[0]?.id ?? ''
    expect(await confirmTransfer(shopA, id, { settlementId }, merchant)).toEqual({ ok: true })
    expect(await confirmTransfer(shopA, id, { settlementId }, merchant)).toMatchObject({ ok: false })
    await work(shopA, order)
    expect(await total(order)).toBe(await paid(order))
    expect(await eventsOf(id)).toContain('merchant:1 transfer_confirmed')
    expect(await caseNow(id)).toMatchObject({ closed: true, waits: [] })
  })
})

async function paid(order: number): Promise<number> {
  const sales = (await paymentsOf(order)).filter(({ kind }) => kind === 'SALE')
  return sales.reduce((sum, { minor }) => sum + minor, 0)
}

/** What one pair of headphones comes to, delivery included. */
async function priced(): Promise<number> {
  await control().setClock('2026-11-02T09:00:00Z')
  const { id } = await control().placeOrder(shopA, 'ana@example.ro', [headphones])
  return paid(id)
}
