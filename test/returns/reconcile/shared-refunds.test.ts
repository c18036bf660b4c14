import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { sharedRefunds } from '../../../app/returns/reconcile/shared-refunds.ts'
import type { OrderMoney } from '../../../app/shopify/order-money.ts'
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
