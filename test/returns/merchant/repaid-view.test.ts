import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { type CaseLine, type CaseState, NOTHING_YET } from '../../../app/returns/case/case.ts'
import type { WaitCode } from '../../../app/returns/case/case-event.ts'
import { repaidView } from '../../../app/returns/merchant/repaid-view.ts'
import { orderOf, type Unit } from '../../engine/settlement-case.ts'

const unit = (name: string, paid: number): Unit => ({
  ...{ unit: name, paid },
  remedies: [{ outcome: 'granted', money: { item: paid }, shared: {} }],
})
const decided = orderOf([unit('u0', 91_899), unit('u1', 4_000)])
const line = (key: number): CaseLine => ({
  ...{ key, unit: `u${key}`, title: `Thing ${key}`, quantity: 1, remedy: 'withdrawal', answers: {} },
  ...{ acceptance: 'accepted', reception: 'received', settlement: 'none' },
})
const state: CaseState = { ...NOTHING_YET, lines: [line(0), line(1)] }
const viewOf = (known: CaseState) => repaidView({ ...KEPT, state: known }, decided, {})
const KEPT = {
  ...{ shop: 's', id: 'c', reference: 'RC', statementId: 'st', orderId: '1', orderName: '#1' },
  ...{ openedAt: new Date(0), events: [] },
}

test.each<[WaitCode, string | undefined]>([
  ['paid_beside', '€918.99'],
  ['unpaid', '€918.99'],
  ['not_shipped', '€918.99'],
  ['inspection', undefined],
  ['paid_short', undefined],
])('who has dealt with %s says that %s of what is owed is paid', (code, amount) => {
  expect(viewOf({ ...state, waits: [{ code, keys: [0] }] }).countedAsPaid).toBe(amount)
})

test('with nothing to deal with, nothing counts as paid, and all is left', () => {
  expect(viewOf(state)).toMatchObject({ left: '€958.99' })
  expect(viewOf(state).countedAsPaid).toBeUndefined()
})

test('of what somebody paid in Shopify a person says whether it was a part of this', () => {
  const refunds = [{ refundId: '7', paid: money(10_000, 'EUR') }]
  const asked = { ...state, waits: [{ code: 'paid_beside' as const, keys: [0], refunds }] }
  const { counted, besides } = viewOf(asked).refunds
  expect(counted).toEqual({ keys: [0], amount: '€818.99' })
  expect(besides).toEqual({ keys: [0], amount: '€918.99' })
  const said = { ...state, countedRefunds: [{ keys: [0], refundId: '7', paid: money(10_000, 'EUR') }] }
  expect(viewOf(said).left).toBe('€858.99')
  expect(viewOf(said).refunds.counted).toBeUndefined()
})

test('where all of it was paid there, nothing is left', () => {
  const refunds = [{ refundId: '7', paid: money(91_899, 'EUR') }]
  const asked = { ...state, waits: [{ code: 'paid_beside' as const, keys: [0], refunds }] }
  expect(viewOf(asked).refunds.counted).toEqual({ keys: [0] })
})
