import { expect, test } from 'vitest'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { decided, folded, returned, stated } from '../case-events.ts'

const came = (...keys: number[]): CaseEvent => ({
  ...{ type: 'arrived', arrivedAt: '2026-11-18T10:00:00Z' },
  pieces: keys.map((key) => ({ key, quantity: 1, condition: 'whole' as const })),
})

test.each([
  ['one of two is here: that one', [came(0)], false, [0]],
  ['both are here', [came(0, 1)], false, [0, 1]],
  ['one is here, and nobody waits for the other', [came(0)], true, [0, 1]],
  ['none is here: whoever says so pays for both', [], false, [0, 1]],
])('a refund of no lines by name: %s', (_, more, waived, keys) => {
  const state = folded([
    ...[stated(0, 1), decided('granted', 'granted'), returned('9', [0, 1], 'accepted'), ...more],
  ])
  expect(orderedEvents(state, { waived }, 'merchant:1')).toMatchObject([{ type: 'settlement_ordered', keys }])
})

test('of lines that the engine names it orders what can be ordered; a merchant who names them is told', () => {
  const offer: CaseEvent = {
    type: 'deduction_offered',
    deduction: {
      ...{ id: 'd', key: 1, amount: { minor: 100, currency: 'EUR' }, reason: 'Torn.' },
      answerBy: '2026-12-01T00:00:00Z',
    },
  }
  const granted = [stated(0, 1), decided('granted', 'granted'), returned('9', [0, 1], 'accepted')]
  const state = folded([...granted, came(0, 1), offer])
  const one = [{ type: 'settlement_ordered', keys: [0], waived: false }]
  expect(orderedEvents(state, { keys: [0, 1] }, 'engine')).toEqual(one)
  expect(orderedEvents(state, { keys: [1] }, 'engine')).toBe('deduction_unanswered')
  expect(orderedEvents(state, { keys: [0, 1] }, 'merchant:1')).toBe('deduction_unanswered')
  expect(orderedEvents(folded([...granted, came(0)]), { keys: [0, 1] }, 'engine')).toEqual(one)
  expect(orderedEvents(folded(granted), { keys: [0, 1] }, 'engine')).toBe('goods_or_proof_missing')
})
