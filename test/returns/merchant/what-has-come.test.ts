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
