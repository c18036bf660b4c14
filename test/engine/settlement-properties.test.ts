import { describe, expect, it, vi } from 'vitest'
import type { Chosen, Money, MoneyKind, PaymentMeans, Remedy, Settlement } from '../../app/engine/index.ts'
import { money, settle } from '../../app/engine/index.ts'
import { fc, tries } from '../harness/property.ts'
import type { Order, Unit, Wanted } from './settlement-case.ts'
import { orderOf } from './settlement-case.ts'

// Long enough where every core is busy with other tests, and where a counterexample is made small.
vi.setConfig({ testTimeout: 180_000 })

const RUNS = tries(2_500)

const DEDUCTIONS: readonly MoneyKind[] = [
  'service_supplied',
  'diminished_value',
  'restocking_fee',
  'compensation',
  'set_off',
]
const MEANS: readonly PaymentMeans[] = ['card', 'gift_card', 'cash_on_delivery', 'store_credit']

const anyAmount = fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 100_000 }), fc.nat({ max: 1_000_000_000_000 }))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const negative = anyAmount.map((minor) => -minor)

const anyRefund = (paid: number): fc.Arbitrary<Wanted> =>
  fc.record({
    remedy: fc.constant<Remedy>('withdrawal'),
    outcome: fc.constantFrom('granted', 'granted', 'review', 'refused'),
    money: fc
      .record({
        item: fc.oneof(fc.constant(paid), anyAmount),
        off: fc.dictionary(fc.constantFrom(...DEDUCTIONS), negative, { maxKeys: 3 }),
      })
      .map(({ item, off }) => ({ item, ...off })),
    shared: fc.record({ outward_shipping: fc.constant(495), bank_costs: fc.constantFrom(0, -7, -900) }),
    partial: fc.constantFrom('none', 'pro_rata', 'marginal', 'full'),
  })

const anyExchange: fc.Arbitrary<Wanted> = fc.record({
  remedy: fc.constant<Remedy>('exchange'),
  outcome: fc.constantFrom('granted', 'refused'),
  money: fc.record({
    price_difference: fc.oneof(anyAmount, negative),
    wear_deduction: negative,
    set_off: negative,
  }),
})

const anyUnit = fc
  .record({ paid: anyAmount, quantity: fc.integer({ min: 1, max: 7 }) })
  .chain(({ paid, quantity }) =>
    fc.tuple(anyRefund(paid), anyExchange).map((remedies) => ({ unit: '', paid, quantity, remedies })),
  )

const anyUnits: fc.Arbitrary<Unit[]> = fc
  .array(anyUnit, { minLength: 1, maxLength: 4 })
  .map((units) => units.map((unit, index) => ({ ...unit, unit: `u${index}` })))

const anyOrder = fc.record({
  currency: fc.constantFrom('JPY', 'EUR', 'RON', 'KWD', 'BHD'),
  shipping: fc.record({ paid: fc.constantFrom(0, 494, 495, 10_000), refunded: fc.constantFrom(0, 1, 495) }),
  means: maybe(
    fc.array(fc.record({ means: fc.constantFrom(...MEANS), paid: anyAmount, refunded: anyAmount }), {
      maxLength: 4,
    }),
  ),
})

/** For each unit how many pieces go which way, so that no unit has too few. */
const choiceOf = (units: readonly Unit[]): fc.Arbitrary<Chosen[]> =>
  fc
    .tuple(
      ...units.map(({ unit, quantity = 1 }) =>
        fc
          .array(fc.constantFrom<Remedy>('withdrawal', 'exchange'), { maxLength: quantity })
          .map((remedies) =>
            remedies.map((remedy): Chosen => ({ unit, quantity: 1, remedy, approved: true })),
          ),
      ),
    )
    .map((chosen) => chosen.flat())

interface Case {
  units: Unit[]
  order: Order
  chosen: Chosen[]
}

const anyCase: fc.Arbitrary<Case> = fc.tuple(anyUnits, anyOrder).chain(([units, { means, ...order }]) => {
  const of = (minor: number) => money(minor, order.currency)
  const payments = means?.map((payment, index) => ({
    ...{ id: `p${index}`, means: payment.means, paid: of(payment.paid), refunded: of(payment.refunded) },
  }))
  return choiceOf(units).map((chosen) => ({
    units,
    order: { ...order, ...(payments && { payments }) },
    chosen,
  }))
})

const settled = ({ units, order, chosen }: Case, choices: Parameters<typeof settle>[3] = {}): Settlement => {
  const { decision, facts } = orderOf(units, order)
  return settle(decision, facts, chosen, choices)
}

const sumOf = (amounts: readonly { amount: Money }[]): number =>
  amounts.reduce((sum, { amount }) => sum + amount.minor, 0)

/** The same choice with every unit's pieces of one remedy named at once. */
const merged = (chosen: readonly Chosen[]): Chosen[] => {
  const sums = new Map<string, Chosen>()
  for (const one of chosen) {
    const key = `${one.unit} ${one.remedy}`
    sums.set(key, { ...one, quantity: (sums.get(key)?.quantity ?? 0) + (one.quantity ?? 1) })
  }
  return [...sums.values()]
}

describe('whatever is settled', () => {
  it('sums: the lines to what is paid either way, the ways back to the refund', () => {
    let paidBack = 0
    fc.assert(
      fc.property(anyCase, (given) => {
        const { lines, refund, toPay, repayments } = settled(given)
        expect(sumOf(lines)).toBe(refund.minor - toPay.minor)
        expect(sumOf(repayments)).toBe(refund.minor)
        expect(
          [refund, toPay, ...repayments.map(({ amount }) => amount)].every(({ minor }) => minor >= 0),
        ).toBe(true)
        expect(lines.every(({ citation }) => citation !== undefined)).toBe(true)
        if (refund.minor > 0) paidBack += 1
      }),
      RUNS,
    )
    expect(paidBack).toBeGreaterThan(RUNS.numRuns / 10)
  })

  it('pays back no more than was paid, less what was paid back before', () => {
    let bounded = 0
    fc.assert(
      fc.property(anyCase, (given) => {
        const { refund, repayments } = settled(given)
        const { facts } = orderOf(given.units, given.order)
        const { payments, outwardShipping } = facts.order
        const goods = facts.lines.reduce((sum, { paid }) => sum + paid.minor, 0)
        const delivery = Math.max(0, outwardShipping.paid.minor - (outwardShipping.refunded?.minor ?? 0))
        expect(refund.minor).toBeLessThanOrEqual(goods + delivery)
        for (const { payment, amount } of repayments) {
          const known = payments?.find(({ id }) => id === payment)
          if (payments && refund.minor > 0)
            expect(amount.minor).toBeLessThanOrEqual((known?.paid.minor ?? 0) - (known?.refunded?.minor ?? 0))
          if (known && amount.minor > 0) bounded += 1
        }
      }),
      RUNS,
    )
    expect(bounded).toBeGreaterThan(0)
  })

  it('comes to the same in any order, and however a quantity is put', () => {
    const shuffled = anyCase.chain((given) =>
      fc
        .shuffledSubarray(given.chosen, { minLength: given.chosen.length })
        .map((chosen) => ({ given, chosen })),
    )
    fc.assert(
      fc.property(shuffled, ({ given, chosen }) => {
        const whole = JSON.stringify(settled(given))
        const said = ({ withheld: _, ...rest }: Settlement) => JSON.stringify(rest)
        expect(JSON.stringify(settled({ ...given, chosen }))).toBe(whole)
        expect(said(settled({ ...given, chosen: merged(chosen) }))).toBe(said(JSON.parse(whole)))
      }),
      RUNS,
    )
  })

  it('comes to the same step by step as at once, to the cent', () => {
    let several = 0
    fc.assert(
      fc.property(anyUnits, anyOrder, ([first], { currency }) => {
        if (!first) return
        const [refund] = first.remedies
        const { bank_costs: _, ...shared } = refund?.shared ?? {}
        const unit = { ...first, remedies: [{ ...refund, outcome: 'granted' as const, shared }] }
        const order: Order = { currency, shipping: { paid: 495 } }
        const { quantity = 1 } = unit
        const { decision, facts } = orderOf([unit], order)
        const steps = Array.from({ length: quantity }, (_step, done) => {
          const paid = Math.floor((unit.paid * done) / quantity)
          const given = { pieces: done, paid: money(paid, currency) }
          const chosen: Chosen[] = [{ unit: unit.unit, quantity: 1, remedy: 'withdrawal' }]
          return settle(decision, facts, chosen, { before: { units: { [unit.unit]: done }, given } })
        })
        const once = settle(decision, facts, [{ unit: unit.unit, remedy: 'withdrawal' }])
        expect(steps.reduce((sum, step) => sum + step.refund.minor, 0)).toBe(once.refund.minor)
        expect(steps.every(({ refund: part }) => part.minor >= 0)).toBe(true)
        if (quantity > 1 && once.refund.minor > 0) several += 1
      }),
      RUNS,
    )
    expect(several).toBeGreaterThan(RUNS.numRuns / 4)
  })

  it('withholds only what the decision does not grant, and pays nothing for it', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const chosen = given.chosen.map(({ approved: _, ...one }) => one)
        const { lines, withheld } = settled({ ...given, chosen })
        const outcomeOf = (unit: string | undefined, remedy: Remedy) =>
          given.units.find((one) => one.unit === unit)?.remedies.find((one) => one.remedy === remedy)?.outcome
        for (const { unit, remedy, why } of withheld) expect(outcomeOf(unit, remedy)).toBe(why)
        for (const { unit, remedy } of lines) if (unit) expect(outcomeOf(unit, remedy)).toBe('granted')
        const pieces = withheld.reduce((sum, { quantity }) => sum + quantity, 0)
        expect(pieces).toBe(chosen.filter(({ unit, remedy }) => outcomeOf(unit, remedy) !== 'granted').length)
      }),
      RUNS,
    )
  })
})
