import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { sharedRefunds } from '../../../app/returns/reconcile/shared-refunds.ts'
import { pricesOf } from '../../../app/returns/settling/order-prices.ts'
import type { OrderMoney } from '../../../app/shopify/order-money.ts'
import { aLine } from '../an-order.ts'
import { decided, folded } from '../case-events.ts'

/** One piece of an order line of which other cases want others. */
const wanted: CaseEvent[] = [
  {
    ...{ type: 'statement_recorded', channel: 'account' },
    lines: [{ key: 0, unit: '5/unfulfilled', title: 'T', quantity: 1, remedy: 'withdrawal', answers: {} }],
  },
  decided('granted'),
]
const refunded = (quantity: number, note?: string): OrderMoney => ({
  ...{ currency: 'EUR', shippingLeftMinor: 0, shippingRefundedMinor: 0, payments: [] },
  refunds: [
    {
      ...{ id: '88', minor: 100, createdAt: '2026-11-20T10:00:00Z' },
      lines: [{ lineId: '5', quantity, isCancelled: true }],
      ...(note === undefined ? {} : { note }),
    },
  ],
})
const paidBeside = (paid: OrderMoney, other: CaseEvent[]) =>
  eventsFromShopify(folded(wanted), {
    ...{ returns: [], openedAt: '2026-11-16T10:00:00Z', readAt: '2026-11-21T10:00:00Z' },
    ...sharedRefunds(paid, [folded(other)]),
  }).map(({ event }) => event.type)

const recorded: CaseEvent = {
  ...{ type: 'refunded_in_shopify', refundId: '88', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
  refunded: money(100, 'EUR'),
}
const planned: CaseEvent[] = [
  ...wanted,
  { type: 'settlement_ordered', keys: [0], waived: false },
  {
    type: 'settlement_planned',
    settlement: {
      ...{ id: 'of-case-1', way: 'unshipped', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
      ...{ refund: money(100, 'EUR'), shipping: money(0, 'EUR'), repayments: [] },
    },
  },
]

test.each([
  ['is what another case is about to write down', refunded(1, 'of-case-1 · RC-AAA'), planned, false],
  ['of one piece is another case’s', refunded(1), [...wanted, recorded], false],
  ['of two pieces is for one piece another case’s', refunded(2), [...wanted, recorded], true],
  ['is nobody else’s', refunded(1), wanted, true],
])('a refund of an order line that %s', (_, paid, other, counts) => {
  expect(paidBeside(paid, other)).toEqual(counts ? ['refunded_in_shopify'] : [])
})

/** Order line 5 was sold twice for 80, line 6 once for 60. */
const priceOf = pricesOf({
  lines: [
    aLine({ id: '5', quantity: 2, paidMinor: 8_000 }),
    aLine({ id: '6', quantity: 1, paidMinor: 6_000 }),
  ],
})
const wantsOf = (unit: string): CaseEvent[] => [
  {
    ...{ type: 'statement_recorded', channel: 'account' },
    lines: [{ key: 0, unit, title: 'T', quantity: 1, remedy: 'withdrawal', answers: {} }],
  },
  decided('granted'),
]
const paidBack = (minor: number, ...lineIds: string[]): OrderMoney => ({
  ...{ currency: 'EUR', shippingLeftMinor: 0, shippingRefundedMinor: 0, payments: [] },
  refunds: [
    {
      ...{ id: '88', minor, createdAt: '2026-11-20T10:00:00Z' },
      lines: lineIds.map((lineId) => ({ lineId, quantity: 1, isCancelled: true })),
    },
  ],
})
const recordedBy = (own: CaseEvent[], paid: OrderMoney, others: CaseEvent[][]): CaseEvent[] =>
  eventsFromShopify(folded(own), {
    ...{ returns: [], openedAt: '2026-11-16T10:00:00Z', readAt: '2026-11-21T10:00:00Z', priceOf },
    ...sharedRefunds(
      paid,
      others.map((other) => folded(other)),
      priceOf,
    ),
  }).map(({ event }) => event)
const amountOf = (events: CaseEvent[]) =>
  events.flatMap((event) => (event.type === 'refunded_in_shopify' ? [event.refunded.minor] : []))

test.each([
  ['both prices and the delivery', 10_500, [4_000, 6_500]],
  ['both prices', 10_000, [4_000, 6_000]],
  ['less than the prices', 5_000, [2_000, 3_000]],
])('a refund of %s is written down once over two cases', (_, minor, expected) => {
  const paid = paidBack(minor, '5', '6')
  const first = recordedBy(wantsOf('5/unfulfilled'), paid, [wantsOf('6/unfulfilled')])
  const second = recordedBy(wantsOf('6/unfulfilled'), paid, [[...wantsOf('5/unfulfilled'), ...first]])
  expect([...amountOf(first), ...amountOf(second)]).toEqual(expected)
})

test('of a refund that is also for what nobody asked for, the case has its own', () => {
  expect(amountOf(recordedBy(wantsOf('5/unfulfilled'), paidBack(10_500, '5', '6'), []))).toEqual([4_000])
})

test.each([
  ['and no money is none', 0, []],
  ['and one unit of money is one', 1, [1]],
])('a refund that names pieces %s', (_, minor, expected) => {
  expect(amountOf(recordedBy(wantsOf('5/unfulfilled'), paidBack(minor, '5'), []))).toEqual(expected)
})

test.each([
  [
    'ours',
    [
      ...planned,
      { type: 'settlement_executed', settlementId: 'of-case-1', refundId: '88', refunded: money(100, 'EUR') },
    ],
  ],
  ['a person’s', [...wanted, recorded]],
] as [string, CaseEvent[]][])('of which a bank took nothing in the end is seen: %s', (_, own) => {
  const state = folded(own)
  const shared = sharedRefunds(paidBack(0, '5'), [], priceOf, state)
  const from = { returns: [], openedAt: '2026-11-16T10:00:00Z', readAt: '2026-11-21T10:00:00Z', priceOf }
  const seen = eventsFromShopify(state, { ...from, ...shared }).map(({ event }) => event)
  expect(seen).toMatchObject([{ type: 'refund_fell_short', refunded: { minor: 0 } }])
})
