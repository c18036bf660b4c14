/** What came of a line is counted in pieces. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseState } from '../../../app/returns/case/case.ts'
import type { CaseEvent, StatedLine } from '../../../app/returns/case/case-event.ts'
import { isWithBuyer, unpaidAway, unpaidHere, unpaidSince } from '../../../app/returns/case/is-away.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { decided, folded, next, returned } from '../case-events.ts'

const line = (key: number, quantity: number): StatedLine => ({
  ...{ key, unit: `${key}/1${key}`, title: 'Thing', quantity, remedy: 'withdrawal', answers: {} },
})
/** Three of one thing, one of another. */
const open: CaseEvent[] = [
  { type: 'statement_recorded', channel: 'account', lines: [line(0, 3), line(1, 1)] },
  ...[decided('granted', 'granted'), returned('9', [0, 1], 'accepted')],
  { type: 'shopify_return_approved', returnId: '9' },
]
const came = (quantity: number, on = '18', condition: 'whole' | 'damaged' = 'whole', key = 0): CaseEvent => ({
  ...{ type: 'arrived', arrivedAt: `2026-11-${on}T10:00:00Z` },
  pieces: [{ key, quantity, condition }],
})
const sent: CaseEvent = {
  ...{ type: 'sent_back', keys: [0], proof: 'posting_receipt', sentAt: '2026-11-19T10:00:00Z' },
}
/** By a person in Shopify. */
const paid = (quantity: number, refundId = '5'): CaseEvent => ({
  ...{ type: 'refunded_in_shopify', refundId, keys: [0], refunded: money(500, 'EUR') },
  pieces: [{ key: 0, quantity }],
})
const missing = (quantity: number): CaseEvent => ({
  ...{ type: 'put_away', key: 0, places: [{ disposition: 'missing', quantity }] },
})
const order = (waived: boolean): CaseEvent => ({ type: 'settlement_ordered', keys: [0], waived })
const late: CaseEvent = {
  type: 'deadline_passed',
  kind: 'goods_not_sent',
  key: 'd',
  act: 'person',
  keys: [0],
}

const first = (state: CaseState) => {
  const [found] = state.lines
  if (found === undefined) throw new Error('no line')
  return found
}
const counted = (...events: CaseEvent[]) => {
  const state = folded([...open, ...events])
  return [unpaidHere(state, first(state)), unpaidAway(state, first(state)), isWithBuyer(state, first(state))]
}

test.each<[string, CaseEvent[], [number, number, boolean]]>([
  ['nothing came', [], [0, 3, true]],
  ['one came', [came(1)], [1, 2, true]],
  ['one came and is paid', [came(1), paid(1)], [0, 2, true]],
  ['one came damaged and is paid', [came(1, '18', 'damaged'), paid(1)], [0, 2, true]],
  ['two came, one is paid', [came(1), paid(1), came(1, '20')], [1, 1, true]],
  ['all came, one is paid', [came(3), paid(1)], [2, 0, false]],
  ['all came and are paid', [came(3), paid(3)], [0, 0, false]],
  ['one came, the others are on their way', [came(1), sent], [1, 2, false]],
  ['one came, nobody waits for the others', [came(1), order(true)], [1, 2, false]],
  ['one is paid as missing', [paid(1), missing(1)], [0, 2, true]],
  ['one is paid as missing, another came', [paid(1), missing(1), came(1)], [1, 1, true]],
  ['one is paid as missing, all others came', [paid(1), missing(1), came(2)], [2, 0, false]],
  ['nobody waited, then one came', [order(true), came(1)], [1, 2, false]],
])('of three pieces, when %s: so many are here and away, and with the buyer', (_, events, expected) => {
  expect(counted(...events)).toEqual(expected)
})

describe('when the first piece came that is not paid', () => {
  const since = (...events: CaseEvent[]) => {
    const state = folded([...open, ...events])
    return unpaidSince(state, first(state))?.slice(8, 10)
  }
  test.each<[string, CaseEvent[], string | undefined]>([
    ['none came', [], undefined],
    ['in one parcel', [came(3)], '18'],
    ['in one parcel, some paid', [came(3), paid(2)], '18'],
    ['in two, none paid', [came(1), came(2, '20')], '18'],
    ['in two, the first is paid', [came(1), came(2, '20'), paid(1)], '20'],
    ['in two, the first and one of the second', [came(1), came(2, '20'), paid(2)], '20'],
    ['in three, two of them paid', [came(1), came(1, '20'), came(1, '22'), paid(2)], '22'],
    ['one is paid as missing, another came', [paid(1), missing(1), came(1, '20')], '20'],
    ['all that came is paid', [came(1), paid(1)], undefined],
  ])('%s', (_, events, day) => {
    expect(since(...events)).toBe(day)
  })
})

describe('who has not sent the others is asked for them', () => {
  const waits = (...events: CaseEvent[]) =>
    folded([...open, ...events])
      .waits.filter(({ code }) => code === 'deadline')
      .flatMap(({ keys }) => keys)
  test.each<[string, CaseEvent[], number[]]>([
    ['one comes', [came(1)], [0]],
    ['one is processed in Shopify', [came(1), paid(1)], [0]],
    ['what has come is ordered to be paid', [came(1), order(false)], [0]],
    ['all have come', [came(1), came(2)], []],
    ['the others are shown to be sent', [came(1), sent], []],
    ['nobody waits for them any more', [came(1), order(true)], []],
    ['all is paid, though nothing came', [order(false)], []],
    ['all is paid in Shopify', [paid(3)], []],
  ])('after their day, when %s', (_, events, keys) => {
    expect(waits(late, ...events)).toEqual(keys)
  })
})

describe('what has come is paid, and what has not is not', () => {
  const half = [came(1), paid(1)]
  test('of one line: nothing is to be paid until somebody does not wait', () => {
    const state = folded([...open, ...half])
    expect(orderedEvents(state, { keys: [0] }, 'merchant:1')).toBe('goods_or_proof_missing')
    expect(orderedEvents(state, { keys: [0], waived: true }, 'merchant:1')).toEqual([order(true)])
  })

  test('of two lines: the one that is here', () => {
    const state = folded([...open, ...half, came(1, '18', 'whole', 1)])
    for (const keys of [undefined, [0, 1]])
      expect(orderedEvents(state, keys === undefined ? {} : { keys }, 'merchant:1')).toMatchObject([
        { keys: [1] },
      ])
    expect(orderedEvents(state, { keys: [0, 1] }, 'engine')).toMatchObject([{ keys: [1] }])
  })

  test('a damaged piece that is paid lets nothing else be paid by itself', () => {
    const state = folded([...open, came(1, '18', 'damaged'), paid(1)])
    expect(orderedEvents(state, { keys: [0] }, 'engine')).toBe('goods_or_proof_missing')
  })

  test.each([
    ['before', [order(true), came(1)]],
    ['after', [came(1), order(true)]],
    ['after it came damaged', [came(1, '18', 'damaged'), order(true)]],
  ])('whoever said %s one came that they do not wait pays for all', (_, events) => {
    expect(next(folded([...open, ...events]))).toMatchObject({
      ...{ kind: 'plan', pieces: [{ key: 0, quantity: 3 }] },
    })
  })
})

test.each<[string, CaseEvent[], boolean]>([
  ['one came', [came(1)], true],
  ['one came and is paid', [came(1), paid(1)], false],
  ['another came after that', [came(1), paid(1), came(1, '20')], true],
  ['one is paid as missing, another came', [paid(1), missing(1), came(1)], true],
])('somebody is asked to look at what is here and not paid: %s', (_, events, isAsked) => {
  const step = next(folded([...open, ...events]))
  expect(step?.kind === 'leave' && step.code === 'inspection').toBe(isAsked)
})
