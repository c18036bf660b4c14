/** A question waits until the buyer writes, or a person judges without their answer; one about a parcel until it is shown. */
import { expect, test } from 'vitest'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { openQuestions } from '../../../app/returns/case/questions.ts'
import { withoutWords } from '../../../app/returns/privacy/without-words.ts'
import { decided, folded, stated } from '../case-events.ts'

const ask = (question: string, ...sending: number[]): CaseEvent => ({
  ...{ type: 'question_asked', question },
  ...(sending.length > 0 && { sending }),
})
const wrote = (asks = true): CaseEvent => ({ type: 'buyer_wrote', actId: 'a', asks })
const judged = (resolution: 'approved' | 'declined' | 'dealt_with'): CaseEvent => ({
  ...{ type: 'resolved_by_merchant', resolution, keys: [0], reason: 'So.', engineSaid: [] },
})
const sent = (...keys: number[]): CaseEvent => ({
  ...{ type: 'sent_back', keys, proof: 'posting_receipt', sentAt: '2026-11-18T10:00:00Z' },
})
const came = (...keys: number[]): CaseEvent => ({
  ...{ type: 'arrived', arrivedAt: '2026-11-19T10:00:00Z' },
  pieces: keys.map((key) => ({ key, quantity: 1, condition: 'whole' as const })),
})
const open = (...events: CaseEvent[]) =>
  openQuestions(folded([stated(0, 1), decided('granted', 'granted'), ...events])).map(
    ({ question }) => question,
  )

test.each<[string, CaseEvent[], string[]]>([
  ['asked', [ask('A?')], ['A?']],
  ['asked twice', [ask('A?'), ask('B?')], ['A?', 'B?']],
  ['answered, both at once', [ask('A?'), ask('B?'), wrote()], []],
  ['asked again after an answer', [ask('A?'), wrote(), ask('B?')], ['B?']],
  ['written to before', [wrote(), ask('A?')], ['A?']],
  ['with words that ask for nobody', [ask('A?'), wrote(false)], ['A?']],
  ['judged', [ask('A?'), judged('approved')], []],
  ['declined', [ask('A?'), judged('declined')], []],
  ['of which something else was dealt with', [ask('A?'), judged('dealt_with')], ['A?']],
  ['sent meanwhile', [ask('A?'), sent(0, 1)], ['A?']],
  ['to be closed', [ask('A?'), { type: 'closing_ordered', reason: 'So.' }], []],
  ['closed', [ask('A?'), { type: 'closed' }], []],
  ['about a parcel', [ask('Where?', 0, 1)], ['Where?']],
  ['about a parcel, one of two shown', [ask('Where?', 0, 1), sent(0)], ['Where?']],
  ['about a parcel that is shown', [ask('Where?', 0, 1), sent(0), sent(1)], []],
  ['about a parcel that has come', [ask('Where?', 0, 1), came(0, 1)], []],
  ['about a parcel, and about more', [ask('Where?', 0), ask('A?'), sent(0)], ['A?']],
  ['about a parcel, in words', [ask('Where?', 0), wrote()], []],
])('a case %s', (_, events, questions) => {
  expect(open(...events)).toEqual(questions)
})

test('once the buyer is forgotten nothing is asked any more', () => {
  const state = folded([stated(0), ask('Are you Ana Pop?')])
  expect(openQuestions(state)).toHaveLength(1)
  const forgotten = withoutWords(state) as typeof state
  expect(JSON.stringify(forgotten)).not.toContain('Ana')
  expect(openQuestions(forgotten)).toEqual([])
})
