import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { findingOf } from '../../../app/returns/settling/find-settlement.ts'
import type { OrderRefund } from '../../../app/shopify/order-money.ts'
import type { ReturnProgress } from '../../../app/shopify/return-progress.ts'
import { folded } from '../case-events.ts'
import { aRefund, aReturn, open } from '../reconcile/saying.ts'

describe('a settlement that was planned', () => {
  const settlement = {
    ...{ id: 'abc', way: 'return' as const, returnId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
    ...{ refund: money(100, 'EUR'), shipping: money(0, 'EUR'), repayments: [] },
  }
  const planned = folded([
    ...open,
    { type: 'settlement_ordered', keys: [0], waived: false },
    { type: 'settlement_planned', settlement },
  ])
  const found = (progress: ReturnProgress | null, refunds: OrderRefund[] = []) =>
    findingOf(planned, { ...settlement, state: 'planned' }, { money: { refunds }, progress })

  test('is open while nobody has processed it', () => {
    expect(found(aReturn())).toEqual({ kind: 'open' })
    expect(found(aReturn({ processed: [0, 1] }))).toEqual({ kind: 'open' })
  })

  test('is done where a refund carries its id, whatever else', () => {
    const made = aRefund('5', [0], { note: 'abc · RC-000000' })
    expect(found(aReturn(), [made])).toMatchObject({ kind: 'done', refundId: '5', isOurs: true })
    expect(found(null, [made])).toMatchObject({ kind: 'done' })
  })

  test('is done by a person where they processed it and paid another sum', () => {
    const made = aRefund('5', [0], { returnId: '9', minor: 99 })
    expect(found(aReturn({ processed: [1, 0] }), [made])).toMatchObject({
      ...{ kind: 'done', refunded: { minor: 99 }, isOurs: false },
    })
  })

  test.each([
    ['processed and not paid', aReturn({ processed: [1, 0] })],
    ['closed', aReturn({ status: 'CLOSED' })],
    ['gone', null],
    ['not in it any more, though open', aReturn({ lines: aReturn().lines.slice(1) })],
  ])('%s: a person looks', (_, progress) => {
    expect(found(progress)).toMatchObject({ kind: 'impossible', why: expect.stringMatching(/\w/) })
  })

  test('of another settlement of the Return nothing is taken for it', () => {
    const other = { ...settlement, id: 'other', keys: [1], pieces: [{ key: 1, quantity: 1 }] }
    const after = folded([
      ...open,
      { type: 'settlement_ordered', keys: [1], waived: false },
      { type: 'settlement_planned', settlement: other },
      { type: 'settlement_executed', settlementId: 'other', refundId: '4', refunded: money(100, 'EUR') },
      { type: 'settlement_ordered', keys: [0], waived: false },
      { type: 'settlement_planned', settlement },
    ])
    const there = {
      money: { refunds: [aRefund('4', [1], { returnId: '9', note: 'other · RC-000000' })] },
      progress: aReturn({ processed: [0, 1] }),
    }
    expect(findingOf(after, { ...settlement, state: 'planned' }, there)).toEqual({ kind: 'open' })
  })
})
