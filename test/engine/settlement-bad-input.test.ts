import { describe, expect, it } from 'vitest'
import type { Chosen } from '../../app/engine/index.ts'
import { money, SettlementError, settle } from '../../app/engine/index.ts'
import type { Unit, Wanted } from './settlement-case.ts'
import { orderOf } from './settlement-case.ts'

const SHIPPING = { shipping: { paid: 495 } }
const thing = (quantity: number, shared: NonNullable<Wanted['shared']>): Unit => ({
  ...{ unit: 'a', paid: 1_000, quantity },
  remedies: [{ remedy: 'withdrawal', money: { item: 1_000 }, shared }],
})
const settled = (
  units: readonly Unit[],
  chosen: readonly Chosen[],
  choices?: Parameters<typeof settle>[3],
) => {
  const { decision, facts } = orderOf(units, SHIPPING)
  return settle(decision, facts, chosen, choices)
}

describe('what makes no sense', () => {
  const two = [thing(2, { outward_shipping: 495 })]
  const one: Chosen[] = [{ unit: 'a', quantity: 1, remedy: 'withdrawal' }]
  const given = (pieces: number, minor: number, currency = 'EUR') => ({
    before: { given: { pieces, paid: { minor, currency } } },
  })

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%s pieces settled before', (pieces) => {
    const settling = () => settled(two, one, { before: { units: { a: pieces } } })
    expect(settling).toThrow(SettlementError)
    expect(settling).toThrow(/^a: What was settled before is a whole number/)
  })

  it.each(['constructor', 'toString', 'hasOwnProperty'])('a unit may be called %s', (unit) => {
    const units = [{ ...thing(2, { outward_shipping: 495 }), unit }]
    const chosen: Chosen[] = [{ unit, quantity: 1, remedy: 'withdrawal' }]
    expect(settled(units, chosen, { before: { units: {} } }).refund.minor).toBe(995)
  })

  it('but none settled before is fine', () => {
    expect(settled(two, one, { before: { units: { a: 0 } } }).refund.minor).toBe(995)
  })

  it.each([
    [given(-1, 0), 'before.given.pieces'],
    [given(0.5, 0), 'before.given.pieces'],
    [given(0, -1), 'before.given.paid: below zero'],
    [given(0, 0.5), 'before.given.paid: not a whole number'],
    [given(0, 0, 'RON'), "before.given.paid: RON is not the order's currency, EUR"],
    [{ order: { pieces: -2, paid: money(0, 'EUR') } }, 'order.pieces'],
    [{ order: { pieces: 2, paid: money(1_000, 'RON') } }, 'order.paid: RON'],
    [{ deliverySaved: money(1, 'RON') }, 'deliverySaved: RON'],
  ])('%j', (choices, told) => {
    const settling = () => settled(two, one, choices)
    expect(settling).toThrow(RangeError)
    expect(settling).toThrow(told)
  })

  it('an amount of a unit in another currency', () => {
    const { facts } = orderOf(two)
    const { decision } = orderOf(two, { currency: 'RON' })
    expect(() => settle(decision, facts, one)).toThrow(SettlementError)
    expect(() => settle(decision, facts, one)).toThrow("a: An amount is not in the order's currency")
  })

  it('never pays back more than was paid, whatever is owed once per order', () => {
    const generous = [thing(1, { outward_shipping: 9_000, bank_costs: 50_000 })]
    expect(settled(generous, [{ unit: 'a', remedy: 'withdrawal' }]).refund.minor).toBe(1_495)
  })
})
