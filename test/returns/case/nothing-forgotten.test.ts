/** Money that is owed, or was paid, is not forgotten because Shopify's Return or record of it is gone. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { Actor, CaseEvent, WaitCode } from '../../../app/returns/case/case-event.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const open: CaseEvent[] = [
  stated(0),
  decided('granted'),
  returned('9', [0], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }

describe('a Return that a person cancels in Shopify', () => {
  const cancelled: [Actor, CaseEvent] = ['shopify', { type: 'shopify_return_cancelled', returnId: '9' }]
  const sent: CaseEvent = {
    ...{ type: 'sent_back', keys: [0], proof: 'carrier' },
    sentAt: '2026-11-18T10:00:00Z',
  }
  const came: CaseEvent = {
    ...{ type: 'arrived', pieces: [{ key: 0, quantity: 1, condition: 'whole' }] },
    arrivedAt: '2026-11-18T10:00:00Z',
  }

  const left = (code: WaitCode): CaseEvent => ({ type: 'left_for_review', code, keys: [0] })
  const taken: [Actor, CaseEvent] = ['buyer', { type: 'request_taken_back', keys: [0] }]
  const enough: [Actor, CaseEvent] = ['merchant:1', { type: 'closing_ordered', reason: 'Agreed.' }]
  const twice = left('paid_twice')

  // The acceptance was a promise, and a withdrawal is the buyer's (CRD 9): neither ends with Shopify's record of the parcel.
  test.each<[string, CaseEvent[], WaitCode]>([
    ['a refund is ordered', [ordered], 'refund_refused'],
    ['the goods are on their way', [sent], 'unpaid'],
    ['the goods are here', [came], 'unpaid'],
    ['nothing is sent and nothing ordered', [], 'unpaid'],
  ])('while %s: a person looks, once', (_, events, code) => {
    expect(next(folded([...open, ...events, cancelled]))).toEqual({ kind: 'leave', code, keys: [0] })
    const after = folded([...open, ...events, cancelled, left(code)])
    expect(next(after)).toBeUndefined()
    expect(after.ordered).toEqual([])
  })

  test.each<[string, CaseEvent]>([
    ['were sent', sent],
    ['came', came],
  ])('asks the same once where it is heard that the goods %s after it', (_, event) => {
    const after = folded([...open, cancelled, left('unpaid'), event])
    expect(next(after)).toBeUndefined()
    expect(after.waits.map(({ code }) => code)).toEqual(['unpaid'])
  })

  test('is for whoever approves what was in it the same', () => {
    const reviewed: CaseEvent[] = [stated(0), decided('review'), returned('9', [0], 'review')]
    const yes: CaseEvent = {
      ...{ type: 'resolved_by_merchant', resolution: 'approved', keys: [0], reason: 'Fine.' },
      engineSaid: [],
    }
    expect(next(folded([...reviewed, left('review'), cancelled, yes]))).toEqual({
      ...{ kind: 'leave', code: 'unpaid', keys: [0] },
    })
  })

  test('after one that was declined, to be made anew for what was granted, leaves that owed too', () => {
    const anew: CaseEvent[] = [
      ...[stated(0, 1), decided('granted', 'refused'), returned('8', [0, 1], 'native')],
      { type: 'shopify_return_declined', returnId: '8', note: null },
      ...[returned('9', [0], 'accepted'), { type: 'shopify_return_approved' as const, returnId: '9' }],
    ]
    expect(next(folded([...anew, cancelled]))).toEqual({ kind: 'leave', code: 'unpaid', keys: [0] })
    const closed: CaseEvent = { type: 'shopify_return_closed', returnId: '9' }
    expect(next(folded([...anew, closed]))).toEqual({ kind: 'leave', code: 'unpaid', keys: [0] })
  })

  test.each<[string, (CaseEvent | [Actor, CaseEvent])[]]>([
    ['the buyer took it back before', [...open, taken, cancelled]],
    ['the buyer took it back after', [...open, cancelled, left('unpaid'), taken]],
    ['a merchant closed the case before', [...open, enough, cancelled]],
    ['a merchant closed the case after', [...open, cancelled, left('unpaid'), enough]],
  ])('where %s, the case is over', (_, events) => {
    expect(next(folded(events))).toEqual({ kind: 'close' })
  })

  test.each<[string, (CaseEvent | [Actor, CaseEvent])[]]>([
    ['before', [enough, cancelled]],
    ['after', [cancelled, left('unpaid'), enough]],
  ])('of a case that was closed %s asks nothing when another question opens it', (_, events) => {
    const asked = folded([...open, ...events, { type: 'closed' }, twice])
    expect(asked.waits.map(({ code }) => code)).toEqual(['paid_twice'])
    expect(next(asked)).toBeUndefined()
  })

  test('is made anew when a merchant pays what was in it, and not by a day', () => {
    const asked = folded([...open, came, cancelled, left('unpaid')])
    expect(orderedEvents(asked, {}, 'engine')).toBe('goods_wanted_back')
    const events = orderedEvents(asked, {}, 'merchant:1') as CaseEvent[]
    expect(events.map(({ type }) => type)).toEqual(['reopening_ordered', 'settlement_ordered'])
    const after = folded([...open, came, cancelled, left('unpaid'), ...events])
    expect(after.waits).toEqual([])
    expect(next(after)).toMatchObject({ kind: 'request', keys: [0], tag: 'RC-000000-2' })
    const made: CaseEvent[] = [
      returned('10', [0], 'accepted'),
      { type: 'shopify_return_approved', returnId: '10' },
    ]
    expect(next(folded([...open, came, cancelled, left('unpaid'), ...events, ...made]))).toMatchObject({
      ...{ kind: 'plan', way: 'return', returnId: '10', pieces: [{ key: 0, quantity: 1 }] },
    })
  })
})

test('a transfer that was made is paid, though Shopify does not take it down', () => {
  const after = folded([
    ...open,
    ordered,
    {
      type: 'settlement_planned',
      settlement: {
        ...{ id: 's', way: 'return', returnId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
        ...{ refund: money(100, 'EUR'), shipping: money(0, 'EUR') },
        repayments: [
          { transactionId: '7', gateway: 'bank', amount: money(70, 'EUR'), byHand: true },
          { transactionId: '8', gateway: 'card', amount: money(30, 'EUR'), byHand: false },
        ],
      },
    },
    { type: 'transfer_confirmed', settlementId: 's' },
    { type: 'settlement_failed', settlementId: 's', detail: 'no' },
    ordered,
  ])
  expect(after.settlements).toMatchObject([{ state: 'executed', refunded: { minor: 70 } }])
  expect(after.lines).toMatchObject([{ settlement: 'executed' }])
  expect(after.waits).toEqual([{ code: 'paid_short', keys: [0], detail: 'no' }])
  expect(next(after)?.kind).not.toBe('plan')
})

describe('a plan that came to nothing', () => {
  const plan = (id: string, short?: number): CaseEvent => ({
    type: 'settlement_planned',
    settlement: {
      ...{ id, way: 'return', returnId: '9', keys: [0], pieces: [], repayments: [] },
      ...{ refund: money(70, 'EUR'), shipping: money(0, 'EUR') },
      ...(short === undefined ? {} : { short: money(short, 'EUR') }),
    },
  })
  const isShort: CaseEvent = { type: 'left_for_review', code: 'paid_short', keys: [0] }
  const dropped: CaseEvent = { type: 'settlement_failed', settlementId: 's', detail: 'no' }
  const paid = (id: string, minor: number): CaseEvent => ({
    ...{ type: 'settlement_executed', settlementId: id, refundId: id, refunded: money(minor, 'EUR') },
  })
  const codes = (...events: CaseEvent[]) =>
    folded([...open, ordered, ...events]).waits.map(({ code }) => code)

  test('falls short of nothing', () => {
    expect(codes(plan('s', 30), isShort, dropped)).toEqual(['refund_refused'])
  })

  test.each([
    ['was short itself', plan('r', 30), 70],
    ['was not taken in full', plan('r'), 69],
  ])('leaves what is missing of an earlier one that %s', (_, earlier, minor) => {
    const events = [earlier, isShort, paid('r', minor), ordered, plan('s', 30)]
    expect(codes(...events, dropped)).toEqual(['paid_short', 'refund_refused'])
  })

  test('takes nothing from a wait that it did not bring', () => {
    expect(codes(isShort, plan('s'), dropped)).toEqual(['paid_short', 'refund_refused'])
  })
})
