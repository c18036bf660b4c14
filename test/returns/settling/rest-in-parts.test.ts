/** The rest of a refund that was too small, over a card and in cash, where the cash is paid and the card refuses. */
import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, PlannedSettlement } from '../../../app/returns/case/case-event.ts'
import { restsOwed } from '../../../app/returns/case/rest-owed.ts'
import { planRest } from '../../../app/returns/settling/plan-rest.ts'
import { splitByHand } from '../../../app/returns/settling/split-by-hand.ts'
import { folded } from '../case-events.ts'
import { open } from '../reconcile/saying.ts'

const of = (minor: number) => money(minor, 'EUR')
const ordered: CaseEvent = { type: 'settlement_ordered', keys: [0, 1], waived: false, rest: true }
const short: CaseEvent = {
  ...{ type: 'refunded_in_shopify', refundId: '5', keys: [0, 1] },
  pieces: [0, 1].map((key) => ({ key, quantity: 1 })),
  ...{ refunded: of(100), short: of(100) },
}
const planned = (events: CaseEvent[], id: string, card: number, cash: number): PlannedSettlement => {
  const settlement = planRest(id, folded(events), [0, 1], {
    ...{ currency: 'EUR', shippingLeftMinor: 0 },
    payments: [
      { id: '7', gateway: 'card', isByHand: false, paidMinor: 120, refundableMinor: card },
      { id: '8', gateway: 'cod', isByHand: true, paidMinor: 80, refundableMinor: cash },
    ],
  })
  if (settlement === undefined) throw new Error('nothing was planned')
  return settlement
}
const executed = (settlementId: string, refunded: number): CaseEvent => ({
  ...{ type: 'settlement_executed', settlementId, refundId: `r-${settlementId}`, refunded: of(refunded) },
})
const before: CaseEvent[] = [...open, short, ordered]
const refused: CaseEvent[] = [
  ...before,
  ...splitByHand(planned(before, 'P1', 60, 40), 'P2').map(
    (settlement): CaseEvent => ({ type: 'settlement_planned', settlement }),
  ),
  { type: 'transfer_confirmed', settlementId: 'P2' },
  { type: 'settlement_failed', settlementId: 'P1', detail: 'The card refused.' },
  executed('P2', 40),
  ordered,
]

test('what was paid in cash is taken off what is planned next, and once', () => {
  const again = planned(refused, 'P3', 60, 40)
  expect(again).toMatchObject({
    ...{ refund: of(60), paidAhead: [{ settlementId: 'P2', amount: of(40) }] },
    restOf: [{ refundId: '5', amount: of(100) }],
  })
  expect(again).not.toHaveProperty('short')
  const paid = folded([...refused, { type: 'settlement_planned', settlement: again }, executed('P3', 60)])
  expect(restsOwed(paid)).toEqual([])
})
