import { describe, expect, test } from 'vitest'
import { type Money, money } from '../../app/engine/index.ts'
import { adminTime } from '../../app/locales/admin-time.ts'
import type { CaseEvent, OfferedDeduction, PlannedSettlement } from '../../app/returns/case/case-event.ts'
import type { WhyNot } from '../../app/returns/case/why-not.ts'
import { actorName, happened } from '../../app/routes/app.returns.$id/timeline-words.ts'
import { waitDetail } from '../../app/routes/app.returns.$id/wait-detail.ts'

const lines = [
  { key: 0, title: 'Headphones', quantity: 2 },
  { key: 1, title: 'Camera', quantity: 1 },
  { key: 2, title: 'Boots', quantity: 1, remedy: 'exchange' as const },
]
const euros = (minor: number) => ({ minor, currency: 'EUR' }) as Money
const at = '2026-11-23T10:00:00Z'
const deduction: OfferedDeduction = {
  id: 'd1',
  key: 1,
  amount: euros(1_250),
  reason: 'Scratched lens.',
  answerBy: '2026-11-30T22:00:00Z',
}
const settlement: PlannedSettlement = {
  id: 's1',
  way: 'return',
  keys: [0, 1],
  returnId: '9',
  pieces: [],
  repayments: [],
  refund: euros(18_900),
  shipping: euros(0),
}
const timeline = [
  { type: 'deduction_offered' as const, deduction },
  { type: 'settlement_planned' as const, settlement },
].map((event, seq) => ({ seq, at, actor: 'engine' as const, event }))

const told = { lines, timeline, time: adminTime('Europe/Bucharest') }
const say = (event: CaseEvent) => happened(event, told)

test.each<[CaseEvent, string]>([
  [{ type: 'shopify_return_reopened', returnId: '9' }, 'The return was opened again in Shopify.'],
  [
    { type: 'shopify_lines_removed', returnId: '9', keys: [1] },
    'Taken out of the return in Shopify: Camera.',
  ],
  [
    { type: 'fulfillment_held', keys: [0, 1], holds: [] },
    'Shipping was put on hold while the statement waits: Headphones, Camera.',
  ],
  [{ type: 'fulfillment_released', holdIds: ['1'] }, 'The hold was lifted: shipping may go on.'],
  [{ type: 'return_way_arranged', returnId: '9', reverseDeliveryId: '3' }, 'The way back was arranged.'],
  [
    {
      type: 'put_away',
      key: 0,
      places: [
        { disposition: 'restocked', quantity: 2 },
        { disposition: 'missing', quantity: 1 },
      ],
    },
    'In Shopify, Headphones: 2 back in stock, 1 missing.',
  ],
  [{ type: 'put_away', key: 0, places: [] }, 'In Shopify, Headphones: no place recorded.'],
  [
    { type: 'return_way_arranged', returnId: '9', reverseDeliveryId: '3', tracking: { number: 'RR1' } },
    'The way back was arranged. Parcel RR1.',
  ],
  [
    { type: 'sent_back', keys: [1], proof: 'posting_receipt', sentAt: at },
    'Sent back on Monday 23 November 2026: Camera. The buyer has shown the posting receipt.',
  ],
  [
    {
      type: 'sent_back',
      keys: [1],
      proof: 'carrier',
      sentAt: at,
      tracking: { number: 'RR1', carrier: 'Fan Courier' },
    },
    'Sent back on Monday 23 November 2026: Camera. The carrier has it. Parcel RR1, Fan Courier.',
  ],
  [
    {
      type: 'arrived',
      arrivedAt: at,
      pieces: [
        { key: 0, quantity: 2, condition: 'whole' },
        { key: 1, quantity: 1, condition: 'damaged' },
      ],
    },
    'Arrived on Monday 23 November 2026: 2 × Headphones, Camera (damaged).',
  ],
  [
    { type: 'inspected', decisionId: 'x', keys: [0] },
    'Decided again, with what is known of the goods now: Headphones.',
  ],
  [
    { type: 'deduction_offered', deduction },
    'Offered to the buyer for Camera: €12.50 less. “Scratched lens.” They can answer by Monday 30 November 2026.',
  ],
  [
    { type: 'deduction_answered', deductionId: 'd1', answer: 'agreed' },
    'The buyer agreed to €12.50 less for Camera.',
  ],
  [
    { type: 'deduction_answered', deductionId: 'd1', answer: 'goods_back' },
    'The buyer did not agree to €12.50 less for Camera and wants it back.',
  ],
  [{ type: 'settlement_planned', settlement }, 'To be paid back: €189.00 for Headphones, Camera.'],
  [
    { type: 'settlement_planned', settlement: { ...settlement, keys: [0], shipping: euros(1) } },
    'To be paid back: €189.00 for Headphones, €0.01 of it for delivery.',
  ],
  [{ type: 'settlement_sent', settlementId: 's1', sentAt: at }, 'The refund is being sent to Shopify.'],
  [
    { type: 'placing_sent', key: 0, disposition: 'restocked', quantity: 1, sentAt: at },
    'Shopify is being told where goods went.',
  ],
  [
    { type: 'shopify_pieces_removed', returnId: '9', left: [{ key: 0, quantity: 1 }] },
    'Pieces of it were taken out of the return in Shopify: Headphones.',
  ],
  [{ type: 'settlement_executed', settlementId: 's1', refunded: euros(18_900) }, '€189.00 was paid back.'],
  [
    { type: 'settlement_failed', settlementId: 's1', detail: 'The return is closed.' },
    'The refund of €189.00 was not made. The return is closed.',
  ],
  [
    { type: 'refunded_in_shopify', refundId: '4', keys: [0], pieces: [], refunded: euros(9_000) },
    '€90.00 was paid back in Shopify for Headphones.',
  ],
  [
    { type: 'refunded_in_shopify', refundId: '4', keys: [], pieces: [], refunded: euros(9_000) },
    '€90.00 was paid back in Shopify.',
  ],
  [
    { type: 'left_for_review', code: 'paid_beside', keys: [1], detail: '€90.00' },
    'Left for a person: Camera. Somebody paid money back in Shopify without saying what for. Paid back in Shopify: €90.00.',
  ],
  [
    { type: 'left_for_review', code: 'paid_twice', keys: [1], detail: '€90.00 + €90.00' },
    'Left for a person: Camera. Shopify paid the same refund twice. Paid: €90.00 + €90.00.',
  ],
  [{ type: 'settlement_ordered', keys: [2], waived: false }, 'Completing the exchange was ordered: Boots.'],
  [
    { type: 'settlement_planned', settlement: { ...settlement, keys: [2], refund: euros(0) } },
    'To be completed in Shopify, with no money paid back: Boots.',
  ],
  [
    {
      type: 'settlement_planned',
      settlement: { ...settlement, keys: [2], refund: euros(0), short: euros(1) },
    },
    'To be paid back: €0.00 for Boots.',
  ],
  [
    { type: 'settlement_executed', settlementId: 's1', refunded: euros(0) },
    'It was completed in Shopify. No money was paid back.',
  ],
  [{ type: 'settlement_executed', settlementId: 's1', refunded: euros(1) }, '€0.01 was paid back.'],
  [{ type: 'settlement_ordered', keys: [1], waived: false }, 'Refund ordered for Camera.'],
  [
    { type: 'settlement_ordered', keys: [1], waived: true },
    'Refund ordered for Camera, also for what has not come.',
  ],
  [
    { type: 'return_way_ordered', returnId: '9', tracking: { number: 'RR1' } },
    'A parcel number for the way back was given. Parcel RR1.',
  ],
  [
    { type: 'disposition_chosen', key: 1, disposition: 'processing_required' },
    'Camera: to be looked at or worked on first.',
  ],
  [
    { type: 'replacement_chosen', key: 1, replacement: { variantId: '7', quantity: 2, title: 'Big camera' } },
    'Goes out in exchange for Camera: 2 × Big camera.',
  ],
  [
    { type: 'replacement_chosen', key: 1, replacement: { variantId: '7', quantity: 1 } },
    'Goes out in exchange for Camera: 7.',
  ],
  [
    { type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [1], reason: 'Called.', engineSaid: [] },
    'Dealt with by your team: Camera. “Called.”',
  ],
  [{ type: 'transfer_confirmed', settlementId: 's1' }, 'Your team paid what Shopify cannot pay.'],
  [
    { type: 'refund_counted', keys: [1], refund: { refundId: '7', paid: money(9_000, 'EUR') } },
    'Camera: the €90.00 that somebody paid back in Shopify was a part of it.',
  ],
  [{ type: 'closing_ordered', reason: 'Lost.' }, 'Closed by your team: “Lost.”'],
  [{ type: 'reopening_ordered', returnId: '9' }, 'Your team wants the return opened again.'],
  [{ type: 'request_taken_back', keys: [1] }, 'Taken back by the buyer: Camera.'],
  [
    { type: 'request_taken_back', keys: [1], reason: 'By phone.' },
    'Recorded by your team: the buyer keeps Camera. “By phone.”',
  ],
  [
    { type: 'sending_contested', keys: [0], reason: 'The post knows no RR1.' },
    'Your team found no such parcel, for Headphones: “The post knows no RR1.”',
  ],
  [
    {
      ...{ type: 'delivery_stated', keys: [0], on: '2026-11-13', reason: 'Signed for.', decisionId: 'd2' },
      ...{ outcomes: [{ key: 0, outcome: 'refused' }], changed: [0] },
    },
    'Your team proved that Headphones came on Friday 13 November 2026: “Signed for.” Decided again. Headphones: refused.',
  ],
  [
    { type: 'deadline_passed', kind: 'inspection_overdue', key: '', act: 'person' },
    '“Goods to be looked at”: the last day passed. It was left to you.',
  ],
  [
    { type: 'deadline_passed', kind: 'refund_due', key: '', act: 'refund' },
    '“Refund to be paid”: the last day came. The refund was ordered.',
  ],
])('%o is told', (event, sentence) => {
  expect(say(event)).toBe(sentence)
})

/** Not in what Shopify was asked: it is said as we know it. A code that is new does not compile without its row. */
const WHY_NOT: Record<WhyNot, string> = {
  paid_in_shopify: 'Somebody paid it back in Shopify.',
  partly_paid_in_shopify: 'Somebody paid a part of it back in Shopify.',
  paid_meanwhile: 'Somebody paid money back in Shopify meanwhile.',
  order_grew: 'Something was added to the order, so it is not cancelled: its items are refunded one by one.',
  not_cancelled: 'Shopify has not cancelled the order.',
  cancelled_unpaid: 'The order was cancelled, and nothing was paid back with it.',
  processed_unpaid: 'It was processed in Shopify, and nothing was paid back with it.',
  return_gone: 'Shopify does not show the return any more.',
  return_not_open: 'The return is not open in Shopify.',
  return_cancelled:
    'Its return was cancelled in Shopify, which does not end what you owe the buyer. If they still have the goods, open a new return in its place.',
  taken_out: 'Some of the items are not in the return any more.',
  not_listed: 'Shopify does not list this item among the goods that come back.',
  placed_already: 'Shopify has a place for every piece of this item already.',
  not_shown: 'Shopify took it and does not show it.',
  delivery_day:
    'By the day of delivery that your team proved it is decided otherwise. What the buyer was told stands until you decide.',
}

describe('what was not done', () => {
  test.each(Object.entries(WHY_NOT))(
    'for %s is told in words, in the history and beside the wait',
    (code, why) => {
      expect(say({ type: 'settlement_failed', settlementId: 's1', detail: code })).toBe(
        `The refund of €189.00 was not made. ${why}`,
      )
      expect(waitDetail('refund_refused', code)).toBe(why)
      expect(say({ type: 'left_for_review', code: 'not_put_away', keys: [1], detail: code })).toBe(
        `Left for a person: Camera. What became of the goods could not be recorded in Shopify. ${why}`,
      )
    },
  )

  test.each(['Shopify: the return is closed; try again.', 'A person paid for it in Shopify.'])(
    'keeps the words of Shopify, and those of an old case: %s',
    (detail) => {
      expect(waitDetail('refund_refused', detail)).toBe(detail)
    },
  )

  test('says nothing more once it is forgotten', () => {
    expect(say({ type: 'settlement_failed', settlementId: 's1', detail: '' })).toBe(
      'The refund of €189.00 was not made.',
    )
  })

  const failed: CaseEvent = { type: 'settlement_failed', settlementId: 's1', detail: 'No.' }
  const happenedTo = (...events: CaseEvent[]) =>
    happened(failed, { ...told, timeline: events.map((event, seq) => ({ seq, at, actor: 'engine', event })) })

  test('is not said of what somebody has paid by hand: that is paid', () => {
    const paid: CaseEvent = { type: 'transfer_confirmed', settlementId: 's1' }
    expect(happenedTo({ type: 'settlement_planned', settlement }, paid)).toBe(
      'Shopify did not record the €189.00 that you paid. No.',
    )
  })

  test('speaks of no money where none was to be paid', () => {
    const swap = { ...settlement, refund: euros(0) }
    expect(happenedTo({ type: 'settlement_planned', settlement: swap })).toBe(
      'It was not completed in Shopify. No.',
    )
  })
})

test.each([
  ['merchant:42', 'Your team'],
  ['engine', 'Recourse'],
  ['buyer', 'Buyer'],
  ['shopify', 'In Shopify'],
] as const)('%s is called %s', (actor, name) => {
  expect(actorName(actor)).toBe(name)
})
