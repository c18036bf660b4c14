import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { payablePieces } from '../../../app/returns/carry-out/settling-step.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { folded, next, openPieces } from '../case-events.ts'

const open = openPieces(2)
const sent = (key = 0): CaseEvent => ({
  ...{ type: 'sent_back', keys: [key], proof: 'posting_receipt', sentAt: '2026-11-18T10:00:00Z' },
})
const came: CaseEvent = {
  ...{ type: 'arrived', arrivedAt: '2026-11-20T10:00:00Z' },
  pieces: [{ key: 0, quantity: 1, condition: 'whole' }],
}
const order = (waived = false): CaseEvent => ({ type: 'settlement_ordered', keys: [0], waived })
const plan = (quantity: number): CaseEvent => ({
  type: 'settlement_planned',
  settlement: {
    ...{ id: `s${quantity}`, way: 'return', keys: [0], pieces: [{ key: 0, quantity }], returnId: '9' },
    ...{ refund: money(500, 'EUR'), shipping: money(0, 'EUR'), repayments: [] },
  },
})
const paid: CaseEvent = { type: 'settlement_executed', settlementId: 's1', refunded: money(500, 'EUR') }

test.each<[string, CaseEvent[], number]>([
  ['nothing came', [], 2],
  ['one of two came', [came], 1],
  ['one of two came, nobody waits for the other', [came, order(true)], 2],
  ['both were sent, one of them came', [sent(), came], 2],
  ['one came, and then a proof for both was shown', [came, sent()], 2],
  ['another line was sent, one of this came', [sent(1), came], 1],
  ['one came and is paid', [came, order(), plan(1), paid], 0],
  ['one came and is paid, then a proof for both was shown', [came, order(), plan(1), paid, sent()], 1],
])('of two pieces, when %s, as many are to be paid back', (_, events, quantity) => {
  const state = folded([...open, ...events])
  expect(state.lines.map((one) => payablePieces(state, one))).toEqual([quantity])
})

test('what is shown to be sent is paid back whole, in one refund', () => {
  const state = folded([...open, sent(), came, order()])
  expect(next(state)).toMatchObject({ kind: 'plan', pieces: [{ key: 0, quantity: 2 }] })
})
