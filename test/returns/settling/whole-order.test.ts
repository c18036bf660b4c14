import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, PlannedSettlement } from '../../../app/returns/case/case-event.ts'
import { isWholeOrder } from '../../../app/returns/settling/whole-order.ts'
import type { OrderContent } from '../../../app/shopify/order.ts'
import type { OrderPayment } from '../../../app/shopify/order-money.ts'
import { aLine, anOrder, aParcel } from '../an-order.ts'
import { decided, folded } from '../case-events.ts'

const stated: CaseEvent = {
  ...{ type: 'statement_recorded', channel: 'account' },
  lines: [
    { key: 0, unit: '1/unfulfilled', title: 'T', quantity: 2, remedy: 'withdrawal', answers: {} },
    { key: 1, unit: '2/unfulfilled', title: 'T', quantity: 1, remedy: 'withdrawal', answers: {} },
  ],
}
const events: CaseEvent[] = [
  ...[stated, decided('granted', 'granted')],
  { type: 'settlement_ordered', keys: [0, 1], waived: false },
]
const whole: PlannedSettlement = {
  ...{ id: 's', way: 'order', keys: [0, 1], refund: money(300, 'EUR'), shipping: money(0, 'EUR') },
  ...{ pieces: [0, 1].map((key) => ({ key, quantity: 2 - key })), repayments: [] },
}
const refused: CaseEvent[] = [
  { type: 'settlement_planned', settlement: whole },
  { type: 'settlement_failed', settlementId: 's', detail: 'The order cannot be cancelled' },
  { type: 'settlement_ordered', keys: [0, 1], waived: false },
]
const unshipped = refused.map((event) =>
  event.type === 'settlement_planned'
    ? { ...event, settlement: { ...event.settlement, way: 'unshipped' as const } }
    : event,
)
const order = (change: Partial<OrderContent> = {}) =>
  anOrder({
    lines: [
      aLine({ id: '1', quantity: 2, currentQuantity: 2 }),
      aLine({ id: '2', quantity: 1, currentQuantity: 1 }),
    ],
    fulfillments: [],
    ...change,
  })
const paid = (refundableMinor: number, isByHand = false): OrderPayment => ({
  ...{ id: '7', gateway: 'any', isByHand, paidMinor: 300, refundableMinor },
})

test.each([
  ['all of it', true, {}],
  ['one piece of it', false, { pieces: [{ key: 1, quantity: 1 }] }],
  ['a unit less than was paid', false, { payments: [paid(301)] }],
  ['a unit more than was paid', false, { payments: [paid(299)] }],
  ['paid in cash', false, { payments: [paid(300, true)] }],
  ['a parcel of it went out', false, { order: order({ fulfillments: [aParcel()] }) }],
  ['cancelled already', false, { order: order({ cancelledAt: '2026-11-20T10:00:00Z' }) }],
  ['what Shopify would not cancel', false, { before: refused }],
  ['what Shopify would not refund piece by piece', true, { before: unshipped }],
] as [
  string,
  boolean,
  {
    pieces?: PlannedSettlement['pieces']
    payments?: OrderPayment[]
    order?: OrderContent
    before?: CaseEvent[]
  },
][])('%s is cancelled as a whole order: %s', (_, expected, given) => {
  const state = folded([...events, ...(given.before ?? [])])
  const settlement = { pieces: given.pieces ?? whole.pieces, refund: whole.refund }
  const payments = given.payments ?? [paid(300)]
  expect(isWholeOrder(state, settlement, given.order ?? order(), { payments })).toBe(expected)
})
