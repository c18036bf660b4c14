import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { nextStep } from '../../../app/returns/carry-out/next-step.ts'
import type { CaseEvent, PlannedSettlement } from '../../../app/returns/case/case-event.ts'
import { unitsOf } from '../../../app/returns/case/order-units.ts'
import { aLine, anOrder } from '../an-order.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const settlement: PlannedSettlement = {
  ...{ id: 's', way: 'return', keys: [0], pieces: [{ key: 0, quantity: 1 }], returnId: 'r' },
  ...{ refund: money(8000, 'EUR'), shipping: money(0, 'EUR'), repayments: [] },
}
const paid: CaseEvent[] = [
  ...[stated(0), decided('granted'), returned('r', [0], 'accepted')],
  { type: 'shopify_return_approved', returnId: 'r' },
  { type: 'settlement_ordered', keys: [0], waived: false },
  { type: 'settlement_planned', settlement },
  { type: 'settlement_executed', settlementId: 's', refundId: '1', refunded: settlement.refund },
]
const closing: CaseEvent = { type: 'closing_ordered', reason: 'Enough.' }
const over: CaseEvent[] = [closing, { type: 'shopify_return_closed', returnId: 'r' }, { type: 'closed' }]
const fellShort: CaseEvent = { type: 'refund_fell_short', settlementId: 's', refunded: money(0, 'EUR') }
const paidTwice: CaseEvent = { type: 'left_for_review', code: 'paid_twice', keys: [0], detail: '80 + 80' }

test.each([
  ['paid_short', fellShort],
  ['paid_twice', paidTwice],
] as const)('what opens a closed case again (%s) is not closed away', (code, event) => {
  const state = folded([...paid, ...over, event])
  expect(state).toMatchObject({ closed: false, isClosing: false, waits: [{ code, keys: [0] }] })
  expect(next(state)).toBeUndefined()
})

test.each([fellShort, paidTwice])('nor what comes while it is being closed: $type', (event) => {
  const state = folded([...paid, closing, event, { type: 'shopify_return_closed', returnId: 'r' }])
  expect(state.waits).toHaveLength(1)
  expect(next(state)).toBeUndefined()
})

test('a hold that Shopify does not lift is told once, and a case closed by a person rests with it', () => {
  const units = unitsOf(anOrder({ lines: [aLine({ id: '1' })], fulfillments: [] }))
  const line = { title: 'Thing', quantity: 1, remedy: 'withdrawal' as const, answers: {} }
  const lines = [{ key: 0, unit: '1/unfulfilled', ...line }]
  const holds = [{ key: 0, fulfillmentOrderId: '5', holdId: 'h' }]
  const events: CaseEvent[] = [
    { type: 'statement_recorded', channel: 'account', lines },
    decided('granted'),
    { type: 'fulfillment_held', keys: [0], holds },
    closing,
  ]
  const taken: string[] = []
  for (let step = nextStep(folded(events), 'RC', units); step !== undefined && taken.length < 20; ) {
    taken.push(step.kind === 'leave' ? step.code : step.kind)
    if (step.kind === 'close') events.push({ type: 'closed' })
    if (step.kind === 'release') events.push({ type: 'left_for_review', code: 'still_held', keys: [0] })
    if (step.kind === 'leave') events.push({ type: 'left_for_review', code: step.code, keys: step.keys })
    step = nextStep(folded(events), 'RC', units)
  }
  expect(taken).toEqual(['close', 'release', 'not_shipped'])
  expect(folded(events).waits.map(({ code }) => code)).toEqual(['still_held', 'not_shipped'])
})
