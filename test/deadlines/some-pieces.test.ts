/** Of a line of two pieces one came and is paid back: the days of the other are its own. */
import { expect, test } from 'vitest'
import { deadlinesOfCaseState } from '../../app/deadlines/of-case.ts'
import { withWayBack } from '../../app/deadlines/way-back.ts'
import { money } from '../../app/engine/index.ts'
import type { CaseEvent } from '../../app/returns/case/case-event.ts'
import { arrived, aThing, aWatchedCase, factsOf, paid, sentBack } from './a-watched-case.ts'

const things = [aThing('u0', { quantity: 2 })]
const derived = (...events: CaseEvent[]) => deadlinesOfCaseState(aWatchedCase({ things, events }))
const days = (...events: CaseEvent[]) =>
  Object.fromEntries(derived(...events).open.map(({ kind, basis }) => [kind, basis.lastDay]))
const met = (...events: CaseEvent[]) => derived(...events).met.map(({ kind }) => kind)

const first = arrived('2026-11-20T10:00:00Z', 0)
const half = [first, ...paid(0)]

test('while the first is not paid back, its refund is due, and the other is to be sent', () => {
  expect(days(first)).toMatchObject({ goods_not_sent: '2026-12-02', refund_due: '2026-12-02' })
})

test('then the other is to be sent, and nothing of it is due', () => {
  expect(days(...half)).toEqual({ goods_not_sent: '2026-12-02' })
  expect(met(...half)).not.toContain('goods_not_sent')
  expect(met(...half)).not.toContain('refund_due')
})

test('a decision of the inspection, which knows of the first, says nothing of the other', () => {
  const events = [first]
  const decidedOn = withWayBack(factsOf(things), aWatchedCase({ things, events }).state)
  expect(decidedOn.lines[0]?.comingBack).toHaveProperty('receivedAt')
  const open = deadlinesOfCaseState(aWatchedCase({ things, events: half, decidedOn })).open
  expect(open.map(({ kind }) => kind)).toEqual(['goods_not_sent'])
})

// Fourteen days from the statement, 30 November, is a holiday, as is the next day.
test.each([
  ['2026-12-01T10:00:00Z', '2026-12-02'],
  ['2026-12-02T21:59:59Z', '2026-12-02'],
  ['2026-12-02T22:00:00Z', '2026-12-03'],
  ['2026-12-20T10:00:00Z', '2026-12-20'],
])('it comes at %s: its refund is due by its own arrival, %s', (at, lastDay) => {
  const events = [...half, arrived(at, 0)]
  expect(days(...events)).toMatchObject({ refund_due: lastDay, inspection_overdue: expect.any(String) })
  expect(days(...events)).not.toHaveProperty('goods_not_sent')
  const due = derived(...events).open.find(({ kind }) => kind === 'refund_due')
  expect(due?.basis.steps).toContainEqual({
    kind: 'from',
    event: 'arrival',
    day: expect.stringMatching(/^2026-12/),
  })
})

test('it is shown to be sent: its refund may not wait', () => {
  const events = [...half, sentBack('2026-12-10T10:00:00Z', 0)]
  expect(days(...events)).toEqual({ refund_due: '2026-12-10' })
  expect(met(...events)).toContain('goods_not_sent')
})

test('nobody waits for it: it is to be sent by no day', () => {
  const waived: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: true }
  expect(days(...half, waived)).not.toHaveProperty('goods_not_sent')
})

test('both are paid back: nothing is due', () => {
  const other: CaseEvent = {
    ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0], refunded: money(1, 'RON') },
    pieces: [{ key: 0, quantity: 1 }],
  }
  expect(days(...half, other)).toEqual({})
})

test('for the first too little was paid: that is due as it came, whatever becomes of the other', () => {
  const short: CaseEvent = {
    ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0], refunded: money(1, 'RON') },
    ...{ pieces: [{ key: 0, quantity: 1 }], short: money(9_999, 'RON') },
  }
  expect(days(first, short)).toEqual({ goods_not_sent: '2026-12-02', refund_due: '2026-12-02' })
})
