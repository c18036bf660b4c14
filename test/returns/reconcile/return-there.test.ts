import { describe, expect, test } from 'vitest'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import type { ReverseWork } from '../../../app/shopify/return-progress.ts'
import { folded, next } from '../case-events.ts'
import { aReturn, caughtUp, open, said, typesOf } from './saying.ts'

const ordered = (key: number): CaseEvent => ({ type: 'settlement_ordered', keys: [key], waived: false })

describe('the way back', () => {
  type Parcel = ReverseWork['deliveries'][number]
  const parcel = (id: string, number?: string, hasLabel = false): Parcel => ({
    ...{ id, hasLabel },
    ...(number === undefined ? {} : { tracking: { number } }),
  })
  const there = (...deliveries: Parcel[]) =>
    said([aReturn({ reverse: [{ id: '1', lines: [], deliveries }] })])
  const arranged: CaseEvent[] = [
    ...open,
    { type: 'return_way_ordered', returnId: '9', tracking: { number: 'A' } },
    { type: 'return_way_arranged', returnId: '9', reverseDeliveryId: '4', tracking: { number: 'A' } },
  ]

  test('a label is a way to send, a parcel number without one is sent', () => {
    expect(typesOf(folded(open), there(parcel('4', 'A', true)))).toEqual(['shopify return_way_arranged'])
    expect(typesOf(folded(open), there(parcel('4', 'A')))).toEqual([
      'shopify return_way_arranged',
      'shopify sent_back',
    ])
  })

  test('a number that is added later is heard of, once', () => {
    const before: CaseEvent[] = [
      ...open,
      { type: 'return_way_arranged', returnId: '9', reverseDeliveryId: '4' },
    ]
    expect(typesOf(folded(before), there(parcel('4')))).toEqual([])
    const from = there(parcel('4', 'A'))
    expect(typesOf(folded(before), from)).toEqual(['shopify return_way_arranged', 'shopify sent_back'])
    const after = caughtUp(before, from)
    expect(after).toMatchObject({
      ways: [{ tracking: { number: 'A' } }],
      lines: [{ reception: 'in_transit' }, {}],
    })
    expect(eventsFromShopify(after, from)).toEqual([])
  })

  test('ours is known, and another number for it proves no sending', () => {
    expect(typesOf(folded(arranged), there(parcel('4', 'A')))).toEqual([])
    expect(typesOf(folded(arranged), there(parcel('4', 'B')))).toEqual(['shopify return_way_arranged'])
  })

  test('of two parcels each is heard of once', () => {
    const from = there(parcel('4', 'A'), parcel('5', 'B'))
    const after = caughtUp(open, from)
    expect(after.shipments.map(({ tracking }) => tracking?.number)).toEqual(['A', 'B'])
    expect(eventsFromShopify(after, from)).toEqual([])
  })

  test('one that we are about to write down is ours', () => {
    const ordered = folded([
      ...open,
      { type: 'return_way_ordered', returnId: '9', tracking: { number: 'A' } },
    ])
    expect(typesOf(ordered, there(parcel('4', 'A')))).toEqual([])
  })
})

describe('what has come', () => {
  const work = (...types: string[]): ReverseWork[] => [
    {
      ...{ id: '1', deliveries: [] },
      lines: types.map((type, key) => ({
        ...{ id: `2${key}`, fulfillmentLineId: `1${key}`, quantity: 1 },
        dispositions: [{ type, quantity: 1 }],
      })),
    },
  ]
  const receptions = (processed: number[], reverse: ReverseWork[]) =>
    caughtUp(open, said([aReturn({ processed, reverse })])).lines.map(({ reception }) => reception)

  test('what is missing has not come', () => {
    expect(receptions([0, 0], work('MISSING', 'RESTOCKED'))).toEqual(['awaiting', 'received'])
  })

  test('processed as missing, neither', () => {
    expect(receptions([1, 1], work('MISSING', 'NOT_RESTOCKED'))).toEqual(['awaiting', 'received'])
  })

  test('processed and not disposed of, it is here', () => {
    expect(receptions([1, 0], [])).toEqual(['received', 'awaiting'])
  })
})

describe('pieces taken out of a Return', () => {
  const three: CaseEvent[] = open.map((event) =>
    event.type === 'statement_recorded'
      ? { ...event, lines: event.lines.map((line) => ({ ...line, quantity: 3 })) }
      : event,
  )
  const there = (quantity: number, status = 'OPEN') =>
    said([
      aReturn({
        status,
        lines: aReturn().lines.map((line, at) => ({ ...line, quantity: at === 0 ? quantity : 3 })),
      }),
    ])
  const quantities = (state: ReturnType<typeof folded>) => state.lines.map(({ quantity }) => quantity)

  test.each([
    ['more than there were', 4, [3, 3], []],
    ['all of them', 3, [3, 3], []],
    ['one fewer', 2, [2, 3], ['shopify shopify_pieces_removed']],
    ['one', 1, [1, 3], ['shopify shopify_pieces_removed']],
  ])('%s left', (_, left, expected, events) => {
    expect(typesOf(folded(three), there(left))).toEqual(events)
    const after = caughtUp(three, there(left))
    expect(quantities(after)).toEqual(expected)
    expect(eventsFromShopify(after, there(left))).toEqual([])
  })

  test('none left: the line is out of it', () => {
    const lines = [{ quantity: 3 }, {}]
    expect(caughtUp(three, there(0))).toMatchObject({ waits: [{ code: 'unpaid', keys: [0] }], lines })
  })

  test('the others are paid for, and then the line is settled', () => {
    const after = caughtUp([...three, ordered(0)], there(2))
    expect(next(after)).toMatchObject({ kind: 'plan', pieces: [{ key: 0, quantity: 2 }] })
  })

  test('of a Return that is over nothing is missed', () => {
    expect(quantities(caughtUp(three, there(2, 'CLOSED')))).toEqual([3, 3])
  })
})
