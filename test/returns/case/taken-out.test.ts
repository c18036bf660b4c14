/** Pieces that a person takes out of a Return in Shopify while money is owed for them. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { orderedEvents } from '../../../app/returns/merchant/order-settlement.ts'
import { decided, folded, next, openPieces, returned, stated } from '../case-events.ts'

const approved: CaseEvent = { type: 'shopify_return_approved', returnId: '9' }
const open = [stated(0, 1), decided('granted', 'granted'), returned('9', [0, 1], 'accepted'), approved]
const order = (...keys: number[]): CaseEvent => ({ type: 'settlement_ordered', keys, waived: false })
const removed: CaseEvent = { type: 'shopify_lines_removed', returnId: '9', keys: [1] }
const came = (key: number, quantity = 1): CaseEvent => ({
  ...{ type: 'arrived', arrivedAt: '2026-11-20T10:00:00Z' },
  pieces: [{ key, quantity, condition: 'whole' }],
})
const sent = (key: number): CaseEvent => ({
  ...{ type: 'sent_back', keys: [key], proof: 'carrier', sentAt: '2026-11-19T10:00:00Z' },
})
const plan = (quantity: number): CaseEvent => ({
  type: 'settlement_planned',
  settlement: {
    ...{ id: 's', way: 'return', keys: [1], pieces: [{ key: 1, quantity }], returnId: '9' },
    ...{ refund: money(500, 'EUR'), shipping: money(0, 'EUR'), repayments: [] },
  },
})
const paid: CaseEvent = { type: 'settlement_executed', settlementId: 's', refunded: money(500, 'EUR') }
const failed: CaseEvent = { type: 'settlement_failed', settlementId: 's', detail: 'No.' }
const givenUp: CaseEvent = { type: 'closing_ordered', reason: 'The buyer kept it.' }
const seen: CaseEvent = {
  ...{ type: 'resolved_by_merchant', resolution: 'dealt_with', keys: [1] },
  ...{ reason: 'Paid in the shop.', engineSaid: [] },
}

describe('a line', () => {
  test.each<[string, ...CaseEvent[]]>([
    ['is here', came(1)],
    ['is on its way', sent(1)],
    ['is ordered to be paid back', order(1)],
    ['is with the buyer'],
  ])('that %s is owed all the same: a person looks, and no new Return is made', (_, ...events) => {
    const state = folded([...open, ...events, removed])
    expect(state).toMatchObject({ handled: [], ordered: [], waits: [{ code: 'unpaid', keys: [1] }] })
    expect(next(state)).toBeUndefined()
  })

  test.each<[string, CaseEvent[], boolean]>([
    ['with the buyer', [], false],
    ['here', [came(1)], true],
    ['on its way', [sent(1)], true],
    ['ordered', [order(1)], true],
  ])('of a case that is given up is owed where it is %s: %j', (_, events, isOwed) => {
    const state = folded([...open, ...events, givenUp, removed])
    expect(state.waits.map(({ code }) => code)).toEqual(isOwed ? ['unpaid'] : [])
    expect(state).toMatchObject({ handled: isOwed ? [] : [1], isClosing: !isOwed })
  })

  test('that nobody has judged yet is still to be judged', () => {
    const waiting = [stated(0, 1), decided('granted', 'review'), returned('9', [0, 1], 'review')]
    const left: CaseEvent = { type: 'left_for_review', code: 'review', keys: [1] }
    const state = folded([...waiting, left, removed])
    expect(state).toMatchObject({ handled: [], waits: [{ code: 'review', keys: [1] }] })
    expect(state.lines[1]?.acceptance).toBe('review')
  })

  test('of a case with nothing else is over once it is dealt with', () => {
    const one = [stated(1), decided('granted'), returned('9', [1], 'accepted'), approved, removed]
    expect(next(folded(one))).toBeUndefined()
    expect(next(folded([...one, seen]))).toEqual({ kind: 'close' })
  })

  test('that the buyer took back, or of which nothing was accepted, is over', () => {
    const takenBack: CaseEvent = { type: 'request_taken_back', keys: [1] }
    expect(folded([...open, takenBack, removed])).toMatchObject({ handled: [1], waits: [] })
    const refused = [stated(0, 1), decided('granted', 'refused'), returned('9', [0, 1], 'review'), removed]
    expect(folded(refused)).toMatchObject({ handled: [1], waits: [] })
  })

  test.each([
    [1, true],
    [2, false],
  ])(
    'of two pieces, %i paid back by a person: the rest is asked for, whatever was seen first',
    (pieces, isOwed) => {
      const two = openPieces(2, 1)
      const byPerson: CaseEvent = {
        ...{ type: 'refunded_in_shopify', refundId: '5', keys: [1], refunded: money(500, 'EUR') },
        pieces: [{ key: 1, quantity: pieces }],
      }
      for (const seen of [
        [removed, byPerson],
        [byPerson, removed],
      ]) {
        const state = folded([...two, ...seen])
        expect(state.waits.map(({ code }) => code)).toEqual(isOwed ? ['unpaid'] : [])
        expect(next(state)?.kind).toBe(isOwed ? undefined : 'close')
      }
    },
  )

  test('that is paid back is over', () => {
    const events = [...open, came(1), order(1), plan(1), paid, removed]
    expect(folded(events)).toMatchObject({ handled: [1], waits: [] })
  })

  test('whose refund fails because it was taken out can be paid back', () => {
    const events = [...open, came(1), order(1), plan(1), removed]
    expect(folded(events).waits).toEqual([])
    const state = folded([...events, failed])
    expect(state.waits).toMatchObject([{ code: 'refund_refused', keys: [1] }])
    expect(next(state)).toBeUndefined()
    expect(orderedEvents(state, { keys: [1] }, 'merchant:1')).toEqual([order(1)])
  })

  test('is paid through a Return of its own once it is ordered, or is over once it is dealt with', () => {
    const state = folded([...open, came(1), removed, order(1)])
    expect(state.waits).toEqual([])
    expect(next(state)).toMatchObject({ kind: 'request', keys: [1] })
    expect(folded([...open, came(1), removed, seen])).toMatchObject({ handled: [1], waits: [] })
  })
})

describe('some pieces of a line', () => {
  const three = openPieces(3, 1)
  const cut = (quantity: number): CaseEvent => ({
    ...{ type: 'shopify_pieces_removed', returnId: '9', left: [{ key: 1, quantity }] },
  })
  test.each<[string, CaseEvent[], number, boolean]>([
    ['none came', [], 2, true],
    ['as many came as are left', [came(1, 2)], 2, true],
    ['one more came than is left', [came(1, 3)], 2, true],
    ['two came, one is left', [came(1, 2)], 1, true],
    ['all are on their way', [sent(1)], 2, true],
    ['all are ordered', [order(1)], 2, true],
    ['those that came are ordered', [came(1, 2), order(1)], 2, true],
    ['given up, none came', [givenUp], 2, false],
    ['given up, as many came as are left', [came(1, 2), givenUp], 2, false],
    ['given up, one more came than is left', [came(1, 3), givenUp], 2, true],
    ['given up, all are on their way', [sent(1), givenUp], 2, true],
    ['all are paid', [came(1, 3), order(1), plan(3), paid], 2, false],
  ])('%s: whether a person settles the rest', (_, events, left, isShort) => {
    const state = folded([...three, ...events, cut(left)])
    expect(state.lines[0]?.quantity).toBe(left)
    expect(state.waits).toEqual(isShort ? [{ code: 'pieces_taken_out', keys: [1] }] : [])
  })

  test('are asked for once, whatever else is missing of it', () => {
    const twice = [...three, cut(2), { ...cut(1) }]
    expect(folded(twice).waits).toEqual([{ code: 'pieces_taken_out', keys: [1] }])
    const short: CaseEvent = { type: 'left_for_review', code: 'paid_short', keys: [1] }
    const both = folded([...three, cut(2), short, order(1), plan(2), failed])
    expect(both.waits.map(({ code }) => code)).toContain('pieces_taken_out')
  })

  test('all that is left is here: it has arrived, and is paid', () => {
    const state = folded([...three, came(1, 2), cut(2)])
    expect(state.lines[0]?.reception).toBe('received')
    const paidTwo = folded([...three, came(1, 2), order(1), plan(2), paid, order(1), cut(2)])
    expect(paidTwo).toMatchObject({ ordered: [], lines: [{ settlement: 'executed' }] })
  })

  test('of a case that is given up: what is owed is asked for, and the case goes on until it is answered', () => {
    const state = folded([...three, order(1), givenUp, cut(2)])
    expect(state).toMatchObject({ isClosing: false, closed: false, waits: [{ code: 'pieces_taken_out' }] })
  })
})
