import { expect, it, vi } from 'vitest'
import type { Decision, LineFacts, MoneyLine, Owed } from '../../app/engine/index.ts'
import { fc, tries } from '../harness/property.ts'
import { anyCase, underThe } from './generated.ts'
import { untilEnough } from './until-enough.ts'

// A counterexample is told only if there is time to make it small.
vi.setConfig({ testTimeout: 180_000 })

const RUNS = 500
/** Kinds that no contract of sale repays: they go one way or the other between two prices. */
const NOT_OF_THE_PRICE = new Set(['price_difference', 'outward_shipping'])

const sum = (lines: readonly MoneyLine[]): number =>
  lines.reduce((total, { amount }) => total + amount.minor, 0)

const owedOf = (decision: Decision): { unit: string; owed: Pick<Owed, 'money'> }[] =>
  decision.lines.flatMap(({ unit, remedies }) =>
    remedies.flatMap(({ money, ifApproved }) => [
      { unit, owed: { money } },
      ...(ifApproved ? [{ unit, owed: ifApproved }] : []),
    ]),
  )

const paidFor = (lines: readonly LineFacts[], unit: string): number =>
  lines.find((line) => line.unit === unit)?.paid.minor ?? Number.NaN

it('what comes back for a unit is never more than was paid for it, and never less than nothing', () => {
  let summed = 0
  untilEnough(
    fc.property(anyCase, ({ document, facts }) => {
      for (const { unit, owed } of owedOf(underThe(document)(facts))) {
        const ofPrice = owed.money.filter(({ what }) => !NOT_OF_THE_PRICE.has(what))
        if (ofPrice.length === 0) continue
        summed += 1
        expect(sum(ofPrice)).toBeLessThanOrEqual(paidFor(facts.lines, unit))
        const kinds = new Set(ofPrice.map(({ what }) => what))
        // Goods that were worn and a service on them that was used up (14(2) and (3)): settlement stops at nothing.
        const isBoth = kinds.has('diminished_value') && kinds.has('service_supplied')
        if (kinds.has('item') && !isBoth) expect(sum(ofPrice)).toBeGreaterThanOrEqual(0)
      }
    }),
    RUNS,
    () => summed,
    200,
  )
})

it('amounts are whole, in the currency of the order, each kind once, and delivery never more than was paid for it', () => {
  fc.assert(
    fc.property(anyCase, ({ document, facts }) => {
      const decision = underThe(document)(facts)
      const { currency, outwardShipping } = facts.order
      for (const { owed } of owedOf(decision)) {
        const kinds = owed.money.filter(({ what }) => what !== 'accessory_deduction').map(({ what }) => what)
        expect(new Set(kinds).size).toBe(kinds.length)
        for (const { amount } of owed.money) {
          expect(Number.isSafeInteger(amount.minor)).toBe(true)
          expect(amount.minor).not.toBe(0)
          expect(amount.currency).toBe(currency)
        }
      }
      const delivery = decision.sharedMoney.filter(({ what }) => what === 'outward_shipping')
      for (const { amount, units } of delivery) {
        expect(amount.minor).toBeLessThanOrEqual(outwardShipping.paid.minor)
        expect(units.length).toBeGreaterThan(0)
      }
      expect(new Set(delivery.map(({ remedy }) => remedy)).size).toBe(delivery.length)
    }),
    tries(RUNS),
  )
})
