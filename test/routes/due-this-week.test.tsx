import { expect, test } from 'vitest'
import type { DeadlineView } from '../../app/deadlines/read-deadlines.ts'
import { DueThisWeek } from '../../app/routes/app._index/due-this-week.tsx'
import { rendered, wordsOf } from '../ui/rendered.tsx'

const due = (key: number): DeadlineView => ({
  ...{ subject: `case:${key}`, kind: 'refund_due', key: '', words: 'due.refund_due.title', orderId: '1' },
  ...{ dueAt: '2026-11-20T22:00:00.000Z', lastDay: '2026-11-21', status: 'pending', isOverdue: false },
  will: 'person',
})
const shown = (count: number) => (
  <DueThisWeek deadlines={Array.from({ length: count }, (_, key) => due(key))} today="2026-11-20" />
)

test('seven are shown, and the others are a press away', () => {
  expect(wordsOf(shown(7))).not.toMatch(/Show/)
  expect(wordsOf(shown(9))).toMatch(/Show 2 more/)
  expect(rendered(shown(9))).toMatch(/<button[^>]*aria-expanded="false"/)
  expect(wordsOf(shown(9)).match(/Refund to be paid/g)).toHaveLength(7)
})
