/** A person pays some pieces of a line back in Shopify: what was asked of the others is asked still. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { folded, openPieces } from '../case-events.ts'

const open = openPieces(2)
const came = (quantity: number): CaseEvent => ({
  ...{ type: 'arrived', arrivedAt: '2026-11-20T10:00:00Z' },
  pieces: [{ key: 0, quantity, condition: 'whole' }],
})
const sent: CaseEvent = { type: 'sent_back', keys: [0], proof: 'carrier', sentAt: '2026-11-19T10:00:00Z' }
const late = (kind: 'refund_due' | 'inspection_overdue'): CaseEvent => ({
  ...{ type: 'deadline_passed', kind, key: '', act: 'person', keys: [0] },
})
const beside: CaseEvent = { type: 'left_for_review', code: 'paid_beside', keys: [0] }
const wanted: CaseEvent = { type: 'left_for_review', code: 'goods_back', keys: [0] }
const refused: CaseEvent = { type: 'left_for_review', code: 'refund_refused', keys: [0] }
const byPerson = (quantity: number): CaseEvent => ({
  ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0], refunded: money(500 * quantity, 'EUR') },
  pieces: [{ key: 0, quantity }],
})
const codesOf = (...events: CaseEvent[]) => folded([...open, ...events]).waits.map(({ code }) => code)

describe.each<[string, CaseEvent[]]>([
  ['its day to be paid has come', [sent, late('refund_due')]],
  ['somebody was asked what was paid beside it', [came(2), beside]],
  ['the buyer wants the goods again', [came(2), wanted]],
  ['its refund was refused', [came(2), refused]],
])('where %s', (_, events) => {
  test('a refund of one of two pieces answers nothing of the other', () => {
    const asked = codesOf(...events)
    expect(asked).toHaveLength(1)
    expect(codesOf(...events, byPerson(1))).toEqual(asked)
  })

  test('a refund of both answers it', () => {
    expect(codesOf(...events, byPerson(2))).toEqual([])
  })
})

test('that goods were not looked at is answered once all that came is paid', () => {
  expect(codesOf(came(1), late('inspection_overdue'), byPerson(1))).toEqual([])
  expect(codesOf(came(2), late('inspection_overdue'), byPerson(1))).toEqual(['deadline'])
})

test('nothing pays by itself for what a person was asked about', () => {
  const asked = folded([...open, came(2), beside, byPerson(1)])
  expect(orderedEvents(asked, { keys: [0] }, 'engine')).toBe('goods_wanted_back')
})

test('what is ordered again by what we found leaves the question of other money open', () => {
  const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0], waived: false }
  expect(codesOf(came(2), beside, { ...ordered, again: true })).toEqual(['paid_beside'])
  expect(codesOf(came(2), beside, ordered)).toEqual([])
})
