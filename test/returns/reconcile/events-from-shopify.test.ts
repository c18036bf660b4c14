import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseState } from '../../../app/returns/case/case.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify, type SaidByShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { findingOf } from '../../../app/returns/settling/find-settlement.ts'
import type { OrderRefund } from '../../../app/shopify/order-money.ts'
import type { ReturnProgress } from '../../../app/shopify/return-progress.ts'
import { decided, folded, returned, stated } from '../case-events.ts'

const accepted: CaseEvent[] = [stated(0, 1), decided('granted', 'granted'), returned('9', [0, 1], 'accepted')]
const open: CaseEvent[] = [...accepted, { type: 'shopify_return_approved', returnId: '9' }]

const aReturn = (change: Partial<ReturnProgress> & { processed?: number[] } = {}): ReturnProgress => ({
  ...{ id: '9', name: '#1-R1', status: 'OPEN', exchanges: [], reverse: [] },
  lines: [0, 1].map((key) => ({
    ...{ id: `90${key}`, fulfillmentLineId: `1${key}`, lineId: String(key), quantity: 1 },
    processed: change.processed?.[key] ?? 0,
  })),
  ...change,
})
const aRefund = (id: string, keys: number[], change: Partial<OrderRefund> = {}): OrderRefund => ({
  ...{ id, minor: 100, createdAt: '2026-11-20T10:00:00Z' },
  lines: keys.map((key) => ({ lineId: String(key), quantity: 1, isCancelled: false })),
  ...change,
})
const said = (found: ReturnProgress[], refunds: OrderRefund[] = [], more = {}): SaidByShopify => ({
  returns: found,
  money: { currency: 'EUR', shippingLeftMinor: 0, payments: [], refunds },
  ...{ ofOthers: new Set(), openedAt: '2026-11-16T10:00:00.500Z', readAt: '2026-11-21T10:00:00Z' },
  ...more,
})
const typesOf = (state: CaseState, from: SaidByShopify) =>
  eventsFromShopify(state, from).map(({ actor, event }) => `${actor} ${event.type}`)

/** The case after everything that Shopify says was recorded. */
const caughtUp = (events: CaseEvent[], from: SaidByShopify) =>
  folded([
    ...events,
    ...eventsFromShopify(folded(events), from).map(
      ({ actor, event }) => [actor, event] as [typeof actor, CaseEvent],
    ),
  ])

describe('what a Return has become', () => {
  test('nothing new says nothing', () => {
    expect(typesOf(folded(open), said([aReturn()]))).toEqual([])
  })

  test('what we were about to do and find done was us', () => {
    expect(typesOf(folded(accepted), said([aReturn()]))).toEqual(['engine shopify_return_approved'])
    const waiting = [stated(0, 1), decided('granted', 'review'), returned('9', [0, 1], 'review')]
    expect(typesOf(folded(waiting), said([aReturn()]))).toEqual(['shopify shopify_return_approved'])
  })

  test.each([
    ['CLOSED', 'shopify shopify_return_closed'],
    ['CANCELED', 'shopify shopify_return_cancelled'],
    ['DECLINED', 'shopify shopify_return_declined'],
  ])('%s there', (status, event) => {
    expect(typesOf(folded(open), said([aReturn({ status })]))).toEqual([event])
  })

  test('closed here and open there: opened again', () => {
    const closed = folded([...open, { type: 'shopify_return_closed', returnId: '9' }, { type: 'closed' }])
    expect(typesOf(closed, said([aReturn()]))).toEqual(['shopify shopify_return_reopened'])
  })

  test('a line taken out there is handled, and the other goes on', () => {
    const [first] = aReturn().lines
    const after = caughtUp(open, said([aReturn({ lines: first === undefined ? [] : [first] })]))
    expect(after.returns).toMatchObject([{ keys: [0] }])
    expect(after.handled).toEqual([1])
  })
})

describe('what was processed and paid there', () => {
  test('is here, and paid, and said once', () => {
    const from = said([aReturn({ processed: [1, 0] })], [aRefund('5', [0], { returnId: '9' })])
    expect(typesOf(folded(open), from)).toEqual(['shopify arrived', 'shopify refunded_in_shopify'])
    const after = caughtUp(open, from)
    expect(after.lines).toMatchObject([
      { reception: 'received', settlement: 'executed' },
      { reception: 'awaiting', settlement: 'none' },
    ])
    expect(eventsFromShopify(after, from)).toEqual([])
  })

  test('what is missing has not come', () => {
    const reverse = [
      {
        ...{ id: '1', deliveries: [] },
        lines: [
          { id: '2', fulfillmentLineId: '10', quantity: 1, dispositions: [{ type: 'MISSING', quantity: 1 }] },
          {
            id: '3',
            fulfillmentLineId: '11',
            quantity: 1,
            dispositions: [{ type: 'RESTOCKED', quantity: 1 }],
          },
        ],
      },
    ]
    expect(caughtUp(open, said([aReturn({ reverse })])).lines).toMatchObject([
      { reception: 'awaiting' },
      { reception: 'received' },
    ])
  })

  test.each([
    ['before the case', '2026-11-16T09:59:59Z', false],
    ['in the second in which the case was opened', '2026-11-16T10:00:00Z', true],
    ['after it', '2026-11-16T10:00:01Z', true],
  ])('a refund without a Return, %s', (_, createdAt, counts) => {
    const events = eventsFromShopify(folded(open), said([aReturn()], [aRefund('5', [1], { createdAt })]))
    expect(events.length).toBe(counts ? 1 : 0)
  })

  test('what another case of the order accounts for is not ours', () => {
    const from = said([aReturn()], [aRefund('5', [1])], { ofOthers: new Set(['5']) })
    expect(eventsFromShopify(folded(open), from)).toEqual([])
  })

  test('a label is a way to send, a parcel number without one is sent', () => {
    const of = (hasLabel: boolean) => [
      { id: '1', lines: [], deliveries: [{ id: '4', hasLabel, tracking: { number: 'A' } }] },
    ]
    const waysOf = (hasLabel: boolean) => typesOf(folded(open), said([aReturn({ reverse: of(hasLabel) })]))
    expect(waysOf(true)).toEqual(['shopify return_way_arranged'])
    expect(waysOf(false)).toEqual(['shopify return_way_arranged', 'shopify sent_back'])
  })
})

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

test('a refund that a gateway did not take in the end: a person settles the rest, once', () => {
  const settlement = {
    ...{ id: 'abc', way: 'return' as const, returnId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
    ...{ refund: money(100, 'EUR'), shipping: money(0, 'EUR'), repayments: [] },
  }
  const paid: CaseEvent[] = [
    ...open,
    { type: 'settlement_ordered', keys: [0], waived: false },
    { type: 'settlement_planned', settlement },
    { type: 'settlement_executed', settlementId: 'abc', refundId: '5', refunded: money(100, 'EUR') },
    { type: 'closed' },
  ]
  const from = (minor: number) =>
    said([aReturn({ processed: [1, 0] })], [aRefund('5', [0], { returnId: '9', minor })])
  expect(eventsFromShopify(folded(paid), from(100))).toEqual([])
  const after = caughtUp(paid, from(99))
  expect(after).toMatchObject({ closed: false, waits: [{ code: 'paid_short', keys: [0] }] })
  expect(eventsFromShopify(after, from(99))).toEqual([])
})
