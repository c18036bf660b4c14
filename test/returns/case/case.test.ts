import { describe, expect, test } from 'vitest'
import { needsPerson, statusOf } from '../../../app/returns/case/case.ts'
import type { Actor, CaseEvent } from '../../../app/returns/case/case-event.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

describe('the word for a case', () => {
  test.each([
    [[], 'received'],
    [['granted', 'granted'], 'accepted'],
    [['refused', 'refused'], 'refused'],
    [['granted', 'refused'], 'mixed'],
    [['granted', 'asks'], 'needs_answer'],
    [['asks', 'review'], 'review'],
  ] as const)('decided %j: %s', (outcomes, word) => {
    const events = outcomes.length === 0 ? [stated(0, 1)] : [stated(0, 1), decided(...outcomes)]
    expect(statusOf(folded(events))).toBe(word)
  })
})

const handled = (...keys: number[]): CaseEvent => ({
  ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys, reason: 'In cash.', engineSaid: [] },
})
const leftUnpaid = (...keys: number[]): CaseEvent => ({ type: 'left_for_review', code: 'unpaid', keys })

describe('what comes next', () => {
  test('one Return per outcome, each with a tag of its own, then its verdict, then the wait', () => {
    const events: CaseEvent[] = [stated(0, 1, 2), decided('granted', 'refused', 'review')]
    expect(next(folded(events))).toMatchObject({
      kind: 'request',
      group: 'accepted',
      keys: [0],
      tag: 'RC-000000-1',
    })
    events.push(returned('a', [0], 'accepted'))
    expect(next(folded(events))).toMatchObject({
      kind: 'request',
      group: 'refused',
      keys: [1],
      tag: 'RC-000000-2',
    })
    events.push(returned('b', [1], 'refused'))
    expect(next(folded(events))).toMatchObject({
      kind: 'request',
      group: 'review',
      keys: [2],
      tag: 'RC-000000-3',
    })
    events.push(returned('c', [2], 'review'))
    expect(next(folded(events))).toMatchObject({ kind: 'approve', returned: { id: 'a' } })
    events.push({ type: 'shopify_return_approved', returnId: 'a' })
    expect(next(folded(events))).toMatchObject({ kind: 'decline', returned: { id: 'b' } })
    events.push({ type: 'shopify_return_declined', returnId: 'b', note: 'no' })
    expect(next(folded(events))).toEqual({ kind: 'leave', code: 'review', keys: [2] })
    events.push({ type: 'left_for_review', code: 'review', keys: [2] })
    expect(next(folded(events))).toBeUndefined()
    expect(needsPerson(folded(events))).toBe(true)
  })

  test('nothing, before it is decided', () => {
    expect(next(folded([stated(0)]))).toBeUndefined()
  })

  test('what does not fit the order is not asked for in Shopify until a person says so', () => {
    const events: CaseEvent[] = [
      stated(0),
      { type: 'mismatch_found', mismatches: [{ key: 0, code: 'quantity_beyond_left', left: 0 }] },
    ]
    expect(next(folded(events))).toBeUndefined()
    events.push({
      type: 'resolved_by_merchant',
      resolution: 'approved',
      keys: [0],
      reason: 'fine',
      engineSaid: [],
    })
    expect(next(folded(events))).toMatchObject({ kind: 'request', group: 'accepted' })
  })

  test('what a person cancelled in Shopify is not made again, and what was granted is left to a person', () => {
    const events: (CaseEvent | [Actor, CaseEvent])[] = [
      stated(0),
      decided('granted'),
      returned('a', [0], 'accepted'),
      { type: 'shopify_return_approved', returnId: 'a' },
      ['shopify', { type: 'shopify_return_cancelled', returnId: 'a' }],
    ]
    expect(next(folded(events))).toEqual({ kind: 'leave', code: 'unpaid', keys: [0] })
    expect(next(folded([...events, leftUnpaid(0)]))).toBeUndefined()
    expect(next(folded([...events, leftUnpaid(0), handled(0)]))).toEqual({ kind: 'close' })
    expect(statusOf(folded([...events, { type: 'closed' }]))).toBe('closed')
  })

  test('not closed while another of its Returns is open', () => {
    const events: CaseEvent[] = [
      stated(0, 1),
      decided('granted', 'granted'),
      returned('a', [0], 'accepted'),
      returned('b', [1], 'accepted'),
      { type: 'shopify_return_approved', returnId: 'a' },
      { type: 'shopify_return_approved', returnId: 'b' },
      { type: 'shopify_return_closed', returnId: 'a' },
    ]
    expect(next(folded([...events, leftUnpaid(0), handled(0)]))).toBeUndefined()
    const both: CaseEvent[] = [...events, { type: 'shopify_return_closed', returnId: 'b' }]
    expect(next(folded([...both, leftUnpaid(0, 1), handled(0, 1)]))).toEqual({ kind: 'close' })
  })
})
