import { expect, test } from 'vitest'
import type { DeadlineView } from '../../app/deadlines/read-deadlines.ts'
import type { Day } from '../../app/engine/index.ts'
import { inOrder } from '../../app/routes/app.returns.$id/deadlines.tsx'

const deadline = (lastDay: Day, status: DeadlineView['status']): DeadlineView => ({
  ...{ subject: 'case:1', kind: 'refund_due', key: lastDay, words: 'due.refund_due.title', orderId: '1' },
  ...{ dueAt: `${lastDay}T22:00:00.000Z`, lastDay, status, isOverdue: false, will: 'person' },
})

test('what is still due comes before what is over, each the earliest first; what no longer applies is left out', () => {
  const shown = inOrder([
    deadline('2026-11-10', 'passed'),
    deadline('2026-11-11', 'met'),
    deadline('2026-11-12', 'dropped'),
    deadline('2026-11-30', 'pending'),
    deadline('2026-12-02', 'pending'),
  ])
  expect(shown.map(({ lastDay }) => lastDay)).toEqual([
    '2026-11-30',
    '2026-12-02',
    '2026-11-10',
    '2026-11-11',
  ])
})
