/** Of what a buyer reads in their timeline, done is what was seen, and what will not come any more is not told. */
import { describe, expect, test } from 'vitest'
import { type Day, money, PRESETS } from '../../../app/engine/index.ts'
import { timelineOf } from '../../../app/returns/buyer/timeline-of.ts'
import type { CaseToTell, Listener } from '../../../app/returns/buyer/told-case.ts'
import type { Actor, CaseEvent } from '../../../app/returns/case/case-event.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { anOrder } from '../an-order.ts'
import { decided, folded, returned, stated } from '../case-events.ts'

type Told = (CaseEvent | [Actor, CaseEvent])[]

const citation = { layer: 'law', provision: 'RO/crd-14-1' }
const sending = { who: 'buyer', what: 'send_back', by: '2026-11-30', citation }
const onceSent = { who: 'shop', what: 'refund_once_sent', by: '2026-12-02', citation }
const byDay = { who: 'shop', what: 'refund', by: '2026-12-02', citation }

/** Two things, each with the same duties. */
function reading(
  duties: readonly object[],
  events: Told,
  { today = '2026-11-20', ...more }: Partial<CaseToTell> & { today?: string } = {},
) {
  const remedies = [{ outcome: 'granted', money: { item: 10_000 }, shared: {} }] as never
  const order = orderOf([
    { unit: '0/10', paid: 10_000, remedies },
    { unit: '1/11', paid: 10_000, remedies },
  ])
  const lines = order.decision.lines.map((line) => ({
    ...line,
    remedies: line.remedies.map((remedy) => ({ ...remedy, duties })),
  }))
  const told: CaseToTell = {
    ...{ reference: 'RC', receivedAt: new Date('2026-11-16T10:00:00Z'), judgements: [], choices: {} },
    state: folded(events),
    decided: {
      ...{ ...order, decision: { ...order.decision, lines } as never },
      ...{ document: PRESETS['preset-a'], decidedAt: new Date('2026-11-16T10:00:00Z') },
    },
    ...more,
  }
  const listener: Listener = {
    ...{ locale: 'en', zone: 'Europe/Bucharest', dayOf: (at) => at.toISOString().slice(0, 10) as Day },
    today: today as Day,
    order: { name: '#1', returnAddress: [], sold: anOrder(), units: [] },
  }
  return timelineOf(told, listener).map(({ text, done }) => `${done ? '✓' : '○'} ${text}`)
}

const open: Told = [
  stated(0),
  decided('granted'),
  returned('9', [0], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
const both: Told = [
  stated(0, 1),
  decided('granted', 'granted'),
  returned('9', [0, 1], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
const sent = (...keys: number[]): CaseEvent => ({
  ...{ type: 'sent_back', keys, proof: 'carrier', sentAt: '2026-11-18T10:00:00Z' },
})
const came = (...keys: number[]): CaseEvent => ({
  ...{ type: 'arrived', arrivedAt: '2026-11-19T10:00:00Z' },
  pieces: keys.map((key) => ({ key, quantity: 1, condition: 'whole' as const })),
})
const paid = (refundId: string, keys: number[], minor = 10_000, short?: number): CaseEvent => ({
  ...{ type: 'refunded_in_shopify', refundId, keys, refunded: money(minor, 'EUR') },
  pieces: keys.map((key) => ({ key, quantity: 1 })),
  ...(short !== undefined && { short: money(short, 'EUR') }),
})
const byShop: Told = [['merchant:1', { type: 'closing_ordered', reason: 'So.' }], { type: 'closed' }]
const byItsDay: Told = [
  { type: 'closing_ordered', reason: 'Day over.', unlessComing: true },
  { type: 'closed' },
]
const dealtWith = (...keys: number[]): Told => [
  { type: 'left_for_review', code: 'unpaid', keys },
  [
    'merchant:1',
    { type: 'resolved_by_merchant', resolution: 'dealt_with', keys, reason: 'In cash.', engineSaid: [] },
  ],
]
const closed: CaseEvent = { type: 'closed' }
const no: CaseEvent = { type: 'deduction_answered', deductionId: 'd', answer: 'disagreed' }
const asked: CaseEvent = { type: 'question_asked', question: 'Which cable?' }
const wrote: CaseEvent = { type: 'buyer_wrote', actId: 'a', asks: true }
const goodsBack: Told = [
  came(0),
  {
    ...{ type: 'deduction_offered' },
    deduction: { id: 'd', key: 0, amount: money(100, 'EUR'), reason: 'Scratched.', answerBy: '2026-11-25' },
  },
  { type: 'deduction_answered', deductionId: 'd', answer: 'goods_back' },
]

const transfer: CaseEvent[] = [
  { type: 'settlement_ordered', keys: [0], waived: false },
  {
    type: 'settlement_planned',
    settlement: {
      ...{ id: 's', way: 'return', returnId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
      ...{ refund: money(10_000, 'EUR'), shipping: money(0, 'EUR') },
      repayments: [
        { transactionId: '7', gateway: 'bank', amount: money(10_000, 'EUR'), byHand: true as const },
      ],
    },
  },
]
const swapped = stated(0, 1) as Extract<CaseEvent, { type: 'statement_recorded' }>
const swap: CaseEvent = {
  ...swapped,
  lines: swapped.lines.map((line) => (line.key === 0 ? { ...line, remedy: 'exchange' } : line)),
}

const start = ['✓ Statement received', '✓ Decided']
const SEND = '○ Send it back by'
const ONCE = '○ Your money comes back once the shop has the parcel or your proof of posting'
const ONCE_SENT = `${ONCE}: by Wednesday 2 December 2026, or right then if that is later`
const NEXT = '○ Your money comes back next'
const TAKEN_BACK = '✓ Taken back by you'
const OFFERED = '✓ The shop offered to pay back €1.00 less'
const DISAGREED = '✓ You did not agree to €1.00 less'
const OBJECTED = `${DISAGREED} and want the item back`
const HEARD = '○ A person at the shop answers you'
const ANSWER_IT = "○ Answer the shop's question"
const ANSWER = "○ Answer the shop's offer by"
const withdrawal = [sending, onceSent]

describe('a case that goes on', () => {
  test.each<[string, Told, string[]]>([
    ['nothing is sent yet', open, [SEND, ONCE_SENT]],
    ['it is on its way', [...open, sent(0)], ['✓ Sent back', NEXT]],
    ['it is there', [...open, sent(0), came(0)], ['✓ Sent back', '✓ The shop has it', NEXT]],
    ['one of two is there', [...both, came(0)], ['✓ The shop has it', SEND, NEXT]],
    [
      'one of two is there and paid back',
      [...both, came(0), paid('1', [0])],
      ['✓ The shop has it', SEND, '✓ €100.00 paid back', ONCE_SENT],
    ],
    [
      'a part of it is paid back',
      [...open, came(0), paid('1', [0], 4_000, 6_000)],
      ['✓ The shop has it', '✓ €40.00 paid back', '○ The rest of your money comes back next'],
    ],
    [
      'one of two is kept',
      [...both, sent(1), { type: 'request_taken_back', keys: [0] }],
      ['✓ Sent back', TAKEN_BACK, NEXT],
    ],
    ['all of it is kept', [...open, { type: 'request_taken_back', keys: [0] }], [TAKEN_BACK]],
    ['less was offered', [...open, ...goodsBack.slice(0, 2)], ['✓ The shop has it', OFFERED, ANSWER, NEXT]],
    ['the buyer wants it again', [...open, ...goodsBack], ['✓ The shop has it', OFFERED, OBJECTED]],
    [
      'the buyer does not agree',
      [...open, ...goodsBack.slice(0, 2), no],
      ['✓ The shop has it', OFFERED, DISAGREED, HEARD, NEXT],
    ],
    [
      'the shop has answered that they do not agree',
      [...open, ...goodsBack.slice(0, 2), no, ...dealtWith(0).slice(1)],
      ['✓ The shop has it', OFFERED, DISAGREED, NEXT],
    ],
    ['the shop asks', [...open, asked], ['✓ The shop asked you something', ANSWER_IT, SEND, ONCE_SENT]],
    [
      'the shop asks, of what has come, and offers less',
      [...open, ...goodsBack.slice(0, 2), asked],
      ['✓ The shop has it', '✓ The shop asked you something', OFFERED, ANSWER_IT, ANSWER, NEXT],
    ],
    ['they answered it', [...open, asked, wrote], ['✓ The shop asked you something', SEND, ONCE_SENT]],
    ['a person is to transfer it', [...open, came(0), ...transfer], ['✓ The shop has it', NEXT]],
    [
      'a swap is there, and the rest not sent',
      [swap, decided('granted', 'granted'), returned('9', [0, 1], 'accepted'), came(0)],
      ['✓ The shop has it', SEND, ONCE_SENT],
    ],
    ['one of two was dealt with', [...both, ...dealtWith(0)], [SEND, ONCE_SENT]],
    [
      'its Return was cancelled in Shopify',
      [...open, ['shopify', { type: 'shopify_return_cancelled', returnId: '9' }]],
      [SEND, ONCE_SENT],
    ],
    [
      'the other was refused',
      [stated(0, 1), decided('granted', 'refused'), returned('9', [0], 'accepted'), sent(0)],
      ['✓ Sent back', NEXT],
    ],
  ])('while %s', (_, events, steps) => {
    expect(reading(withdrawal, events)).toEqual([...start, ...steps])
  })

  test.each([
    ['2026-12-01', ONCE_SENT],
    ['2026-12-02', ONCE_SENT],
    ['2026-12-03', ONCE],
  ])('promises no day that is over: on %s', (today, step) => {
    expect(reading(withdrawal, open, { today }).at(-1)).toBe(step)
  })

  test('tells of no money where none is left to come', () => {
    expect(reading(withdrawal, [...open, came(0)], { left: money(0, 'EUR') })).toEqual([
      ...start,
      '✓ The shop has it',
    ])
  })
})

describe('a case that is over', () => {
  test.each<[string, Told, string[]]>([
    ['by the shop, with nothing sent', [...open, ...byShop], []],
    ['by the shop, while it is still being closed', [...open, ...byShop.slice(0, 1)], []],
    ['by its day', [...open, ...byItsDay], []],
    ['because all of it is kept', [...open, { type: 'request_taken_back', keys: [0] }, closed], [TAKEN_BACK]],
    ['paid in another way', [...open, ...dealtWith(0), closed], []],
    ['paid in another way after it came', [...open, came(0), ...dealtWith(0), closed], ['✓ The shop has it']],
    [
      'paid back',
      [...open, sent(0), came(0), paid('1', [0]), closed],
      ['✓ Sent back', '✓ The shop has it', '✓ €100.00 paid back'],
    ],
    ['paid back without waiting for it', [...open, paid('1', [0]), closed], ['✓ €100.00 paid back']],
    [
      'by the shop, with what the buyer wants again',
      [...open, ...goodsBack, ...byShop],
      ['✓ The shop has it', OFFERED, OBJECTED],
    ],
    [
      'with one of two paid back, and the other given up',
      [...both, came(0), paid('1', [0]), ...byShop],
      ['✓ The shop has it', '✓ €100.00 paid back'],
    ],
    [
      'with one refused',
      [stated(0, 1), decided('granted', 'refused'), returned('9', [0], 'accepted'), ...byShop],
      [],
    ],
  ])('%s, tells what was seen', (_, events, steps) => {
    expect(reading(withdrawal, events)).toEqual([...start, ...steps, '✓ Closed'])
  })

  test.each<[string, Told, string[]]>([
    ['sent', [...open, sent(0), ...byShop], ['✓ Sent back', '✓ Closed', NEXT]],
    ['there', [...open, came(0), ...byShop], ['✓ The shop has it', '✓ Closed', NEXT]],
    [
      'paid too little for',
      [...open, came(0), paid('1', [0], 4_000, 6_000), ...byShop],
      ['✓ The shop has it', '✓ €40.00 paid back', '✓ Closed', '○ The rest of your money comes back next'],
    ],
  ])('by the shop with goods that are %s: the money is still to come', (_, events, steps) => {
    expect(reading(withdrawal, events)).toEqual([...start, ...steps])
  })

  test('owes what waits for no parcel, by its day', () => {
    expect(reading([byDay], [...open, ...byShop])).toEqual([
      ...[...start, '✓ Closed', '○ Your money is back by'],
    ])
    expect(reading([byDay], [...open, ...dealtWith(0), closed])).toEqual([...start, '✓ Closed'])
  })

  test.each<[string, Told, string[]]>([
    ['a swap or a repair with nothing sent', [...open, ...byShop], []],
    [
      'a swap or a repair that was made',
      [...open, came(0), paid('1', [0], 0), closed],
      ['✓ The shop has it'],
    ],
  ])('%s, owes no money', (_, events, steps) => {
    expect(reading([sending], events)).toEqual([...start, ...steps, '✓ Closed'])
  })

  test('before anybody judged it, is not told as judged, nor as still to be', () => {
    const undecided = [stated(0), decided('review'), returned('9', [0], 'review'), ...byShop]
    expect(reading(withdrawal, undecided)).toEqual(['✓ Statement received', '✓ Closed'])
  })
})
