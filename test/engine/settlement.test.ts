import { describe, expect, it } from 'vitest'
import type { Chosen, PaymentFacts } from '../../app/engine/index.ts'
import { money, SettlementError, settle } from '../../app/engine/index.ts'
import type { Order, Unit, Wanted } from './settlement-case.ts'
import { orderOf, said, ways } from './settlement-case.ts'

const settled = (
  units: readonly Unit[],
  chosen: readonly Chosen[],
  order: Order = {},
  choices: Parameters<typeof settle>[3] = {},
) => {
  const { decision, facts } = orderOf(units, order)
  return settle(decision, facts, chosen, choices)
}
const all = (...units: string[]): Chosen[] => units.map((unit) => ({ unit, remedy: 'withdrawal' }))
const thing = (unit: string, paid: number, more: Partial<Wanted> = {}, quantity = 1): Unit => ({
  ...{ unit, paid, quantity },
  remedies: [{ remedy: 'withdrawal', money: { item: paid }, shared: { outward_shipping: 495 }, ...more }],
})
const SHIPPING = { shipping: { paid: 495 } }

describe('a withdrawal', () => {
  it('gets back what was paid, and delivery once', () => {
    const both = settled([thing('a', 1_000), thing('b', 500)], all('a', 'b'), SHIPPING)
    expect(said(both)).toEqual(['item a 1000', 'item b 500', 'outward_shipping 495'])
    expect([both.refund, both.toPay]).toEqual([money(1_995, 'EUR'), money(0, 'EUR')])
    expect(both.lines.map(({ citation }) => citation)).toHaveLength(3)
  })

  it.each([
    { pieces: 1, item: 33 },
    { pieces: 2, item: 66 },
    { pieces: 3, item: 100 },
  ])('of $pieces of 3 pieces that cost 1.00 together', ({ pieces, item }) => {
    const some = settled([thing('a', 100, {}, 3)], [{ unit: 'a', quantity: pieces, remedy: 'withdrawal' }])
    expect(said(some)).toEqual([`item a ${item}`])
    expect(some.lines[0]?.quantity).toBe(pieces)
  })

  it('of the pieces one by one comes to the same as at once', () => {
    const units = [thing('a', 100, { money: { item: 100, diminished_value: -50 } }, 3)]
    const steps = [0, 1, 2].map((done) =>
      settled(
        units,
        [{ unit: 'a', quantity: 1, remedy: 'withdrawal' }],
        {},
        { before: { units: { a: done } } },
      ),
    )
    expect(steps.map(({ refund }) => refund.minor)).toEqual([17, 16, 17])
    expect(settled(units, all('a')).refund.minor).toBe(50)
  })

  it('loses at most what it is worth, never the delivery', () => {
    const worn = settled(
      [thing('a', 1_000, { money: { item: 1_000, diminished_value: -5_000 } })],
      all('a'),
      SHIPPING,
    )
    expect(said(worn)).toEqual(['item a 1000', 'diminished_value a -1000 (of -5000)', 'outward_shipping 495'])
    expect(worn.refund.minor).toBe(495)
  })

  it('takes several things off one after another, what stands firmer first', () => {
    const amounts = { item: 1_000, set_off: -400, diminished_value: -700 }
    expect(said(settled([thing('a', 1_000, { money: amounts, shared: {} })], all('a')))).toEqual([
      'item a 1000',
      'diminished_value a -700',
      'set_off a -300 (of -400)',
    ])
  })

  it('pays a service but for what was supplied', () => {
    const lessons = thing('a', 12_000, { money: { item: 12_000, service_supplied: -3_000 }, shared: {} })
    expect(settled([lessons], all('a')).refund.minor).toBe(9_000)
  })

  it('pays back no more than was paid, whatever a clause says', () => {
    const generous = thing('a', 1_000, { money: { item: 1_200 }, shared: {} })
    expect(said(settled([generous], all('a')))).toEqual(['item a 1000 (of 1200)'])
  })

  it('of something free comes to nothing', () => {
    const free = settled([thing('a', 0, { shared: {} })], all('a'))
    expect([said(free), free.refund.minor, free.repayments, free.due]).toEqual([[], 0, [], undefined])
  })

  it('takes what is taken off once per order from what the order gets', () => {
    const shared = { outward_shipping: 495, bank_costs: -2_000 }
    const units = [thing('a', 1_000, { shared })]
    expect(said(settled(units, all('a'), SHIPPING))).toEqual([
      'item a 1000',
      'outward_shipping 495',
      'bank_costs -1495 (of -2000)',
    ])
  })

  it('of amounts beyond all products of numbers is exact', () => {
    const huge = 9_007_199_254_740_991
    const [one, two] = [1, 2].map((quantity) =>
      settled([thing('a', huge, { shared: {} }, 3)], [{ unit: 'a', quantity, remedy: 'withdrawal' }]),
    )
    expect([one?.refund.minor, two?.refund.minor]).toEqual([3_002_399_751_580_330, 6_004_799_503_160_660])
  })

  it.each([
    { currency: 'JPY', paid: 1_000 },
    { currency: 'EUR', paid: 1_000 },
    { currency: 'KWD', paid: 1_000 },
    { currency: 'BHD', paid: 1_000 },
  ])('in $currency is counted in its smallest unit', ({ currency, paid }) => {
    const third = settled(
      [thing('a', paid, { shared: {} }, 3)],
      [{ unit: 'a', quantity: 1, remedy: 'withdrawal' }],
      {
        currency,
      },
    )
    expect(third.refund).toEqual(money(333, currency))
  })
})

describe('delivery, when part of an order is given back', () => {
  const units = (partial?: Wanted['partial']) => [
    thing('a', 1_000, partial ? { partial } : {}),
    thing('b', 3_000, partial ? { partial } : {}),
  ]
  const delivery = (
    partial: Wanted['partial'],
    chosen: Chosen[],
    choices: Parameters<typeof settle>[3] = {},
  ) =>
    settled(units(partial), chosen, SHIPPING, choices).lines.find(({ what }) => what === 'outward_shipping')
      ?.amount.minor ?? 0

  it.each([
    { partial: undefined, part: 495, rest: 0 },
    { partial: 'full' as const, part: 495, rest: 0 },
    { partial: 'none' as const, part: 0, rest: 495 },
    // A quarter of 4.95 is 1.2375.
    { partial: 'pro_rata' as const, part: 123, rest: 372 },
    { partial: 'marginal' as const, part: 495, rest: 0 },
  ])('$partial: $part with the first of two, $rest with the other', ({ partial, part, rest }) => {
    expect(delivery(partial, all('a'))).toBe(part)
    const given = { pieces: 1, paid: money(1_000, 'EUR') }
    expect(delivery(partial, all('b'), { before: { given } })).toBe(rest)
    expect(delivery(partial, all('a', 'b'))).toBe(495)
  })

  it.each([
    { saved: 0, part: 0 },
    { saved: 200, part: 200 },
    { saved: 495, part: 495 },
    { saved: 496, part: 495 },
  ])('marginal, $saved saved: $part', ({ saved, part }) => {
    expect(delivery('marginal', all('a'), { deliverySaved: money(saved, 'EUR') })).toBe(part)
  })

  it('pro rata of an order for nothing goes by its pieces', () => {
    const gifts = [thing('a', 0, { partial: 'pro_rata' }), thing('b', 0, { partial: 'pro_rata' })]
    expect(settled(gifts, all('a'), SHIPPING).refund.minor).toBe(247)
  })

  it('is a part as long as the order holds pieces that the facts do not show', () => {
    const order = { pieces: 3, paid: money(5_000, 'EUR') }
    expect(delivery('none', all('a', 'b'), { order })).toBe(0)
    expect(delivery('pro_rata', all('a', 'b'), { order })).toBe(396)
  })

  it('was repaid in part: only the rest of it is', () => {
    const left = [thing('a', 1_000, { shared: { outward_shipping: 295 } })]
    expect(settled(left, all('a'), { shipping: { paid: 495, refunded: 200 } }).refund.minor).toBe(1_295)
  })

  it('comes back once under two remedies', () => {
    const two: Unit = {
      ...{ unit: 'a', quantity: 2, paid: 1_000 },
      remedies: [
        { remedy: 'withdrawal', money: { item: 1_000 }, shared: { outward_shipping: 495 } },
        { remedy: 'conformity_claim', money: { item: 1_000 }, shared: { outward_shipping: 495 } },
      ],
    }
    const chosen: Chosen[] = [
      { unit: 'a', quantity: 1, remedy: 'conformity_claim' },
      { unit: 'a', quantity: 1, remedy: 'withdrawal' },
    ]
    expect(settled([two], chosen, SHIPPING).refund.minor).toBe(1_495)
  })
})

describe('an exchange', () => {
  const swap = (amounts: Wanted['money']): Unit => ({
    ...{ unit: 'a', paid: 10_000 },
    remedies: [{ remedy: 'exchange', ...(amounts && { money: amounts }) }],
  })
  const swapped: Chosen[] = [{ unit: 'a', remedy: 'exchange' }]

  it.each([
    { case: 'for something cheaper', amounts: { price_difference: 2_000 }, refund: 2_000, toPay: 0 },
    { case: 'for something dearer', amounts: { price_difference: -2_000 }, refund: 0, toPay: 2_000 },
    {
      case: 'cheaper, less its wear',
      amounts: { price_difference: 2_000, wear_deduction: -1_500 },
      refund: 500,
      toPay: 0,
    },
    {
      case: 'worn and incomplete: taken in for nothing at the worst',
      amounts: { wear_deduction: -8_000, accessory_deduction: -5_000 },
      refund: 0,
      toPay: 10_000,
    },
    {
      case: 'a claim takes only what the buyer would get',
      amounts: { price_difference: 300, set_off: -500 },
      refund: 0,
      toPay: 0,
    },
    {
      case: 'a claim makes nobody pay',
      amounts: { price_difference: -300, set_off: -500 },
      refund: 0,
      toPay: 300,
    },
  ])('$case', ({ amounts, refund, toPay }) => {
    const { refund: back, toPay: up } = settled([swap(amounts)], swapped)
    expect([back.minor, up.minor]).toEqual([refund, toPay])
  })

  it('that costs more takes nothing from the refund of something else', () => {
    const units = [swap({ price_difference: -2_000 }), thing('b', 500, { shared: {} })]
    const { refund, toPay } = settled(units, [...swapped, ...all('b')])
    expect([refund.minor, toPay.minor]).toEqual([500, 2_000])
  })
})

describe('what is not granted', () => {
  const withOutcome = (outcome: Wanted['outcome']) => [thing('a', 1_000, outcome ? { outcome } : {})]

  it.each(['refused', 'asks', 'review'] as const)('%s: nothing is paid, and why', (outcome) => {
    const { lines, refund, withheld } = settled(withOutcome(outcome), all('a'), SHIPPING)
    expect([lines, refund.minor]).toEqual([[], 0])
    expect(withheld).toEqual([{ unit: 'a', quantity: 1, remedy: 'withdrawal', why: outcome }])
  })

  it('a remedy that the decision does not know is not offered', () => {
    const { withheld } = settled(withOutcome('granted'), [{ unit: 'a', remedy: 'redemption' }])
    expect(withheld).toEqual([{ unit: 'a', quantity: 1, remedy: 'redemption', why: 'not_offered' }])
  })

  it('a person granted it: it is owed as if it had been granted at once', () => {
    const approved: Chosen[] = [{ unit: 'a', remedy: 'withdrawal', approved: true }]
    const granted = settled(withOutcome('granted'), all('a'), SHIPPING)
    expect(settled(withOutcome('review'), approved, SHIPPING)).toEqual(granted)
    expect(granted.refund.minor).toBe(1_495)
  })

  it('a yes to what was refused says nothing of money', () => {
    const approved: Chosen[] = [{ unit: 'a', remedy: 'withdrawal', approved: true }]
    expect(settled(withOutcome('refused'), approved).withheld[0]?.why).toBe('refused')
  })

  it('takes none of the cents of the pieces that are granted', () => {
    const unit = thing('a', 100, {}, 3)
    const remedies = [...unit.remedies, { remedy: 'exchange' as const, outcome: 'refused' as const }]
    const chosen: Chosen[] = [
      { unit: 'a', quantity: 2, remedy: 'exchange' },
      { unit: 'a', quantity: 1, remedy: 'withdrawal' },
    ]
    expect(said(settled([{ ...unit, remedies }], chosen))).toEqual(['item a 33'])
  })
})

describe('what cannot be chosen', () => {
  const units = [thing('a', 100, {}, 3)]
  it.each<{ code: SettlementError['code']; chosen: Chosen[] }>([
    { code: 'unknown_unit', chosen: [{ unit: 'z', remedy: 'withdrawal' }] },
    { code: 'not_a_quantity', chosen: [{ unit: 'a', quantity: 0, remedy: 'withdrawal' }] },
    { code: 'not_a_quantity', chosen: [{ unit: 'a', quantity: 1.5, remedy: 'withdrawal' }] },
    { code: 'not_a_quantity', chosen: [{ unit: 'a', quantity: -1, remedy: 'withdrawal' }] },
    { code: 'more_than_there_are', chosen: [{ unit: 'a', quantity: 4, remedy: 'withdrawal' }] },
    {
      code: 'more_than_there_are',
      chosen: [
        { unit: 'a', quantity: 2, remedy: 'withdrawal' },
        { unit: 'a', quantity: 2, remedy: 'withdrawal' },
      ],
    },
  ])('$code names the unit', ({ code, chosen }) => {
    const thrown = (() => {
      try {
        return settled(units, chosen)
      } catch (error) {
        return error
      }
    })()
    expect(thrown).toBeInstanceOf(SettlementError)
    expect(thrown).toMatchObject({ code, unit: chosen[0]?.unit })
  })

  it('pieces that were settled before are not there any more', () => {
    const two: Chosen[] = [{ unit: 'a', quantity: 2, remedy: 'withdrawal' }]
    expect(settled(units, two, {}, { before: { units: { a: 1 } } }).refund.minor).toBe(67)
    expect(() => settled(units, two, {}, { before: { units: { a: 2 } } })).toThrow(SettlementError)
  })

  it('nothing chosen, nothing settled', () => {
    expect(settled(units, [])).toMatchObject({ lines: [], withheld: [], repayments: [], needs: [] })
  })
})

describe('the way back', () => {
  const paid = (id: string, means: PaymentFacts['means'], minor: number, refunded = 0): PaymentFacts => ({
    ...{ id, means, paid: money(minor, 'EUR') },
    ...(refunded > 0 && { refunded: money(refunded, 'EUR') }),
  })
  const units = [thing('a', 1_000, { shared: {} })]

  it('is one where nobody told how it was paid', () => {
    expect(ways(settled(units, all('a')))).toEqual(['1000 same_means'])
  })

  it.each([
    { payments: [paid('card', 'card', 1_000)], expected: ['card 1000 same_means'] },
    {
      payments: [paid('card', 'card', 700), paid('gift', 'gift_card', 800)],
      expected: ['card 467 same_means', 'gift 533 same_means'],
    },
    {
      payments: [paid('gift', 'gift_card', 800), paid('card', 'card', 700)],
      expected: ['card 467 same_means', 'gift 533 same_means'],
    },
    {
      payments: [paid('card', 'card', 1_000, 1_000), paid('gift', 'gift_card', 1_000)],
      expected: ['gift 1000 same_means'],
    },
  ])('goes by what is left of each payment: $expected', ({ payments, expected }) => {
    expect(ways(settled(units, all('a'), { payments }))).toEqual(expected)
  })

  it('never gives more than the payments have left', () => {
    const { refund, lines } = settled(units, all('a'), { payments: [paid('card', 'card', 1_000, 400)] })
    expect(refund.minor).toBe(600)
    expect(lines[0]).toMatchObject({ amount: { minor: 600 }, said: { minor: 1_000 } })
    expect(settled(units, all('a'), { payments: [] }).refund.minor).toBe(0)
  })

  const cash = [paid('cash', 'cash_on_delivery', 1_000)]
  it('of cash needs an account, which is asked for until it is named', () => {
    const asked = settled(units, all('a'), { payments: cash })
    expect([ways(asked), asked.needs]).toEqual([['cash 1000 named_account'], ['refund_account']])
    const known = settled(units, all('a'), { payments: cash, statement: { refundAccountNamed: true } })
    expect(known.needs).toEqual([])
    expect(settled(units, all('a'), { payments: cash }, { accountNamed: true }).needs).toEqual([])
  })

  it('is store credit where the decision says so, or the buyer expressly wants it', () => {
    const promised = [thing('a', 1_000, { shared: {}, repaidBy: 'store_credit' })]
    expect(ways(settled(promised, all('a'), { payments: cash }))).toEqual(['cash 1000 store_credit'])
    expect(ways(settled(promised, all('a')))).toEqual(['1000 store_credit'])
    const wanted = { payments: cash, statement: { storeCreditConsent: true } }
    expect(ways(settled(units, all('a'), wanted))).toEqual(['cash 1000 store_credit'])
    expect(settled(units, all('a'), wanted).needs).toEqual([])
    expect(ways(settled(units, all('a'), {}, { storeCredit: true }))).toEqual(['1000 store_credit'])
  })

  it('is an account that the buyer names only where all of it goes there', () => {
    const named = thing('a', 1_000, { shared: {}, repaidBy: 'named_account' })
    expect(ways(settled([named], all('a')))).toEqual(['1000 named_account'])
    const mixed = [named, thing('b', 500, { shared: {}, repaidBy: 'same_means' })]
    expect(ways(settled(mixed, all('a', 'b')))).toEqual(['1500 same_means'])
  })
})

describe('the day', () => {
  const held = (facts: Unit['facts'] = {}) => [
    { ...thing('a', 1_000, { duty: 'refund_once_sent', by: '2026-12-04' }), facts },
  ]

  it('may wait for the parcel or a proof of posting, and is then only the earliest', () => {
    expect(settled(held(), all('a')).due).toEqual({ by: '2026-12-04', held: 'goods_or_proof' })
  })

  it.each([
    { comingBack: { receivedAt: '2026-11-24T10:00:00Z' } },
    { comingBack: { sentAt: '2026-11-24T10:00:00Z', sendingProven: true } },
    { comingBack: { shopCollects: true } },
  ] as const)('stands once nothing is waited for: %j', (facts) => {
    expect(settled(held(facts), all('a')).due).toEqual({ by: '2026-12-04' })
  })

  it('still waits while the buyer only says that it was sent', () => {
    const facts = { comingBack: { sentAt: '2026-11-24T10:00:00Z' } } as const
    expect(settled(held(facts), all('a')).due?.held).toBe('goods_or_proof')
  })

  it('is the last where there are several, and none where none is said', () => {
    const two = [
      thing('a', 1_000, { duty: 'refund', by: '2026-12-04' }),
      thing('b', 1_000, { duty: 'refund', by: '2026-12-07' }),
    ]
    expect(settled(two, all('a', 'b')).due).toEqual({ by: '2026-12-07' })
    expect(settled([thing('a', 1_000)], all('a')).due).toBeUndefined()
  })
})
