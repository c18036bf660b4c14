/** What somebody did while a worker was at the case stands beside what the worker then writes down. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { isKnown } from '../../../app/returns/case/is-known.ts'
import { decided, folded, next, returned, stated } from '../case-events.ts'

const open: CaseEvent[] = [
  stated(0),
  decided('granted'),
  returned('9', [0], 'accepted'),
  { type: 'shopify_return_approved', returnId: '9' },
]
const closing: CaseEvent = { type: 'closing_ordered', reason: 'Nothing came.', unlessComing: true }
const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }
const arrived: CaseEvent = {
  ...{ type: 'arrived', arrivedAt: '2026-11-18T10:00:00Z' },
  pieces: [{ key: 0, quantity: 1, condition: 'whole' }],
}
const sentBack: CaseEvent = {
  ...{ type: 'sent_back', keys: [0], proof: 'posting_receipt', sentAt: '2026-11-17T10:00:00Z' },
}

describe('a case that is to be over', () => {
  test('ends, where nothing comes', () => {
    expect(next(folded([...open, closing]))).toMatchObject({ kind: 'closeReturn' })
  })

  test('is not, once the goods are here: somebody looks at them', () => {
    const state = folded([...open, closing, arrived])
    expect(state.isClosing).toBe(false)
    expect(next(state)).toMatchObject({ kind: 'leave', code: 'inspection', keys: [0] })
  })

  test('nor once they are on their way', () => {
    expect(folded([...open, closing, sentBack]).isClosing).toBe(false)
  })

  test('is, where a person says so: they have the goods before them', () => {
    const state = folded([...open, { type: 'closing_ordered', reason: 'They keep it.' }, arrived])
    expect(state.isClosing).toBe(true)
  })

  test('stays over, where it is: what comes then changes nothing of it', () => {
    const over = folded([
      ...open,
      closing,
      { type: 'shopify_return_closed', returnId: '9' },
      { type: 'closed' },
      arrived,
    ])
    expect(over).toMatchObject({ closed: true, isClosing: true })
  })
})

test('an order that the goods put in doubt waits for another one: whoever has looked at them can give it', () => {
  const doubtful = folded([
    ...open,
    arrived,
    ordered,
    { type: 'left_for_review', code: 'inspection', keys: [0] },
  ])
  expect(doubtful).toMatchObject({ ordered: [], waits: [{ code: 'inspection', keys: [0] }] })
  const again = folded([
    ...open,
    arrived,
    ordered,
    { type: 'left_for_review', code: 'inspection', keys: [0] },
    ordered,
  ])
  expect(again).toMatchObject({ ordered: [0], waits: [] })
  expect(next(again)).toMatchObject({ kind: 'plan', pieces: [{ key: 0, quantity: 1 }] })
})

describe('a parcel’s number', () => {
  const way = (number: string): CaseEvent => ({
    ...{ type: 'return_way_ordered', returnId: '9', tracking: { number } },
  })
  const told = (number: string): CaseEvent => ({
    ...{ type: 'return_way_arranged', returnId: '9', reverseDeliveryId: '90', tracking: { number } },
  })

  test('that was corrected while Shopify was told the first is told, too', () => {
    const state = folded([...open, way('T1'), way('T2'), told('T1')])
    expect(state.ways).toMatchObject([{ returnId: '9', tracking: { number: 'T2' } }])
    expect(next(state)).toMatchObject({ kind: 'arrange', way: { tracking: { number: 'T2' } } })
    expect(next(folded([...open, way('T1'), way('T2'), told('T1'), told('T2')]))?.kind).not.toBe('arrange')
  })

  test('that Shopify was told is told once', () => {
    const state = folded([...open, way('T1'), told('T1')])
    expect(state.ways).toMatchObject([{ reverseDeliveryId: '90', tracking: { number: 'T1' } }])
    expect(next(state)?.kind).not.toBe('arrange')
    expect(isKnown(state, told('T1'))).toBe(true)
  })

  test.each<[string, CaseEvent[], string]>([
    ['as it was', [way('T1'), told('T1'), way('T1')], 'T1'],
    ['as it was, after another', [way('T1'), way('T2'), told('T1'), way('T1')], 'T1'],
    ['though the one before was forgotten', [way(''), told(''), way('T2')], 'T2'],
  ])('that is given once more, %s, is told and known once more', (_, events, number) => {
    const state = folded([...open, ...events])
    expect(next(state)).toMatchObject({ kind: 'arrange', way: { tracking: { number } } })
    expect(isKnown(state, told(number))).toBe(false)
    const after = folded([...open, ...events, told(number)])
    expect(next(after)?.kind).not.toBe('arrange')
    expect(isKnown(after, told(number))).toBe(true)
  })
})

describe('a day that passed while the refund was being ordered', () => {
  const passed: CaseEvent = {
    ...{ type: 'deadline_passed', kind: 'refund_due', key: '', act: 'person', keys: [0] },
  }
  const settlement = {
    ...{ id: 's', way: 'return' as const, returnId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
    ...{ repayments: [], refund: money(100, 'EUR'), shipping: money(0, 'EUR') },
  }
  const late = [...open, arrived, ordered, passed, { type: 'settlement_planned', settlement } as const]

  test('is asked about until it is paid, and no longer', () => {
    expect(folded(late).waits).toMatchObject([{ code: 'deadline', detail: 'refund_due' }])
    const paid = {
      type: 'settlement_executed',
      settlementId: 's',
      refundId: '5',
      refunded: money(100, 'EUR'),
    } as const
    expect(folded([...late, paid]).waits).toEqual([])
  })
})
