/** A Return that is opened again when all in it is paid stays open: whoever opened it means to do something in it. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { Actor, CaseEvent, PlannedSettlement } from '../../../app/returns/case/case-event.ts'
import { isLeftToThem } from '../../../app/returns/case/is-paid-in.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

type Happened = CaseEvent | [Actor, CaseEvent]
const settlementOf = (id: string, keys: number[]): PlannedSettlement => ({
  ...{ id, way: 'return', keys, pieces: keys.map((key) => ({ key, quantity: 1 })), returnId: '9' },
  ...{ refund: money(8000, 'EUR'), shipping: money(0, 'EUR'), repayments: [] },
})
const open: CaseEvent[] = [
  stated(0, 1),
  decided('granted', 'granted'),
  returned('9', [0, 1], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
const paidByUs = (id: string, keys: number[]): CaseEvent[] => [
  { type: 'settlement_ordered', keys, waived: true },
  { type: 'settlement_planned', settlement: settlementOf(id, keys) },
  { type: 'settlement_executed', settlementId: id, refundId: id, refunded: money(8000, 'EUR') },
]
const paidThere: Happened = [
  'shopify',
  {
    ...{ type: 'refunded_in_shopify', refundId: 'r', keys: [0, 1], returnId: '9' },
    ...{ pieces: [0, 1].map((key) => ({ key, quantity: 1 })), refunded: money(8000, 'EUR') },
  },
]
const closedBy = (actor: Actor): Happened => [actor, { type: 'shopify_return_closed', returnId: '9' }]
const openedBy = (actor: Actor): Happened => [actor, { type: 'shopify_return_reopened', returnId: '9' }]
const over: CaseEvent = { type: 'closed' }
const closing: CaseEvent = { type: 'closing_ordered', reason: 'Enough.' }
const again: CaseEvent = { type: 'reopening_ordered', returnId: '9' }
const closes = { kind: 'closeReturn', returned: { id: '9' } }

describe.each<[string, Happened[]]>([
  ['that we closed', [...open, ...paidByUs('s', [0, 1]), closedBy('engine'), over]],
  ['that a person closed', [...open, ...paidByUs('s', [0, 1]), closedBy('shopify'), over]],
  ['whose refund a person made', [...open, paidThere, closedBy('engine'), over]],
])('a Return %s, opened again in Shopify with nothing left to pay', (_, ended) => {
  const opened = [...ended, openedBy('shopify')]

  test('stays open, and its case with it', () => {
    expect(next(folded(opened))).toBeUndefined()
    expect(folded(opened)).toMatchObject({ closed: false, waits: [], returns: [{ state: 'approved' }] })
    expect(folded(opened).returns.map((known) => isLeftToThem(folded(opened), known))).toEqual([true])
  })

  test('is over when they close it, as it is where nobody saw it open', () => {
    const closed = folded([...opened, closedBy('shopify')])
    expect(next(closed)).toEqual({ kind: 'close' })
    expect({ ...closed, closed: true, lastSeq: 0 }).toMatchObject({
      ...{ waits: folded(ended).waits, lines: folded(ended).lines },
      returns: [{ state: 'closed' }],
    })
  })

  test('is closed where a merchant closes the case here', () => {
    expect(next(folded([...opened, closing]))).toMatchObject(closes)
  })

  test('opened once more it stays open once more', () => {
    expect(next(folded([...opened, closedBy('shopify'), over, openedBy('shopify')]))).toBeUndefined()
  })
})

test('what a merchant has opened again from here stays open too', () => {
  const ended = [...open, ...paidByUs('s', [0, 1]), closedBy('engine'), over, again]
  expect(next(folded(ended))).toMatchObject({ kind: 'reopenReturn' })
  expect(next(folded([...ended, openedBy('engine')]))).toBeUndefined()
})

describe('opened again with something left to pay', () => {
  const half = [...open, ...paidByUs('s', [0]), closedBy('shopify'), openedBy('shopify')]

  test('it is not theirs: it waits for what is left', () => {
    expect(next(folded(half))).toBeUndefined()
    expect(folded(half).returns.map((known) => isLeftToThem(folded(half), known))).toEqual([false])
  })

  test('it is closed as soon as that is paid, by us or by a person', () => {
    expect(next(folded([...half, ...paidByUs('t', [1])]))).toMatchObject(closes)
    expect(next(folded([...open, closedBy('shopify'), openedBy('shopify'), paidThere]))).toMatchObject(closes)
  })
})

test('opened again with all paid, it is closed once we have paid more through it', () => {
  const opened = [...open, ...paidByUs('s', [0, 1]), closedBy('engine'), over, openedBy('shopify')]
  const rest = { ...settlementOf('t', [0, 1]), pieces: [] }
  const planned: CaseEvent[] = [
    { type: 'settlement_ordered', keys: [0, 1], waived: true, rest: true },
    { type: 'settlement_planned', settlement: rest },
  ]
  const failed: CaseEvent = { type: 'settlement_failed', settlementId: 't', detail: 'return_gone' }
  const made: CaseEvent = {
    ...{ type: 'settlement_executed', settlementId: 't', refundId: 't', refunded: money(8000, 'EUR') },
  }
  expect(next(folded([...opened, ...planned, failed]))?.kind).not.toBe('closeReturn')
  expect(next(folded([...opened, ...planned, made]))).toMatchObject(closes)
})
