import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { RecordedEvent } from '../../../app/returns/case/case-event.ts'
import {
  LONGEST_REFUSED_MS,
  LONGEST_WAIT_MS,
  lookAgainMs,
} from '../../../app/returns/settling/awaited-cancelling.ts'

const plannedAt = new Date('2026-11-20T10:00:00Z')
const events: RecordedEvent[] = [
  {
    ...{ seq: 1, at: plannedAt, actor: 'engine' },
    event: {
      type: 'settlement_planned',
      settlement: {
        ...{ id: 's', way: 'order', keys: [0], pieces: [{ key: 0, quantity: 1 }], repayments: [] },
        ...{ refund: money(100, 'EUR'), shipping: money(0, 'EUR') },
      },
    },
  },
]
const after = (ms: number, way: 'order' | 'unshipped' = 'order') =>
  lookAgainMs(events, { id: 's', way }, new Date(plannedAt.getTime() + ms))

test.each([
  ['at once', 0, 2_000],
  ['ten seconds', 10_000, 2_000],
  ['just beyond', 10_005, 2_001],
  ['five hours', 5 * 3_600_000, 3_600_000],
  ['just before a day', LONGEST_WAIT_MS - 1, 3_600_000],
  ['a day: a person looks', LONGEST_WAIT_MS, undefined],
  ['two days', 2 * LONGEST_WAIT_MS, undefined],
])('after %s', (_, waited, expected) => {
  expect(after(waited)).toBe(expected)
})

test.each([
  ['at once', 0, 2_000],
  ['just before a quarter of an hour', LONGEST_REFUSED_MS - 1, 179_999],
  ['a quarter of an hour: a person looks', LONGEST_REFUSED_MS, undefined],
])('refused, counted from the first asking: after %s', (_, waited, expected) => {
  const sentAt = new Date(plannedAt.getTime() + 7_200_000)
  const sent = (at: Date): RecordedEvent => ({
    ...{ seq: 2, at, actor: 'engine' },
    event: { type: 'settlement_sent', settlementId: 's', sentAt: at.toISOString() },
  })
  const asked = [...events, sent(sentAt), sent(new Date(sentAt.getTime() + 60_000))]
  const at = new Date(sentAt.getTime() + waited)
  expect(lookAgainMs(asked, { id: 's', way: 'order' }, at, true)).toBe(expected)
})

test('what is not cancelled is not given up by the clock', () => {
  expect(after(2 * LONGEST_WAIT_MS, 'unshipped')).toBe(2_000)
})
