import { expect, test } from 'vitest'
import type { DeadlineView } from '../../app/deadlines/read-deadlines.ts'
import { Deadlines } from '../../app/routes/app.returns.$id/deadlines.tsx'
import { nothingToDo } from '../../app/routes/app.returns.$id/next-step.tsx'
import { wordsOf } from '../ui/rendered.tsx'

const passed: DeadlineView = {
  ...{ subject: 'case:1', kind: 'goods_not_sent', key: '', words: 'due.goods_not_sent.title', orderId: '1' },
  ...{ dueAt: '2026-11-20T22:00:00.000Z', lastDay: '2026-11-21', status: 'passed', isOverdue: false },
  ...{ will: 'person', act: 'person' },
}
const shown = (today: string, isClosed = false) =>
  wordsOf(<Deadlines deadlines={[passed]} today={today} isClosed={isClosed} />)

test.each([
  ['2026-11-20', /1 day left/],
  ['2026-11-21', /Today/],
])('on %s a last day is not past', (today, chip) => {
  expect(shown(today)).toMatch(chip)
  expect(shown(today)).not.toMatch(/Passed|It waits for you/)
})

test('the day after it is, and nothing is said to wait still', () => {
  expect(shown('2026-11-22')).toMatch(/Passed .*It was left to you\./)
  expect(shown('2026-11-22')).not.toMatch(/It waits for you/)
})

test('of a case that is over nothing waits, on the last day either', () => {
  expect(shown('2026-11-21', true)).not.toMatch(/It waits for you|Today/)
})

test.each([
  ['its parcel awaited in a Return', [{}], 'approved', false, 'case.next.accepted'],
  ['its parcel awaited, and the Return not made yet', [{}], undefined, true, 'case.next.acceptedSoon'],
  ['its parcel awaited, and the Return not approved yet', [{}], 'requested', true, 'case.next.acceptedSoon'],
  ['its parcel awaited, and the Return closed', [{}], 'closed', false, 'case.next.review'],
  ['nothing awaited', [], 'approved', false, 'case.next.review'],
] as const)('of what is accepted, %s: %j %s %j %s', (_, awaited, returned, isBusy, said) => {
  const standing = { state: 'accepted' as const, lines: [{}], carryOut: { awaited, isBusy } }
  const shopifyReturns = returned === undefined ? [] : [{ state: returned }]
  expect(nothingToDo({ ...standing, shopifyReturns })).toBe(said)
})
