import { expect, test } from 'vitest'
import { type Choices, money } from '../../../app/engine/index.ts'
import type { Acceptance, CaseLine } from '../../../app/returns/case/case.ts'
import type { Mismatch } from '../../../app/returns/case/case-event.ts'
import { caseMoney, moneyNowAndThen } from '../../../app/returns/merchant/case-money.ts'
import { orderOf, type Unit, type Wanted } from '../../engine/settlement-case.ts'

const unit = (name: string, paid: number, outcome: Wanted['outcome'] = 'granted'): Unit => ({
  ...{ unit: name, paid },
  remedies: [{ outcome, money: { item: paid }, shared: { outward_shipping: 500 } }],
})
const twoThings = (outcome?: Wanted['outcome']) =>
  orderOf([unit('u0', 18_900, outcome), unit('u1', 4_000, outcome)], { shipping: { paid: 500 } })
const line = (key: number, acceptance: Acceptance): CaseLine => ({
  ...{ key, unit: `u${key}`, title: `Thing ${key}`, quantity: 1, remedy: 'withdrawal', answers: {} },
  ...{ acceptance, reception: 'awaiting', settlement: 'none' },
})

const paidFor = (
  lines: CaseLine[],
  { decided = twoThings(), choices = {}, mismatches = [] }: Partial<Settling> = {},
) => caseMoney({ lines, mismatches }, decided, choices)
interface Settling {
  decided: ReturnType<typeof twoThings>
  choices: Choices
  mismatches: Mismatch[]
}

test('the items are paid, and delivery once for all of them', () => {
  expect(paidFor([line(0, 'accepted'), line(1, 'accepted')])).toEqual({
    rows: [
      { what: 'item', item: 'Thing 0', amount: '€189.00' },
      { what: 'item', item: 'Thing 1', amount: '€40.00' },
      { what: 'outward_shipping', amount: '€5.00' },
    ],
    total: '€234.00',
  })
})

test('what is not accepted is not paid; delivery then comes with the other one', () => {
  expect(paidFor([line(0, 'refused'), line(1, 'accepted')])?.total).toBe('€45.00')
})

test('delivery that another case pays is not paid twice', () => {
  const choices = { before: { given: { pieces: 1, paid: money(4_000, 'EUR') } } }
  expect(paidFor([line(0, 'accepted')], { choices })?.total).toBe('€189.00')
})

test('nothing accepted, nothing paid', () => {
  expect(paidFor([line(0, 'review')])).toBeUndefined()
})

test('what a person granted is paid as if it had been granted at once', () => {
  const decided = twoThings('review')
  expect(paidFor([line(0, 'accepted'), line(1, 'accepted')], { decided })?.total).toBe('€234.00')
  expect(paidFor([line(0, 'review')], { decided })).toBeUndefined()
})

test('what does not fit the order is for a person to settle', () => {
  const mismatches: Mismatch[] = [{ key: 1, code: 'unit_twice' }]
  const twice = [line(0, 'accepted'), { ...line(0, 'accepted'), key: 1 }]
  expect(paidFor(twice, { mismatches })?.total).toBe('€194.00')
})

test.each([
  ['waits beside what is accepted', [line(0, 'review'), line(1, 'accepted')], '€45.00', '€234.00'],
  ['waits alone', [line(0, 'review'), line(1, 'refused')], undefined, '€194.00'],
  ['nothing waits', [line(0, 'accepted'), line(1, 'refused')], '€194.00', undefined],
  ['waits, but not for a judgement', [line(0, 'accepted'), line(1, 'accepted')], '€234.00', undefined],
])('what approving would pay, in all: %s', (_, lines, now, then) => {
  const decided = orderOf([unit('u0', 18_900, 'review'), unit('u1', 4_000)], { shipping: { paid: 500 } })
  const { money: paid, ifApproved } = moneyNowAndThen({ lines, mismatches: [] }, [0], decided, {})
  expect([paid?.total, ifApproved]).toEqual([now, then])
})
