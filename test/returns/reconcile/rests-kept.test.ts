/** What people's refunds left owed stays asked about, whatever else becomes of the lines and of the refunds. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseState } from '../../../app/returns/case/case.ts'
import type { Actor, CaseEvent, SettledPieces } from '../../../app/returns/case/case-event.ts'
import { restsOwed } from '../../../app/returns/case/rest-owed.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import type { SaidByShopify } from '../../../app/returns/reconcile/said-by-shopify.ts'
import { decided, folded, next, returned } from '../case-events.ts'
import { aRefund, aReturn, open, said } from './saying.ts'

const m = (minor: number) => money(minor, 'EUR')
const owing = (_: unknown, pieces: readonly SettledPieces[]) => ({
  total: m(pieces.reduce((sum, { quantity }) => sum + 100 * quantity, 0)),
  delivery: 0,
})
type Told = (CaseEvent | [Actor, CaseEvent])[]
const readOn = (events: Told, from: SaidByShopify): Told => [
  ...events,
  ...eventsFromShopify(folded(events), from).map(({ actor, event }): [Actor, CaseEvent] => [actor, event]),
]
const inReturn = { returnId: '9' }
const waits = ({ waits: all }: CaseState) => all.map(({ code, keys }) => [code, keys])
const owed = (state: CaseState) => restsOwed(state).map(({ amount }) => amount.minor)
const orderRest = (...keys: number[]): CaseEvent => ({
  ...{ type: 'settlement_ordered', keys, waived: false, rest: true },
})

describe('a refund that was too small', () => {
  const there = (minor: number) =>
    said([aReturn({ processed: [1, 1] })], [aRefund('5', [0, 1], { ...inReturn, minor })], { owing })
  const short = readOn(open, there(160))

  test.each([
    ['all', 0, 200],
    ['a part', 159, 41],
  ])('of which a bank refuses %s: that is owed with the rest', (_, left, rest) => {
    const fallen = folded(readOn(short, there(left)))
    expect(owed(fallen)).toEqual([rest])
    expect(waits(fallen)).toEqual([['paid_short', [0, 1]]])
    expect(waits(folded([...readOn(short, there(left)), orderRest(0, 1)]))).toEqual([])
  })

  test('whose rest was ordered before the bank refused it: it is asked about once more', () => {
    const fallen = folded(readOn([...short, orderRest(0, 1)], there(0)))
    expect(fallen.restOrdered).toEqual([])
    expect(waits(fallen)).toEqual([['paid_short', [0, 1]]])
  })

  test('beside one of ours that a bank refused: who orders the rest does not answer that', () => {
    const line = { key: 0, unit: '0/10', title: 'T', quantity: 2, remedy: 'withdrawal' as const, answers: {} }
    const ours = {
      ...{ id: 'P', way: 'return' as const, returnId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
      ...{ repayments: [], refund: m(100), shipping: m(0) },
    }
    const pieces = [{ key: 0, quantity: 1 }]
    const events: Told = [
      { type: 'statement_recorded', channel: 'account', lines: [line] },
      decided('granted'),
      returned('9', [0], 'accepted'),
      { type: 'shopify_return_approved', returnId: '9' },
      { type: 'settlement_ordered', keys: [0], waived: false },
      { type: 'settlement_planned', settlement: ours },
      { type: 'settlement_executed', settlementId: 'P', refundId: '4', refunded: m(100) },
      { type: 'refunded_in_shopify', refundId: '5', keys: [0], pieces, refunded: m(60), short: m(40) },
      { type: 'refund_fell_short', settlementId: 'P', refunded: m(0) },
    ]
    expect(waits(folded([...events, orderRest(0)]))).toEqual([['paid_short', [0]]])
    const said: CaseEvent = {
      ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [0], reason: 'So.', engineSaid: [] },
    }
    expect(owed(folded([...events, orderRest(0), said]))).toEqual([40])
    const byPerson = { keys: [], pieces: [], refunded: m(40) }
    const paid = folded([...events, { type: 'refunded_in_shopify', refundId: '8', ...byPerson }])
    expect([owed(paid), waits(paid)]).toEqual([[], [['paid_short', [0]]]])
  })
})

describe('a piece whose refund was refused, beside one that was paid too little', () => {
  const line = { key: 0, unit: '0/10', title: 'T', quantity: 2, remedy: 'withdrawal' as const, answers: {} }
  const pieces = [{ key: 0, quantity: 1 }]
  const plan = { id: 'P', way: 'return' as const, returnId: '9', keys: [0], pieces, repayments: [] }
  const refused: Told = [
    { type: 'statement_recorded', channel: 'account', lines: [line] },
    decided('granted'),
    returned('9', [0], 'accepted'),
    { type: 'shopify_return_approved', returnId: '9' },
    { type: 'refunded_in_shopify', refundId: '5', keys: [0], pieces, refunded: m(60), short: m(40) },
    { type: 'settlement_ordered', keys: [0], waived: false },
    { type: 'settlement_planned', settlement: { ...plan, refund: m(100), shipping: m(0) } },
    { type: 'settlement_failed', settlementId: 'P', detail: 'no' },
  ]

  test('still waits when the rest is ordered', () => {
    expect(waits(folded([...refused, orderRest(0)]))).toEqual([['refund_refused', [0]]])
  })

  test('waits no more when it is ordered, and the rest is asked about again', () => {
    const again = folded([...refused, { type: 'settlement_ordered', keys: [0], waived: false }])
    expect(waits(again)).toEqual([['paid_short', [0]]])
  })
})

describe('a line with a rest that is taken out of its Return', () => {
  const refund = aRefund('5', [0], { minor: 60 })
  const short = readOn(open, said([aReturn()], [refund], { owing }))
  const without = { ...aReturn(), lines: aReturn().lines.slice(1) }
  test('is still asked about', () => {
    const state = folded(readOn(short, said([without], [refund], { owing })))
    expect([owed(state), waits(state)]).toEqual([[40], [['paid_short', [0]]]])
  })
})

describe('whatever answered the question about a rest', () => {
  const there = said([aReturn({ processed: [1, 1] })], [aRefund('5', [0, 1], { ...inReturn, minor: 160 })], {
    owing,
  })
  const short = folded(readOn(open, there))
  const shut = { ...short, returns: short.returns.map((one) => ({ ...one, state: 'closed' as const })) }
  const unasked = { ...shut, waits: [] }

  test('it is asked again while the rest is owed and not ordered', () => {
    expect(next(unasked)).toEqual({ kind: 'leave', code: 'paid_short', keys: [0, 1], isRest: true })
    expect(next(shut)).toBeUndefined()
    expect(next({ ...unasked, restOrdered: [1] })).toMatchObject({ kind: 'plan', rest: [1] })
  })

  test('the case is over once nothing is owed, or where a merchant wants it over', () => {
    const refundsElsewhere = unasked.refundsElsewhere.map(({ short: _, ...one }) => one)
    expect(next({ ...unasked, refundsElsewhere })?.kind).toBe('close')
    expect(next({ ...unasked, isClosing: true })?.kind).toBe('close')
    expect(next({ ...unasked, takenBack: [0, 1] })?.kind).toBe('close')
  })
})

test('a refund that a person counted and a bank refused later is asked about, once', () => {
  const counted = { refundId: '5', paid: m(40) }
  const events: Told = [
    ...open,
    { type: 'refund_noticed', refundId: '5', refunded: m(40) },
    { type: 'refund_counted', keys: [0, 1], refund: counted },
  ]
  const there = (minor: number) => said([aReturn()], [aRefund('5', [], { minor })], { owing })
  expect(waits(folded(readOn(events, there(40))))).toEqual([])
  const fallen = readOn(events, there(39))
  expect(waits(folded(fallen))).toEqual([['paid_short', [0, 1]]])
  expect(folded(fallen).countedRefunds).toMatchObject([{ paid: { minor: 39 } }])
  expect(readOn(fallen, there(39))).toHaveLength(fallen.length)
})

describe('a refund that a person made before it was decided', () => {
  const undecided = open.filter(({ type }) => type !== 'decided')
  const there = said(
    [aReturn({ processed: [1, 1], status: 'CLOSED' })],
    [aRefund('5', [0, 1], { ...inReturn, minor: 1 })],
  )
  test('is written down, and measured, once it is', () => {
    const before = readOn(undecided, there)
    expect(folded(before).refundsElsewhere).toEqual([])
    const after = folded(readOn([...before, decided('granted', 'granted')], { ...there, owing }))
    expect([owed(after), waits(after)]).toEqual([[199], [['paid_short', [0, 1]]]])
  })
})
