import { describe, expect, test } from 'vitest'
import { db } from '../../../app/db.server.ts'
import { money } from '../../../app/engine/index.ts'
import { answerDeduction } from '../../../app/returns/acting/answer-deduction.ts'
import { offerDeduction } from '../../../app/returns/merchant/offer-deduction.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { storedOrder } from '../../../app/returns/reconcile/reconcile-order.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, caseNow, merchant, refundsOf, stated } from '../settling/settling.ts'
import { camera, headphones, onStage, work } from '../stage.ts'

onStage()

const buyer = { actor: 'buyer' } as const

async function offer(id: string, minor: number, currency?: string) {
  const shop = await db.shop.findUniqueOrThrow({ where: { shop: shopA } })
  const amount = money(minor, currency ?? shop.currency)
  const answerBy = new Date('2026-11-25T10:00:00Z')
  return offerDeduction(shopA, id, { key: 0, amount, reason: 'Scratched.', answerBy }, merchant)
}

/** What was paid for the case's first line alone, without the delivery. */
async function priceOf(order: number): Promise<number> {
  const stored = await storedOrder(shopA, String(order))
  return stored?.order.lines[0]?.paidMinor ?? 0
}

async function answer(id: string) {
  const { deductions } = await caseNow(id)
  const deductionId = deductions.at(-1)?.id ?? ''
  return answerDeduction(shopA, id, { deductionId, answer: 'agreed' }, buyer)
}

describe('an offer to pay less', () => {
  test('is at most what the item itself gets: not of another item, nor of the delivery', async () => {
    const { order, id } = await stated([headphones, camera], {
      wishes: [{ title: /headphones/ }, { title: /camera/i }],
    })
    await arrive(id, { key: 0, quantity: 1 })
    const price = await priceOf(order)
    expect(price).toBeGreaterThan(1)
    expect(await offer(id, price + 1)).toEqual({ ok: false, why: 'more_than_refund' })
    expect((await caseNow(id)).deductions).toEqual([])
    expect(await offer(id, price)).toEqual({ ok: true })
  })

  test('what was agreed before leaves less to offer, and both are taken off', async () => {
    const { order, id } = await stated()
    await arrive(id, { key: 0, quantity: 1 })
    const price = await priceOf(order)
    expect(await offer(id, price - 1_000)).toEqual({ ok: true })
    expect(await answer(id)).toEqual({ ok: true })
    expect(await offer(id, 1_001)).toEqual({ ok: false, why: 'more_than_refund' })
    expect(await offer(id, 999)).toEqual({ ok: true })
    expect(await answer(id)).toEqual({ ok: true })
    await orderSettlement(shopA, id, {}, merchant)
    await work(shopA, order)
    const [refund] = await refundsOf(order)
    expect(refund?.minor).toBe(1 + (refund?.shippingMinor ?? 0))
  })

  test('is made in the order’s own currency', async () => {
    const { id } = await stated()
    expect(await offer(id, 100, 'JPY')).toEqual({ ok: false, why: 'not_an_amount' })
  })
})
