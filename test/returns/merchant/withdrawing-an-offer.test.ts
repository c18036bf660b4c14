/** An offer to pay back less that nobody has answered can be taken back: it stands in the way of nothing any more. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { withdrawnOffer } from '../../../app/returns/merchant/offer-deduction.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { decided, folded, returned, stated } from '../case-events.ts'

const offer = (id: string): CaseEvent => ({
  type: 'deduction_offered',
  deduction: { id, key: 0, amount: money(100, 'EUR'), reason: 'Worn.', answerBy: '2026-11-30T22:00:00Z' },
})
const answer = (deductionId: string, said: 'agreed' | 'goods_back'): CaseEvent => ({
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

  test('after another that was declined leaves what the buyer said then', () => {
    const declined = [...open, answer('a', 'goods_back'), offer('b')]
    expect(folded(declined).waits).toEqual([])
    const after = folded([...declined, withdraw('b')])
    expect(after.waits).toEqual([{ code: 'goods_back', keys: [0] }])
    expect(after.deductions).toMatchObject([{ id: 'a', answer: 'goods_back' }])
  })
})

test.each<[string, CaseEvent[], string, string]>([
  ['agreed to', [...open, answer('a', 'agreed')], 'a', 'answered_already'],
  ['declined', [...open, answer('a', 'goods_back')], 'a', 'answered_already'],
  ['not there', open, 'b', 'not_offered'],
  ['taken back already', [...open, withdraw('a')], 'a', 'not_offered'],
  ['of a case that is over', [...open, { type: 'closed' }], 'a', 'closed'],
])('one that is %s is not', (_, events, id, refusal) => {
  expect(why(events, id)).toBe(refusal)
})
