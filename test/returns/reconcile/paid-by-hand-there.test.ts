/** A refund that waits for a person to pay it, and what somebody pays in Shopify meanwhile. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, PlannedSettlement } from '../../../app/returns/case/case-event.ts'
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
    ['a refund that names no pieces', aRefund('5', [], { returnId: '9' })],
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
