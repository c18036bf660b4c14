/** A case that a merchant closes, while somebody is still to see to goods of it: nothing else of it goes on. */
import { describe, expect, test } from 'vitest'
import { whatIsOrdered } from '../../../app/deadlines/what-is-ordered.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { resolutionsOf, waitingKeys } from '../../../app/returns/case/waiting-for.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'
import { dealtWith, paid, refused } from './a-placing.ts'

const open = (second: 'granted' | 'review'): CaseEvent[] => [
  ...[stated(0, 1), decided('granted', second)],
  returned('9', second === 'granted' ? [0, 1] : [0], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
const proven: CaseEvent = {
  ...{ type: 'sent_back', keys: [0, 1], proof: 'posting_receipt', sentAt: '2026-11-17T10:00:00Z' },
}
const closing: CaseEvent = { type: 'closing_ordered', reason: 'The other never came.' }
const over: CaseEvent[] = [{ type: 'shopify_return_closed', returnId: '9' }, { type: 'closed' }]

const before = [...open('granted'), proven, ...paid(1)]

describe.each<[string, CaseEvent[]]>([
  ['while it is being closed', [closing, refused]],
  ['after it was closed', [closing, ...over, refused]],
])('where the question comes %s', (_, events) => {
  const state = folded([...before, ...events])

  test('the engine pays nothing of what was given up', () => {
    expect(state).toMatchObject({ closed: false, isClosing: true })
    expect(whatIsOrdered(state, undefined)).toEqual({ ordered: [], left: [] })
    expect(orderedEvents(state, { keys: [1] }, 'engine')).toBe('closed')
  })

  test('no person is asked about a day of it', () => {
    const passed: CaseEvent = { type: 'deadline_passed', kind: 'refund_due', key: 'd', act: 'person' }
    expect(folded([...before, ...events, passed]).waits).toEqual(state.waits)
  })

  test('a merchant who orders it means it', () => {
    expect(orderedEvents(state, { keys: [1] }, 'merchant:1')).toMatchObject([{ keys: [1] }])
  })
})

describe('who is to see to goods is asked nothing else', () => {
  const asked = (code: 'refund_refused' | 'review'): CaseEvent => ({
    type: 'left_for_review',
    code,
    keys: [1],
  })
  const ready = (...first: CaseEvent[]) => folded([...first, proven, ...paid(1), closing, refused])

  test.each<[string, CaseEvent[]]>([
    ['what was judged of another line', [...open('review')]],
    ['what was asked of another line before', [...open('review'), asked('review')]],
    ['who sees to a refund that was refused', [...open('granted'), asked('refund_refused')]],
  ])('not %s', (_, first) => {
    const state = ready(...first)
    expect(state.waits.map(({ code }) => code)).toEqual(['not_put_away'])
    expect([waitingKeys(state), resolutionsOf(state)]).toEqual([[0], ['dealt_with']])
  })

  test('and says nothing of the rest by having seen to them', () => {
    const events = [...open('granted'), asked('refund_refused'), proven, ...paid(1), closing, refused]
    const seenTo = { ...dealtWith, keys: waitingKeys(folded(events)) } as CaseEvent
    expect(folded([...events, seenTo]).handled).toEqual([])
    expect(next(folded([...events, ...over.slice(0, 1), seenTo]))).toEqual({ kind: 'close' })
  })

  test('but that Shopify did not take the closing, which is tried again', () => {
    const stuck: CaseEvent = { type: 'left_for_review', code: 'shopify_refused', keys: [0, 1], detail: 'No.' }
    const state = folded([...open('granted'), proven, ...paid(1), closing, stuck, refused])
    expect(state.waits.map(({ code }) => code)).toEqual(['shopify_refused', 'not_put_away'])
    expect(resolutionsOf(state)).toEqual(['approved'])
  })
})
