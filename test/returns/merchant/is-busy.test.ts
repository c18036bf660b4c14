import { expect, test } from 'vitest'
import { type CaseLine, type CaseState, NOTHING_YET } from '../../../app/returns/case/case.ts'
import { isBusy } from '../../../app/returns/merchant/is-busy.ts'

const accepted: CaseLine = {
  ...{ key: 0, unit: 'u0', title: 'Thing', quantity: 2, remedy: 'exchange', answers: {} },
  ...{ acceptance: 'accepted', reception: 'awaiting', settlement: 'none' },
}
const inReturn = (state: 'approved' | 'cancelled') => ({
  returns: [{ id: 'r', name: '#1-R1', group: 'accepted' as const, keys: [0], state }],
})

/** Between its decision and what follows from it nothing else says that a job is at it. */
test.each<[string, Partial<CaseState>, boolean, boolean]>([
  ['is in no Return yet', {}, true, true],
  ['never left the shop', {}, false, false],
  ['is in its Return', inReturn('approved'), true, false],
  ['is in a Return that a person cancelled', inReturn('cancelled'), true, false],
  ['waits for what goes out', { waits: [{ code: 'replacement', keys: [0] }] }, true, false],
  [
    'is of an order that Shopify does not show',
    { waits: [{ code: 'order_not_found', keys: [0] }] },
    true,
    false,
  ],
  ['is taken back', { takenBack: [0] }, true, false],
  ['is refused', { lines: [{ ...accepted, acceptance: 'refused' }] }, true, false],
  ['waits for a person', { lines: [{ ...accepted, acceptance: 'review' }] }, true, false],
])('what %s', (_, change, hasParcel, busy) => {
  const state = { ...NOTHING_YET, lines: [accepted], ...change }
  expect(isBusy(state, () => hasParcel)).toBe(busy)
})
