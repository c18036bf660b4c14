import { expect, test } from 'vitest'
import { type Acceptance, type CaseState, NOTHING_YET } from '../../../app/returns/case/case.ts'
import type { WaitCode } from '../../../app/returns/case/case-event.ts'
import { resolutionsOf } from '../../../app/returns/case/waiting-for.ts'

const waitingFor = (codes: WaitCode[], acceptance: Acceptance): CaseState => ({
  ...NOTHING_YET,
  lines: [
    {
      ...{ key: 0, unit: 'u', title: 'Thing', quantity: 1, remedy: 'withdrawal', answers: {} },
      ...{ acceptance, reception: 'awaiting', settlement: 'none' },
    },
  ],
  waits: codes.map((code) => ({ code, keys: [0] })),
})

test.each<[WaitCode[], Acceptance, string[]]>([
  [['review'], 'review', ['approved', 'declined']],
  [['needs_answer'], 'needs_answer', ['approved', 'declined']],
  [['mismatch'], 'review', ['approved', 'declined']],
  [['shopify_refused'], 'accepted', ['approved']],
  [['order_not_found'], 'accepted', ['approved']],
  [['shopify_refused', 'paid_short'], 'accepted', ['approved']],
  [['shopify_refused'], 'refused', ['approved', 'declined']],
  [['not_shipped'], 'accepted', ['dealt_with']],
  [['deadline'], 'accepted', ['dealt_with']],
  [['paid_short'], 'accepted', ['dealt_with']],
  [['paid_twice'], 'accepted', ['dealt_with']],
  [['still_held'], 'accepted', ['dealt_with']],
  [['replacement'], 'accepted', ['dealt_with']],
  [['deadline'], 'review', ['approved', 'declined']],
  [['deadline', 'review'], 'review', ['approved', 'declined']],
  [['inspection'], 'accepted', []],
  [['transfer'], 'accepted', []],
  [['refund_refused'], 'accepted', ['dealt_with']],
  [['goods_back'], 'accepted', []],
  [['refund_refused', 'deadline'], 'accepted', ['dealt_with']],
  [['inspection', 'deadline'], 'accepted', ['dealt_with']],
  [[], 'accepted', []],
])('waiting for %j, %s: a person can answer %j', (codes, acceptance, resolutions) => {
  expect(resolutionsOf(waitingFor(codes, acceptance))).toEqual(resolutions)
})

test('of a case that is over nothing is asked', () => {
  expect(resolutionsOf({ ...waitingFor(['review'], 'review'), closed: true })).toEqual([])
})
