import { describe, expect, it } from 'vitest'
import type { Facts, LineFacts, OrderFacts, PolicyDocument } from '../../app/engine/index.ts'
import { compile, PRESETS } from '../../app/engine/index.ts'
import {
  cited,
  codes,
  DELIVERED,
  disregarded,
  duties,
  facts,
  line,
  onDay,
  RECORDED,
  remedyOf,
  ron,
  underPresetA,
} from './case.ts'

const COUNTRIES = ['RO', 'GR'] as const
const business = { buyer: 'business' } as const

const decide = (
  day: number,
  one: LineFacts,
  order: Partial<OrderFacts> = {},
  statement?: NonNullable<Facts['statement']>,
) => underPresetA({ ...facts(onDay(day), [one], order), ...(statement && { statement }) })

const answer = (decision: ReturnType<typeof decide>, remedy: Parameters<typeof remedyOf>[1]): string[] => {
  const found = remedyOf(decision, remedy)
  return [found.outcome, ...cited(found)]
}

const spokenOf = (decision: ReturnType<typeof decide>): string[] =>
  decision.lines.flatMap(({ remedies }) => remedies.map(({ remedy }) => remedy))

const headphones = line('standard')
const camera = (change: Partial<LineFacts> = {}): LineFacts => line('custom_made', change)
const earpiece = (change: Partial<LineFacts> = {}): LineFacts =>
  line('hygiene_sensitive', { ...RECORDED, ...change })
const defective = { defect: { kind: 'defective' } } as const

describe.each(COUNTRIES)('policy A, a consumer in %s', (country) => {
  const here = { place: { country } }

  it('A2: fourteen days from receipt, by contract and by law', () => {
    expect(answer(decide(14, headphones, here), 'withdrawal')).toEqual(['granted', 'A2', `${country}/crd-9`])
    expect(answer(decide(15, headphones, here), 'withdrawal')).toEqual(['refused', 'A2', `${country}/crd-9`])
  })

  it('A3: no exception for a category: without proof of a specification the right stands', () => {
    const withdrawal = remedyOf(decide(7, camera(), here), 'withdrawal')
    expect(withdrawal.outcome).toBe('granted')
    expect(disregarded(withdrawal)).toEqual([`A3 by ${country}/crd-16-c: no-specification`])
  })

  it('A3: with one, contract and law refuse', () => {
    expect(answer(decide(7, camera({ specification: 'given' }), here), 'withdrawal')).toEqual([
      'refused',
      'A3',
      `${country}/crd-16-c`,
    ])
  })

  it('A4: the legal guarantee stays for what is defective', () => {
    const claim = remedyOf(
      decide(200, camera({ ...defective, specification: 'given' }), here),
      'conformity_claim',
    )
    expect(claim.outcome).toBe('granted')
    expect(disregarded(claim).map((one) => one.slice(0, 11))).toEqual([`A4 by ${country}/sa`])
  })

  it('A5: an opened box with an unbroken seal comes back; a broken seal does not', () => {
    const opened = remedyOf(
      decide(5, earpiece({ sealIntact: true, packageOpened: true }), here),
      'withdrawal',
    )
    expect(opened.outcome).toBe('granted')
    expect(disregarded(opened)).toEqual([`A5 by ${country}/crd-16-e: seal-intact`])
    expect(answer(decide(5, earpiece({ sealIntact: false }), here), 'withdrawal')).toEqual([
      'refused',
      'A5',
      `${country}/crd-16-e`,
    ])
  })

  it('A7: thirty days to swap, never in place of a refund while withdrawal is open', () => {
    const early = decide(7, headphones, here)
    expect(answer(early, 'withdrawal')[0]).toBe('granted')
    expect(answer(early, 'exchange')).toEqual(['granted', 'A7'])
    expect(answer(decide(30, headphones, here), 'exchange')).toEqual(['granted', 'A7'])
    expect(answer(decide(31, headphones, here), 'exchange')).toEqual(['refused', 'A7'])
  })

  it('A8: a condition of the swap, never of a withdrawal', () => {
    const scratched = line('standard', { condition: { damaged: true, diminishedValue: ron(3_000) } })
    const decision = decide(7, scratched, here)
    expect(answer(decision, 'exchange')).toEqual(['refused', 'A8'])
    const withdrawal = remedyOf(decision, 'withdrawal')
    expect(withdrawal.outcome).toBe('granted')
    expect(withdrawal.money.map(({ what, amount }) => [what, amount.minor])).toEqual([
      ['item', 18_900],
      ['diminished_value', -3_000],
    ])
  })

  it('A10: for a withdrawal any clear statement counts; for the swap a person looks', () => {
    const decision = decide(7, headphones, here, { channel: 'letter' })
    const withdrawal = remedyOf(decision, 'withdrawal')
    expect(withdrawal.outcome).toBe('granted')
    expect(disregarded(withdrawal)).toEqual([`A10 by ${country}/crd-11-1: any-clear-statement`])
    expect(answer(decision, 'exchange')).toEqual(['review', 'A10'])
    expect(answer(decide(7, headphones, here, { channel: 'whatsapp' }), 'exchange')).toEqual([
      'granted',
      'A7',
    ])
  })

  it('A11: silent on the refund, so the law sets the day', () => {
    const withdrawal = remedyOf(decide(3, headphones, here), 'withdrawal')
    expect(withdrawal.duties.find(({ what }) => what === 'refund_once_sent')).toMatchObject({
      who: 'shop',
      by: '2026-11-26',
    })
  })

  it('A12: nobody was told of the return cost, so the shop pays it', () => {
    const untold = remedyOf(decide(3, headphones, { ...here, returnCostDisclosed: false }), 'withdrawal')
    expect(duties(untold)).toContain('shop pay_return')
    expect(duties(remedyOf(decide(3, headphones, here), 'withdrawal'))).toContain('buyer pay_return')
  })

  it('A13: the guarantee of the shop beside the legal one, which is longer', () => {
    const broken = line('standard', defective)
    const within = decide(360, broken, here)
    expect(answer(within, 'commercial_guarantee')).toEqual(['granted', 'A13'])
    const after = decide(370, broken, here)
    expect(answer(after, 'commercial_guarantee')).toEqual(['review', 'A13'])
    expect(remedyOf(after, 'conformity_claim').outcome).not.toBe('refused')
  })

  it('A15: no model form was given, so twelve months more', () => {
    const withdrawal = remedyOf(decide(100, headphones, { ...here, informedOn: 'never' }), 'withdrawal')
    expect(withdrawal.outcome).toBe('granted')
    expect(withdrawal.deadline?.lastDay).toBe('2027-11-23')
    expect(disregarded(withdrawal).map((one) => one.slice(0, 8))).toEqual([`A2 by ${country}`])
  })
})

describe('policy A, a business: the contract alone', () => {
  it('A2 says "you", so it reaches every buyer', () => {
    expect(answer(decide(14, headphones, business), 'withdrawal')).toEqual(['granted', 'A2'])
    expect(answer(decide(15, headphones, business), 'withdrawal')).toEqual(['refused', 'A2'])
  })

  it('A3: stands until the later of its two triggers', () => {
    const producing = camera({
      delivery: { status: 'not_shipped' },
      productionStartedAt: '2026-11-05T00:00:00Z',
    })
    expect(answer(decide(0, producing, business), 'withdrawal')).toEqual(['granted', 'A2'])
    expect(answer(decide(7, camera(), business), 'withdrawal')).toEqual(['refused', 'A3'])
  })

  it('A4: neither replaced nor refunded', () => {
    expect(answer(decide(7, camera(defective), business), 'conformity_claim')).toEqual(['refused', 'A4'])
    expect(spokenOf(decide(7, line('standard', defective), business))).not.toContain('conformity_claim')
  })

  it('A5 against section 2: opened with an unbroken seal, the better reading; unsealed, none', () => {
    const opened = decide(5, earpiece({ sealIntact: true, packageOpened: true }), business)
    expect(answer(opened, 'withdrawal')).toEqual(['granted', 'A2'])
    expect(disregarded(remedyOf(opened, 'withdrawal'))).toEqual(['A5 by A7.3: seal-intact'])
    const bare = earpiece({ sealIntact: false, cleanable: true })
    expect(answer(decide(5, bare, business), 'withdrawal')).toEqual(['refused', 'A5'])
    expect(answer(decide(5, bare, business), 'exchange')).toEqual(['refused', 'A7.2'])
  })

  it('A7: the message keeps the term, and the difference in price goes either way', () => {
    const swap = (price: number) => line('standard', { exchange: { replacementPrice: ron(price) } })
    const dearer = remedyOf(decide(30, swap(20_000), business), 'exchange')
    expect(dearer.money.map(({ what, amount }) => [what, amount.minor])).toEqual([
      ['price_difference', -1_100],
    ])
    expect(duties(dearer)).toContain('buyer pay_difference')
    const cheaper = remedyOf(decide(30, swap(18_000), business), 'exchange')
    expect(cheaper.money.map(({ amount }) => amount.minor)).toEqual([900])
    expect(duties(cheaper)).toContain('shop pay_difference')
    expect(answer(decide(31, swap(18_000), business), 'exchange')).toEqual(['refused', 'A7'])
  })

  it.each([
    [1_501, 'shop'],
    [1_500, undefined],
    [1_499, 'buyer'],
  ] as const)(
    'A7.4, A10: cheaper by %d, less 15 for small traces: what is left is paid by the %s',
    (less, who) => {
      const worn = line('standard', {
        product: { id: 'p', deductions: { smallTraces: ron(1_500) } },
        condition: { wear: 'small_traces', missingAccessories: [] },
        exchange: { deductionAgreed: true, replacementPrice: ron(18_900 - less) },
      })
      const exchange = remedyOf(underPresetA(facts(onDay(20), [worn])), 'exchange')
      expect(exchange.outcome).toBe('granted')
      expect(duties(exchange).filter((duty) => duty.endsWith('pay_difference'))).toEqual(
        who ? [`${who} pay_difference`] : [],
      )
    },
  )

  it('A11: the steps of a swap', () => {
    expect(duties(remedyOf(decide(7, headphones, business), 'exchange'))).toEqual([
      'shop agree_exchange',
      'buyer send_back',
      'shop inspect',
    ])
  })

  it('A12: nothing was said of the return cost, so nobody is named', () => {
    const told = duties(remedyOf(decide(7, headphones, business), 'withdrawal'))
    expect(told).toEqual(['shop refund'])
  })

  it.each([
    [undefined, 365, 'granted'],
    [undefined, 366, 'review'],
    [undefined, 731, 'review'],
    [undefined, 732, 'refused'],
    [18, 547, 'granted'],
    [18, 548, 'refused'],
    [6, 365, 'granted'],
    [36, 732, 'refused'],
  ] as const)('A13: %s months set, day %d: %s', (guaranteeMonths, day, outcome) => {
    const broken = line('standard', {
      ...defective,
      product: { id: 'product-1', ...(guaranteeMonths && { guaranteeMonths }) },
    })
    expect(answer(decide(day, broken, business), 'commercial_guarantee')).toEqual([outcome, 'A13'])
  })
})

describe('A9: worn or incomplete goods at a lower value', () => {
  const deductions = { smallTraces: ron(2_000), accessories: { charger: ron(1_500) } }
  const swapped = (change: Partial<LineFacts>) =>
    remedyOf(
      decide(20, line('standard', { product: { id: 'product-1', deductions }, ...change })),
      'exchange',
    )
  const traces = { condition: { wear: 'small_traces' } } as const

  it('small traces on day 20: offered, A8 gives way', () => {
    const offer = swapped(traces)
    expect([offer.outcome, ...cited(offer)]).toEqual(['granted', 'A7'])
    expect(disregarded(offer)).toEqual(['A8 by A9: kept-at-lower-value'])
    expect(offer.money.map(({ what, amount }) => [what, amount.minor])).toEqual([['wear_deduction', -2_000]])
    expect(duties(offer)).toContain('buyer answer_deduction')
  })

  it('agreed: nothing left to answer', () => {
    const agreed = swapped({ ...traces, exchange: { deductionAgreed: true } })
    expect(agreed.outcome).toBe('granted')
    expect(duties(agreed)).not.toContain('buyer answer_deduction')
  })

  it('declined: the goods go back', () => {
    const declined = swapped({ ...traces, exchange: { deductionAgreed: false } })
    expect([declined.outcome, ...cited(declined)]).toEqual(['refused', 'A9.1'])
    expect(codes(declined)).toContain('deduction-declined')
  })

  it('a missing accessory costs what the schedule says', () => {
    const offer = swapped({ condition: { missingAccessories: ['charger'] } })
    expect(offer.money.map(({ what, amount }) => [what, amount.minor])).toEqual([
      ['accessory_deduction', -1_500],
    ])
  })

  it('excessive wear, or what the schedule does not know: a person', () => {
    for (const condition of [
      { wear: 'excessive' as const },
      { missingAccessories: ['manual'] },
      { wear: 'small_traces' as const, missingAccessories: ['manual'] },
    ]) {
      const open = swapped({ condition })
      expect([open.outcome, ...cited(open)]).toEqual(['review', 'A9.1'])
    }
  })

  it('on day 31 it is too late all the same', () => {
    const late = decide(31, line('standard', { ...traces, product: { id: 'product-1', deductions } }))
    expect(answer(late, 'exchange')).toEqual(['refused', 'A7'])
  })

  it('made to order: never, in whatever state', () => {
    const never = decide(7, line('custom_made', traces))
    expect(answer(never, 'exchange')).toEqual(['refused', 'A7.1'])
  })
})

describe('A1, A6, A12, A14, A15 inform and decide nothing', () => {
  const SILENT = ['A1', 'A6', 'A6.1', 'A12', 'A14', 'A15']
  const without: PolicyDocument = {
    ...PRESETS['preset-a'],
    sections: PRESETS['preset-a'].sections.map((section) => ({
      ...section,
      clauses: section.clauses.filter(({ ref }) => !SILENT.includes(ref)),
    })),
  }

  it('the same decisions without them', () => {
    const all = (document: PolicyDocument) =>
      without.sections.flatMap((section) => section.clauses).length +
      document.sections.flatMap((section) => section.clauses).length
    expect(all(PRESETS['preset-a']) - all(without)).toBe(SILENT.length)
    const decideWithout = compile(without, { policyVersion: 'test' })
    for (const buyer of ['consumer', 'business'] as const)
      for (const day of [5, 20, 40, 800])
        for (const one of [headphones, camera(defective), earpiece({ sealIntact: false })]) {
          const given = facts(onDay(day), [one], { buyer })
          expect(decideWithout(given)).toEqual(underPresetA(given))
        }
  })
})

it('a consumer where an empty floor is declared has the contract alone', () => {
  const document: PolicyDocument = { ...PRESETS['preset-a'], noFloor: ['US'] }
  const abroad = compile(document, { policyVersion: 'test' })
  const received = line('custom_made', { delivery: DELIVERED })
  const decision = abroad(facts(onDay(7), [received], { place: { country: 'US' } }))
  expect(answer(decision, 'withdrawal')).toEqual(['refused', 'A3'])
  expect(
    answer(underPresetA(facts(onDay(7), [received], { place: { country: 'US' } })), 'withdrawal')[0],
  ).toBe('review')
})
