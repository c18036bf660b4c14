/** A line that went out in several parcels is several lines of one thing that was decided about: they come to what it came to. */
import { describe, expect, test } from 'vitest'
import { money, type Remedy } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { factsSince } from '../../../app/returns/deciding/facts-since.ts'
import { givenIn } from '../../../app/returns/settling/given-back.ts'
import { planSettlement } from '../../../app/returns/settling/plan-settlement.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { decided, folded } from '../case-events.ts'

const PAID = 10_000
const inParts = (remedy: Remedy = 'withdrawal'): CaseEvent[] => [
  {
    ...{ type: 'statement_recorded', channel: 'account' },
    lines: [{ key: 0, unit: '5/unfulfilled', title: 'T', quantity: 3, remedy, answers: {} }],
  },
  decided('granted'),
  { type: 'shipped_after_all', key: 0, parts: [{ key: 1, fulfillmentLineId: 'f', quantity: 1 }] },
]
const decidedOf = (remedy: Remedy = 'withdrawal') =>
  orderOf([{ unit: '5/unfulfilled', quantity: 3, paid: PAID, remedies: [{ remedy, money: { item: PAID } }] }])
const planOf = (events: CaseEvent[], pieces: [key: number, quantity: number][], remedy?: Remedy) =>
  planSettlement({
    ...{ id: `s${events.length}`, way: 'unshipped', state: folded(events), decided: decidedOf(remedy) },
    ...{ choices: {}, pieces: pieces.map(([key, quantity]) => ({ key, quantity })) },
    paid: {
      ...{ currency: 'EUR', shippingLeftMinor: 0 },
      payments: [
        { ...{ id: '7', gateway: 'card', isByHand: false }, paidMinor: PAID, refundableMinor: PAID },
      ],
    },
  })
const paid = (events: CaseEvent[], ...pieces: [key: number, quantity: number][]): CaseEvent[] => {
  const settlement = planOf(events, pieces)
  const { id: settlementId, refund: refunded } = settlement
  const done: CaseEvent = { type: 'settlement_executed', settlementId, refundId: settlementId, refunded }
  return [...events, { type: 'settlement_planned', settlement }, done]
}
const refunds = (events: CaseEvent[]) =>
  folded(events).settlements.map(({ refunded }) => refunded?.minor ?? 0)

test.each<[string, [number, number][][]]>([
  [
    'all at once',
    [
      [
        [0, 2],
        [1, 1],
      ],
    ],
  ],
  ['the part first', [[[1, 1]], [[0, 2]]]],
  ['the part last', [[[0, 2]], [[1, 1]]]],
  ['piece by piece', [[[0, 1]], [[1, 1]], [[0, 1]]]],
])('%s, it is paid for to the cent', (_, turns) => {
  const events = turns.reduce((before, pieces) => paid(before, ...pieces), inParts())
  expect(refunds(events)).toHaveLength(turns.length)
  expect(refunds(events).reduce((sum, one) => sum + one, 0)).toBe(PAID)
})

test('its pieces are given back as one thing', () => {
  const given = givenIn('a', folded(inParts()), decidedOf().facts)
  expect(given).toMatchObject({ pieces: 3, paidMinor: PAID, settled: { pieces: 0, paidMinor: 0 } })
})

describe('what the buyer agreed to leave of a part', () => {
  const agreed: CaseEvent[] = [
    ...inParts('goodwill_return'),
    {
      type: 'deduction_offered',
      deduction: { id: 'd', key: 1, amount: money(9_000, 'EUR'), reason: 'x', answerBy: '2026-11-30' },
    },
    { type: 'deduction_answered', deductionId: 'd', answer: 'agreed' },
  ]

  test('is not taken from the others', () => {
    expect(planOf(agreed, [[0, 2]], 'goodwill_return').deducted).toBeUndefined()
  })

  test.each<[string, [number, number][], number]>([
    ['no more of it than it gets', [[1, 1]], 3_333],
    [
      'with the others',
      [
        [0, 2],
        [1, 1],
      ],
      9_000,
    ],
  ])('%s', (_, pieces, minor) => {
    const plan = planOf(agreed, pieces, 'goodwill_return')
    expect(plan.deducted).toEqual([{ key: 1, amount: money(minor, 'EUR') }])
    expect(plan.refund.minor).toBe((pieces.length === 2 ? PAID : 3_333) - minor)
  })
})

test('the parts’ way back is the way back of what was decided about', () => {
  const came = (key: number, day: number): CaseEvent => ({
    ...{ type: 'arrived', pieces: [{ key, quantity: 1, condition: 'damaged' }] },
    arrivedAt: `2026-11-${day}T10:00:00.000Z`,
  })
  const since = (...events: CaseEvent[]) =>
    factsSince(decidedOf().facts, folded([...inParts(), ...events])).lines[0]
  expect(since()?.comingBack).toBeUndefined()
  expect(since(came(1, 19))).toMatchObject({
    ...{ comingBack: { receivedAt: '2026-11-19T10:00:00.000Z' }, condition: { damaged: true } },
  })
  expect(since(came(1, 19), came(0, 18))?.comingBack?.receivedAt).toBe('2026-11-18T10:00:00.000Z')
})
