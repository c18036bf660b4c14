import { expect, test } from 'vitest'
import { outstanding } from '../../../app/deadlines/case-to-watch.ts'
import type { CaseEvent, Mismatch, Resolution, StatedLine } from '../../../app/returns/case/case-event.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { decided, folded, next, returned } from '../case-events.ts'

const line = (key: number, quantity: number): StatedLine => ({
  ...{ key, unit: `${key}/1${key}`, title: 'Thing', quantity, remedy: 'withdrawal', answers: {} },
})
const misfit = (mismatch: Omit<Mismatch, 'key'>): CaseEvent[] => [
  { type: 'statement_recorded', channel: 'account', lines: [line(0, 3), line(1, 1)] },
  decided('granted', 'granted'),
  { type: 'mismatch_found', mismatches: [{ key: 0, ...mismatch }] },
]
const resolved = (resolution: Resolution): CaseEvent => ({
  ...{ type: 'resolved_by_merchant', resolution, keys: [0], reason: 'Asked them.', engineSaid: [] },
})
const open: CaseEvent[] = [
  returned('9', [0], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
  {
    ...{ type: 'arrived', arrivedAt: '2026-11-20T10:00:00Z' },
    pieces: [{ key: 0, quantity: 1, condition: 'whole' }],
  },
]
const order: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }

test.each([
  [2, 2],
  [1, 1],
  [3, 3],
  [0, 3],
])('of three pieces when %i were left a yes is for %i, which are due and can be paid', (left, quantity) => {
  const events = [...misfit({ code: 'quantity_beyond_left', left }), resolved('approved')]
  const state = folded(events)
  expect(state).toMatchObject({ mismatches: [], waits: [] })
  expect(state.lines[0]).toMatchObject({ acceptance: 'accepted', quantity })
  expect(outstanding({ state }).map(({ key }) => key)).toEqual([0, 1])
  const here = folded([...events, ...open])
  expect(orderedEvents(here, { keys: [0] }, 'merchant:1')).toEqual([order])
  expect(next(folded([...events, ...open, order]))).toMatchObject({
    kind: expect.stringMatching(/plan|request/),
  })
})

test.each(['unknown_unit', 'unit_twice', 'remedy_not_offered'] as const)(
  '%s: nothing can be reckoned for it, so that a person is asked until they have paid it in their own way',
  (code) => {
    const events = [...misfit({ code }), resolved('approved')]
    expect(folded(events)).toMatchObject({ mismatches: [{ key: 0 }], waits: [{ code: 'unpaid', keys: [0] }] })
    const dealtWith = folded([...events, resolved('dealt_with')])
    expect(dealtWith).toMatchObject({ handled: [0], waits: [] })
  },
)

test('a no leaves it as it was stated', () => {
  const state = folded([...misfit({ code: 'quantity_beyond_left', left: 2 }), resolved('declined')])
  expect(state.lines[0]).toMatchObject({ acceptance: 'refused', quantity: 3 })
  expect(state).toMatchObject({ waits: [], mismatches: [{ left: 2 }] })
})
