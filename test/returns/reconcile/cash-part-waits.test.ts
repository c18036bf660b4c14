/** Money alone that waits to be paid by hand, while somebody pays in Shopify for another piece of its line. */
import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import type { CaseEvent, PlannedSettlement, SettledPieces } from '../../../app/returns/case/case-event.ts'
import { eventsFromShopify } from '../../../app/returns/reconcile/events-from-shopify.ts'
import { planRest } from '../../../app/returns/settling/plan-rest.ts'
import { decided, folded, returned } from '../case-events.ts'
import { aRefund, aReturn, caughtUp, said } from './saying.ts'

const of = (minor: number) => money(minor, 'EUR')
const twoOfOne: CaseEvent[] = [
  {
    ...{ type: 'statement_recorded', channel: 'account' },
    lines: [{ key: 0, unit: '0/10', title: 'T', quantity: 2, remedy: 'withdrawal', answers: {} }],
  },
  ...[decided('granted'), returned('9', [0], 'accepted')],
  { type: 'shopify_return_approved', returnId: '9' },
]
const there = (processed: number) => ({
  ...aReturn(),
  lines: [{ id: '900', fulfillmentLineId: '10', lineId: '0', quantity: 2, processed }],
})
const refund = (id: string, minor: number, note?: string) =>
  aRefund(id, [0], { returnId: '9', minor, ...(note && { note }) })
const owing = (_: unknown, pieces: readonly SettledPieces[]) => ({
  total: of(pieces.reduce((sum, { quantity }) => sum + 100 * quantity, 0)),
  delivery: 0,
})
const cash = { gateway: 'cod', transactionId: '8', byHand: true }
const waits: CaseEvent = { type: 'left_for_review', code: 'transfer', keys: [0] }

test('the cash part of a piece whose card part is paid waits on', () => {
  const one = { way: 'return', returnId: '9', keys: [0], pieces: [{ key: 0, quantity: 1 }] } as const
  const card: PlannedSettlement = {
    ...{ id: 'P1', ...one, keys: [0], pieces: [...one.pieces], refund: of(60), shipping: of(0) },
    repayments: [{ transactionId: '7', gateway: 'card', amount: of(60), byHand: false }],
  }
  const part: PlannedSettlement = {
    ...{ id: 'P2', way: 'unshipped', keys: [0], pieces: [], partOf: 'P1', refund: of(40), shipping: of(0) },
    repayments: [{ ...cash, amount: of(40) }],
  }
  const after = caughtUp(
    [
      ...twoOfOne,
      { type: 'settlement_ordered', keys: [0], waived: false },
      { type: 'settlement_planned', settlement: card },
      { type: 'settlement_planned', settlement: part },
      { type: 'settlement_executed', settlementId: 'P1', refundId: '5', refunded: of(60) },
      waits,
    ],
    said([there(2)], [refund('5', 60, 'P1'), refund('6', 100)], { owing }),
  )
  expect(after).toMatchObject({
    settlements: [{ state: 'executed' }, { state: 'planned' }],
    refundsElsewhere: [{ refundId: '6', pieces: [{ key: 0, quantity: 1 }] }],
    waits: [{ code: 'transfer', keys: [0] }],
  })
})

test('the rest of a refund that was too small waits on', () => {
  const little = said([there(1)], [refund('5', 60)], { owing })
  const told = eventsFromShopify(folded(twoOfOne), little).map(({ event }) => event)
  const ordered: CaseEvent[] = [
    ...[...twoOfOne, ...told],
    { type: 'settlement_ordered', keys: [0], waived: false, rest: true },
  ]
  const settlement = planRest('r', folded(ordered), [0], {
    payments: [{ id: '8', gateway: 'cod', isByHand: true, paidMinor: 200, refundableMinor: 200 }],
    ...{ currency: 'EUR', shippingLeftMinor: 0 },
  })
  if (settlement === undefined) throw new Error('nothing was planned')
  const events: CaseEvent[] = [...ordered, { type: 'settlement_planned', settlement }, waits]
  const after = caughtUp(events, said([there(2)], [refund('5', 60), refund('6', 100)], { owing }))
  expect(after).toMatchObject({
    settlements: [{ id: 'r', state: 'planned', refund: { minor: 40 } }],
    waits: [{ code: 'transfer', keys: [0] }],
  })
})
