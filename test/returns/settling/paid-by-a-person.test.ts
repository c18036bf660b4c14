/** What a person paid for in Shopify's own pages, piece by piece. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { type CaseLine, type CaseState, outstandingQuantity } from '../../../app/returns/case/case.ts'
import type { CaseEvent, SettledPieces } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { findingOf } from '../../../app/returns/settling/find-settlement.ts'
import { paidInPart } from '../../../app/returns/settling/outcome-of.ts'
import { withPartShort } from '../../../app/returns/settling/part-paid.ts'
import type { OrderRefund } from '../../../app/shopify/order-money.ts'
import type { ReturnProgress } from '../../../app/shopify/return-progress.ts'
import { decided, folded, next, returned } from '../case-events.ts'

const lines = (...lines: [unit: string, quantity: number][]): CaseEvent => ({
  ...{ type: 'statement_recorded', channel: 'account' },
  lines: lines.map(([unit, quantity], key) => ({
    ...{ key, unit, title: 'T', quantity, remedy: 'withdrawal', answers: {} },
  })),
})
const NO_MONEY = { currency: 'EUR', shippingLeftMinor: 0, shippingRefundedMinor: 0, payments: [] }
const opened: CaseEvent[] = [
  decided('granted', 'granted'),
  returned('9', [0, 1], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
/** [order line, pieces, were they never sent] */
const aRefund = (named: [string, number, boolean?][], more: Partial<OrderRefund> = {}): OrderRefund => ({
  ...{ id: '5', minor: 100, createdAt: '2026-11-20T10:00:00Z' },
  lines: named.map(([lineId, quantity, isCancelled = false]) => ({ lineId, quantity, isCancelled })),
  ...more,
})
/** [parcel line, order line, pieces, how many of them processed] */
const aReturn = (...known: [string, string, number, number][]): ReturnProgress => ({
  ...{ id: '9', name: '#1-R1', status: 'OPEN', exchanges: [], reverse: [] },
  lines: known.map(([fulfillmentLineId, lineId, quantity, processed]) => ({
    ...{ id: `90${fulfillmentLineId}`, fulfillmentLineId, lineId, quantity, processed },
  })),
})
const seenPaid = (state: CaseState, refund: OrderRefund, returns: ReturnProgress[]): SettledPieces[] =>
  eventsFromShopify(state, {
    ...{
      returns,
      money: {
        currency: 'EUR',
        shippingLeftMinor: 0,
        shippingRefundedMinor: 0,
        payments: [],
        refunds: [refund],
      },
    },
    ...{ ofOthers: new Set(), openedAt: '2026-11-16T10:00:00Z', readAt: '2026-11-21T10:00:00Z' },
  }).flatMap(({ event }) => (event.type === 'refunded_in_shopify' ? event.pieces : []))

describe('of one order line that is in two lines of the case', () => {
  test.each([
    ['never sent', true, [{ key: 1, quantity: 1 }]],
    ['sent', false, [{ key: 0, quantity: 1 }]],
  ])('a refund for a piece that was %s', (_, isCancelled, pieces) => {
    const state = folded([lines(['5/10', 1], ['5/unfulfilled', 1]), decided('granted', 'granted')])
    expect(seenPaid(state, aRefund([['5', 1, isCancelled]]), [])).toEqual(pieces)
  })

  test.each([
    ['named once', [['5', 2]] as [string, number][]],
    [
      'named twice',
      [
        ['5', 1],
        ['5', 1],
      ] as [string, number][],
    ],
  ])('a refund for both its parcels, %s, is for both', (_, named) => {
    const state = folded([lines(['5/10', 1], ['5/11', 1]), ...opened])
    const there = [aReturn(['10', '5', 1, 1], ['11', '5', 1, 1])]
    expect(seenPaid(state, aRefund(named, { returnId: '9' }), there)).toEqual([
      { key: 0, quantity: 1 },
      { key: 1, quantity: 1 },
    ])
  })
})

describe('of a settlement that was planned', () => {
  const plan = (...quantities: number[]) => ({
    ...{ id: 'abc', way: 'return' as const, returnId: '9', keys: quantities.map((_, key) => key) },
    pieces: quantities.map((quantity, key) => ({ key, quantity })),
    ...{ refund: money(200, 'EUR'), shipping: money(0, 'EUR'), repayments: [], state: 'planned' as const },
  })
  const planned = (settlement: ReturnType<typeof plan>): CaseEvent[] => [
    lines(...settlement.pieces.map(({ key, quantity }): [string, number] => [`${key}/1${key}`, quantity])),
    ...[decided('granted', 'granted'), returned('9', settlement.keys, 'accepted')],
    { type: 'shopify_return_approved', returnId: '9' },
    { type: 'settlement_ordered', keys: settlement.keys, waived: true },
    { type: 'settlement_planned', settlement },
  ]

  test.each([
    ['one line of two', plan(1, 1), aReturn(['10', '0', 1, 1], ['11', '1', 1, 0]), [1]],
    ['one piece of two', plan(2), aReturn(['10', '0', 2, 1]), [0]],
  ])('%s: that is paid, and the rest is ordered again', (_, settlement, progress, left) => {
    const refund = aRefund([['0', 1]], { returnId: '9' })
    const events = planned(settlement)
    const finding = findingOf(folded(events), settlement, {
      ...{ money: { refunds: [refund] }, progress, ofOthers: new Set<string>() },
    })
    if (finding.kind !== 'partly') throw new Error(finding.kind)
    const after = folded([
      ...events,
      ...paidInPart(settlement, finding).happenings.map(
        ({ actor, event }) => [actor, event] as [typeof actor, CaseEvent],
      ),
    ])
    expect(after).toMatchObject({ ordered: left, waits: [] })
    expect(next(after)).toMatchObject({ kind: 'plan', pieces: left.map((key) => ({ key, quantity: 1 })) })
  })

  test.each([
    ['as much as is owed for it', 100, undefined],
    ['less by a cent, which is rounding', 99, undefined],
    ['too little for it', 98, 2],
  ])('one line of two is paid %s', (_, minor, short) => {
    const settlement = plan(1, 1)
    const events = planned(settlement)
    const paid = { ...aRefund([['0', 1]], { returnId: '9' }), minor }
    const money = { ...NO_MONEY, refunds: [paid] }
    const progress = aReturn(['10', '0', 1, 1], ['11', '1', 1, 0])
    const state = folded(events)
    const finding = findingOf(state, settlement, { money, progress, ofOthers: new Set<string>() })
    if (finding.kind !== 'partly') throw new Error(finding.kind)
    // Of what is planned nothing is owed any more: it is asked as if the plan were dropped.
    const owing = (then: CaseState) =>
      outstandingQuantity(then, then.lines[0] as CaseLine) === 1
        ? { total: { minor: 100, currency: 'EUR' as const }, delivery: 0 }
        : undefined
    const taken = withPartShort(paidInPart(settlement, finding), state, settlement, { money, owing })
    const after = folded([
      ...events,
      ...taken.happenings.map(({ actor, event }) => [actor, event] as [typeof actor, CaseEvent]),
    ])
    expect(after.refundsElsewhere.map((one) => one.short?.minor)).toEqual([short])
    expect(after.waits.map(({ code }) => code)).toEqual(short === undefined ? [] : ['paid_short'])
    expect(after.ordered).toEqual([1])
  })

  test.each([
    [
      'all of it',
      [
        ['0', 1],
        ['1', 1],
      ] as [string, number][],
    ],
    ['no pieces by name', []],
  ])('%s: it is done', (_, named) => {
    const settlement = plan(1, 1)
    const said = {
      money: { refunds: [aRefund(named, { returnId: '9' })] },
      progress: aReturn(['10', '0', 1, 1], ['11', '1', 1, 1]),
      ofOthers: new Set<string>(),
    }
    expect(findingOf(folded(planned(settlement)), settlement, said)).toMatchObject({ kind: 'done' })
  })
})
