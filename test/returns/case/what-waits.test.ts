import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type {
  CaseEvent,
  DeductionAnswer,
  PlannedSettlement,
  WaitCode,
} from '../../../app/returns/case/case-event.ts'
import { resolutionsOf, waitingKeys } from '../../../app/returns/case/waiting-for.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const late = (kind: string, ...keys: number[]): CaseEvent => ({
  ...{ type: 'deadline_passed', kind, key: '', act: 'person', keys },
})
const resolvedAs = (resolution: 'approved' | 'declined' | 'dealt_with', ...keys: number[]): CaseEvent => ({
  ...{ type: 'resolved_by_merchant', resolution, keys, reason: 'Seen to.', engineSaid: [] },
})
const order = (...keys: number[]): CaseEvent => ({ type: 'settlement_ordered', keys, waived: false })
const accepted = [stated(0, 1), decided('granted', 'granted')]
const mixed = [stated(0, 1, 2), decided('granted', 'refused', 'granted')]
const codes = (events: CaseEvent[]) => folded(events).waits.map(({ code, keys }) => [code, keys])

describe('a deadline that a person is to see', () => {
  test('waits on the lines it was about, of those that are accepted and not paid', () => {
    expect(codes([...mixed, late('refund_due', 0, 1)])).toEqual([['deadline', [0]]])
    expect(codes([...mixed, late('refund_due', 1)])).toEqual([])
    const all: CaseEvent = { type: 'deadline_passed', kind: 'refund_due', key: '', act: 'person' }
    expect(codes([...mixed, all])).toEqual([['deadline', [0, 2]]])
    expect(codes([...mixed, { type: 'request_taken_back', keys: [0] }, all])).toEqual([['deadline', [2]]])
    expect(codes([...mixed, { type: 'closed' }, all])).toEqual([])
  })

  test.each(['dealt_with', 'approved'] as const)('%s, nothing is granted that was refused', (resolution) => {
    const seen = folded([...mixed, late('refund_due', 0), resolvedAs(resolution, 0, 1, 2)])
    expect(seen.waits).toEqual([])
    expect(seen.lines.map(({ acceptance }) => acceptance)).toEqual(['accepted', 'refused', 'accepted'])
  })

  test('a no to another line takes nothing from the line that is late, and leaves it late', () => {
    const asked = [stated(0, 1), decided('granted', 'review'), late('refund_due', 0)]
    const events: CaseEvent[] = [...asked, { type: 'left_for_review', code: 'review', keys: [1] }]
    expect(waitingKeys(folded(events))).toEqual([1])
    const seen = folded([...events, resolvedAs('declined', 0, 1)])
    expect(seen.lines.map(({ acceptance }) => acceptance)).toEqual(['accepted', 'refused'])
    expect(seen.waits).toMatchObject([{ code: 'deadline', keys: [0] }])
  })

  test('is over with the refund of the line it was about', () => {
    expect(codes([...accepted, late('refund_due', 0), order(0)])).toEqual([])
    expect(codes([...accepted, late('refund_due', 0, 1), order(0)])).toEqual([['deadline', [1]]])
  })

  const came = (type: 'arrived' | 'sent_back'): CaseEvent =>
    type === 'arrived'
      ? { type, pieces: [{ key: 0, quantity: 1, condition: 'whole' }], arrivedAt: '2026-11-20T10:00:00Z' }
      : { type, keys: [0], proof: 'carrier', sentAt: '2026-11-20T10:00:00Z' }
  test.each<[string, CaseEvent]>([
    ['goods_not_sent', came('arrived')],
    ['goods_not_sent', came('sent_back')],
    ['inspection_overdue', { type: 'inspected', decisionId: 'e', keys: [0] }],
  ])('%s is over when it has come after all', (kind, event) => {
    expect(codes([...accepted, late(kind, 0, 1), event])).toEqual([['deadline', [1]]])
    expect(codes([...accepted, late('refund_due', 0, 1), event])).toEqual([['deadline', [0, 1]]])
  })
})

describe('what Shopify did not take of a line that is accepted', () => {
  const stuck: CaseEvent = { type: 'left_for_review', code: 'shopify_refused', keys: [0], detail: 'No.' }
  const waitFor = (code: WaitCode): CaseEvent => ({ type: 'left_for_review', code, keys: [0] })
  const stood = (events: CaseEvent[]) => folded(events).lines.map(({ acceptance }) => acceptance)

  test.each(['unpaid', 'paid_short', 'inspection', 'paid_twice', 'still_held', 'not_shipped'] as const)(
    'is tried again when approved; what else waits on it (%s) is not answered by that',
    (code) => {
      const events = [...accepted, waitFor(code), stuck, resolvedAs('approved', 0)]
      expect(codes(events)).toEqual([[code, [0]]])
      expect(folded(events)).toMatchObject({ handled: [], exchangedByHand: [] })
    },
  )

  test('stays accepted, and waits, when a line beside it is declined', () => {
    const events: CaseEvent[] = [stated(0, 1), decided('granted', 'review'), stuck]
    expect(resolutionsOf(folded(events))).toEqual(['approved', 'declined'])
    const declined = [...events, resolvedAs('declined', 0, 1)]
    expect(stood(declined)).toEqual(['accepted', 'refused'])
    expect(codes(declined)).toEqual([['shopify_refused', [0]]])
    expect(resolutionsOf(folded(declined))).toEqual(['approved'])
  })

  test('of a line that is declined only what was paid already is left to be seen to', () => {
    const waits: WaitCode[] = ['review', 'deadline', 'inspection', 'paid_short', 'paid_twice', 'still_held']
    const events = [stated(0), decided('review'), ...waits.map(waitFor), resolvedAs('declined', 0)]
    expect(codes(events)).toEqual(['paid_short', 'paid_twice', 'still_held'].map((code) => [code, [0]]))
  })
})

describe('a refund that Shopify refused', () => {
  const settlement: PlannedSettlement = {
    ...{ id: 's', way: 'return', keys: [0], pieces: [{ key: 0, quantity: 1 }], returnId: 'r' },
    ...{ refund: money(500, 'EUR'), shipping: money(0, 'EUR'), repayments: [] },
  }
  const events: CaseEvent[] = [
    ...[stated(0), decided('granted'), returned('r', [0], 'accepted')],
    { type: 'shopify_return_approved', returnId: 'r' },
    ...[order(0), { type: 'settlement_planned', settlement } as const],
    { type: 'settlement_failed', settlementId: 's', detail: 'No.' },
  ]
  test('waits as what it is, and can be ordered again', () => {
    expect(codes(events)).toEqual([['refund_refused', [0]]])
    expect(waitingKeys(folded(events))).toEqual([0])
    expect(next(folded(events))).toBeUndefined()
    expect(codes([...events, order(0)])).toEqual([])
    expect(next(folded([...events, order(0)]))).toMatchObject({ kind: 'plan' })
  })

  test('paid by a person in their own way it is not owed any more: its Return is closed, and the case', () => {
    const seen = folded([...events, resolvedAs('dealt_with', 0)])
    expect(seen).toMatchObject({ waits: [], handled: [0] })
    expect(next(seen)).toMatchObject({ kind: 'closeReturn' })
  })

  test('nor where its Return was cancelled with the goods here, and the refund refused for ever', () => {
    const cancelled: CaseEvent[] = [
      ...[stated(0), decided('granted'), returned('r', [0], 'accepted')],
      { type: 'shopify_return_approved', returnId: 'r' },
      { type: 'arrived', pieces: [{ key: 0, quantity: 1, condition: 'whole' }], arrivedAt: '2026-11-20' },
      { type: 'shopify_return_cancelled', returnId: 'r' },
      { type: 'left_for_review', code: 'refund_refused', keys: [0] },
    ]
    expect(resolutionsOf(folded(cancelled))).toEqual(['dealt_with'])
    expect(next(folded([...cancelled, resolvedAs('dealt_with', 0)]))).toEqual({ kind: 'close' })
  })
})

describe('an offer of less', () => {
  const deduction = { id: 'o', key: 0, amount: money(100, 'EUR'), reason: 'Torn.', answerBy: '2026-12-01' }
  const offered: CaseEvent[] = [
    ...accepted,
    { type: 'arrived', pieces: [{ key: 0, quantity: 1, condition: 'whole' }], arrivedAt: '2026-11-20' },
    { type: 'left_for_review', code: 'inspection', keys: [0] },
    { type: 'deduction_offered', deduction },
    late('deduction_unanswered', 0),
  ]
  const answered = (answer: DeductionAnswer): CaseEvent[] => [
    ...offered,
    { type: 'deduction_answered', deductionId: 'o', answer },
  ]
  test('agreed to, the goods still wait for the refund', () => {
    expect(codes(answered('agreed'))).toEqual([['inspection', [0]]])
  })

  test('who wants the goods back waits for a person, and is never paid by itself', () => {
    const state = folded(answered('goods_back'))
    expect(state.waits).toEqual([{ code: 'goods_back', keys: [0] }])
    expect(orderedEvents(state, { keys: [0] }, 'engine')).toBe('goods_wanted_back')
    expect(orderedEvents(state, {}, 'engine')).toBe('goods_or_proof_missing')
    expect(orderedEvents(state, {}, 'merchant:1')).toEqual([order(1)])
    expect(orderedEvents(state, { keys: [0] }, 'merchant:1')).toEqual([order(0)])
  })

  test('sent back to them, paid after all or offered anew, nobody waits', () => {
    const then = (event: CaseEvent) => codes([...answered('goods_back'), event])
    expect(then({ type: 'request_taken_back', keys: [0] })).toEqual([])
    expect(then(order(0))).toEqual([])
    expect(then({ type: 'deduction_offered', deduction: { ...deduction, id: 'p' } })).toEqual([])
  })
})

test('what is on its way comes, whether or not the rest is waived', () => {
  const sent: CaseEvent = { type: 'sent_back', keys: [0], proof: 'carrier', sentAt: '2026-11-20T10:00:00Z' }
  const seen = folded([...accepted, sent, { type: 'settlement_ordered', keys: [0, 1], waived: true }])
  expect(seen.lines.map(({ reception }) => reception)).toEqual(['in_transit', 'waived'])
})

describe('of several things that wait', () => {
  const unpaid: CaseEvent = { type: 'left_for_review', code: 'unpaid', keys: [0, 1] }
  const both = [...accepted, late('inspection_overdue', 0), unpaid, late('goods_not_sent', 1)]
  const dealtWith = (of: { code: WaitCode; keys: number[] }[]): CaseEvent => ({
    ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', reason: 'Seen to.', engineSaid: [] },
    keys: [...new Set(of.flatMap(({ keys }) => keys))],
    of,
  })

  test('what was named is dealt with, the rest waits, and nothing else counts as paid', () => {
    expect(codes(both)).toEqual([
      ['deadline', [0]],
      ['unpaid', [0, 1]],
      ['deadline', [1]],
    ])
    const seen = [...both, dealtWith([{ code: 'deadline', keys: [0] }])]
    expect(codes(seen)).toEqual([
      ['unpaid', [0, 1]],
      ['deadline', [1]],
    ])
    expect(folded(seen).handled).toEqual([])
  })

  test('what counts as paid does so for the lines that it was named for alone', () => {
    const paid = [...both, dealtWith([{ code: 'unpaid', keys: [1] }])]
    expect(folded(paid).handled).toEqual([1])
    expect(codes(paid)).toEqual([
      ['deadline', [0]],
      ['unpaid', [0]],
      ['deadline', [1]],
    ])
  })

  test('without a name all is meant, as it was before one could name it', () => {
    const all = [...both, resolvedAs('dealt_with', 0, 1)]
    expect(codes(all)).toEqual([])
    expect(folded(all).handled).toEqual([0, 1])
  })
})
