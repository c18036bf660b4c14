/** Money that a person gives back in Shopify without saying what for. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { pricesOf } from '../../../app/returns/settling/order-prices.ts'
import { stoppedFor } from '../../../app/returns/settling/outcome-of.ts'
import { paidAhead } from '../../../app/returns/settling/paid-ahead.ts'
import {
  aboutToBePaid,
  askedAbout,
  deliveryBeside,
  paidBeside,
} from '../../../app/returns/settling/paid-beside.ts'
import type { OrderRefund } from '../../../app/shopify/order-money.ts'
import { aLine } from '../an-order.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const openedAt = new Date('2026-11-16T10:00:00.900Z')
const priceOf = pricesOf({ lines: [aLine({ id: '5', quantity: 2, paidMinor: 8_000 })] })
const aRefund = (id: string, minor: number, more: Partial<OrderRefund> = {}): OrderRefund => ({
  ...{ id, minor, createdAt: '2026-11-20T10:00:00Z', lines: [] },
  ...more,
})
const opened = [stated(0), decided('granted')]
const planned = (id: string, shipping: number): CaseEvent[] => [
  ...opened,
  { type: 'settlement_ordered', keys: [0], waived: false },
  {
    type: 'settlement_planned',
    settlement: {
      ...{ id, way: 'return', keys: [0], pieces: [{ key: 0, quantity: 1 }], repayments: [] },
      ...{ refund: money(4_500, 'EUR'), shipping: money(shipping, 'EUR') },
    },
  },
]
const executed = (id: string, refundId: string, shipping: number): CaseEvent[] => [
  ...planned(id, shipping),
  { type: 'settlement_executed', settlementId: id, refundId, refunded: money(4_500, 'EUR') },
]
const lines = [{ lineId: '5', quantity: 1, isCancelled: false }]
const noticed: CaseEvent = { type: 'refund_noticed', refundId: 'a', refunded: money(1, 'EUR') }

type Case = [name: string, OrderRefund[], shipping: number, own: CaseEvent[], other: CaseEvent[], string[]]
const beforeIt = aRefund('a', 1, { createdAt: '2026-11-16T09:59:59Z' })
const withIt = aRefund('a', 1, { createdAt: '2026-11-16T10:00:00Z' })
const thing = aRefund('b', 4_500, { lines })
const cases: Case[] = [
  ['an amount alone', [aRefund('a', 4_000)], 0, opened, [], ['a']],
  ['with pieces by name it says itself', [aRefund('a', 4_000, { lines })], 0, opened, [], []],
  ['in a return it is that return’s', [aRefund('a', 4_000, { returnId: '9' })], 0, opened, [], []],
  ['of nothing', [aRefund('a', 0)], 0, opened, [], []],
  ['what went back of the delivery', [aRefund('a', 500)], 500, opened, [], []],
  ['a unit more than that', [aRefund('a', 501)], 500, opened, [], ['a']],
  ['as much went back, but with pieces', [aRefund('a', 500), thing], 500, opened, [], ['a']],
  ['as much, but by us', [aRefund('a', 500), aRefund('b', 1)], 500, executed('s', 'b', 500), [], ['a']],
  ['what we have yet to write down', [aRefund('a', 1, { note: 's · RC' })], 0, planned('s', 0), [], []],
  ['what another case made', [aRefund('a', 1, { note: 's · RC' })], 0, opened, planned('s', 0), []],
  ['what a person was asked about', [aRefund('a', 1)], 0, [...opened, noticed], [], []],
  ['what came after', [aRefund('a', 1), aRefund('b', 1)], 0, [...opened, noticed], [], ['b']],
  ['of the second in which it was opened', [withIt], 0, opened, [], ['a']],
  ['of the second before', [beforeIt], 0, opened, [], []],
]

test.each(cases)('%s', (_, refunds, shippingRefundedMinor, own, other, expected) => {
  const looking = { state: folded(own), others: [folded(other)], openedAt, priceOf }
  const found = paidBeside(looking, { refunds, shippingRefundedMinor })
  expect(found.map(({ id }) => id)).toEqual(expected)
})

describe('a person is asked', () => {
  const asked: CaseEvent[] = [
    ...opened,
    returned('9', [0], 'accepted'),
    { type: 'shopify_return_approved', returnId: '9' },
    {
      ...{ type: 'arrived', arrivedAt: '2026-11-18T10:00:00Z' },
      pieces: [{ key: 0, quantity: 1, condition: 'whole' }],
    },
    { type: 'settlement_ordered', keys: [0], waived: false },
    noticed,
    { type: 'left_for_review', code: 'paid_beside', keys: [0], detail: '€40.00' },
  ]

  test('and nothing is paid until they answer, by no deadline either', () => {
    const state = folded(asked)
    expect(state).toMatchObject({ ordered: [], waits: [{ code: 'paid_beside' }] })
    expect(next(state)).toBeUndefined()
    expect(orderedEvents(state, { keys: [0] }, 'engine')).toBe('goods_wanted_back')
    expect(orderedEvents(state, {}, 'engine')).toBe('goods_wanted_back')
  })

  test('about what came after it was planned too: the plan is dropped', () => {
    const events = planned('s', 0)
    const [settlement] = folded(events).settlements
    if (settlement === undefined) throw new Error('nothing is planned')
    const asking = askedAbout([aRefund('a', 4_000)], [0], 'EUR').map((event) => ({
      ...{ actor: 'engine' as const, event },
    }))
    const stopped = stoppedFor(settlement, { happenings: asking }).happenings.map(({ event }) => event)
    const state = folded([...events, ...stopped])
    expect(state).toMatchObject({ settlements: [{ state: 'refused' }], noticedRefunds: ['a'] })
    expect(state.waits).toMatchObject([{ code: 'paid_beside', keys: [0], detail: '€40.00' }])
  })

  test('for all that is ordered at once, in whichever Return it is', () => {
    const both: CaseEvent[] = [
      ...[stated(0, 1), decided('granted', 'granted'), returned('8', [0], 'accepted')],
      { type: 'shopify_return_approved', returnId: '8' },
      returned('9', [1], 'accepted'),
      { type: 'shopify_return_approved', returnId: '9' },
      { type: 'settlement_ordered', keys: [0, 1], waived: true },
    ]
    const before = folded(both)
    expect(next(before)).toMatchObject({ kind: 'plan', pieces: [{ key: 0 }] })
    const events = askedAbout([aRefund('a', 4_000)], aboutToBePaid(before, [0]), 'EUR')
    const after = folded([...both, ...events])
    expect(after).toMatchObject({ ordered: [], waits: [{ code: 'paid_beside', keys: [0, 1] }] })
    expect(next(after)).toBeUndefined()
  })

  test('only for those where nothing else is ordered', () => {
    expect(aboutToBePaid({ ordered: [] }, [2])).toEqual([2])
    expect(aboutToBePaid({ ordered: [2, 0] }, [2])).toEqual([0, 2])
  })

  test('that it was a part of this: what is left is paid, once, and the refund explains itself', () => {
    const refunds = [{ refundId: 'a', paid: money(4_000, 'EUR') }]
    const question = asked.map((event) => (event.type === 'left_for_review' ? { ...event, refunds } : event))
    const answer = orderedEvents(folded(question), { keys: [0], isCounted: true }, 'merchant:1')
    expect(answer).toEqual([
      { type: 'refund_counted', keys: [0], refund: refunds[0] },
      { type: 'settlement_ordered', keys: [0], waived: false },
    ])
    const state = folded([...question, ...(answer as CaseEvent[])])
    expect(state.waits).toEqual([])
    expect(next(state)).toMatchObject({ kind: 'plan' })
    expect(paidAhead(state, [0], 9_999, 'EUR')).toEqual([{ settlementId: 'a', amount: money(4_000, 'EUR') }])
    expect(paidAhead(state, [0], 3_999, 'EUR'), 'no more than they get').toEqual([
      { settlementId: 'a', amount: money(3_999, 'EUR') },
    ])
    expect(paidAhead(state, [1], 9_999, 'EUR'), 'of no other line').toEqual([])
    const looking = { state: folded(opened), others: [state], openedAt, priceOf }
    const paid = { refunds: [aRefund('a', 4_000)], shippingRefundedMinor: 0 }
    expect(paidBeside(looking, paid), 'nor does another case ask').toEqual([])
  })

  test('that it was a part of this, delivery included: that is taken off once', () => {
    const looking = { state: folded(opened), others: [], openedAt, priceOf }
    const paid = { refunds: [aRefund('a', 4_000), aRefund('b', 300)], shippingRefundedMinor: 500 }
    const delivery = deliveryBeside(looking, paid)
    expect(askedAbout(paidBeside(looking, paid), [0], 'EUR', delivery).at(-1)).toMatchObject({
      detail: '€43.00',
      refunds: [
        { refundId: 'a', paid: { minor: 3_500 } },
        { refundId: 'b', paid: { minor: 300 } },
      ],
    })
  })

  test('that it was for something else: it is paid', () => {
    const again = orderedEvents(folded(asked), {}, 'merchant:1') as CaseEvent[]
    expect(next(folded([...asked, ...again]))).toMatchObject({ kind: 'plan' })
  })

  test('that it was for this: it is over, and its Return with it', () => {
    const said: CaseEvent = {
      ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [0] },
      ...{ reason: 'That was it.', engineSaid: [] },
    }
    expect(next(folded([...asked, said]))).toMatchObject({ kind: 'closeReturn' })
    const shut: CaseEvent = { type: 'shopify_return_closed', returnId: '9' }
    expect(next(folded([...asked, said, shut]))).toEqual({ kind: 'close' })
  })
})
