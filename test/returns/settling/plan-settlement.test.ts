import { describe, expect, test } from 'vitest'
import { money, type Remedy } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { planSettlement, repaymentsOf } from '../../../app/returns/settling/plan-settlement.ts'
import type { OrderPayment } from '../../../app/shopify/order-money.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { fc } from '../../harness/property.ts'
import { decided, folded, stated } from '../case-events.ts'

const withRemedies = (...remedies: Remedy[]): CaseEvent => ({
  ...{ type: 'statement_recorded', channel: 'account' },
  lines: remedies.map((remedy, key) => ({
    ...{ key, unit: `${key}/1${key}`, title: 'Thing', quantity: 1, remedy, answers: {} },
  })),
})

const payment = (id: string, refundableMinor: number, isByHand = false): OrderPayment => ({
  ...{ id, gateway: 'card', isByHand, paidMinor: refundableMinor, refundableMinor },
})

describe('what each payment gives back', () => {
  test.each([
    ['nothing due', 0, [payment('1', 100)], []],
    ['all of it', 100, [payment('1', 100)], [['1', 100]]],
    ['one unit less than all', 99, [payment('1', 100)], [['1', 99]]],
    ['one unit more than there is', 101, [payment('1', 100)], [['1', 100]]],
    ['a payment with nothing left gives nothing', 50, [payment('1', 0), payment('2', 100)], [['2', 50]]],
    [
      'in proportion',
      50,
      [payment('1', 25), payment('2', 75)],
      [
        ['1', 12],
        ['2', 38],
      ],
    ],
    ['no payment at all', 50, [], []],
  ] as const)('%s', (_, due, payments, expected) => {
    const given = repaymentsOf(due, [...payments], 'EUR')
    expect(given.map(({ transactionId, amount }) => [transactionId, amount.minor])).toEqual(expected)
  })

  test('sums to what is due or to all there is, and never takes more of one than it holds', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.array(fc.nat(2_000), { maxLength: 5 }), (due, left) => {
        const payments = left.map((minor, index) => payment(String(index), minor))
        const given = repaymentsOf(due, payments, 'EUR')
        const all = left.reduce((sum, minor) => sum + minor, 0)
        expect(given.reduce((sum, { amount }) => sum + amount.minor, 0)).toBe(Math.min(due, all))
        for (const { transactionId, amount } of given) {
          expect(amount.minor).toBeGreaterThan(0)
          expect(amount.minor).toBeLessThanOrEqual(left[Number(transactionId)] ?? -1)
        }
      }),
    )
  })
})

describe('what a settlement comes to', () => {
  const item = (unit: string, paid: number) => ({
    ...{ unit, paid },
    remedies: [{ outcome: 'granted' as const, money: { item: paid }, shared: { outward_shipping: 500 } }],
  })
  const thing = orderOf([item('0/10', 10_000)], { shipping: { paid: 500 } })
  const granted = folded([stated(0), decided('granted')])
  const plan = (refundable: number, shippingLeftMinor = 500) =>
    planSettlement({
      ...{ id: 's', way: 'return', returnId: '1', pieces: [{ key: 0, quantity: 1 }], state: granted },
      ...{ decided: thing, choices: {} },
      paid: { currency: 'EUR', shippingLeftMinor, payments: [payment('7', refundable)] },
    })

  test('the price, and the delivery with it', () => {
    expect(plan(10_500)).toMatchObject({ refund: { minor: 10_500 }, shipping: { minor: 500 }, keys: [0] })
    expect(plan(10_500).short).toBeUndefined()
  })

  test('never more than Shopify has left, and what is missing is said', () => {
    expect(plan(10_499)).toMatchObject({ refund: { minor: 10_499 }, short: { minor: 1 } })
    expect(plan(0)).toMatchObject({ refund: { minor: 0 }, repayments: [], short: { minor: 10_500 } })
  })

  test('of the delivery no more is named than Shopify has of it', () => {
    expect(plan(10_500, 499)).toMatchObject({ refund: { minor: 10_500 }, shipping: { minor: 499 } })
  })

  test('what was paid once is not owed again', () => {
    const first = plan(10_500)
    const after = folded([
      stated(0),
      decided('granted'),
      { type: 'settlement_ordered', keys: [0], waived: false },
      { type: 'settlement_planned', settlement: first },
    ])
    const again = () =>
      planSettlement({
        ...{ id: 't', way: 'return', returnId: '1', pieces: [{ key: 0, quantity: 1 }], state: after },
        ...{ decided: thing, choices: {} },
        paid: { currency: 'EUR', shippingLeftMinor: 500, payments: [payment('7', 10_500)] },
      })
    expect(again).toThrow('More pieces are chosen than the unit has left')
  })

  test('two things settled one after the other come to what both come to at once', () => {
    const decidedBoth = orderOf([item('0/10', 3_333), item('1/11', 6_667)], { shipping: { paid: 500 } })
    const both = folded([stated(0, 1), decided('granted', 'granted')])
    const planned = (state: typeof both, keys: number[], left: number) =>
      planSettlement({
        ...{ id: `s${keys}`, way: 'return', returnId: '1', state, decided: decidedBoth, choices: {} },
        pieces: keys.map((key) => ({ key, quantity: 1 })),
        paid: { currency: 'EUR', shippingLeftMinor: 500, payments: [payment('7', left)] },
      })
    const whole = planned(both, [0, 1], 10_500)
    const first = planned(both, [1], 10_500)
    const after = folded([
      ...[stated(0, 1), decided('granted', 'granted')],
      { type: 'settlement_ordered', keys: [1], waived: false },
      { type: 'settlement_planned', settlement: first },
    ])
    const second = planned(after, [0], 10_500 - first.refund.minor)
    expect(first.refund.minor + second.refund.minor).toBe(whole.refund.minor)
    expect(first.shipping.minor + second.shipping.minor).toBe(whole.shipping.minor)
  })

  describe('delivery that is not paid back as planned', () => {
    const both = orderOf([item('0/10', 5_000), item('1/11', 5_000)], { shipping: { paid: 500 } })
    const order = { pieces: 2, paid: money(10_000, 'EUR') }
    const state = folded([stated(0, 1), decided('granted', 'granted')])
    const paidA = folded([
      ...[stated(0, 1), decided('granted', 'granted')],
      {
        ...{ type: 'refunded_in_shopify', refundId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
        refunded: money(5_000, 'EUR'),
      },
    ])
    const due = (of: typeof state, keys: number[], refunded: number, choices = {}) =>
      planSettlement({
        ...{ id: 's', way: 'return', returnId: '1', state: of, decided: both },
        pieces: keys.map((key) => ({ key, quantity: 1 })),
        choices: { order, before: { delivery: { repaid: money(refunded, 'EUR'), isRestPromised: false } } },
        ...choices,
        paid: { currency: 'EUR', shippingLeftMinor: 500 - refunded, payments: [payment('7', 10_500)] },
      })
    const promised = {
      choices: {
        ...{ order },
        before: {
          given: { pieces: 1, paid: money(5_000, 'EUR') },
          delivery: { repaid: money(0, 'EUR'), isRestPromised: true },
        },
      },
    }

    test.each([
      ['nothing of it went back', state, [0, 1], 0, {}, 10_500, 500],
      ['a person gave all of it back beside', state, [0, 1], 500, {}, 10_000, 0],
      ['a person gave a part of it back beside', state, [0, 1], 200, {}, 10_300, 300],
      ['a person paid one thing with it', paidA, [1], 500, {}, 5_000, 0],
      ['a person paid one thing without it', paidA, [1], 0, {}, 5_500, 500],
      ['another case will pay it', state, [0], 0, promised, 5_000, 0],
    ] as const)('%s', (_, of, keys, refunded, choices, refund, shipping) => {
      expect(due(of, [...keys], refunded, choices)).toMatchObject({
        ...{ refund: { minor: refund }, shipping: { minor: shipping } },
      })
    })
  })

  test.each([
    ['less than its line', 2_999, 5_500 + 1],
    ['all of its line', 3_000, 5_500],
    ['more than its line: another line and the delivery keep theirs', 6_000, 5_500],
  ])('a deduction of %s', (_, agreed, expected) => {
    const decidedBoth = orderOf(
      [
        item('0/10', 5_000),
        {
          ...{ unit: '1/11', paid: 3_000 },
          remedies: [{ remedy: 'goodwill_return' as const, money: { item: 3_000 } }],
        },
      ],
      { shipping: { paid: 500 } },
    )
    const state = folded([
      withRemedies('withdrawal', 'goodwill_return'),
      decided('granted', 'granted'),
      {
        type: 'deduction_offered',
        deduction: { id: 'd', key: 1, amount: money(agreed, 'EUR'), reason: 'x', answerBy: '2026-11-30' },
      },
      { type: 'deduction_answered', deductionId: 'd', answer: 'agreed' },
    ])
    const plan = planSettlement({
      ...{ id: 's', way: 'return', returnId: '1', state, decided: decidedBoth, choices: {} },
      pieces: [0, 1].map((key) => ({ key, quantity: 1 })),
      paid: { currency: 'EUR', shippingLeftMinor: 500, payments: [payment('7', 8_500)] },
    })
    expect(plan.refund.minor).toBe(expected)
  })
})
