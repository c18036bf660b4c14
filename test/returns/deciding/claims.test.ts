import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, StatedLine } from '../../../app/returns/case/case-event.ts'
import { claimsOf } from '../../../app/returns/deciding/claimed-units.ts'
import { decided, folded, returned } from '../case-events.ts'

const line: StatedLine = {
  ...{ key: 0, unit: '0/unfulfilled', title: 'Thing', quantity: 3, remedy: 'withdrawal', answers: {} },
}
const stated: CaseEvent = { type: 'statement_recorded', channel: 'account', lines: [line] }
const plan = (quantity: number): CaseEvent => ({
  type: 'settlement_planned',
  settlement: {
    ...{ id: 's', way: 'unshipped', keys: [0], pieces: [{ key: 0, quantity }], repayments: [] },
    ...{ refund: money(500, 'EUR'), shipping: money(0, 'EUR') },
  },
})
const paid: CaseEvent = { type: 'settlement_executed', settlementId: 's', refunded: money(500, 'EUR') }
const elsewhere: CaseEvent = {
  ...{ type: 'refunded_in_shopify', refundId: 'r', keys: [0], pieces: [{ key: 0, quantity: 2 }] },
  refunded: money(500, 'EUR'),
}
const dealtWith: CaseEvent[] = [
  { type: 'left_for_review', code: 'not_shipped', keys: [0] },
  { type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [0], reason: 'Paid.', engineSaid: [] },
]
const cancelled: CaseEvent[] = [
  returned('9', [0], 'accepted'),
  { type: 'shopify_return_cancelled', returnId: '9' },
]

/** A request of Shopify's own pages, declined to be made anew for the lines that are granted. */
const madeAnew: CaseEvent[] = [
  returned('9', [0], 'native'),
  { type: 'shopify_return_declined', returnId: '9', note: null },
]

test.each<[string, CaseEvent[], number]>([
  ['is not decided', [], 3],
  ['is left to a person', [decided('review')], 3],
  ['is accepted', [decided('granted')], 3],
  ['is about to be paid back: Shopify still shows it', [decided('granted'), plan(3)], 3],
  ['is paid back', [decided('granted'), plan(3), paid], 0],
  ['is paid back but for one', [decided('granted'), plan(2), paid], 1],
  ['was paid back by a person but for one', [decided('granted'), elsewhere], 1],
  ['was dealt with', [decided('granted'), ...dealtWith], 0],
  ['is given up', [decided('granted'), { type: 'closing_ordered', reason: 'It never came.' }], 0],
  ['is refused', [decided('refused')], 0],
  ['is not wanted any more', [decided('granted'), { type: 'request_taken_back', keys: [0] }], 0],
  ['is in a Return, which Shopify shows', [decided('granted'), returned('9', [0], 'accepted')], 0],
  ['was in one that was cancelled, and is owed', [decided('granted'), ...cancelled], 3],
  ['was in one that was declined, to be made anew', [decided('granted'), ...madeAnew], 3],
  ['was in one that was cancelled, and is over', [decided('granted'), ...cancelled, { type: 'closed' }], 0],
])('of three pieces of a line that %s a case takes as many from a later statement', (_, events, quantity) => {
  const claims = claimsOf(folded([stated, ...events]))
  expect(claims).toEqual(quantity === 0 ? [] : [{ unit: '0/unfulfilled', quantity }])
})
