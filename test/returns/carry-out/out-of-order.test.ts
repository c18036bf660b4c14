/** What is taken out of an order, or cancelled with it, before it was sent: over only when nothing is owed for it. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { nextStep } from '../../../app/returns/carry-out/next-step.ts'
import { unitsSince } from '../../../app/returns/carry-out/out-of-order.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { unitsOf } from '../../../app/returns/case/order-units.ts'
import { weighed } from '../../../app/returns/settling/weigh-gone.ts'
import { aLine, anOrder, aParcel } from '../an-order.ts'
import { decided, folded, returned } from '../case-events.ts'

const unshipped = (quantity = 1, ...others: [unit: string, quantity: number][]): CaseEvent => ({
  ...{ type: 'statement_recorded', channel: 'account' },
  lines: ([['5/unfulfilled', quantity], ...others] as const).map(([unit, pieces], key) => ({
    ...{ key, unit, title: 'T', quantity: pieces, remedy: 'withdrawal', answers: {} },
  })),
})
const opened = [unshipped(), decided('granted')]
const waiting: CaseEvent = { type: 'left_for_review', code: 'not_shipped', keys: [0] }
const nothing: ReturnType<typeof unitsOf> = []
const next = (events: CaseEvent[], units = nothing) => nextStep(folded(events), 'RC-000000', units)
const aPayment = (paidMinor: number, refundableMinor: number) => ({
  ...{ id: '1', gateway: 'card', isByHand: false, paidMinor, refundableMinor },
})

describe('what is out of the order', () => {
  test('is weighed before the case is over', () => {
    expect(next([...opened, waiting])).toEqual({ kind: 'weigh', keys: [0] })
  })

  test.each([
    ['nothing was received', [], 'nothing_to_repay'],
    ['what was received went back', [aPayment(100, 0)], 'nothing_to_repay'],
    ['one unit of it is left', [aPayment(100, 0), aPayment(100, 1)], 'left_for_review'],
    ['all of it is left', [aPayment(100, 100)], 'left_for_review'],
  ])('%s: %j says %s', (_, payments, type) => {
    expect(weighed({ payments }, [0])).toMatchObject({ type, keys: [0] })
  })

  test('with nothing to repay is over; the wait for its cancelling goes with it', () => {
    const after = [...opened, waiting, weighed({ payments: [] }, [0])]
    expect(folded(after).waits).toEqual([])
    expect(next(after)).toEqual({ kind: 'close' })
  })

  test('and owed waits for a person, as that and not as something to ship', () => {
    const after = [...opened, waiting, weighed({ payments: [aPayment(1, 1)] }, [0])]
    expect(folded(after).waits).toEqual([{ code: 'unpaid', keys: [0] }])
    expect(next(after)).not.toMatchObject({ kind: 'close' })
  })

  test('and dealt with by a person is over', () => {
    const owed: CaseEvent[] = [...opened, { type: 'left_for_review', code: 'unpaid', keys: [0] }]
    const resolved: CaseEvent = {
      ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [0] },
      ...{ reason: 'In cash.', engineSaid: [] },
    }
    expect(next([...owed, resolved])).toEqual({ kind: 'close' })
  })

  test('and ordered to be paid back, it is money alone: there is no piece left to take out', () => {
    const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }
    expect(next([...opened, { type: 'left_for_review', code: 'unpaid', keys: [0] }, ordered])).toEqual({
      ...{ kind: 'plan', way: 'unshipped', isTakenOut: true, pieces: [{ key: 0, quantity: 1 }] },
    })
  })

  test('and paid by a person in Shopify is over', () => {
    const refund = { refundId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }], refunded: money(1, 'EUR') }
    expect(next([...opened, waiting, { type: 'refunded_in_shopify', ...refund }])).toEqual({ kind: 'close' })
  })
})

describe('a parcel of the same order line', () => {
  const openedAt = new Date('2026-11-16T10:00:00Z')
  const unitsWith = (createdAt: string) =>
    unitsOf(
      anOrder({
        lines: [aLine({ id: '5', quantity: 2, currentQuantity: 1, refundableQuantity: 1 })],
        fulfillments: [aParcel({ createdAt, lines: [{ id: '50', lineId: '5', quantity: 1 }] })],
      }),
    )
  const stepAfter = (createdAt: string, events: CaseEvent[] = opened) =>
    next(events, [...unitsSince(folded(events), openedAt, unitsWith(createdAt))])

  test('that left before the statement is the buyer’s to keep: the other piece is gone', () => {
    expect(stepAfter('2026-11-16T09:54:59Z')).toEqual({ kind: 'weigh', keys: [0] })
  })

  test.each(['2026-11-16T09:55:00Z', '2026-11-16T10:00:00Z', '2026-11-18T10:00:00Z'])(
    'that left since (%s) is what was asked for',
    (createdAt) => {
      expect(stepAfter(createdAt)).toMatchObject({ kind: 'shipped', parts: [{ fulfillmentLineId: '50' }] })
    },
  )

  test('that another line of the case names is that line’s', () => {
    const both = [unshipped(1, ['5/50', 1]), decided('granted', 'granted')]
    const asked = [...both, returned('9', [1], 'accepted')]
    const approved: CaseEvent = { type: 'shopify_return_approved', returnId: '9' }
    expect(stepAfter('2026-11-18T10:00:00Z', both)).toMatchObject({ kind: 'request', keys: [1] })
    expect(stepAfter('2026-11-18T10:00:00Z', [...asked, approved])).toEqual({ kind: 'weigh', keys: [0] })
  })
})

describe('a Return that somebody closed in Shopify', () => {
  const inReturn = (...more: CaseEvent[]): CaseEvent[] => [
    ...[unshipped(2, ['7/70', 2]), decided('refused', 'granted'), returned('9', [1], 'accepted')],
    ...[{ type: 'shopify_return_approved' as const, returnId: '9' }, ...more],
    { type: 'shopify_return_closed', returnId: '9' },
  ]
  const came = (quantity: number): CaseEvent => ({
    ...{ type: 'arrived', arrivedAt: '2026-11-18T10:00:00Z' },
    pieces: [{ key: 1, quantity, condition: 'whole' }],
  })
  const paid = (quantity: number): CaseEvent => ({
    ...{ type: 'refunded_in_shopify', refundId: '9', keys: [1], pieces: [{ key: 1, quantity }] },
    refunded: money(1, 'EUR'),
  })

  test.each([
    ['with nothing come, as by “Mark as returned”', [], { kind: 'leave', code: 'unpaid', keys: [1] }],
    ['with one piece here', [came(1)], { kind: 'leave', code: 'unpaid', keys: [1] }],
    ['with both here and one paid for', [came(2), paid(1)], { kind: 'leave', code: 'unpaid', keys: [1] }],
    ['with both paid for is over', [came(2), paid(2)], { kind: 'close' }],
  ])('%s', (_, happened, step) => {
    expect(next(inReturn(...happened))).toEqual(step)
  })

  const unpaid: CaseEvent = { type: 'left_for_review', code: 'unpaid', keys: [1] }

  test('and opened again there waits for its goods as before', () => {
    const again: CaseEvent = { type: 'shopify_return_reopened', returnId: '9' }
    expect(folded([...inReturn(), unpaid, again]).waits).toEqual([])
    expect(next([...inReturn(), unpaid, again])).toBeUndefined()
  })

  test('and said by a person to be dealt with is over', () => {
    const resolved: CaseEvent = {
      ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [1] },
      ...{ reason: 'It never came.', engineSaid: [] },
    }
    expect(next([...inReturn(), unpaid, resolved])).toEqual({ kind: 'close' })
  })

  test.each([
    ['nothing come', [], undefined],
    ['goods here', [came(1)], { kind: 'leave', code: 'unpaid', keys: [1] }],
  ])(
    'for a merchant who wanted the case over, with %s, asks nothing it was not asked before',
    (_, more, step) => {
      const twice: CaseEvent = { type: 'left_for_review', code: 'paid_twice', keys: [0] }
      const closing: CaseEvent = { type: 'closing_ordered', reason: 'Enough.' }
      expect(next([...inReturn(...more, closing), { type: 'closed' }, twice])).toEqual(step)
    },
  )

  test('with goods that were posted waits for a person too, and is opened again for their refund', () => {
    const sent: CaseEvent = {
      ...{ type: 'sent_back', keys: [1], proof: 'carrier', sentAt: '2026-11-17T10:00:00Z' },
    }
    expect(next(inReturn(sent))).toEqual({ kind: 'leave', code: 'unpaid', keys: [1] })
    const ordered: CaseEvent = { type: 'settlement_ordered', keys: [1], waived: true }
    expect(next([...inReturn(sent), unpaid, ordered])).toMatchObject({ kind: 'reopenReturn' })
  })
})
