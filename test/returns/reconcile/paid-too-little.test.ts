/** A person's refund in Shopify that is less than is owed for the pieces that it names, and what becomes of the rest. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, SettledPieces } from '../../../app/returns/case/case-event.ts'
import { restsOwed } from '../../../app/returns/case/rest-owed.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { outcomeOf } from '../../../app/returns/settling/outcome-of.ts'
import { planRest } from '../../../app/returns/settling/plan-rest.ts'
import type { OrderRefund } from '../../../app/shopify/order-money.ts'
import { folded, next } from '../case-events.ts'
import { aRefund, aReturn, caughtUp, open, said } from './saying.ts'

/** Each piece is owed a euro, and the delivery one more that has not gone back. */
const owing =
  (delivery = 0) =>
  (_: unknown, pieces: readonly SettledPieces[]) => ({
    total: money(
      pieces.reduce((sum, { quantity }) => sum + 100 * quantity, delivery),
      'EUR',
    ),
    delivery,
  })
const payments = (refundableMinor: number) => [
  { id: '7', gateway: 'card', isByHand: false, paidMinor: 200, refundableMinor },
]
const told = (refunds: OrderRefund[], more: object = {}) =>
  said([aReturn({ processed: [1, 1] })], refunds, { owing: owing(), ...more })
const inReturn = { returnId: '9' }
const both = (minor: number) => aRefund('5', [0, 1], { ...inReturn, minor })
const shortOf = (from: ReturnType<typeof told>) =>
  caughtUp(open, from).refundsElsewhere.map(({ short }) => short?.minor)

test.each([
  ['all that is owed', 200, undefined],
  ['more', 201, undefined],
  ['less by what two pieces may be rounded', 198, undefined],
  ['one cent less than that', 197, 3],
  ['one cent in all', 1, 199],
])('%s for both pieces', (_, minor, short) => {
  expect(shortOf(told([both(minor)]))).toEqual([short])
})

test.each([
  ['one piece, rounded', 99, undefined],
  ['one piece, too little', 98, 2],
])('%s', (_, minor, short) => {
  const beside = { ...aRefund('5', [0]), minor }
  expect(shortOf(told([beside]))).toEqual([short])
})

test.each([
  ['nothing is owed for them', { owing: () => undefined }],
  ['nobody knows what is owed', { owing: undefined }],
])('%s: it is no less', (_, more) => {
  expect(shortOf(told([both(1)], more))).toEqual([undefined])
})

describe('the delivery', () => {
  const gone = (shippingRefundedMinor: number, refunds: OrderRefund[], left: number) => {
    const from = told(refunds, { owing: owing(left), priceOf: (of: readonly unknown[]) => of.length * 100 })
    return shortOf({ ...from, ...(from.money && { money: { ...from.money, shippingRefundedMinor } }) })
  }
  test('is owed with the pieces', () => expect(gone(0, [both(200)], 50)).toEqual([50]))
  test('went back with them', () => expect(gone(50, [both(250)], 0)).toEqual([undefined]))
  test('went back with too little for them', () => expect(gone(50, [both(200)], 0)).toEqual([50]))
  test.each([
    ['is what is left owed where the goods are paid', 220, 30, 30],
    ['is left owed beside a part of the goods', 160, 90, 50],
  ])('%s', (_, minor, short, shortDelivery) => {
    const after = caughtUp(open, told([both(minor)], { owing: owing(50) }))
    expect(after.refundsElsewhere).toMatchObject([
      { short: { minor: short }, shortDelivery: { minor: shortDelivery } },
    ])
    const of = (shippingLeftMinor: number) => {
      const paid = { payments: payments(500), currency: 'EUR', shippingLeftMinor }
      const { refund, shipping } = planRest('r', after, [0, 1], paid) ?? {}
      return [refund?.minor ?? 0, shipping?.minor ?? 0]
    }
    expect(of(50)).toEqual([short, shortDelivery])
    expect(of(10)).toEqual([short - shortDelivery + 10, 10])
    expect(of(0)).toEqual([short - shortDelivery, 0])
  })
  test('went back with pieces of another case too, and is that one’s', () => {
    const prices = (of: readonly { quantity: number }[]) =>
      of.reduce((sum, { quantity }) => sum + quantity * 100, 0)
    const shared = {
      ...both(350),
      lines: [...both(350).lines, { lineId: '7', quantity: 1, isCancelled: false }],
    }
    const from = told([shared], { owing: owing(0), priceOf: prices })
    const all = { ...from, ...(from.money && { money: { ...from.money, shippingRefundedMinor: 50 } }) }
    const after = caughtUp(open, all)
    expect(after.refundsElsewhere).toMatchObject([{ refundId: '5', refunded: { minor: 200 } }])
    expect(after.waits).toEqual([])
  })
  test('went back alone', () => {
    expect(gone(50, [aRefund('4', [], { minor: 50 }), both(200)], 0)).toEqual([undefined])
  })
})

describe('then', () => {
  const before = caughtUp(open, told([both(60)]))
  const events: CaseEvent[] = [
    ...open,
    ...eventsFromShopify(folded(open), told([both(60)])).map(({ event }) => event),
  ]

  test('a person is asked, also where the case was over, and it is seen once', () => {
    const over = caughtUp([...open, { type: 'closed' }], told([both(60)]))
    for (const state of [before, over])
      expect(state).toMatchObject({ closed: false, waits: [{ code: 'paid_short', keys: [0, 1] }] })
    expect(eventsFromShopify(before, told([both(60)]))).toEqual([])
    expect(restsOwed(before)).toEqual([
      { refundId: '5', keys: [0, 1], amount: money(140, 'EUR'), delivery: 0 },
    ])
    expect(next(before)?.kind).not.toBe('close')
  })

  const resolved: CaseEvent = {
    ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [0, 1] },
    ...{ reason: 'That was all.', engineSaid: [] },
  }
  test('“that was all” ends it, and nothing more is offered', () => {
    const after = folded([...events, resolved])
    expect(after.waits).toEqual([])
    expect(restsOwed(after)).toEqual([])
    expect(orderedEvents(after, { rest: true }, 'merchant:1')).toBe('nothing_to_refund')
    expect(eventsFromShopify(after, told([both(60)]))).toEqual([])
  })

  test.each([
    ['all of the rest', 140, []],
    ['a part of the rest', 139, [1]],
  ])('%s is paid through the same Return without naming a piece', (_, minor, left) => {
    const after = caughtUp(events, told([both(60), aRefund('6', [], { ...inReturn, minor })]))
    expect(restsOwed(after).map(({ amount }) => amount.minor)).toEqual(left)
    expect(after.waits.map(({ code }) => code)).toEqual(left.map(() => 'paid_short'))
  })

  const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0, 1], waived: false, rest: true }
  const plan = (refundable = 140) =>
    planRest('r', folded([...events, ordered]), [0, 1], {
      ...{ payments: payments(refundable), currency: 'EUR', shippingLeftMinor: 0 },
    })

  test('a merchant orders the rest, once, and it is planned as money alone', () => {
    expect(orderedEvents(before, { rest: true, keys: [0, 1] }, 'merchant:1')).toEqual([ordered])
    const after = folded([...events, ordered])
    expect(after.waits).toEqual([])
    expect(orderedEvents(after, { rest: true }, 'merchant:1')).toBe('nothing_to_refund')
    expect(next(after)).toEqual({ kind: 'plan', way: 'unshipped', pieces: [], rest: [0, 1] })
    expect(plan()).toMatchObject({
      ...{ keys: [0, 1], pieces: [], refund: { minor: 140 }, shipping: { minor: 0 } },
      restOf: [{ refundId: '5', amount: { minor: 140 } }],
    })
    expect(plan()).not.toHaveProperty('short')
  })

  test('of what Shopify cannot pay the rest is short; where it can pay nothing, nothing is planned', () => {
    expect(plan(139)).toMatchObject({ refund: { minor: 139 }, short: { minor: 1 } })
    expect(plan(0)).toBeUndefined()
    const short: CaseEvent = { type: 'left_for_review', code: 'paid_short', keys: [0, 1] }
    expect(folded([...events, ordered, short])).toMatchObject({
      restOrdered: [],
      waits: [{ code: 'paid_short' }],
    })
  })

  const settlement = plan()
  if (settlement === undefined) throw new Error('nothing was planned')
  const planned: CaseEvent = { type: 'settlement_planned', settlement }
  test('paid, nothing is left; refused, it is owed again', () => {
    const done: CaseEvent = { type: 'settlement_executed', settlementId: 'r', refunded: money(140, 'EUR') }
    const paid = folded([...events, ordered, planned, done])
    expect(paid).toMatchObject({ restOrdered: [], waits: [] })
    expect(restsOwed(paid)).toEqual([])
    const failed: CaseEvent = { type: 'settlement_failed', settlementId: 'r', detail: 'no' }
    const refused = folded([...events, ordered, planned, failed])
    expect(refused.waits).toMatchObject([{ code: 'refund_refused' }])
    expect(restsOwed(refused)).toMatchObject([{ amount: { minor: 140 } }])
    expect(orderedEvents(refused, { rest: true }, 'merchant:1')).toEqual([ordered])
    expect(restsOwed(folded([...events, ordered, planned, failed, resolved]))).toEqual([])
  })
})

test.each([
  ['all of it', 200, ['settlement_executed']],
  ['as good as all of it', 198, ['settlement_executed']],
  ['less', 197, ['settlement_failed', 'refunded_in_shopify']],
])('of a refund that we were about to make a person pays %s', (_, minor, types) => {
  const settlement = {
    ...{ id: 'abc', way: 'return' as const, returnId: '9', keys: [0, 1], repayments: [] },
    pieces: [0, 1].map((key) => ({ key, quantity: 1 })),
    ...{ refund: money(200, 'EUR'), shipping: money(0, 'EUR') },
  }
  const refunded = money(minor, 'EUR')
  const finding = { kind: 'done' as const, refundId: '5', refunded, isOurs: false }
  const happened = outcomeOf({ ...settlement, state: 'planned' }, finding, [])?.happenings ?? []
  expect(happened.map(({ event }) => event.type)).toEqual(types)
  const plan: CaseEvent[] = [
    ...open,
    { type: 'settlement_ordered', keys: [0, 1], waived: true },
    { type: 'settlement_planned', settlement },
  ]
  const after = folded([...plan, ...happened.map(({ event }) => event)])
  expect(after.waits.map(({ code }) => code)).toEqual(minor < 198 ? ['paid_short'] : [])
  expect(restsOwed(after).map(({ amount }) => amount.minor)).toEqual(minor < 198 ? [3] : [])
})
