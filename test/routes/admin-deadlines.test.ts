import { expect, test } from 'vitest'
import type { DeadlineView } from '../../app/deadlines/read-deadlines.ts'
import type { Day } from '../../app/engine/index.ts'
import { inOrder } from '../../app/routes/app.returns.$id/deadlines.tsx'

const deadline = (lastDay: Day, status: DeadlineView['status'], isOverdue = false): DeadlineView => ({
  ...{ subject: 'case:1', kind: 'refund_due', key: lastDay, words: 'due.refund_due.title', orderId: '1' },
  ...{ dueAt: `${lastDay}T22:00:00.000Z`, lastDay, status, isOverdue, will: 'person' },
})

const list = [
  deadline('2026-11-09', 'passed'),
  deadline('2026-11-10', 'passed', true),
  deadline('2026-11-11', 'met'),
  deadline('2026-11-12', 'dropped'),
  deadline('2026-11-30', 'pending'),
  deadline('2026-12-02', 'pending'),
]
const shown = (isClosed: boolean) => inOrder(list, isClosed).map(({ lastDay }) => lastDay)

test('what is late comes first, then what is still due, then what is over; what no longer applies is left out', () => {
  expect(shown(false)).toEqual(['2026-11-10', '2026-11-30', '2026-12-02', '2026-11-09', '2026-11-11'])
})

test('of a case that is over nothing is due any more, and nothing late', () => {
  expect(shown(true)).toEqual(['2026-11-09', '2026-11-10', '2026-11-11'])
})
