/** What goes out in exchange costs something else when it is to be sent than when it was chosen. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { movedPrices } from '../../../app/returns/settling/moved-prices.ts'
import { unevenSwaps } from '../../../app/returns/settling/uneven-swaps.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { decided, folded, next, returned } from '../case-events.ts'

const of = (minor: number) => money(minor, 'EUR')
const swap = (quantity = 1): CaseEvent[] => [
  {
    ...{ type: 'statement_recorded', channel: 'account' },
    lines: [{ key: 0, unit: '0/10', title: 'T', quantity, remedy: 'exchange', answers: {} }],
  },
  decided('granted'),
]
const chosen = (minor?: number): CaseEvent => ({
  ...{ type: 'replacement_chosen', key: 0 },
  replacement: { variantId: 'v', quantity: 1, title: 'U', ...(minor !== undefined && { price: of(minor) }) },
})
/** 100 was paid; what is cheaper is given back where `given`. */
const decidedOf = (given = 0) =>
  orderOf([
    {
      ...{ unit: '0/10', quantity: 1, paid: 100 },
      remedies: [{ remedy: 'exchange', money: given > 0 ? { price_difference: given } : {} }],
    },
  ])
const underWay: CaseEvent[] = [
  returned('9', [0], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
  {
    ...{ type: 'arrived', arrivedAt: '2026-11-18T10:00:00Z' },
    pieces: [{ key: 0, quantity: 1, condition: 'whole' }],
  },
  { type: 'settlement_ordered', keys: [0], waived: false },
]
const moved = (before: number | undefined, now: number | undefined, given = 0) => {
  const events = [...swap(), chosen(before), ...underWay]
  const prices = new Map([[0, now === undefined ? undefined : of(now)]])
  const news = movedPrices(folded(events), prices, decidedOf(given))
  return { news: news.map(({ type }) => type), after: folded([...events, ...news]), events }
}
const CHOSEN = 'replacement_chosen'
const ASKED = 'left_for_review'

describe('before it is planned', () => {
  test.each<[string, number | undefined, number | undefined, number, string[]]>([
    ['as dear as when it was chosen', 100, 100, 0, []],
    ['dearer than it was, a cent', 100, 101, 0, [CHOSEN, ASKED]],
    ['cheaper when it was chosen, and dearer now', 60, 140, 40, [CHOSEN, ASKED]],
    ['cheaper still, which is given back', 60, 50, 40, [CHOSEN]],
    ['cheaper still, which is not given back', 60, 50, 0, [CHOSEN, ASKED]],
    ['dearer when it was chosen, and as dear now as what came', 140, 100, 0, [CHOSEN]],
    ['not sold any more', 100, undefined, 0, [CHOSEN, ASKED]],
    ['of no price when it was chosen: asked with the plan', undefined, 140, 0, []],
  ])('%s', (_, before, now, given, types) => {
    const { news, after } = moved(before, now, given)
    expect(news).toEqual(types)
    expect(after.ordered, 'nothing is sent before somebody has answered').toEqual(
      types.includes(ASKED) ? [] : [0],
    )
  })
})

test('who is asked has the case as it is now, and orders it once more', () => {
  const { after, news, events } = moved(100, 140)
  expect(news).toContain(ASKED)
  expect(after.replacements).toMatchObject([{ key: 0, replacement: { price: of(140), title: 'U' } }])
  expect(after.waits.map(({ code }) => code)).toContain('price_difference')
  expect(next(after)?.kind).not.toBe('plan')
  expect(movedPrices(after, new Map([[0, of(140)]]), decidedOf())).toEqual([])
  const again: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }
  const all: CaseEvent[] = [...events, chosen(140), again]
  expect(next(folded(all))).toMatchObject({ kind: 'plan', pieces: [{ key: 0, quantity: 1 }] })
  expect(unevenSwaps(folded(all), [0], decidedOf())).toHaveLength(1)
})

test('of those that come in parts a person is asked for each that costs something else', () => {
  const events: CaseEvent[] = [
    ...[...swap(2), chosen(50)],
    {
      ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
      refunded: of(0),
    },
  ]
  const news = movedPrices(folded(events), new Map([[0, of(60)]]), decidedOf())
  expect(news).toMatchObject([{ type: CHOSEN }, { type: ASKED, code: 'price_difference', keys: [0] }])
})
