import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { nextStep } from '../../../app/returns/carry-out/next-step.ts'
import type { CaseEvent } from '../../../app/returns/case/case-event.ts'
import { unitsOf } from '../../../app/returns/case/order-units.ts'
import { aLine, anOrder } from '../an-order.ts'
import { decided, folded } from '../case-events.ts'

const units = unitsOf(anOrder({ lines: [aLine({ id: '5' })], fulfillments: [] }))
const held: CaseEvent[] = [
  {
    ...{ type: 'statement_recorded', channel: 'account' },
    lines: [{ key: 0, unit: '5/unfulfilled', title: 'T', quantity: 1, remedy: 'withdrawal', answers: {} }],
  },
  decided('granted'),
  { type: 'fulfillment_held', keys: [0], holds: [{ key: 0, fulfillmentOrderId: 'f', holdId: 'h' }] },
  { type: 'settlement_ordered', keys: [0], waived: false },
  {
    type: 'settlement_planned',
    settlement: {
      ...{ id: 's', way: 'unshipped', keys: [0], pieces: [{ key: 0, quantity: 1 }] },
      ...{ refund: money(100, 'EUR'), shipping: money(0, 'EUR') },
      repayments: [{ transactionId: '7', gateway: 'bank', amount: money(100, 'EUR'), byHand: true }],
    },
  },
]
const next = (...more: CaseEvent[]) => nextStep(folded([...held, ...more]), 'RC-000000', units)

test('what is held back stays so while a person has still to pay for it', () => {
  expect(next()).toEqual({ kind: 'leave', code: 'transfer', keys: [0] })
})

test('and is let go once it is paid', () => {
  const paid = next({ type: 'settlement_executed', settlementId: 's', refunded: money(100, 'EUR') })
  expect(paid).toMatchObject({ kind: 'release', hold: { holdId: 'h' } })
})

test('what Shopify did not let go a person lifts, also after the case is over', () => {
  const paid: CaseEvent = { type: 'settlement_executed', settlementId: 's', refunded: money(100, 'EUR') }
  const stuck: CaseEvent = { type: 'left_for_review', code: 'still_held', keys: [0] }
  expect(next(paid, stuck)?.kind).not.toBe('release')
  const after = folded([...held, paid, { type: 'closed' }, stuck])
  expect(after).toMatchObject({ closed: false, waits: [{ code: 'still_held' }] })
  const seen: CaseEvent = {
    ...{
      type: 'resolved_by_merchant',
      resolution: 'dealt_with',
      keys: [0],
      reason: 'Lifted.',
      engineSaid: [],
    },
  }
  expect(folded([...held, paid, { type: 'closed' }, stuck, seen])).toMatchObject({ holds: [], waits: [] })
  expect(next(paid, stuck, seen)).toEqual({ kind: 'close' })
})
