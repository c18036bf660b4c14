/** A case that is over, or is to be, when Shopify does not show its order (any more): what is left of it needs no order. */
import { beforeEach, expect, test, vi } from 'vitest'
import { recordSending } from '../../../app/returns/acting/record-sending.ts'
import { closeCase } from '../../../app/returns/merchant/close-case.ts'
import { orderSettlement } from '../../../app/returns/merchant/order-settlement.ts'
import { shopA } from '../../harness/test-environment.ts'
import { arrive, caseNow, eventsOf, merchant, stated } from '../settling/settling.ts'
import { headphones, onStage, work } from '../stage.ts'

const shown = vi.hoisted(() => ({ isHidden: false }))

vi.mock('../../../app/returns/reconcile/reconcile-order.ts', async (original) => {
  const reading = await original<typeof import('../../../app/returns/reconcile/reconcile-order.ts')>()
  const readOrderNow: typeof reading.readOrderNow = (...about) =>
    shown.isHidden ? Promise.resolve(null) : reading.readOrderNow(...about)
  return { ...reading, readOrderNow }
})

onStage()
beforeEach(() => {
  shown.isHidden = false
})

const SENT = { keys: [0], proof: 'posting_receipt' as const, sentAt: new Date('2026-11-17T10:00:00Z') }
const pro = { product: 'over-ear-headphones-pro', quantity: 1 }

/** One of two is paid, on its proof of sending. */
async function paidInPart() {
  const { order, id } = await stated([headphones, pro], {
    wishes: [{ title: /headphones$/ }, { title: /Pro/ }],
  })
  expect(await recordSending(shopA, id, SENT, merchant)).toEqual({ ok: true })
  expect(await orderSettlement(shopA, id, { keys: [0] }, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  return { order, id }
}

test('goods that come are put away', async () => {
  const { order, id } = await paidInPart()
  expect(await closeCase(shopA, id, { reason: 'The other never came.' }, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  expect(await arrive(id, { key: 0, quantity: 1 })).toEqual({ ok: true })
  shown.isHidden = true
  await work(shopA, order)
  expect((await eventsOf(id)).slice(-1)).toEqual(['engine put_away'])
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], places: [{ key: 0, quantity: 1 }] })
})

test('it is closed, with its Return, and nobody is asked what the order says', async () => {
  const { order, id } = await paidInPart()
  shown.isHidden = true
  expect(await closeCase(shopA, id, { reason: 'The other never came.' }, merchant)).toEqual({ ok: true })
  await work(shopA, order)
  expect(await caseNow(id)).toMatchObject({ closed: true, waits: [], returns: [{ state: 'closed' }] })
  expect(await eventsOf(id)).not.toContain('engine left_for_review')
})
