/** Where goods went that are paid back, read in Shopify: ours that was not written down, a person's, and no arrival made of it. */
import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, Disposition } from '../../../app/returns/case/case-event.ts'
import { placesOf } from '../../../app/returns/case/places.ts'
import type { ReverseWork } from '../../../app/shopify/return-progress.ts'
import { folded } from '../case-events.ts'
import { aReturn, caughtUp, open, said, typesOf } from './saying.ts'

const PIECES = 5
const opened = open.map((event) =>
  event.type === 'statement_recorded'
    ? { ...event, lines: event.lines.map((line) => ({ ...line, quantity: PIECES })) }
    : event,
)
const came = (quantity: number): CaseEvent => ({
  ...{ type: 'arrived', pieces: [{ key: 0, quantity, condition: 'whole' }] },
  arrivedAt: '2026-11-18T10:00:00Z',
})
const sent: CaseEvent = {
  ...{ type: 'sent_back', keys: [0], proof: 'posting_receipt', sentAt: '2026-11-17T10:00:00Z' },
}
const paid = (quantity: number): CaseEvent[] => [
  { type: 'settlement_ordered', keys: [0], waived: false },
  {
    type: 'settlement_planned',
    settlement: {
      ...{ id: 's', way: 'return', returnId: '9', keys: [0], pieces: [{ key: 0, quantity }] },
      ...{ repayments: [], refund: money(0, 'EUR'), shipping: money(0, 'EUR') },
    },
  },
]
const done: CaseEvent = { type: 'settlement_executed', settlementId: 's', refunded: money(0, 'EUR') }
const chosen = (disposition: Disposition): CaseEvent => ({ type: 'disposition_chosen', key: 0, disposition })

/** So many pieces of the first line processed, and where Shopify says that they went. */
const there = (processed: number, ...placed: [string, number][]) => {
  const reverse: ReverseWork[] = [
    {
      ...{ id: '1', deliveries: [] },
      lines: [
        {
          ...{ id: '20', fulfillmentLineId: '10', quantity: PIECES },
          dispositions: placed.map(([type, quantity]) => ({ type, quantity })),
        },
      ],
    },
  ]
  const made = aReturn({ processed: [processed, 0], reverse })
  return said([{ ...made, lines: made.lines.map((line) => ({ ...line, quantity: PIECES })) }])
}

const some = [...opened, came(3), ...paid(3), done]

test('what we told with the refund is no news', () => {
  expect(typesOf(folded(some), there(3, ['PROCESSING_REQUIRED', 3]))).toEqual([])
})

test.each<[string, [string, number][]]>([
  ['takes back that it was to be worked on', [['RESTOCKED', 3]]],
  [
    'lists it beside',
    [
      ['PROCESSING_REQUIRED', 3],
      ['RESTOCKED', 3],
    ],
  ],
  [
    'takes some of it back',
    [
      ['PROCESSING_REQUIRED', 2],
      ['RESTOCKED', 3],
    ],
  ],
])(
  'what we told after it and did not write down is ours, and nothing came by it, where Shopify %s',
  (_, placed) => {
    const events = [...some, chosen('restocked')]
    const from = there(3, ...placed)
    expect(typesOf(folded(events), from)).toEqual(['engine put_away'])
    const after = caughtUp(events, from)
    expect(after.arrivals).toMatchObject([{ quantity: 3 }])
    expect(typesOf(after, from)).toEqual([])
  },
)

test('what a person put somewhere that was to be worked on has its place', () => {
  const from = there(3, ['NOT_RESTOCKED', 2], ['PROCESSING_REQUIRED', 1])
  expect(typesOf(folded(some), from)).toEqual(['shopify put_away'])
  expect(placesOf(caughtUp(some, from), 0)).toEqual([
    { disposition: 'not_restocked', quantity: 2 },
    { disposition: 'processing_required', quantity: 1 },
  ])
})

test('what a person put away that was paid for on its way has come', () => {
  const events = [...opened, sent, ...paid(5), done]
  const from = there(5, ['RESTOCKED', 2], ['MISSING', 1])
  expect(typesOf(folded(events), from)).toEqual(['shopify arrived', 'shopify put_away'])
  expect(caughtUp(events, from)).toMatchObject({ arrivals: [{ key: 0, quantity: 2 }] })
})

test('while a refund is under way, and before there is one, it is left to that', () => {
  const from = there(0, ['RESTOCKED', 3])
  expect(typesOf(folded([...opened, came(3)]), from)).toEqual([])
  expect(typesOf(folded([...opened, came(3), ...paid(3)]), from)).toEqual([])
})

test('a Return in which Shopify expects nothing says nothing of it', () => {
  const made = aReturn({ processed: [3, 0], reverse: [] })
  const from = said([{ ...made, lines: made.lines.map((line) => ({ ...line, quantity: PIECES })) }])
  expect(typesOf(folded(some), from)).toEqual([])
})

const MISSING = { disposition: 'missing' as const, quantity: 1 }
test('a piece that a person refunded as missing does not come: another that is here is not counted twice when it is put away', () => {
  const pieces = [{ key: 0, quantity: 1 }]
  const made: CaseEvent = {
    ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0], pieces, refunded: money(1, 'EUR') },
  }
  const lost = [...opened, made]
  expect(typesOf(folded(lost), there(1, ['MISSING', 1]))).toEqual(['shopify put_away'])
  const known = { type: 'put_away' as const, key: 0, places: [MISSING] }
  expect(caughtUp(lost, there(1, ['MISSING', 1]))).toMatchObject({ places: [MISSING], arrivals: [] })
  const after = folded([...lost, known, came(1)])
  expect(typesOf(after, there(2, ['MISSING', 1], ['RESTOCKED', 1]))).toEqual(['shopify put_away'])
})
