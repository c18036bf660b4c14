/** A refund that waits for a person to pay it, and what somebody pays in Shopify meanwhile. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { Actor, CaseEvent, PlannedSettlement } from '../../../app/returns/case/case-event.ts'
import { transfersOf } from '../../../app/returns/merchant/transfers-view.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import type { OrderRefund } from '../../../app/shopify/order-money.ts'
import { folded, next } from '../case-events.ts'
import { aRefund, aReturn, caughtUp, open, said, typesOf } from './saying.ts'

const cash = (keys: number[], more: Partial<PlannedSettlement> = {}): PlannedSettlement => ({
  ...{ id: 'abc', way: 'return', returnId: '9', keys, refund: money(100, 'EUR'), shipping: money(0, 'EUR') },
  pieces: keys.map((key) => ({ key, quantity: 1 })),
  repayments: [{ transactionId: '7', gateway: 'cash', amount: money(100, 'EUR'), byHand: true }],
  ...more,
})
const waiting = (settlement: PlannedSettlement): CaseEvent[] => [
  ...open,
  { type: 'settlement_ordered', keys: settlement.keys, waived: true },
  { type: 'settlement_planned', settlement },
  { type: 'left_for_review', code: 'transfer', keys: settlement.keys },
]

describe('while a refund waits to be paid by hand', () => {
  test('somebody who pays for its pieces in Shopify has paid it, and nobody is asked any more', () => {
    const after = caughtUp(
      waiting(cash([0])),
      said([aReturn({ processed: [1, 0] })], [aRefund('5', [0], { returnId: '9' })]),
    )
    expect(after).toMatchObject({
      ...{ waits: [], ordered: [], settlements: [{ state: 'refused' }] },
      refundsElsewhere: [{ refundId: '5', pieces: [{ key: 0, quantity: 1 }], refunded: { minor: 100 } }],
    })
  })

  test('beside the Return as well', () => {
    const there = said([aReturn()], [aRefund('5', [0])])
    expect(caughtUp(waiting(cash([0])), there)).toMatchObject({
      waits: [],
      refundsElsewhere: [{ refundId: '5' }],
    })
  })

  test('what is left of it is ordered again', () => {
    const after = caughtUp(
      waiting(cash([0, 1])),
      said([aReturn({ processed: [1, 0] })], [aRefund('5', [0], { returnId: '9' })]),
    )
    expect(after).toMatchObject({ waits: [], ordered: [1] })
    expect(next(after)).toMatchObject({ kind: 'plan', pieces: [{ key: 1, quantity: 1 }] })
  })

  test('what is paid for others is written down, and it waits on', () => {
    const there = said([aReturn({ processed: [0, 1] })], [aRefund('5', [1], { returnId: '9' })])
    expect(typesOf(folded(waiting(cash([0]))), there)).toEqual(['shopify refunded_in_shopify'])
    expect(caughtUp(waiting(cash([0])), there)).toMatchObject({
      ...{ waits: [{ code: 'transfer' }], settlements: [{ state: 'planned' }] },
    })
  })

  test.each([
    ['what was paid before the case', aRefund('5', [0], { createdAt: '2026-11-16T09:59:59Z' })],
    ['what another case accounts for', aRefund('other', [0])],
  ])('%s changes nothing', (_, refund) => {
    const there = said([aReturn()], [refund], { ofOthers: new Set(['other']) })
    expect(typesOf(folded(waiting(cash([0]))), there)).toEqual([])
  })

  test.each([['once it was paid by hand', { type: 'transfer_confirmed', settlementId: 'abc' }]] as [
    string,
    CaseEvent,
  ][])('%s it is looked at where it is written down', (_, event) => {
    const there = said([aReturn({ processed: [1, 0] })], [aRefund('5', [0], { returnId: '9' })])
    expect(typesOf(folded([...waiting(cash([0])), event]), there)).toEqual([])
  })

  describe('money that names no pieces', () => {
    const beside = aRefund('5', [], { minor: 40 })
    const inReturn = { ...beside, returnId: '9' }
    const settlement = cash([0])
    const told = (refund: OrderRefund, _: PlannedSettlement = settlement, shippingRefundedMinor = 0) => {
      const there = said([aReturn()], [refund])
      const paid = there.money && { ...there.money, shippingRefundedMinor }
      return { ...there, ...(paid && { money: paid }), others: [] }
    }
    const seen = (...of: Parameters<typeof told>) =>
      caughtUp(waiting(of[1] ?? settlement), told(...of)).waits.map(({ code }) => code)

    test.each([
      ['beside the Return', beside],
      ['through it', inReturn],
    ])('%s: who is about to pay is told how much, once', (_, refund) => {
      const after = caughtUp(waiting(settlement), told(refund))
      expect(after.waits).toMatchObject([
        { code: 'transfer', keys: [0] },
        { code: 'paid_beside', keys: [0], detail: '€0.40' },
      ])
      expect(after).toMatchObject({ noticedRefunds: ['5'], settlements: [{ state: 'planned' }] })
      expect(typesOf(after, told(refund))).toEqual([])
    })

    test.each([
      ['was paid before the case', { ...beside, createdAt: '2026-11-16T09:59:59Z' }],
      ['pays nothing', { ...beside, minor: 0 }],
      ['is ours', { ...inReturn, note: 'abc · RC-000000' }],
      ['is through another Return', { ...beside, returnId: '8' }],
    ])('that %s is none', (_, refund) => expect(seen(refund)).toEqual(['transfer']))

    test('explains itself as delivery, unless what waits holds delivery', () => {
      expect(seen(beside, settlement, 40)).toEqual(['transfer'])
      expect(seen(beside, settlement, 39)).toEqual(['transfer', 'paid_beside'])
      const withDelivery = cash([0], { shipping: money(40, 'EUR') })
      expect(seen(beside, withDelivery, 40)).toEqual(['transfer', 'paid_beside'])
    })

    const events: [Actor, CaseEvent][] = eventsFromShopify(folded(waiting(settlement)), told(beside)).map(
      ({ actor, event }) => [actor, event],
    )
    const before = [...waiting(settlement), ...events]

    test('was for something else: it is transferred, and nobody is asked any more', () => {
      const after = folded([...before, { type: 'transfer_confirmed', settlementId: 'abc' }])
      expect(after).toMatchObject({ waits: [], settlements: [{ state: 'planned', isTransferred: true }] })
      expect(next(after)).toMatchObject({ kind: 'execute' })
    })

    test('was that: it is dealt with, and nobody transfers anything', () => {
      const dealtWith: CaseEvent = {
        ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [0] },
        ...{ reason: 'Paid in Shopify.', engineSaid: [] },
      }
      const after = folded([...before, ['merchant:1', dealtWith]])
      expect(after).toMatchObject({ waits: [], handled: [0], settlements: [{ state: 'refused' }] })
      expect(transfersOf(after)).toEqual([])
      expect(typesOf(after, told(beside))).toEqual([])
    })
  })

  test('that is money alone: it waits on', () => {
    const part = cash([0], { way: 'unshipped', pieces: [], partOf: 's' })
    const settled: CaseEvent[] = [
      ...open,
      { type: 'settlement_ordered', keys: [0], waived: true },
      { type: 'settlement_planned', settlement: cash([0], { id: 's', repayments: [] }) },
      { type: 'settlement_planned', settlement: part },
      { type: 'settlement_executed', settlementId: 's', refundId: '4', refunded: money(100, 'EUR') },
    ]
    const there = said([aReturn({ processed: [1, 0] })], [aRefund('4', [0], { returnId: '9' })])
    expect(typesOf(folded(settled), there)).toEqual([])
  })
})
