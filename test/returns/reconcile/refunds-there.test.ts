import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { pricesOf } from '../../../app/returns/settling/order-prices.ts'
import type { OrderRefund } from '../../../app/shopify/order-money.ts'
import { aLine } from '../an-order.ts'
import { folded } from '../case-events.ts'
import { aRefund, aReturn, caughtUp, open, said, typesOf } from './saying.ts'

const settlement = {
  ...{ id: 'abc', way: 'return' as const, returnId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
  ...{ refund: money(100, 'EUR'), shipping: money(0, 'EUR'), repayments: [] },
}
/** The first line is paid back by us, with refund 5. */
const paid: CaseEvent[] = [
  ...open,
  { type: 'settlement_ordered', keys: [0], waived: false },
  { type: 'settlement_planned', settlement },
  { type: 'settlement_executed', settlementId: 'abc', refundId: '5', refunded: money(100, 'EUR') },
]
const over: CaseEvent[] = [...paid, { type: 'closed' }]
const lineOf = (id: string) => aLine({ id, paidMinor: 100, quantity: 1 })
const givenUp: CaseEvent = { type: 'settlement_failed', settlementId: 'abc', detail: 'Not answered.' }

test('a refund that a gateway did not take in the end: a person settles the rest, once', () => {
  const from = (minor: number) =>
    said([aReturn({ processed: [1, 0] })], [aRefund('5', [0], { returnId: '9', minor })])
  expect(eventsFromShopify(folded(over), from(100))).toEqual([])
  const after = caughtUp(over, from(99))
  expect(after).toMatchObject({ closed: false, waits: [{ code: 'paid_short', keys: [0] }] })
  expect(eventsFromShopify(after, from(99))).toEqual([])
})

test.each([
  ['nothing of it', 0],
  ['all but a cent of it', 99],
])('of a refund that a person made a gateway took %s', (_, minor) => {
  const made = (left: number) =>
    said([aReturn({ processed: [1, 0] })], [aRefund('6', [0], { returnId: '9', minor: left })])
  const before: CaseEvent[] = [
    ...open,
    { type: 'refunded_in_shopify', refundId: '6', keys: [0], pieces: [], refunded: money(100, 'EUR') },
    { type: 'arrived', pieces: [{ key: 0, quantity: 1, condition: 'whole' }], arrivedAt: '2026-11-20' },
    { type: 'closed' },
  ]
  expect(typesOf(folded(before), made(100))).toEqual([])
  const after = caughtUp(before, made(minor))
  expect(after).toMatchObject({ closed: false, waits: [{ code: 'paid_short', keys: [0] }] })
  expect(after.refundsElsewhere).toMatchObject([{ refunded: { minor } }])
  expect(eventsFromShopify(after, made(minor))).toEqual([])
})

describe('a second refund with the note of one of ours', () => {
  const note = 'abc · RC-000000'
  const first = aRefund('5', [0], { returnId: '9', note })
  const second = aRefund('6', [1], { returnId: '9', note, minor: 90 })
  const there = said([aReturn({ processed: [1, 1] })], [first, second])

  test('is paid all the same, and a person is asked, with both sums', () => {
    expect(typesOf(folded(paid), there)).toEqual([
      'shopify arrived',
      'shopify refunded_in_shopify',
      'engine left_for_review',
    ])
    const after = caughtUp(paid, there)
    expect(after.refundsElsewhere).toMatchObject([{ refundId: '6', pieces: [{ key: 1, quantity: 1 }] }])
    expect(after.waits).toEqual([{ code: 'paid_twice', keys: [0], detail: '€1.00 + €0.90' }])
    expect(eventsFromShopify(after, there)).toEqual([])
  })

  test('also where the case was over, which then goes on', () => {
    expect(caughtUp(over, there)).toMatchObject({ closed: false, waits: [{ code: 'paid_twice' }] })
  })

  test('made beside the Return too', () => {
    const beside = said([aReturn({ processed: [1, 0] })], [first, { ...aRefund('6', [1]), note }])
    expect(caughtUp(paid, beside).waits).toMatchObject([{ code: 'paid_twice' }])
  })

  test('also where nothing is left to be paid: ours was given up, a person paid, and ours landed after all', () => {
    const events: CaseEvent[] = [...paid.slice(0, -1), givenUp]
    const byPerson = aRefund('7', [0])
    const counted = said([aReturn({ processed: [1, 0] })], [byPerson])
    expect(caughtUp(events, counted)).toMatchObject({ refundsElsewhere: [{ refundId: '7' }] })
    const told = eventsFromShopify(folded(events), counted).map(({ event }) => event)
    const landed = said([aReturn({ processed: [1, 0] })], [byPerson, { ...aRefund('5', [0]), note }])
    const after = caughtUp([...events, ...told], landed)
    expect(after.waits).toMatchObject([{ code: 'paid_twice', keys: [0] }])
    expect(eventsFromShopify(after, landed)).toEqual([])
  })

  test('and is told in full, where the price of what is left to be paid for is nothing', () => {
    const events: CaseEvent[] = [...paid.slice(0, -1), givenUp]
    const byPerson = aRefund('7', [0])
    const priced = (refunds: OrderRefund[]) =>
      said([aReturn({ processed: [1, 0] })], refunds, {
        priceOf: pricesOf({ lines: [lineOf('0'), lineOf('1')] }),
      })
    const told = eventsFromShopify(folded(events), priced([byPerson])).map(({ event }) => event)
    const after = caughtUp([...events, ...told], priced([byPerson, { ...aRefund('5', [0]), note }]))
    expect(after.waits).toMatchObject([{ code: 'paid_twice', detail: '€1.00 + €1.00' }])
    expect(after.refundsElsewhere.map(({ refunded }) => refunded.minor)).toEqual([100, 100])
  })

  test('through a Return too, where a person pays again for what is paid', () => {
    const again = said([aReturn({ processed: [1, 0] })], [first, aRefund('6', [0], { returnId: '9' })], {
      priceOf: pricesOf({ lines: [lineOf('0'), lineOf('1')] }),
    })
    expect(caughtUp(paid, again).refundsElsewhere).toMatchObject([
      { refundId: '6', refunded: { minor: 100 } },
    ])
  })

  test('of which a person has paid a part already: what is left of it is paid with it, and a person is asked', () => {
    const both = { ...settlement, keys: [0, 1], pieces: [0, 1].map((key) => ({ key, quantity: 1 })) }
    const planned: CaseEvent = {
      type: 'settlement_planned',
      settlement: { ...both, refund: money(200, 'EUR') },
    }
    const events: CaseEvent[] = [
      ...open,
      { type: 'settlement_ordered', keys: [0, 1], waived: false },
      planned,
      givenUp,
    ]
    const byPerson = aRefund('7', [0])
    const told = eventsFromShopify(folded(events), said([aReturn()], [byPerson])).map(({ event }) => event)
    const landed = said([aReturn()], [byPerson, { ...aRefund('5', [0, 1]), note, minor: 200 }])
    const after = caughtUp([...events, ...told], landed)
    expect(after.refundsElsewhere).toMatchObject([{ refundId: '7' }, { refundId: '5', pieces: [{ key: 1 }] }])
    expect(after.waits).toMatchObject([{ code: 'paid_twice', detail: '€2.00 + €2.00' }])
  })

  test('where it names no pieces, as they were out of the order, it paid for those that it was planned for', () => {
    const planned: CaseEvent = {
      type: 'settlement_planned',
      settlement: { ...settlement, way: 'unshipped', isTakenOut: true },
    }
    const events: CaseEvent[] = [...paid.slice(0, -2), planned, givenUp]
    const landed = said([aReturn()], [{ ...aRefund('5', []), note }])
    const after = caughtUp(events, landed)
    expect(after.refundsElsewhere).toMatchObject([{ refundId: '5', pieces: [{ key: 0, quantity: 1 }] }])
    expect(after.waits.map(({ code }) => code)).not.toContain('paid_twice')
  })

  test('where it is the only one, it paid for the pieces, and nobody is asked', () => {
    const events: CaseEvent[] = [...paid.slice(0, -1), givenUp]
    const landed = said([aReturn({ processed: [1, 0] })], [{ ...aRefund('5', [0]), note }])
    const after = caughtUp(events, landed)
    expect(after.refundsElsewhere).toMatchObject([{ refundId: '5', pieces: [{ key: 0, quantity: 1 }] }])
    expect(after.waits).toEqual([])
  })

  test('where somebody had dealt with it by hand meanwhile, a person is asked', () => {
    const dealtWith: CaseEvent = {
      ...{
        type: 'resolved_by_merchant',
        resolution: 'dealt_with',
        keys: [0],
        reason: 'Paid by bank.',
        engineSaid: [],
      },
    }
    const events: CaseEvent[] = [...paid.slice(0, -1), givenUp, dealtWith]
    const landed = said([aReturn({ processed: [1, 0] })], [{ ...aRefund('5', [0]), note, returnId: '9' }])
    expect(caughtUp(events, landed).waits).toMatchObject([{ code: 'paid_twice', keys: [0] }])
  })

  test('what a refund through the Return pays for nothing of the case makes up for nothing', () => {
    const short = aRefund('6', [0], { returnId: '9', minor: 60 })
    const other = {
      ...aRefund('7', []),
      returnId: '9',
      lines: [{ lineId: '77', quantity: 1, isCancelled: false }],
    }
    const after = caughtUp(open, said([aReturn({ processed: [1, 0] })], [short, other]))
    expect(after.refundsElsewhere).toMatchObject([
      { refundId: '6' },
      { refundId: '7', refunded: { minor: 0 } },
    ])
  })

  test.each([
    ['the refund itself', [first]],
    ['one that pays nothing', [first, { ...second, minor: 0 }]],
    ['one without a note', [first, aRefund('6', [1], { returnId: '9' })]],
    ['one with another note', [first, aRefund('6', [1], { returnId: '9', note: 'RC-000000 abc' })]],
  ])('%s is no second one', (_, refunds) => {
    expect(caughtUp(paid, said([aReturn({ processed: [1, 1] })], refunds)).waits).toEqual([])
  })
})
