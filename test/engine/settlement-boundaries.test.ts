import { describe, expect, it } from 'vitest'
import type { Choices, Chosen, MoneyKind, PaymentFacts, Remedy } from '../../app/engine/index.ts'
import { money, SettlementError, settle } from '../../app/engine/index.ts'
import type { Order, Unit, Wanted } from './settlement-case.ts'
import { orderOf, said, ways } from './settlement-case.ts'

const settled = (
  units: readonly Unit[],
  chosen: readonly Chosen[],
  order: Order = {},
  choices: Choices = {},
) => {
  const { decision, facts } = orderOf(units, order)
  return settle(decision, facts, chosen, choices)
}
const all = (...units: string[]): Chosen[] => units.map((unit) => ({ unit, remedy: 'withdrawal' }))
const pieces = (quantity: number, remedy: Remedy = 'withdrawal'): Chosen => ({ unit: 'a', quantity, remedy })
const thing = (unit: string, paid: number, more: Partial<Wanted> = {}, quantity = 1): Unit => ({
  ...{ unit, paid, quantity },
  remedies: [{ remedy: 'withdrawal', money: { item: paid }, ...more }],
})
const swap = (unit: string, amounts: Wanted['money'], more: Partial<Wanted> = {}): Unit => ({
  ...{ unit, paid: 1_000 },
  remedies: [{ remedy: 'exchange', ...(amounts && { money: amounts }), ...more }],
})
const swapped = (...units: string[]): Chosen[] => units.map((unit) => ({ unit, remedy: 'exchange' }))
const eur = (minor: number) => money(minor, 'EUR')
const given = (count: number, minor: number) => ({ pieces: count, paid: eur(minor) })

describe('one unit’s own money', () => {
  it('comes in one order, whatever order the clauses have', () => {
    const amounts: Partial<Record<MoneyKind, number>> = {
      ...{ set_off: -1, bank_costs: -1, compensation: -1, restocking_fee: -1, accessory_deduction: -1 },
      ...{ wear_deduction: -1, diminished_value: -1, service_supplied: -1, price_difference: -1 },
      ...{ price_reduction: 1, outward_shipping: 1, item: 900 },
    }
    expect(settled([thing('a', 1_000, { money: amounts })], all('a')).lines.map(({ what }) => what)).toEqual([
      ...['item', 'outward_shipping', 'price_reduction', 'price_difference', 'service_supplied'],
      ...['diminished_value', 'wear_deduction', 'accessory_deduction', 'restocking_fee', 'compensation'],
      ...['bank_costs', 'set_off'],
    ])
  })

  it('is bounded by what was paid for all kinds together', () => {
    const twice = thing('a', 1_000, { money: { item: 1_000, price_reduction: 500 } })
    expect(said(settled([twice], all('a')))).toEqual(['item a 1000', 'price_reduction a 0 (of 500)'])
  })

  it('of a withdrawal loses only what it gets, of an exchange what it was worth', () => {
    const money = { item: 600, wear_deduction: -800 }
    const withdrawn = settled([thing('a', 1_000, { money })], all('a'))
    expect(said(withdrawn)).toEqual(['item a 600', 'wear_deduction a -600 (of -800)'])
    expect(said(settled([swap('a', money)], swapped('a')))).toEqual(['item a 600', 'wear_deduction a -800'])
  })

  it('says of every piece what its clause says, and what is left of that', () => {
    const worn = [thing('a', 100, { money: { item: 100, diminished_value: -500 } }, 3)]
    const steps = [0, 1, 2].map((done) => settled(worn, [pieces(1)], {}, { before: { units: { a: done } } }))
    expect(steps.map(said)).toEqual([
      ['item a 33', 'diminished_value a -33 (of -166)'],
      ['item a 33', 'diminished_value a -33 (of -167)'],
      ['item a 34', 'diminished_value a -34 (of -167)'],
    ])
    expect(steps.flatMap(({ lines }) => lines.map(({ quantity }) => quantity))).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('takes nothing off what was free, and says so', () => {
    const free = thing('a', 0, {
      money: { item: 0, diminished_value: -50 },
      duty: 'refund',
      by: '2026-12-04',
    })
    const { lines, due } = settled([free], all('a'))
    expect(lines.map(({ amount, said }) => [amount.minor, said?.minor])).toEqual([[0, -50]])
    expect(due).toBeUndefined()
  })

  it('names what an exchange costs more once, beside what is claimed', () => {
    const dearer = swap('a', { price_difference: -2_000, compensation: -100 })
    const { lines } = settled([dearer], swapped('a'))
    expect(lines.map(({ what, amount }) => [what, Math.abs(amount.minor)])).toEqual([
      ['price_difference', 2_000],
      ['compensation', 0],
    ])
  })
})

describe('what is owed once per order', () => {
  it('takes off after all that is paid, and each only what is left', () => {
    const off = { bank_costs: -1_000, set_off: -800, outward_shipping: 495 }
    expect(
      said(settled([thing('a', 1_000, { shared: off })], all('a'), { shipping: { paid: 495 } })),
    ).toEqual(['item a 1000', 'bank_costs -1000', 'set_off -495 (of -800)', 'outward_shipping 495'])
  })

  it('is taken off once, however often something is given back', () => {
    const units = [thing('a', 2_000, { shared: { bank_costs: -200 } }, 2)]
    const first = settled(units, [pieces(1)])
    const second = settled(units, [pieces(1)], {}, { before: { units: { a: 1 }, given: given(1, 1_000) } })
    expect([said(first), said(second)]).toEqual([['item a 1000', 'bank_costs -200'], ['item a 1000']])
  })

  it('is cut by nothing but the payments, unless it is delivery', () => {
    const units = [thing('a', 1_000, { money: { item: 300 }, shared: { compensation: 700 } })]
    expect(said(settled(units, all('a'), { shipping: { paid: 495 } }))).toEqual([
      'item a 300',
      'compensation 700',
    ])
  })

  it('counts what was repaid of delivery, and of nothing else', () => {
    const shipping = { paid: 495, refunded: 200 }
    const half = (shared: Wanted['shared']) =>
      settled(
        ['a', 'b'].map((unit) => thing(unit, 1_000, { shared: shared ?? {}, partial: 'pro_rata' })),
        all('a'),
        { shipping },
      )
    // Half of 4.95 is 2.47, of which 2.00 are there.
    expect(said(half({ outward_shipping: 295 }))).toEqual(['item a 1000', 'outward_shipping 47'])
    expect(said(half({ bank_costs: -300 }))).toEqual(['item a 1000', 'bank_costs -300'])
    const most = settled(
      ['a', 'b'].map((unit) => thing(unit, 1_000, { shared: { outward_shipping: 95 }, partial: 'pro_rata' })),
      all('a'),
      { shipping: { paid: 495, refunded: 400 } },
    )
    expect(said(most)).toEqual(['item a 1000'])
  })

  it('is delivery only for what is given back under the same remedy', () => {
    const shared = { outward_shipping: 495 }
    const units = [thing('a', 1_000, { shared, partial: 'none' }), swap('b', {})]
    const both: Chosen[] = [...all('a'), ...swapped('b')]
    expect(said(settled(units, both, { shipping: { paid: 495 } }))).toEqual(['item a 1000'])
    expect(said(settled([swap('b', {}), thing('a', 1_000, { shared })], swapped('b')))).toEqual([])
  })

  it.each([
    // A quarter was given back before, half is with this: a quarter of 4.00 now.
    ['pro_rata', 4, 4_000, ['item a 1000', 'outward_shipping 100']],
    ['none', 3, 3_000, ['item a 1000']],
  ] as const)('%s, of %s pieces of which one was given back before', (partial, quantity, paid, told) => {
    const units = [thing('a', paid, { shared: { outward_shipping: 400 }, partial }, quantity)]
    const before = { units: { a: 1 }, given: given(1, 1_000) }
    expect(said(settled(units, [pieces(1)], { shipping: { paid: 400 } }, { before }))).toEqual(told)
  })

  const two = (first: Partial<Wanted>, second: Partial<Wanted>) => [
    thing('a', 1_000, { shared: { outward_shipping: 495 }, ...first }),
    {
      ...thing('b', 3_000),
      remedies: [
        { remedy: 'goodwill_return' as const, money: {}, shared: { outward_shipping: 495 }, ...second },
      ],
    },
  ]
  const both: Chosen[] = [...all('a'), { unit: 'b', remedy: 'goodwill_return' }]

  it('comes back once under two remedies, the rest of it under the second', () => {
    const lines = said(settled(two({ partial: 'pro_rata' }, {}), both, { shipping: { paid: 495 } }))
    expect(lines).toEqual(['item a 1000', 'outward_shipping 123', 'outward_shipping 372 (of 495)'])
    expect(said(settled(two({}, {}), both, { shipping: { paid: 495 } }))).toEqual([
      'item a 1000',
      'outward_shipping 495',
    ])
  })

  it('and never more of it than is left', () => {
    const shared = { outward_shipping: 295 }
    const shipping = { paid: 495, refunded: 200 }
    const { refund } = settled(two({ shared }, { shared }), both, { shipping })
    expect(refund.minor).toBe(1_295)
  })

  it.each([
    [300, 495],
    [495, 300],
  ])('is the better of what was granted, %s, and what a person granted, %s', (granted, approved) => {
    const units = [
      thing('a', 1_000, { shared: { outward_shipping: granted } }),
      thing('b', 1_000, { shared: { outward_shipping: approved }, outcome: 'review' }),
    ]
    const chosen: Chosen[] = [...all('a'), { unit: 'b', remedy: 'withdrawal', approved: true }]
    const lines = said(settled(units, chosen, { shipping: { paid: 495 } }))
    expect(lines).toEqual(['item a 1000', 'item b 1000', 'outward_shipping 495'])
  })
})

describe('several exchanges', () => {
  it('are each paid for themselves', () => {
    const units = [swap('a', { price_difference: 300 }), swap('b', { price_difference: -2_000 })]
    const { refund, toPay } = settled(units, swapped('a', 'b'))
    expect([refund.minor, toPay.minor]).toEqual([300, 2_000])
  })

  it('leave what is owed once per order to the refund', () => {
    const units = [swap('a', { price_difference: -2_000 }, { shared: { outward_shipping: 495 } })]
    const { refund, toPay } = settled(units, swapped('a'), { shipping: { paid: 495 } })
    expect([refund.minor, toPay.minor]).toEqual([495, 2_000])
  })
})

describe('payments that have less left', () => {
  const card = (minor: number): PaymentFacts[] => [{ id: 'card', means: 'card', paid: eur(minor) }]

  it.each([
    [1_495, ['item a 1000', 'outward_shipping 495']],
    [1_494, ['item a 1000', 'outward_shipping 494 (of 495)']],
    [1_000, ['item a 1000', 'outward_shipping 0 (of 495)']],
    [999, ['item a 999 (of 1000)', 'outward_shipping 0 (of 495)']],
  ])('%s: the last lines first', (left, told) => {
    const units = [thing('a', 1_000, { shared: { outward_shipping: 495 } })]
    const { lines, refund } = settled(units, all('a'), { shipping: { paid: 495 }, payments: card(left) })
    expect([said({ lines } as never), refund.minor]).toEqual([told, left])
  })

  it('take from an exchange no more than it gives', () => {
    const units = [
      thing('b', 1_000),
      swap('a', { price_difference: 500, wear_deduction: -200 }),
      swap('c', { price_difference: 400, wear_deduction: -500 }),
    ]
    const chosen: Chosen[] = [...all('b'), ...swapped('a', 'c')]
    const { refund, lines } = settled(units, chosen, { payments: card(900) })
    expect(refund.minor).toBe(900)
    expect(lines.map(({ unit, what, amount }) => `${unit} ${what} ${amount.minor}`)).toEqual([
      'b item 900',
      'a price_difference 200',
      'a wear_deduction -200',
      'c price_difference 400',
      'c wear_deduction -500',
    ])
  })

  it('are what was paid where nobody told of them, less what was repaid', () => {
    const generous = [thing('a', 1_000, { shared: { compensation: 50_000 } })]
    const { refund } = settled(generous, all('a'), { shipping: { paid: 495, refunded: 200 } })
    expect(refund.minor).toBe(1_295)
  })

  it('get nothing of a cent that another gets', () => {
    const payments = [...card(500), { id: 'gift', means: 'gift_card' as const, paid: eur(500) }]
    expect(ways(settled([thing('a', 1)], all('a'), { payments }))).toEqual(['card 1 same_means'])
  })

  it('are repaid by name, whoever was listed first', () => {
    const payments = ['c', 'a', 'b', 'd'].map((id) => ({ id, means: 'card' as const, paid: eur(250) }))
    expect(ways(settled([thing('a', 1_000)], all('a'), { payments }))).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => `${id} 250 same_means`),
    )
  })

  it('need an account as soon as one of them was cash', () => {
    const payments = [...card(500), { id: 'cash', means: 'cash_on_delivery' as const, paid: eur(500) }]
    expect(settled([thing('a', 1_000)], all('a'), { payments }).needs).toEqual(['refund_account'])
  })
})

describe('which pieces', () => {
  const both: Unit = {
    ...thing('a', 100, {}, 3),
    remedies: [
      { remedy: 'withdrawal', money: { item: 100 } },
      { remedy: 'goodwill_return', money: { item: 100 } },
    ],
  }

  it('go to which remedy the decision says, not the choice', () => {
    const turned = { ...both, remedies: both.remedies.toReversed() }
    const chosen = [pieces(1, 'goodwill_return'), pieces(2)]
    const amounts = (unit: Unit, wanted: Chosen[]) =>
      settled([unit], wanted).lines.map(({ remedy, amount }) => `${remedy} ${amount.minor}`)
    expect(amounts(both, chosen)).toEqual(['withdrawal 66', 'goodwill_return 34'])
    expect(amounts(both, chosen.toReversed())).toEqual(['withdrawal 66', 'goodwill_return 34'])
    expect(amounts(turned, chosen)).toEqual(['goodwill_return 33', 'withdrawal 67'])
  })

  it('are what is left, where no number is chosen', () => {
    const { lines } = settled([thing('a', 100, {}, 3)], all('a'), {}, { before: { units: { a: 1 } } })
    expect(lines).toMatchObject([{ quantity: 2, amount: { minor: 67 } }])
  })

  it('are not paid for, in one order: what was decided, then what is not offered, by name', () => {
    const refused = { ...both, remedies: [{ remedy: 'withdrawal' as const, outcome: 'refused' as const }] }
    const wanted = [pieces(1, 'redemption'), pieces(1, 'exchange'), pieces(1)]
    const told = ['withdrawal refused', 'exchange not_offered', 'redemption not_offered']
    for (const chosen of [wanted, wanted.toReversed(), [wanted[1], wanted[2], wanted[0]] as Chosen[]]) {
      const { withheld } = settled([refused], chosen)
      expect(withheld.map(({ remedy, why }) => `${remedy} ${why}`)).toEqual(told)
    }
  })

  it('a person approved come before the others', () => {
    const approved = { ...pieces(2), approved: true as const }
    for (const chosen of [
      [pieces(1), approved],
      [approved, pieces(1)],
    ])
      expect(settled([thing('a', 100, {}, 3)], chosen).lines.map(({ quantity }) => quantity)).toEqual([2, 1])
  })

  it('nobody chose need not be known', () => {
    const { decision, facts } = orderOf([thing('a', 100), thing('b', 100)])
    const known = { ...facts, lines: facts.lines.filter(({ unit }) => unit === 'a') }
    expect(settle(decision, known, all('a')).refund.minor).toBe(100)
    expect(() => settle(decision, known, all('b'))).toThrow(
      'b: The decision, or its facts, know no such unit',
    )
  })
})

describe('the day', () => {
  const due = (...wanted: Partial<Wanted>[]) => {
    const names = ['a', 'b'].slice(0, wanted.length)
    return settled(
      names.map((unit, index) => thing(unit, 1_000, wanted[index])),
      all(...names),
    ).due
  }

  it('is that of a refund, not of another duty', () => {
    expect(due({ duty: 'refund', by: '2026-12-04' }, { duty: 'repair', by: '2026-12-20' })).toEqual({
      by: '2026-12-04',
    })
  })

  it('is held as long as a part of it is', () => {
    const one = { duty: 'refund', by: '2026-12-04' } as const
    expect(due(one, { duty: 'refund_once_sent', by: '2026-12-01' })).toEqual({
      by: '2026-12-04',
      held: 'goods_or_proof',
    })
  })

  it('may be none', () => {
    expect(due({ duty: 'refund' })).toEqual({})
    expect(due({ duty: 'refund_once_sent' })).toEqual({ held: 'goods_or_proof' })
  })
})

describe('amounts that cannot be counted with', () => {
  const { decision, facts } = orderOf([thing('a', 1_000)], { shipping: { paid: 495, refunded: 0 } })
  const { order } = facts
  const ron = money(1, 'RON')
  const half = { minor: 0.5, currency: 'EUR' }
  const paidBy = (more: Partial<PaymentFacts>) => ({
    ...order,
    payments: [{ id: 'p', means: 'card' as const, paid: eur(1), ...more }],
  })

  it.each([
    [{ ...order, outwardShipping: { paid: ron } }, 'outwardShipping.paid: RON'],
    [{ ...order, outwardShipping: { paid: eur(1), refunded: ron } }, 'outwardShipping.refunded: RON'],
    [{ ...order, outwardShipping: { paid: half } }, 'outwardShipping.paid: not a whole number'],
    [paidBy({ paid: ron }), 'payment p: RON'],
    [paidBy({ refunded: ron }), 'payment p: RON'],
  ])('of the order: %#', (changed, told) => {
    expect(() => settle(decision, { ...facts, order: changed }, all('a'))).toThrow(told)
  })

  it('of delivery saved before', () => {
    const choices = { before: { deliverySaved: ron } }
    expect(() => settle(decision, facts, all('a'), choices)).toThrow('before.deliverySaved: RON')
  })

  it('but nothing paid for what was given back before is fine', () => {
    expect(settle(decision, facts, all('a'), { before: { given: given(0, 0) } }).refund.minor).toBe(1_000)
  })

  it.each([
    [ron, "a: An amount is not in the order's currency"],
    [half, 'a: An amount is not a whole number of minor units'],
  ])('of a unit: %j', (paid, told) => {
    const lines = facts.lines.map((line) => ({ ...line, paid }))
    const settling = () => settle(decision, { ...facts, lines }, all('a'))
    expect(settling).toThrow(SettlementError)
    expect(settling).toThrow(told)
  })

  it('of the decision, once per order, and as a person may approve it', () => {
    const shared = { shared: { outward_shipping: 495 } }
    const ofRon = orderOf([thing('a', 1_000, shared)], { currency: 'RON' }).decision.sharedMoney
    expect(() => settle({ ...decision, sharedMoney: ofRon }, facts, all('a'))).toThrow(
      'shared outward_shipping: RON',
    )
    for (const wanted of [{ money: { item: 1 } }, { money: {}, ...shared }]) {
      const approvable = orderOf([thing('a', 1_000, { ...wanted, outcome: 'review' })], { currency: 'RON' })
      const { lines } = approvable.decision
      expect(() => settle({ ...decision, lines }, facts, all('a'))).toThrow(SettlementError)
    }
  })

  it('are named by the kind of error that they are', () => {
    const { name, message } = new SettlementError('not_a_quantity', 'a')
    expect([name, message]).toEqual(['SettlementError', 'a: A quantity is a whole number from 1'])
    expect(new SettlementError('more_than_there_are', 'a').message).toBe(
      'a: More pieces are chosen than the unit has left',
    )
  })
})
