/** An offer to pay back less that nobody has answered can be taken back: it stands in the way of nothing any more. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, DeductionAnswer } from '../../../app/returns/case/case-event.ts'
import { resolutionsOf } from '../../../app/returns/case/waiting-for.ts'
import { withdrawnOffer } from '../../../app/returns/merchant/offer-deduction.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { agreedLeft } from '../../../app/returns/settling/agreed-deductions.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const offer = (id: string): CaseEvent => ({
  type: 'deduction_offered',
  deduction: { id, key: 0, amount: money(100, 'EUR'), reason: 'Worn.', answerBy: '2026-11-30T22:00:00Z' },
})
const answer = (deductionId: string, said: DeductionAnswer): CaseEvent => ({
  ...{ type: 'deduction_answered', deductionId, answer: said },
})
const withdraw = (deductionId: string): CaseEvent => ({ type: 'deduction_withdrawn', deductionId })
const late: CaseEvent = { type: 'deadline_passed', kind: 'deduction_unanswered', key: 'a', act: 'person' }
const open: CaseEvent[] = [
  stated(0),
  decided('granted'),
  returned('9', [0], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
  {
    type: 'arrived',
    pieces: [{ key: 0, quantity: 1, condition: 'damaged' }],
    arrivedAt: '2026-11-18T10:00:00Z',
  },
  offer('a'),
]
const why = (events: CaseEvent[], id = 'a') => withdrawnOffer(folded(events), id)

describe('an unanswered offer', () => {
  test('is taken back, and the refund waits for no answer', () => {
    expect(orderedEvents(folded(open), {}, 'merchant:1')).toBe('deduction_unanswered')
    expect(why(open)).toEqual([withdraw('a')])
    const after = folded([...open, withdraw('a')])
    expect(after.deductions).toEqual([])
    expect(orderedEvents(after, {}, 'merchant:1')).toMatchObject([{ type: 'settlement_ordered', keys: [0] }])
  })

  test('takes the wait for its answer along', () => {
    expect(folded([...open, late]).waits).toMatchObject([{ code: 'deadline' }])
    expect(folded([...open, late, withdraw('a')]).waits).toEqual([])
  })

  test.each(['goods_back', 'disagreed'] as const)(
    'after another that was answered %s leaves what the buyer said then',
    (said) => {
      const declined = [...open, answer('a', said), offer('b')]
      expect(folded(declined).waits).toEqual([])
      const after = folded([...declined, withdraw('b')])
      expect(after.waits).toEqual([{ code: said, keys: [0] }])
      expect(after.deductions).toMatchObject([{ id: 'a', answer: said }])
    },
  )
})

describe('a plain no', () => {
  const here: CaseEvent = { type: 'left_for_review', code: 'inspection', keys: [0] }
  const said = [...open, here, late, answer('a', 'disagreed')]
  const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }

  test('waits for a person alone, and is dealt with in words, or by paying all of it', () => {
    expect(folded(said).waits).toEqual([{ code: 'disagreed', keys: [0] }])
    expect(resolutionsOf(folded(said))).toEqual(['dealt_with'])
    expect(folded([...said, ordered]).waits).toEqual([])
  })

  test('keeps nobody from paying, also where nobody presses anything', () => {
    for (const actor of ['engine', 'merchant:1'] as const)
      expect(orderedEvents(folded(said), {}, actor)).toMatchObject([
        { type: 'settlement_ordered', keys: [0] },
      ])
    const wanted = folded([...open, answer('a', 'goods_back')])
    expect(orderedEvents(wanted, {}, 'engine')).toBe('goods_wanted_back')
  })

  test('takes nothing off, and leaves what was ordered before it ordered', () => {
    const state = folded([...open, ordered, answer('a', 'disagreed')])
    expect(state.ordered).toEqual([0])
    const [line] = state.lines
    expect(line && agreedLeft(state, { ...line, remedy: 'goodwill_return' }, 'EUR')).toBe(0)
  })

  test('dealt with in words it is asked about no more, and what is here still is', () => {
    const heard: CaseEvent = {
      ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [0], reason: 'We talked.' },
      ...{ engineSaid: [], of: [{ code: 'disagreed', keys: [0] }] },
    }
    const state = folded([...said, heard])
    expect(state).toMatchObject({ waits: [], handled: [] })
    expect(next(state)).toEqual({ kind: 'leave', code: 'inspection', keys: [0] })
    expect(next(folded(said))).toBeUndefined()
  })
})

test.each<[string, CaseEvent[], string, string]>([
  ['agreed to', [...open, answer('a', 'agreed')], 'a', 'answered_already'],
  ['declined', [...open, answer('a', 'goods_back')], 'a', 'answered_already'],
  ['not agreed to', [...open, answer('a', 'disagreed')], 'a', 'answered_already'],
  ['not there', open, 'b', 'not_offered'],
  ['taken back already', [...open, withdraw('a')], 'a', 'not_offered'],
  ['of a case that is over', [...open, { type: 'closed' }], 'a', 'closed'],
])('one that is %s is not', (_, events, id, refusal) => {
  expect(why(events, id)).toBe(refusal)
})
