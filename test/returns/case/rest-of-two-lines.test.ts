/** The rest of a refund for two lines is ordered with one of them: it is planned, once. */
import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { isKnown } from '../../../app/returns/case/is-known.ts'
import { planRest } from '../../../app/returns/settling/plan-rest.ts'
import { folded, next } from '../case-events.ts'
import { open } from '../reconcile/saying.ts'

const short: CaseEvent = {
  ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0, 1] },
  pieces: [0, 1].map((key) => ({ key, quantity: 1 })),
  ...{ refunded: money(160, 'EUR'), short: money(40, 'EUR') },
}
const events: CaseEvent[] = [
  ...[...open, short],
  { type: 'settlement_ordered', keys: [0], waived: false, rest: true },
]

test('and not a second time', () => {
  const state = folded(events)
  expect(next(state)).toMatchObject({ kind: 'plan', rest: [0] })
  const settlement = planRest('r', state, [0], {
    payments: [{ id: '7', gateway: 'card', isByHand: false, paidMinor: 200, refundableMinor: 200 }],
    ...{ currency: 'EUR', shippingLeftMinor: 0 },
  })
  if (settlement === undefined) throw new Error('nothing was planned')
  expect(settlement).toMatchObject({ keys: [0, 1], refund: { minor: 40 } })
  const planned: CaseEvent = { type: 'settlement_planned', settlement }
  expect(isKnown(state, planned)).toBe(false)
  const after = folded([...events, planned])
  expect(isKnown(after, planned)).toBe(true)
  expect(next(after)).toMatchObject({ kind: 'execute' })
})
