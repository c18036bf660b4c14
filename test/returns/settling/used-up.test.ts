/** What a person's refund in Shopify used up of what was agreed to be left, and of what was paid before: it is taken off once. */
import { describe, expect, test } from 'vitest'
import { money, type Remedy } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { outcomeOf } from '../../../app/returns/settling/outcome-of.ts'
import { owingBy } from '../../../app/returns/settling/owing-of.ts'
import { planSettlement } from '../../../app/returns/settling/plan-settlement.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { decided, folded, returned } from '../case-events.ts'
import { aRefund, aReturn, said } from '../reconcile/saying.ts'

const of = (minor: number) => money(minor, 'EUR')
const twoOfOne = (remedy: Remedy): CaseEvent[] => [
  {
    ...{ type: 'statement_recorded', channel: 'account' },
    lines: [{ key: 0, unit: '0/10', title: 'T', quantity: 2, remedy, answers: {} }],
  },
  ...[decided('granted'), returned('9', [0], 'accepted')],
  { type: 'shopify_return_approved', returnId: '9' },
]
const decidedOf = (remedy: Remedy) =>
  orderOf([{ unit: '0/10', quantity: 2, paid: 200, remedies: [{ remedy, money: { item: 200 } }] }])
const planOf = (events: CaseEvent[], quantity: number, remedy: Remedy) =>
  planSettlement({
    ...{ id: 'p', way: 'return', pieces: [{ key: 0, quantity }], state: folded(events), choices: {} },
    decided: decidedOf(remedy),
    paid: {
      ...{ currency: 'EUR', shippingLeftMinor: 0 },
      payments: [{ ...{ id: '7', gateway: 'card', isByHand: false }, paidMinor: 200, refundableMinor: 200 }],
    },
  })
const paidFirst = (events: CaseEvent[], minor: number, remedy: Remedy): CaseEvent[] => {
  const lines = [{ id: '900', fulfillmentLineId: '10', lineId: '0', quantity: 2, processed: 1 }]
  const there = said([{ ...aReturn(), lines }], [aRefund('5', [0], { returnId: '9', minor })], {
    ...{ owing: owingBy(decidedOf(remedy), {}) },
  })
  return [...events, ...eventsFromShopify(folded(events), there).map(({ event }) => event)]
}
const rest = (events: CaseEvent[]) => folded(events).refundsElsewhere.map(({ short }) => short?.minor ?? 0)

describe('of two pieces for 100 each the buyer left 30; a person pays for the first', () => {
  const agreed: CaseEvent[] = [
    ...twoOfOne('goodwill_return'),
    {
      type: 'deduction_offered',
      deduction: { id: 'd', key: 0, amount: of(30), reason: 'x', answerBy: '2026-11-30' },
    },
    { type: 'deduction_answered', deductionId: 'd', answer: 'agreed' },
  ]
  test.each([
    ['what it gets less that', 70, 0, 100],
    ['too little', 60, 10, 100],
    ['half of it off', 85, 0, 85],
    ['all that it gets', 100, 0, 70],
    ['more', 120, 0, 70],
  ])('%s', (_, minor, short, second) => {
    const events = paidFirst(agreed, minor, 'goodwill_return')
    expect(rest(events)).toEqual([short])
    expect(planOf(events, 1, 'goodwill_return').refund.minor).toBe(second)
  })
})

describe('40 that were paid before were counted; a person pays for the first of two pieces', () => {
  const counted: CaseEvent[] = [
    ...twoOfOne('withdrawal'),
    { type: 'refund_noticed', refundId: '4', refunded: of(40) },
    { type: 'refund_counted', keys: [0], refund: { refundId: '4', paid: of(40) } },
  ]
  test.each([
    ['what is left of it', 60, 0, 100],
    ['too little', 50, 10, 100],
    ['all of it', 100, 0, 60],
  ])('%s', (_, minor, short, second) => {
    const events = paidFirst(counted, minor, 'withdrawal')
    expect(rest(events)).toEqual([short])
    expect(planOf(events, 1, 'withdrawal').refund.minor).toBe(second)
  })

  test.each([
    ['less than was planned', 57, 3],
    ['as planned, but for rounding', 59, 0],
  ])('%s, while it is under way', (_, minor, short) => {
    const settlement = planOf(counted, 1, 'withdrawal')
    const events: CaseEvent[] = [
      ...counted,
      { type: 'settlement_ordered', keys: [0], waived: false },
      { type: 'settlement_planned', settlement },
    ]
    const finding = { kind: 'done' as const, refundId: '5', refunded: of(minor), isOurs: false }
    const { settlements } = folded(events)
    const found = outcomeOf({ ...settlement, state: 'planned' }, finding, settlements)?.happenings ?? []
    const after = [...events, ...found.map(({ event }) => event)]
    expect(rest(after)).toEqual(short === 0 ? [] : [short])
    expect(planOf(after, 1, 'withdrawal').refund.minor).toBe(100)
  })
})

test('cash that was handed over beside a card refund that a person made instead is not taken off again', () => {
  const card = { ...planOf(twoOfOne('withdrawal'), 1, 'withdrawal'), id: 'card', refund: of(60) }
  const events: CaseEvent[] = [
    ...twoOfOne('withdrawal'),
    { type: 'settlement_ordered', keys: [0], waived: false },
    { type: 'settlement_planned', settlement: card },
    {
      type: 'settlement_planned',
      settlement: {
        ...{
          id: 'cash',
          way: 'unshipped',
          keys: [0],
          pieces: [],
          partOf: 'card',
          refund: of(40),
          shipping: of(0),
        },
        repayments: [{ transactionId: '8', gateway: 'cod', amount: of(40), byHand: true }],
      },
    },
    { type: 'transfer_confirmed', settlementId: 'cash' },
  ]
  const { settlements } = folded(events)
  const [settlement] = settlements
  if (settlement === undefined) throw new Error('nothing was planned')
  const finding = { kind: 'done' as const, refundId: '5', refunded: of(50), isOurs: false }
  const found = outcomeOf(settlement, finding, settlements)?.happenings ?? []
  const after: CaseEvent[] = [
    ...[...events, ...found.map(({ event }) => event)],
    { type: 'settlement_executed', settlementId: 'cash', refundId: '6', refunded: of(40) },
  ]
  expect(rest(after)).toEqual([10])
  expect(planOf(after, 1, 'withdrawal').refund.minor).toBe(100)
})
