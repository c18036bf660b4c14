import { expect, test } from 'vitest'
import { endsWithTheDay } from '../../app/deadlines/ends-with-the-day.ts'
import type { CaseEvent, StatedLine, WaitCode } from '../../app/returns/case/case-event.ts'
import { decided, folded, returned } from '../returns/case-events.ts'

const line = (key: number, remedy: StatedLine['remedy']): StatedLine => ({
  ...{ key, unit: `${key}/1${key}`, title: 'Thing', quantity: 1, remedy, answers: {} },
})
const given = (...remedies: StatedLine['remedy'][]): CaseEvent[] => [
  { type: 'statement_recorded', channel: 'account', lines: remedies.map((remedy, key) => line(key, remedy)) },
  decided('granted', 'granted'),
  returned('9', [0, 1], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
const sent: CaseEvent = {
  ...{ type: 'sent_back', keys: [0], proof: 'carrier', sentAt: '2026-11-18T10:00:00Z' },
}
const order: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }

test.each<[string, CaseEvent[], boolean]>([
  ['given freely', given('goodwill_return', 'exchange'), true],
  [
    'given freely, with nothing named that goes out for it',
    [...given('exchange'), { type: 'left_for_review', code: 'replacement', keys: [0] }],
    true,
  ],
  ['given by law', given('goodwill_return', 'withdrawal'), false],
  ['on its way', [...given('goodwill_return'), sent], false],
  ['ordered to be paid back', [...given('goodwill_return'), order], false],
])('what is %s: whether it may end with its day', (_, events, isEnding) => {
  expect(endsWithTheDay(folded(events))).toBe(isEnding)
})

test.each(['refund_refused', 'paid_short', 'unpaid', 'shopify_refused', 'paid_twice'] as WaitCode[])(
  'a case of which a person is asked (%s) is not closed away',
  (code) => {
    const events: CaseEvent[] = [...given('goodwill_return'), { type: 'left_for_review', code, keys: [0] }]
    expect(endsWithTheDay(folded(events))).toBe(false)
  },
)
