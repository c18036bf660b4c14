/** What was paid by hand before Shopify refused the rest, and what was received after the statement was made. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, PlannedSettlement } from '../../../app/returns/case/case-event.ts'
import { planSettlement } from '../../../app/returns/settling/plan-settlement.ts'
import { splitByHand } from '../../../app/returns/settling/split-by-hand.ts'
import type { OrderPayment } from '../../../app/shopify/order-money.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { folded } from '../case-events.ts'
import { open } from '../reconcile/saying.ts'

const item = (unit: string, paid: number) => ({
  ...{ unit, paid },
  remedies: [{ outcome: 'granted' as const, money: { item: paid } }],
})
const pay = (id: string, refundableMinor: number, isByHand = false): OrderPayment => ({
  ...{ id, gateway: 'any', isByHand, paidMinor: refundableMinor, refundableMinor },
})
const ordered = (...keys: number[]): CaseEvent => ({ type: 'settlement_ordered', keys, waived: true })
const things = orderOf([item('0/10', 10_000), item('1/11', 10_000)])

const planOf = (
  id: string,
  events: CaseEvent[],
  keys: number[],
  payments: OrderPayment[],
  decided = things,
) =>
  planSettlement({
    ...{ id, way: 'return', returnId: '9', state: folded(events), decided, choices: {} },
    pieces: keys.map((key) => ({ key, quantity: 1 })),
    paid: { currency: 'EUR', shippingLeftMinor: 0, payments },
  })
const planned = (settlement: PlannedSettlement): CaseEvent => ({ type: 'settlement_planned', settlement })

describe('of a refund over a card and in cash, the card’s part refused', () => {
  const parts = splitByHand(
    planOf('main', [...open, ordered(0)], [0], [pay('c', 12_000), pay('h', 8_000, true)]),
    'part',
  )
  const refused: CaseEvent[] = [
    ...[...open, ordered(0), ...parts.map(planned)],
    { type: 'transfer_confirmed', settlementId: 'part' },
    { type: 'settlement_failed', settlementId: 'main', detail: 'The gateway said no' },
  ]
  const executed: CaseEvent = {
    ...{ type: 'settlement_executed', settlementId: 'part', refundId: '5', refunded: money(4_000, 'EUR') },
  }
  const unrecorded: CaseEvent = { type: 'settlement_failed', settlementId: 'part', detail: 'Shopify said no' }
  const left = [pay('c', 12_000), pay('h', 4_000, true)]

  test('is 6,000 by card and 4,000 in cash', () => {
    expect(parts.map(({ refund }) => refund.minor)).toEqual([6_000, 4_000])
  })

  test.each([
    ['and Shopify knows of it', executed],
    ['and Shopify does not take it', unrecorded],
  ])('what was paid in cash is not paid again, %s', (_, event) => {
    const again = planOf('again', [...refused, event, ordered(0)], [0], left)
    expect(again).toMatchObject({ refund: { minor: 6_000 }, paidAhead: [{ settlementId: 'part' }] })
    expect(again.short).toBeUndefined()
  })

  test('nor while Shopify has not been told of it', () => {
    const again = planOf('again', [...refused, ordered(0)], [0], left)
    expect(again).toMatchObject({ refund: { minor: 6_000 }, paidAhead: [{ settlementId: 'part' }] })
  })

  test('what was dropped unpaid is paid', () => {
    const dropped = refused.filter(({ type }) => type !== 'transfer_confirmed')
    const again = planOf('again', [...dropped, ordered(0)], [0], [pay('c', 12_000), pay('h', 8_000, true)])
    expect(again).toMatchObject({ refund: { minor: 10_000 } })
    expect(again.paidAhead).toBeUndefined()
  })

  test('it is taken off once, also where the next is refused too', () => {
    const events = [...refused, executed, ordered(0)]
    const second = planOf('second', events, [0], left)
    const both = [...events, planned(second), ordered(1)]
    expect(planOf('other', both, [1], left).refund.minor).toBe(10_000)
    const no: CaseEvent = { type: 'settlement_failed', settlementId: 'second', detail: 'no' }
    expect(planOf('third', [...both, no, ordered(0)], [0], left).refund.minor).toBe(6_000)
  })

  test('it is taken off its own lines alone', () => {
    expect(planOf('other', [...refused, executed, ordered(1)], [1], left).refund.minor).toBe(10_000)
  })

  test('more than the lines get is kept for the next', () => {
    const cheap = orderOf([item('0/10', 3_999), item('1/11', 10_000)])
    const again = planOf('again', [...refused, executed, ordered(0)], [0], left, cheap)
    expect(again).toMatchObject({ refund: { minor: 0 }, paidAhead: [{ amount: { minor: 3_999 } }] })
  })

  test('the delivery in it, which Shopify knows to be paid back, is not taken off once more', () => {
    const withDelivery = parts.map((part) =>
      part.id === 'part' ? { ...part, shipping: money(500, 'EUR') } : part,
    )
    const events = refused.map((event) =>
      event.type === 'settlement_planned'
        ? planned(withDelivery.find(({ id }) => id === event.settlement.id) ?? event.settlement)
        : event,
    )
    expect(planOf('again', [...events, executed, ordered(0)], [0], left).refund.minor).toBe(6_500)
    expect(planOf('again', [...events, unrecorded, ordered(0)], [0], left).refund.minor).toBe(6_000)
  })
})

describe('an order paid in part when the statement was made', () => {
  const deposit = { id: 'card', means: 'card' as const, paid: money(3_000, 'EUR') }
  const decided = orderOf([item('0/10', 10_000)], { payments: [deposit] })
  const events = [...open, ordered(0)]

  test('gets all back that was paid since', () => {
    const plan = planOf('s', events, [0], [pay('1', 3_000), pay('2', 7_000)], decided)
    expect(plan).toMatchObject({ refund: { minor: 10_000 } })
    expect(plan.short).toBeUndefined()
  })

  test('gets no more than it paid, of which nothing is missing', () => {
    const plan = planOf('s', events, [0], [pay('1', 3_000), pay('2', 6_999)], decided)
    expect(plan).toMatchObject({ refund: { minor: 9_999 } })
    expect(plan.short).toBeUndefined()
    expect(planOf('s', events, [0], [pay('1', 3_000)], decided).short).toBeUndefined()
  })

  test('what Shopify cannot pay back of it any more is said', () => {
    const gone = { ...pay('2', 7_000), refundableMinor: 0 }
    expect(planOf('s', events, [0], [pay('1', 3_000), gone], decided)).toMatchObject({
      ...{ refund: { minor: 3_000 }, short: { minor: 7_000 } },
    })
  })
})
