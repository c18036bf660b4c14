/** What is still to be paid back: one truth for the pages of buyer and merchant, whatever waits to be paid by hand. */
import { expect, test } from 'vitest'
import { money } from '../../../app/engine/index.ts'
import { stillToPay } from '../../../app/returns/buyer/still-to-pay.ts'
import { stageOf } from '../../../app/returns/buyer/told-stage.ts'
import {
  type CaseLine,
  type CaseSettlement,
  type CaseState,
  NOTHING_YET,
} from '../../../app/returns/case/case.ts'
import { repaidView } from '../../../app/returns/merchant/repaid-view.ts'
import { choicesNow } from '../../../app/returns/settling/choices-now.ts'
import { orderOf } from '../../engine/settlement-case.ts'
import { aLine, anOrder } from '../an-order.ts'

const unit = (name: string) => ({
  ...{ unit: name, paid: 10_000 },
  remedies: [
    {
      ...{ outcome: 'granted' as const, money: { item: 10_000 }, shared: { outward_shipping: 2_000 } },
      partial: 'full' as const,
    },
  ],
})
const decided = orderOf([unit('u0'), unit('u1')], { shipping: { paid: 2_000 } })
const line = (key: number): CaseLine => ({
  ...{ key, unit: `u${key}`, title: `Thing ${key}`, quantity: 1, remedy: 'withdrawal', answers: {} },
  ...{ acceptance: 'accepted', reception: 'received', settlement: 'none' },
})
/** The first thing and all of the delivery, in cash. */
const cash: CaseSettlement = {
  ...{
    id: 's',
    way: 'return',
    returnId: '9',
    keys: [0],
    pieces: [{ key: 0, quantity: 1 }],
    state: 'planned',
  },
  ...{ refund: money(12_000, 'EUR'), shipping: money(2_000, 'EUR') },
  repayments: [{ transactionId: '7', gateway: 'cash', amount: money(12_000, 'EUR'), byHand: true }],
}
const sold = anOrder({
  currency: 'EUR',
  lines: [0, 1].map((key) => aLine({ id: String(key), paidMinor: 10_000 })),
  shipping: { paidMinor: 2_000 },
})
function left(state: CaseState, refundedMinor = 0): [buyer: number, merchant: string | undefined] {
  const order = { ...sold, shipping: { ...sold.shipping, refundedMinor } }
  const choices = choicesNow([], { id: 'c', state }, order, 'EUR')
  const kept = {
    ...{ shop: 's', id: 'c', reference: 'RC', statementId: 'st', orderId: '1', orderName: '#1' },
    ...{ openedAt: new Date(0), events: [], state },
  }
  return [stillToPay(state, decided, choices).minor, repaidView(kept, decided, choices).left]
}
const state: CaseState = { ...NOTHING_YET, lines: [line(0), line(1)] }

test('all of it, before anything is planned', () => {
  expect(left(state)).toEqual([22_000, '€220.00'])
})

test.each([
  ['waits to be paid by hand', {}],
  ['is under way', { isTransferred: true as const }],
])('what %s is promised to the buyer once, its delivery with it', (_, more) => {
  expect(left({ ...state, settlements: [{ ...cash, ...more }] })).toEqual([22_000, '€100.00'])
})

test('once it is paid, Shopify’s books say so', () => {
  const paid: CaseSettlement = { ...cash, state: 'executed', refunded: cash.refund }
  expect(left({ ...state, settlements: [paid] }, 2_000)).toEqual([10_000, '€100.00'])
})

test('what was refused is left again', () => {
  expect(left({ ...state, settlements: [{ ...cash, state: 'refused' }] })).toEqual([22_000, '€220.00'])
})

test('what a person’s refund left owed is left on both pages, and its line is not paid back', () => {
  const [pieces, refunded] = [[{ key: 0, quantity: 1 }], money(11_400, 'EUR')]
  const made = { refundId: '5', keys: [0], pieces, refunded, short: money(600, 'EUR') }
  const short: CaseState = {
    ...{ ...state, refundsElsewhere: [made], waits: [{ code: 'paid_short', keys: [0] }] },
    lines: [{ ...line(0), settlement: 'executed' }, line(1)],
  }
  expect(left(short, 2_000)).toEqual([10_600, '€106.00'])
  expect(short.lines.map((one) => stageOf(short, one))).toEqual(['arrived', 'arrived'])
  const { short: _, ...whole } = made
  const settled = { ...short, refundsElsewhere: [whole], waits: [] }
  expect(left(settled, 2_000)).toEqual([10_000, '€100.00'])
  expect(settled.lines.map((one) => stageOf(settled, one))).toEqual(['refunded', 'arrived'])
})
