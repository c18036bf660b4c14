import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, PlannedSettlement } from '../../../app/returns/case/case-event.ts'
import { lessHeld } from '../../../app/returns/settling/less-held.ts'
import { splitByHand } from '../../../app/returns/settling/split-by-hand.ts'
import type { OrderMoney } from '../../../app/shopify/order-money.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const plan = (card: number, cash: number, shipping = 0): PlannedSettlement => ({
  ...{ id: 's', way: 'return', returnId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
  ...{ refund: money(card + cash, 'EUR'), shipping: money(shipping, 'EUR') },
  repayments: [
    { transactionId: '7', gateway: 'card', amount: money(card, 'EUR'), byHand: false },
    { transactionId: '8', gateway: 'cash', amount: money(cash, 'EUR'), byHand: true },
  ].filter(({ amount }) => amount.minor > 0),
})

describe('a refund over a card and in cash', () => {
  test.each([
    ['all by card', 100, 0],
    ['all in cash', 0, 100],
  ])('%s stays whole', (_, card, cash) => {
    expect(splitByHand(plan(card, cash), 't')).toEqual([plan(card, cash)])
  })

  test('is two, of which the first settles the pieces', () => {
    expect(splitByHand(plan(70, 30), 't')).toMatchObject([
      {
        id: 's',
        returnId: '9',
        pieces: [{ key: 0 }],
        refund: { minor: 70 },
        repayments: [{ byHand: false }],
      },
      { id: 't', partOf: 's', pieces: [], keys: [0], refund: { minor: 30 }, repayments: [{ byHand: true }] },
    ])
  })

  test.each([
    ['less than what Shopify pays', 69, 69, 0],
    ['all that it pays', 70, 70, 0],
    ['more: the rest is with the cash', 71, 70, 1],
  ])('the delivery is %s', (_, shipping, first, second) => {
    const parts = splitByHand(plan(70, 30, shipping), 't')
    expect(parts.map((part) => part.shipping.minor)).toEqual([first, second])
  })
})

describe('the two of them', () => {
  const [now, later] = splitByHand(plan(70, 30), 't')
  if (now === undefined || later === undefined) throw new Error('not two')
  const planned: CaseEvent[] = [
    ...[stated(0), decided('granted'), returned('9', [0], 'accepted')],
    { type: 'shopify_return_approved', returnId: '9' },
    { type: 'arrived', pieces: [{ key: 0, quantity: 1, condition: 'whole' }], arrivedAt: '2026-11-20' },
    { type: 'settlement_ordered', keys: [0], waived: false },
    { type: 'settlement_planned', settlement: now },
    { type: 'settlement_planned', settlement: later },
  ]
  const paid: CaseEvent = {
    ...{ type: 'settlement_executed', settlementId: 's', refundId: '5', refunded: money(70, 'EUR') },
  }
  const transferred: CaseEvent = { type: 'transfer_confirmed', settlementId: 't' }

  test('Shopify’s part goes at once, and then a person is asked for theirs', () => {
    expect(next(folded(planned))).toMatchObject({ kind: 'execute', settlement: { id: 's' } })
    const after = folded([...planned, paid])
    expect(next(after)).toEqual({ kind: 'leave', code: 'transfer', keys: [0] })
    expect(after.lines).toMatchObject([{ settlement: 'due' }])
    expect(next(folded([...planned, paid, transferred]))).toMatchObject({
      ...{ kind: 'execute', settlement: { id: 't' } },
    })
  })

  test('refused by Shopify, both are counted anew', () => {
    const failed: CaseEvent = { type: 'settlement_failed', settlementId: 's', detail: 'no' }
    const after = folded([...planned, { type: 'left_for_review', code: 'transfer', keys: [0] }, failed])
    expect(after.settlements.map(({ state }) => state)).toEqual(['refused', 'refused'])
    expect(after.waits.map(({ code }) => code)).toEqual(['refund_refused'])
    const again = folded([...planned, failed, { type: 'settlement_ordered', keys: [0], waived: false }])
    expect(next(again)).toMatchObject({ kind: 'plan', pieces: [{ key: 0, quantity: 1 }] })
  })

  test('what a person has paid by then is not dropped', () => {
    const after = folded([
      ...[...planned, transferred],
      { type: 'settlement_failed', settlementId: 's', detail: 'no' },
    ])
    expect(after.settlements.map(({ state }) => state)).toEqual(['refused', 'planned'])
    expect(next(after)).toMatchObject({ kind: 'execute', settlement: { id: 't' } })
  })
})

describe('while a person has still to pay one by hand', () => {
  const waits = plan(0, 30, 5)
  const both: CaseEvent[] = [
    ...[stated(0, 1), decided('granted', 'granted'), returned('9', [0, 1], 'accepted')],
    { type: 'shopify_return_approved', returnId: '9' },
    { type: 'settlement_ordered', keys: [0], waived: true },
    { type: 'settlement_planned', settlement: waits },
    { type: 'left_for_review', code: 'transfer', keys: [0] },
    { type: 'settlement_ordered', keys: [1], waived: true },
  ]
  const paid: OrderMoney = {
    ...{ currency: 'EUR', shippingLeftMinor: 8, shippingRefundedMinor: 2, refunds: [] },
    payments: ['7', '8'].map((id) => ({
      ...{ id, gateway: 'any', isByHand: id === '8', paidMinor: 100, refundableMinor: 100 },
    })),
  }

  test('another line is planned', () => {
    expect(next(folded(both))).toMatchObject({ kind: 'plan', pieces: [{ key: 1, quantity: 1 }] })
  })

  test('and nothing of the first is paid with it', () => {
    expect(lessHeld(paid, folded(both))).toMatchObject({
      ...{ shippingLeftMinor: 3, shippingRefundedMinor: 7 },
      payments: [{ refundableMinor: 100 }, { refundableMinor: 70 }],
    })
  })

  test.each([
    ['which is being written down', { type: 'transfer_confirmed', settlementId: 's' }],
    [
      'and another goes to Shopify',
      { type: 'settlement_planned', settlement: { ...plan(70, 0), id: 'u', keys: [1] } },
    ],
  ] as [string, CaseEvent][])('%s: that comes first', (_, event) => {
    expect(next(folded([...both, event]))).toMatchObject({ kind: 'execute' })
  })

  test('of what is written down, Shopify knows itself', () => {
    const executed: CaseEvent = {
      ...{ type: 'settlement_executed', settlementId: 's', refundId: '5', refunded: money(30, 'EUR') },
    }
    expect(lessHeld(paid, folded([...both, executed]))).toEqual(paid)
  })
})
