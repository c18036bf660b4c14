/** Money that was paid in Shopify was for the piece that waited to be paid by hand; the line's other piece is still to come. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { outstandingQuantity } from '../../../app/returns/case/case.ts'
import type { CaseEvent, PlannedSettlement } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { decided, folded, next, returned } from '../case-events.ts'
import { aRefund, aReturn, said } from '../reconcile/saying.ts'

const of = (minor: number) => money(minor, 'EUR')
const opened: CaseEvent[] = [
  {
    ...{ type: 'statement_recorded', channel: 'account' },
    lines: [{ key: 0, unit: '0/10', title: 'T', quantity: 2, remedy: 'withdrawal', answers: {} }],
  },
  ...[decided('granted'), returned('9', [0], 'accepted')],
  { type: 'shopify_return_approved', returnId: '9' },
]
const came = (quantity: number, day: number): CaseEvent => ({
  ...{ type: 'arrived', arrivedAt: `2026-11-${day}T10:00:00Z` },
  pieces: [{ key: 0, quantity, condition: 'whole' }],
})
const plan = (quantity: number): PlannedSettlement => ({
  ...{ id: 'T', way: 'return', returnId: '9', keys: [0], pieces: [{ key: 0, quantity }] },
  repayments: [{ transactionId: '7', gateway: 'cod', amount: of(100), byHand: true }],
  ...{ refund: of(100), shipping: of(0) },
})
const there = said(
  [{ ...aReturn(), lines: [{ id: '900', fulfillmentLineId: '10', lineId: '0', quantity: 2, processed: 0 }] }],
  [aRefund('5', [], { minor: 90 })],
  { others: [] },
)
const dealtWith: CaseEvent = {
  ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [0] },
  ...{ reason: 'Paid in Shopify.', engineSaid: [] },
}
const waiting = (quantity: number): CaseEvent[] => {
  const events: CaseEvent[] = [
    ...[...opened, came(quantity, 18)],
    { type: 'settlement_ordered', keys: [0], waived: false },
    { type: 'settlement_planned', settlement: plan(quantity) },
    { type: 'left_for_review', code: 'transfer', keys: [0] },
  ]
  return [...events, ...eventsFromShopify(folded(events), there).map(({ event }) => event), dealtWith]
}
const outstanding = (state: ReturnType<typeof folded>) =>
  state.lines.map((line) => outstandingQuantity(state, line))

describe('it is dealt with', () => {
  test('one piece of two: the other is still owed, and paid for when it comes', () => {
    const after = folded(waiting(1))
    expect(after).toMatchObject({ handled: [], waits: [], settlements: [{ state: 'refused' }] })
    expect(after.refundsElsewhere).toMatchObject([
      { refundId: '5', pieces: [{ key: 0, quantity: 1 }], refunded: { minor: 90 } },
    ])
    expect(outstanding(after)).toEqual([1])
    expect(eventsFromShopify(after, there)).toEqual([])
    const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }
    expect(next(folded([...waiting(1), ordered]))?.kind, 'nothing more has come').not.toBe('plan')
    expect(next(folded([...waiting(1), came(1, 19), ordered]))).toMatchObject({
      ...{ kind: 'plan', pieces: [{ key: 0, quantity: 1 }] },
    })
  })

  test('all of its pieces: nothing more is paid', () => {
    const after = folded(waiting(2))
    expect(after).toMatchObject({ handled: [0], waits: [], refundsElsewhere: [] })
    expect(outstanding(after)).toEqual([0])
  })
})
