/** Neighbours of the worked decisions: what is repaid, by when, by what means, and what may be taken off. */
import { describe, expect, it } from 'vitest'
import type { ComingBackFacts, LineFacts, OrderFacts, StatementFacts } from '../../app/engine/index.ts'
import { amounts, duties, facts, intangible, line, onDay, remedyOf, ron, underTheLaw } from './case.ts'

const decide = (one: LineFacts, order: Partial<OrderFacts> = {}, day = 5) =>
  underTheLaw(facts(onDay(day), [one], order))

const ITEM = 'item 18900 RO/crd-13-1'
const DELIVERY = 'outward_shipping 495 RO/crd-13-1'

describe('where all of the price is taken off again', () => {
  const lost = (minor: number, order: Partial<OrderFacts> = {}) => {
    const one = line('standard', { condition: { damaged: true, diminishedValue: ron(minor) } })
    const { repayment, ...found } = remedyOf(decide(one, order), 'withdrawal')
    return [duties(found).some((duty) => duty.startsWith('shop refund')), repayment?.means]
  }
  const noDelivery = { outwardShipping: { paid: ron(0) } }

  it('nothing is to be repaid, and by no means', () => {
    expect(lost(18_899, noDelivery)).toEqual([true, 'same_means'])
    expect(lost(18_900, noDelivery)).toEqual([false, undefined])
    expect(lost(18_901, noDelivery)).toEqual([false, undefined])
  })

  it('but the delivery still is', () => {
    expect(lost(18_900, { outwardShipping: { paid: ron(1) } })).toEqual([true, 'same_means'])
  })
})

describe('the loss of value (14(2))', () => {
  const loss = (minor: number) =>
    line('standard', { condition: { damaged: true, diminishedValue: ron(minor) } })

  it.each([
    [1, ['diminished_value -1 RO/crd-14-2']],
    [18_900, ['diminished_value -18900 RO/crd-14-2']],
    [18_901, ['diminished_value -18900 RO/crd-14-2']],
    [0, []],
  ])('of %d', (minor, expected) => {
    expect(amounts(decide(loss(minor)), 'withdrawal')).toEqual([ITEM, ...expected, DELIVERY])
  })

  it.each([
    ['never', []],
    ['2026-11-10', []],
    ['2026-11-09', ['diminished_value -4000 RO/crd-14-2']],
    ['2026-11-02', ['diminished_value -4000 RO/crd-14-2']],
  ] as const)('told on %s', (informedOn, expected) => {
    expect(amounts(decide(loss(4_000), { informedOn }), 'withdrawal')).toEqual([ITEM, ...expected, DELIVERY])
  })

  it('is nothing without evidence, however it looks', () => {
    const worn = line('standard', {
      condition: { used: true, damaged: true, wear: 'excessive', packaging: 'missing' },
      shopClaims: { compensation: { amount: ron(9_000), evidenced: true } },
    })
    expect(amounts(decide(worn), 'withdrawal')).toEqual([ITEM, DELIVERY])
  })
})

describe('delivery to the buyer (13(1), 13(2))', () => {
  it.each([
    [{ paid: ron(1_500), cheapestStandard: ron(495) }, ['outward_shipping 495 RO/crd-13-2']],
    [{ paid: ron(496), cheapestStandard: ron(495) }, ['outward_shipping 495 RO/crd-13-2']],
    [{ paid: ron(495), cheapestStandard: ron(495) }, ['outward_shipping 495 RO/crd-13-1']],
    [{ paid: ron(1_500), cheapestStandard: ron(0) }, []],
    [{ paid: ron(1_500) }, ['outward_shipping 1500 RO/crd-13-1']],
    [{ paid: ron(0) }, []],
    [{ paid: ron(495), refunded: ron(495) }, []],
    [{ paid: ron(1_500), cheapestStandard: ron(495), refunded: ron(495) }, []],
  ])('%j', (outwardShipping, expected) => {
    expect(amounts(decide(line('standard'), { outwardShipping }), 'withdrawal')).toEqual([ITEM, ...expected])
  })

  it('is not repaid with a service', () => {
    const both = facts(onDay(5), [intangible('service'), line('standard', { unit: '2/1', orderLine: '2' })])
    const { sharedMoney } = underTheLaw(both)
    expect(sharedMoney.map(({ units }) => units)).toEqual([['2/1']])
  })
})

describe('when it is due (13(1), 13(3))', () => {
  const due = (change: Partial<LineFacts>, statement: StatementFacts = {}) => {
    const given = { ...facts('2026-11-20T10:00:00.000Z', [line('standard', change)]), statement }
    return duties(remedyOf(underTheLaw(given), 'withdrawal')).filter((one) => one.startsWith('shop refund'))
  }
  const back = (comingBack: ComingBackFacts) => due({ comingBack })

  it.each([
    [{}, 'shop refund_once_sent 2026-12-04'],
    [{ sentAt: '2026-11-23T10:00:00.000Z' }, 'shop refund_once_sent 2026-12-04'],
    [{ sentAt: '2026-11-23T10:00:00.000Z', sendingProven: true }, 'shop refund 2026-12-04'],
    [{ receivedAt: '2026-11-25T10:00:00.000Z' }, 'shop refund 2026-12-04'],
    [{ receivedAt: '2026-12-04T10:00:00.000Z' }, 'shop refund 2026-12-04'],
    [{ receivedAt: '2026-12-07T10:00:00.000Z' }, 'shop refund 2026-12-07'],
    [{ shopCollects: true }, 'shop refund 2026-12-04'],
  ] as const)('goods coming back %j: %s', (comingBack, expected) => {
    expect(back(comingBack)).toEqual([expected])
  })

  it('not shipped', () => {
    expect(due({ delivery: { status: 'not_shipped' } })).toEqual(['shop refund 2026-12-04'])
  })

  it('counted from the day the shop was told', () => {
    expect(due({}, { receivedAt: '2026-11-24T10:00:00.000Z' })).toEqual(['shop refund_once_sent 2026-12-08'])
  })
})

describe('sending back (14(1))', () => {
  const who = (comingBack: ComingBackFacts, order: Partial<OrderFacts> = {}) =>
    duties(remedyOf(decide(line('standard', { comingBack }), order, 7), 'withdrawal')).filter(
      (one) => !one.startsWith('shop refund'),
    )

  it.each([
    [{}, {}, ['buyer send_back 2026-12-02', 'buyer pay_return']],
    [{}, { returnCostDisclosed: false }, ['buyer send_back 2026-12-02', 'shop pay_return']],
    [{ shopCollects: true }, {}, ['shop collect', 'shop pay_return']],
    [{ receivedAt: '2026-11-18T10:00:00.000Z' }, {}, ['buyer pay_return']],
  ] as const)('%j %j', (comingBack, order, expected) => {
    expect(who(comingBack, order)).toEqual(expected)
  })

  it('asks nothing of who bought a service', () => {
    expect(duties(remedyOf(decide(intangible('service')), 'withdrawal'))).toEqual(['shop refund 2026-12-02'])
  })
})

describe('the means (13(1))', () => {
  const means = (statement: StatementFacts, order: Partial<OrderFacts> = {}) =>
    remedyOf(underTheLaw({ ...facts(onDay(5), [line('standard')], order), statement }), 'withdrawal')
      .repayment?.means
  const paidBy = (...all: ('card' | 'cash_on_delivery' | 'gift_card')[]) => ({
    payments: all.map((one, index) => ({ id: `${index}`, means: one, paid: ron(1_000) })),
  })

  it.each([
    ['nothing recorded', {}, {}, 'same_means'],
    ['a gift card', {}, paidBy('gift_card'), 'same_means'],
    ['credit agreed to', { storeCreditConsent: true }, paidBy('card'), 'store_credit'],
    ['credit not agreed to', { storeCreditConsent: false }, paidBy('card'), 'same_means'],
    ['cash, an account named', { refundAccountNamed: true }, paidBy('cash_on_delivery'), 'named_account'],
    ['cash, none named', {}, paidBy('cash_on_delivery'), 'same_means'],
    ['a card, an account named', { refundAccountNamed: true }, paidBy('card'), 'same_means'],
  ] as const)('%s', (_name, statement, order, expected) => {
    expect(means(statement, order)).toBe(expected)
  })
})
