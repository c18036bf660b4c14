import { describe, expect, test } from 'vitest'
import { outstandingQuantity } from '../../../app/returns/case/case.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { isKnown } from '../../../app/returns/case/is-known.ts'
import { resolutionsOf } from '../../../app/returns/case/waiting-for.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { decided, folded, returned, stated } from '../case-events.ts'

const missing = (...keys: number[]): CaseEvent => ({
  ...{ type: 'left_for_review', code: 'order_not_found', keys },
})
const found: CaseEvent = { type: 'order_found' }
const acceptances = (events: CaseEvent[]) => folded(events).lines.map(({ acceptance }) => acceptance)

describe('an order that Shopify does not show', () => {
  const open: CaseEvent[] = [
    ...[stated(0, 1), decided('granted', 'refused'), returned('9', [0], 'accepted')],
    { type: 'shopify_return_approved', returnId: '9' },
  ]

  test('takes nothing back of what was decided: it is owed, and can be ordered', () => {
    const state = folded([...open, missing(0, 1)])
    expect(acceptances([...open, missing(0, 1)])).toEqual(['accepted', 'refused'])
    expect(state.lines.map((line) => outstandingQuantity(state, line))).toEqual([1, 0])
    expect(orderedEvents(state, { keys: [0] }, 'merchant:1')).toMatchObject([{ keys: [0] }])
  })

  test('asks nothing any more when it is there again', () => {
    const events = [...open, missing(0)]
    expect(resolutionsOf(folded(events))).toEqual(['approved'])
    expect(isKnown(folded(events), found)).toBe(false)
    const after = folded([...events, found])
    expect(after.waits).toEqual([])
    expect(isKnown(after, found)).toBe(true)
  })

  test('before anything was decided it is judged by a person, or decided once it is there', () => {
    const events = [stated(0, 1), missing(0, 1)]
    expect(acceptances(events)).toEqual(['review', 'review'])
    expect(resolutionsOf(folded(events))).toEqual(['approved', 'declined'])
    expect(acceptances([...events, found, decided('granted', 'refused')])).toEqual(['accepted', 'refused'])
  })
})
