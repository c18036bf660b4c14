/** What a person pays in Shopify for pieces that we were about to pay for, over a card and by hand or with less than is owed. */
import { describe, expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, PlannedSettlement } from '../../../app/returns/case/case-event.ts'
import { restsOwed } from '../../../app/returns/case/rest-owed.ts'
import { outcomeOf } from '../../../app/returns/settling/outcome-of.ts'
import { folded } from '../case-events.ts'
import { open } from '../reconcile/saying.ts'

const of = (minor: number) => money(minor, 'EUR')
const plan = (more: Partial<PlannedSettlement> = {}): PlannedSettlement => ({
  ...{ id: 'card', way: 'return', returnId: '9', keys: [0, 1], repayments: [] },
  pieces: [0, 1].map((key) => ({ key, quantity: 1 })),
  ...{ refund: of(120), shipping: of(0), ...more },
})
const cash: PlannedSettlement = {
  ...{ id: 'cash', way: 'unshipped', keys: [0, 1], pieces: [], partOf: 'card' },
  repayments: [{ transactionId: '2', gateway: 'cod', amount: of(80), byHand: true }],
  ...{ refund: of(80), shipping: of(0) },
}
const planned = (...settlements: PlannedSettlement[]): CaseEvent[] => [
  ...open,
  { type: 'settlement_ordered', keys: [0, 1], waived: true },
  ...settlements.map((settlement): CaseEvent => ({ type: 'settlement_planned', settlement })),
]
/** The case after a person's refund for both pieces was found instead of the first settlement's. */
const after = (events: CaseEvent[], minor: number) => {
  const { settlements } = folded(events)
  const [settlement] = settlements
  if (settlement === undefined) throw new Error('nothing was planned')
  const finding = { kind: 'done' as const, refundId: '5', refunded: of(minor), isOurs: false }
  const found = outcomeOf(settlement, finding, settlements)?.happenings ?? []
  return folded([...events, ...found.map(({ event }) => event)])
}
const seen = (state: ReturnType<typeof after>) => ({
  rests: restsOwed(state).map(({ amount }) => amount.minor),
  waits: state.waits.map(({ code }) => code),
  settlements: state.settlements.map(({ id, state: at }) => `${id} ${at}`),
})
const DROPPED = ['card refused', 'cash refused']

describe('120 over a card and 80 in cash', () => {
  test.each([
    ['less than the card’s part', 117, [83], ['paid_short']],
    ['more than the card’s part', 160, [40], ['paid_short']],
    ['all but more than rounding', 197, [3], ['paid_short']],
    ['all but rounding', 198, [], []],
    ['all', 200, [], []],
  ])('%s: nothing is lost, and nobody pays cash for it', (_, minor, rests, waits) => {
    expect(seen(after(planned(plan(), cash), minor))).toEqual({ rests, waits, settlements: DROPPED })
  })

  test('what a person has handed over in cash is not owed again', () => {
    const confirmed: CaseEvent = { type: 'transfer_confirmed', settlementId: 'cash' }
    const state = after([...planned(plan(), cash), confirmed], 117)
    expect(seen(state)).toMatchObject({ rests: [3], settlements: ['card refused', 'cash planned'] })
  })
})

describe('160 that Shopify can pay, of 200', () => {
  const asked: CaseEvent = { type: 'left_for_review', code: 'paid_short', keys: [0, 1] }
  const short = [...planned(plan({ refund: of(160), short: of(40) })), asked]
  test.each([
    ['less than that', 150, [50], ['paid_short']],
    ['as much', 160, [40], ['paid_short']],
    ['all that is owed', 200, [], []],
  ])('%s', (_, minor, rests, waits) => {
    expect(seen(after(short, minor))).toMatchObject({ rests, waits })
  })
})
