import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { findingOf } from '../../../app/returns/settling/find-settlement.ts'
import { refundsOfOthers } from '../../../app/returns/settling/refunds-of-others.ts'
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
    findingOf(
      planned,
      { ...settlement, state: 'planned' },
      { money: { refunds }, progress, ofOthers: new Set() },
    )

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
      ofOthers: new Set<string>(),
    }
    expect(findingOf(after, { ...settlement, state: 'planned' }, there)).toEqual({ kind: 'open' })
  })
})

describe('the cancelling of a whole order', () => {
  const settlement = {
    ...{ id: 'abc', way: 'order' as const, keys: [0], pieces: [{ key: 0, quantity: 1 }], repayments: [] },
    ...{ refund: money(8_000, 'EUR'), shipping: money(0, 'EUR'), refundsThen: ['before'] },
  }
  const planned = folded([
    ...open,
    { type: 'settlement_ordered', keys: [0], waived: false },
    { type: 'settlement_planned', settlement },
  ])
  const cancelledAt = '2026-11-20T12:00:00Z'
  const found = (refunds: OrderRefund[], ofOthers: string[] = []) =>
    findingOf(
      planned,
      { ...settlement, state: 'planned' },
      {
        money: { refunds, cancelledAt },
        ...{ progress: null, ofOthers: new Set(ofOthers) },
      },
    )
  const own = aRefund('own', [0], { minor: 8_000, createdAt: cancelledAt })
  const earlier = (id: string) => aRefund(id, [1], { minor: 2_000, createdAt: '2026-11-20T11:00:00Z' })

  test.each([
    ['what another case was paid', [earlier('other'), own], ['other']],
    ['what was paid before it was planned', [earlier('before'), own], []],
    ['what a person paid while it was under way', [earlier('person'), own], []],
    ['whatever the order they come in', [own, earlier('person')], []],
    ['of nothing', [own, aRefund('nothing', [0], { minor: 0, createdAt: '2026-11-20T12:00:01Z' })], []],
  ])('%s is not its refund', (_, refunds, ofOthers) => {
    expect(found(refunds, ofOthers)).toMatchObject({ kind: 'done', refundId: 'own', isOurs: true })
  })

  test('that a gateway took nothing of is its own all the same', () => {
    const nothing = { ...own, minor: 0 }
    expect(found([earlier('before'), nothing])).toMatchObject({ refundId: 'own', refunded: { minor: 0 } })
  })

  test('with no other refund than those of others: a person looks', () => {
    expect(found([earlier('before'), earlier('other')], ['other'])).toMatchObject({ kind: 'impossible' })
  })
})

describe('pieces that were never sent', () => {
  const settlement = {
    ...{ id: 'abc', way: 'unshipped' as const, keys: [0], pieces: [{ key: 0, quantity: 1 }], repayments: [] },
    ...{
      refund: money(100, 'EUR'),
      shipping: money(0, 'EUR'),
      refundsThen: ['before'],
      state: 'planned' as const,
    },
  }
  const found = (refund: OrderRefund, more: Partial<typeof settlement> & { isTakenOut?: true } = {}) =>
    findingOf(
      folded(open),
      { ...settlement, ...more },
      { money: { refunds: [refund] }, progress: null, ofOthers: new Set(['other']) },
    )

  test('and that a person has paid for since are not paid for again', () => {
    expect(found(aRefund('5', [0]))).toMatchObject({ kind: 'done', refundId: '5', isOurs: false })
  })

  test.each([
    ['paid for before it was planned', aRefund('before', [0])],
    ['of another case', aRefund('other', [0])],
    ['others', aRefund('5', [1])],
    ['more than these', aRefund('5', [0, 1])],
    ['in a return', aRefund('5', [0], { returnId: '9' })],
    ['taken out and not paid for', aRefund('5', [0], { minor: 0 })],
  ])('%s are not they', (_, refund) => {
    expect(found(refund)).toEqual({ kind: 'open' })
  })

  test('are no part of a refund of money alone', () => {
    expect(found(aRefund('5', []), { pieces: [] })).toEqual({ kind: 'open' })
    expect(found(aRefund('5', [0]), { isTakenOut: true })).toEqual({ kind: 'open' })
  })
})

describe('the refunds that other cases account for', () => {
  const settlement = {
    ...{ id: 'theirs', way: 'return' as const, returnId: '9', keys: [0], repayments: [] },
    ...{ pieces: [{ key: 0, quantity: 1 }], refund: money(100, 'EUR'), shipping: money(0, 'EUR') },
  }
  const plan: CaseEvent[] = [
    ...open,
    { type: 'settlement_ordered', keys: [0], waived: false },
    { type: 'settlement_planned', settlement },
  ]
  test.each([
    [
      'made and written down',
      [{ type: 'settlement_executed', settlementId: 'theirs', refundId: '5', refunded: money(100, 'EUR') }],
      aRefund('5', [0]),
    ],
    ['made and not written down yet', [], aRefund('5', [0], { note: 'theirs · RC-000000' })],
    [
      'made by a person',
      [
        {
          type: 'refunded_in_shopify',
          refundId: '5',
          keys: [1],
          pieces: [{ key: 1, quantity: 1 }],
          refunded: money(100, 'EUR'),
        },
      ],
      aRefund('5', [1]),
    ],
  ] as [string, CaseEvent[], OrderRefund][])('%s', (_, events, refund) => {
    const others = [folded([...plan, ...events])]
    expect([...refundsOfOthers([refund, aRefund('6', [0])], others)]).toEqual(['5'])
  })
})
