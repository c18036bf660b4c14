import { describe, expect, test } from 'vitest'
import { needsPerson, statusOf } from '../../app/returns/case.ts'
import type { Actor, CaseEvent } from '../../app/returns/case-event.ts'
import { foldCase, isKnown } from '../../app/returns/fold-case.ts'
import { nextStep } from '../../app/returns/next-step.ts'
import { unitsOf } from '../../app/returns/order-units.ts'
import { aLine, anOrder, aParcel } from './an-order.ts'

const line = (key: number, unit = `${key}/1${key}`) => ({
  key,
  unit,
  title: 'Thing',
  quantity: 1,
  remedy: 'withdrawal' as const,
  answers: {},
})
const stated = (...keys: number[]): CaseEvent => ({
  type: 'statement_recorded',
  channel: 'account',
  lines: keys.map((key) => line(key)),
})
const decided = (...outcomes: ('granted' | 'refused' | 'asks' | 'review')[]): CaseEvent => ({
  type: 'decided',
  decisionId: 'd',
  outcomes: outcomes.map((outcome, key) => ({ key, outcome })),
})
const returned = (
  returnId: string,
  keys: number[],
  group: 'accepted' | 'refused' | 'review' | 'native',
): CaseEvent => ({
  type: 'shopify_return_requested',
  returnId,
  name: returnId,
  group,
  keys,
})
const folded = (events: (CaseEvent | [Actor, CaseEvent])[]) =>
  foldCase(
    events.map((entry, index) => {
      const [actor, event] = Array.isArray(entry) ? entry : (['engine', entry] as const)
      return { seq: index + 1, at: new Date(0), actor, event }
    }),
  )
const acceptances = (state: ReturnType<typeof folded>) => state.lines.map(({ acceptance }) => acceptance)

const order = anOrder({
  lines: [0, 1, 2].map((key) => aLine({ id: String(key) })),
  fulfillments: [
    aParcel({ lines: [0, 1, 2].map((key) => ({ id: `1${key}`, lineId: String(key), quantity: 1 })) }),
  ],
})
const units = unitsOf(order)
const next = (state: ReturnType<typeof folded>) => nextStep(state, 'RC-000000', units)

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

  test('what a person cancelled in Shopify is not made again, and the case is closed', () => {
    const events: (CaseEvent | [Actor, CaseEvent])[] = [
      stated(0),
      decided('granted'),
      returned('a', [0], 'accepted'),
      { type: 'shopify_return_approved', returnId: 'a' },
      ['shopify', { type: 'shopify_return_cancelled', returnId: 'a' }],
    ]
    expect(next(folded(events))).toEqual({ kind: 'close' })
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
    expect(next(folded(events))).toBeUndefined()
    expect(next(folded([...events, { type: 'shopify_return_closed', returnId: 'b' }]))).toEqual({
      kind: 'close',
    })
  })
})

describe('a verdict on a Return', () => {
  const native = [stated(0, 1), returned('n', [0, 1], 'native'), decided('granted', 'refused')]

  test('ours, declining a mixed native request, leaves its granted lines granted and asks for them anew', () => {
    const state = folded([...native, { type: 'shopify_return_declined', returnId: 'n', note: 'mixed' }])
    expect(acceptances(state)).toEqual(['accepted', 'refused'])
    expect(next(state)).toMatchObject({ kind: 'request', group: 'accepted', keys: [0], tag: 'RC-000000-2' })
  })

  test('a person’s, in Shopify’s own pages, overrules what was said of its lines', () => {
    const state = folded([
      ...native,
      ['shopify', { type: 'shopify_return_declined', returnId: 'n', note: null }],
    ])
    expect(acceptances(state)).toEqual(['refused', 'refused'])
    expect(next(state)).toBeUndefined()
  })

  test('answers what waited on its lines, and nothing else', () => {
    const state = folded([
      stated(0, 1),
      decided('review', 'review'),
      returned('a', [0], 'review'),
      { type: 'left_for_review', code: 'review', keys: [0, 1] },
      ['shopify', { type: 'shopify_return_approved', returnId: 'a' }],
    ])
    expect(acceptances(state)).toEqual(['accepted', 'review'])
    expect(state.waits).toEqual([{ code: 'review', keys: [1] }])
  })

  test('closed without our hearing of its approval: it was approved', () => {
    const state = folded([
      stated(0),
      decided('review'),
      returned('a', [0], 'review'),
      { type: 'left_for_review', code: 'review', keys: [0] },
      ['shopify', { type: 'shopify_return_closed', returnId: 'a' }],
    ])
    expect(acceptances(state)).toEqual(['accepted'])
    expect(needsPerson(state)).toBe(false)
  })
})

test.each([
  [{ type: 'shopify_return_requested', returnId: 'a', name: 'a', group: 'accepted', keys: [0] }, true],
  [{ type: 'shopify_return_requested', returnId: 'b', name: 'b', group: 'accepted', keys: [0] }, false],
  [{ type: 'shopify_return_approved', returnId: 'a' }, true],
  [{ type: 'shopify_return_declined', returnId: 'a', note: null }, false],
  [{ type: 'left_for_review', code: 'review', keys: [1] }, true],
  [{ type: 'left_for_review', code: 'review', keys: [0] }, false],
] as const)('whether %j is known already: %s', (event, known) => {
  const state = folded([
    stated(0, 1),
    decided('granted', 'review'),
    returned('a', [0], 'accepted'),
    { type: 'shopify_return_approved', returnId: 'a' },
    { type: 'left_for_review', code: 'review', keys: [1] },
  ])
  expect(isKnown(state, event as unknown as CaseEvent)).toBe(known)
})
