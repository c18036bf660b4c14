/** Money that is owed, or was paid, is not forgotten because Shopify's Return or record of it is gone. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { Actor, CaseEvent } from '../../../app/returns/case/case-event.ts'
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

  test.each([
    ['a refund is ordered', ordered],
    ['the goods are on their way', sent],
    ['the goods are here', came],
  ])('while %s: a person looks, once', (_, event) => {
    const step = next(folded([...open, event, cancelled]))
    expect(step).toEqual({ kind: 'leave', code: 'refund_refused', keys: [0] })
    const left: CaseEvent = { type: 'left_for_review', code: 'refund_refused', keys: [0] }
    const after = folded([...open, event, cancelled, left])
    expect(next(after)).toBeUndefined()
    expect(after.ordered).toEqual([])
  })

  test('with nothing sent and nothing ordered, the case is over', () => {
    expect(next(folded([...open, cancelled]))).toEqual({ kind: 'close' })
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
