import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseState } from '../../../app/returns/case/case.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { planSettlement } from '../../../app/returns/settling/plan-settlement.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { decided, folded } from '../case-events.ts'

/** Five of one thing under the shop's own terms, 10.00 each. */
const thing = orderOf([
  {
    ...{ unit: '0/10', paid: 5_000, quantity: 5 },
    remedies: [{ remedy: 'goodwill_return' as const, money: { item: 5_000 } }],
  },
])
const begun: CaseEvent[] = [
  {
    ...{ type: 'statement_recorded', channel: 'account' },
    lines: [
      {
        ...{ key: 0, unit: '0/10', title: 'Thing', quantity: 5, remedy: 'goodwill_return', answers: {} },
      },
    ],
  },
  decided('granted'),
]
const agreed = (id: string, minor: number): CaseEvent[] => [
  {
    type: 'deduction_offered',
    deduction: { id, key: 0, amount: money(minor, 'EUR'), reason: 'x', answerBy: '2026-11-30' },
  },
  { type: 'deduction_answered', deductionId: id, answer: 'agreed' },
]
const plan = (state: CaseState, quantity: number, id = 's') =>
  planSettlement({
    ...{ id, way: 'return', returnId: '1', pieces: [{ key: 0, quantity }], state },
    ...{ decided: thing, choices: {} },
    paid: {
      ...{ currency: 'EUR', shippingLeftMinor: 0 },
      payments: [{ id: '7', gateway: 'card', isByHand: false, paidMinor: 5_000, refundableMinor: 5_000 }],
    },
  })
const planned = (events: CaseEvent[], quantity: number, id = 's'): CaseEvent[] => [
  ...events,
  { type: 'settlement_ordered', keys: [0], waived: false },
  { type: 'settlement_planned', settlement: plan(folded(events), quantity, id) },
]
const failed: CaseEvent = { type: 'settlement_failed', settlementId: 's', detail: 'no' }

test('agreed after three of five were paid, it is taken off the two that are left', () => {
  const after = folded([...planned(begun, 3), ...agreed('d', 500)])
  expect(plan(after, 2).refund.minor).toBe(1_500)
})

test('agreed before, it is taken off once', () => {
  const first = planned([...begun, ...agreed('d', 500)], 3)
  expect(folded(first).settlements).toMatchObject([{ refund: { minor: 2_500 } }])
  expect(plan(folded(first), 2).refund.minor).toBe(2_000)
})

test.each([
  ['less than the first pieces get', 999, 1, 1_000],
  ['all that they get', 1_000, 0, 1_000],
  ['more: the rest is taken off the others', 1_001, 0, 999],
])('%s', (_, minor, first, second) => {
  const events = planned([...begun, ...agreed('d', minor)], 1)
  expect(folded(events).settlements[0]?.refund.minor).toBe(first)
  expect(plan(folded(events), 1).refund.minor).toBe(second)
})

test('what a refused refund took off is to be taken off still', () => {
  const after = folded([...planned([...begun, ...agreed('d', 500)], 3), failed])
  expect(plan(after, 3, 't').refund.minor).toBe(2_500)
})

test('a second agreement adds to the first', () => {
  const after = folded([...planned([...begun, ...agreed('d', 500)], 3), ...agreed('e', 300)])
  expect(plan(after, 2).refund.minor).toBe(1_700)
})
