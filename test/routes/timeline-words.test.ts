import { expect, test } from 'vitest'
import { type Money, money } from '../../app/engine/index.ts'
import { adminTime } from '../../app/locales/admin-time.ts'
import type { CaseEvent, OfferedDeduction, PlannedSettlement } from '../../app/returns/case/case-event.ts'
import { actorName, happened } from '../../app/routes/app.returns.$id/timeline-words.ts'

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
    'What became of Headphones, as Shopify knows it: 2 back in stock, 1 missing.',
  ],
  [{ type: 'put_away', key: 0, places: [] }, 'What became of Headphones, as Shopify knows it: nothing yet.'],
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
    'Offered to the buyer for Camera: €12.50 less. “Scratched lens.” They can answer until Monday 30 November 2026.',
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
    { type: 'shopify_pieces_removed', returnId: '9', left: [{ key: 0, quantity: 1 }] },
    'Pieces of it were taken out of the return in Shopify: Headphones.',
  ],
  [{ type: 'settlement_executed', settlementId: 's1', refunded: euros(18_900) }, '€189.00 was paid back.'],
  [
    { type: 'settlement_failed', settlementId: 's1', detail: 'The return is closed.' },
    'Shopify did not take the refund of €189.00. The return is closed.',
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
    'Left for a person: Camera. Somebody paid money back in Shopify without saying what for. Say what it was for: nothing more is paid until you do. Paid back there: €90.00.',
  ],
  [
    { type: 'left_for_review', code: 'paid_twice', keys: [1], detail: '€90.00 + €90.00' },
    'Left for a person: Camera. Shopify paid the same refund twice. Sort it out with the buyer, then say how. Paid: €90.00 + €90.00.',
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
    'Camera needs work before it can be sold again.',
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
    { type: 'deadline_passed', kind: 'inspection_overdue', key: '', act: 'person' },
    '“Goods to be looked at”: the last day came. It was left to you.',
  ],
])('%o is told', (event, sentence) => {
  expect(say(event)).toBe(sentence)
})

test.each([
  ['merchant:42', 'Your team'],
  ['engine', 'Recourse'],
  ['buyer', 'Buyer'],
  ['shopify', 'In Shopify'],
] as const)('%s is called %s', (actor, name) => {
  expect(actorName(actor)).toBe(name)
})
