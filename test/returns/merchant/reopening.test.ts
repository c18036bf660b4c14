/** A Return that is over can be opened again; Shopify opens no cancelled one, so that another takes its place. */
import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { carryOutView } from '../../../app/returns/merchant/carry-out-view.ts'
import { reopened } from '../../../app/returns/merchant/close-case.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const open: CaseEvent[] = [
  stated(0, 1),
  decided('granted', 'granted'),
  returned('9', [0, 1], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
const cancelled: CaseEvent = { type: 'shopify_return_cancelled', returnId: '9' }
const closed: CaseEvent = { type: 'shopify_return_closed', returnId: '9' }
const over: CaseEvent = { type: 'closed' }
const again: CaseEvent = { type: 'reopening_ordered', returnId: '9' }
const offered = (events: CaseEvent[]) => carryOutView(folded(events), undefined).closedReturns

describe('a cancelled Return of a case that is over', () => {
  const ended = [...open, cancelled, over]

  test('can be opened again: the case goes on, and its lines go into a Return of their own', () => {
    expect(offered(ended)).toEqual([{ returnId: '9', name: '9', isCancelled: true }])
    expect(reopened(folded(ended), '9')).toEqual([again])
    const after = folded([...ended, again])
    expect(after).toMatchObject({ closed: false, isClosing: false, reopening: [] })
    expect(next(after)).toMatchObject({ kind: 'request', group: 'accepted', keys: [0, 1] })
    expect(next(after)).toMatchObject({ tag: 'RC-000000-2' })
  })

  test('is not offered twice, nor made twice', () => {
    expect(offered([...ended, again])).toEqual([])
    expect(reopened(folded([...ended, again]), '9')).toBe('no_closed_return')
    const made = [
      returned('10', [0, 1], 'accepted'),
      { type: 'shopify_return_approved' as const, returnId: '10' },
    ]
    expect(next(folded([...ended, again, ...made]))).toBeUndefined()
  })

  test.each<[string, CaseEvent]>([
    ['taken back', { type: 'request_taken_back', keys: [0, 1] }],
    ['dealt with', { type: 'nothing_to_repay', keys: [0, 1] }],
  ])('is not opened again for what is %s', (_, event) => {
    const events = [...open, event, cancelled, over]
    expect(offered(events)).toEqual([])
    expect(reopened(folded(events), '9')).toBe('no_closed_return')
  })

  test('is opened again for the one line that is still owed', () => {
    const events: CaseEvent[] = [...open, { type: 'request_taken_back', keys: [1] }, cancelled, over]
    expect(offered(events)).toHaveLength(1)
    expect(next(folded([...events, again]))).toMatchObject({ kind: 'request', keys: [0] })
  })
})

test('a merchant who closed the case may open it again too', () => {
  const ordered: CaseEvent = { type: 'closing_ordered', reason: 'x' }
  expect(next(folded([...open, ordered, cancelled, over, again]))?.kind).toBe('request')
})

test.each(['refund_refused', 'unpaid'] as const)(
  'goods that are here answer what a person was asked (%s), with the Return that takes its place',
  (code) => {
    const came: CaseEvent = {
      ...{ type: 'arrived', pieces: [{ key: 0, quantity: 1, condition: 'whole' }] },
      arrivedAt: '2026-11-18T10:00:00Z',
    }
    const asked: CaseEvent = { type: 'left_for_review', code, keys: [0] }
    const after = folded([...open, came, cancelled, asked, again])
    expect(after.waits).toEqual([])
    expect(next(after)).toMatchObject({ kind: 'request', keys: [0, 1] })
  },
)

test('one that is closed in Shopify is opened there', () => {
  expect(offered([...open, closed, over])).toEqual([{ returnId: '9', name: '9', isCancelled: false }])
  expect(reopened(folded([...open, closed, over]), '9')).toEqual([again])
  expect(folded([...open, closed, over, again])).toMatchObject({ closed: true, reopening: ['9'] })
})

test.each(['approved', 'unknown'])('one that is %s is not', (which) => {
  expect(reopened(folded(open), which === 'approved' ? '9' : '8')).toBe('no_closed_return')
})
