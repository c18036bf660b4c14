/** Every row of the worked decisions, in their order; cases of the same kinds are in `worked-*.test.ts` beside it. */
import { describe, expect, it } from 'vitest'
import type { LineFacts, OrderFacts } from '../../app/engine/index.ts'
import {
  amounts,
  cited,
  disregarded,
  duties,
  facts,
  intangible,
  line,
  onDay,
  RECORDED,
  remedyOf,
  ron,
  underClauses,
  underPresetA,
  underPresetB,
  underTheLaw,
} from './case.ts'

const R = 'granted'
const N = 'refused'
const UNSURE = 'review'

/** Decided by the law alone, on day 5 unless the row says otherwise. */
const byLaw: readonly [name: string, expected: string, one: LineFacts, source: string][] = [
  [
    'mattress, protective film removed, cleanable',
    R,
    line('hygiene_sensitive', { ...RECORDED, cleanable: true, sealIntact: false }),
    'C-681/17',
  ],
  [
    "fitted kitchen to the consumer's specification, production not begun",
    N,
    line('custom_made', { specification: 'given', delivery: { status: 'not_shipped' } }),
    'C-529/19',
  ],
  [
    'concert ticket through an agent, organiser bears the risk',
    N,
    intangible('service', { exception: { dateBound: { service: 'leisure', on: '2026-12-12' } } }),
    'C-96/21',
  ],
  [
    'notebook assembled from separable standard modules',
    R,
    line('custom_made', { specification: 'given', specificationIsStandardPick: true }),
    'BGH VIII ZR 295/01',
  ],
  [
    'sex toy, hygiene seal removed, notice given',
    N,
    line('hygiene_sensitive', { ...RECORDED, sealIntact: false }),
    'OLG Hamm 4 U 65/15',
  ],
  [
    'colour or size chosen from a standard range',
    R,
    line('custom_made', { specification: 'given', specificationIsStandardPick: true }),
    'Commission guidance 5.11.2',
  ],
  [
    "curtains to the consumer's measurements",
    N,
    line('custom_made', { specification: 'given' }),
    'recital 49',
  ],
  [
    'cellophane wrap only',
    R,
    line('hygiene_sensitive', { ...RECORDED, sealed: false, sealIntact: false }),
    'OLG Hamm 4 U 212/09',
  ],
]

describe('by the law alone', () => {
  it.each(byLaw)('%s: %s', (_name, expected, one) => {
    expect(remedyOf(underTheLaw(facts(onDay(5), [one])), 'withdrawal').outcome).toBe(expected)
  })

  it('outward fee 4.95 paid, full withdrawal: refund it (C-511/08)', () => {
    const { sharedMoney } = underTheLaw(facts(onDay(5), [line('standard')]))
    expect(sharedMoney.map(({ what, amount }) => [what, amount.minor])).toEqual([['outward_shipping', 495]])
  })

  it('service performed, consumer never informed: owes 0 (C-97/22)', () => {
    const performed = intangible('service', {
      service: { startedAt: '2026-11-03T08:00:00.000Z', performedAt: '2026-11-12T08:00:00.000Z' },
    })
    const decision = underTheLaw(facts(onDay(100), [performed], { informedOn: 'never' }))
    expect(remedyOf(decision, 'withdrawal').outcome).toBe(R)
    expect(amounts(decision, 'withdrawal')).toEqual(['item 18900 RO/crd-13-1'])
  })

  it('a water bed filled once to test: the full price (BGH VIII ZR 337/09)', () => {
    const bed = line('standard', { paid: ron(126_500), packageOpened: true, condition: { used: true } })
    const withdrawal = remedyOf(underTheLaw(facts(onDay(5), [bed])), 'withdrawal')
    expect(withdrawal.money.map(({ amount }) => amount.minor)).toEqual([126_500])
  })

  it('catalytic converter fitted and driven: the right, less the loss of value (BGH VIII ZR 55/15)', () => {
    const driven = { used: true, damaged: true, diminishedValue: ron(9_000) }
    const decision = underTheLaw(facts(onDay(5), [line('standard', { condition: driven })]))
    expect(remedyOf(decision, 'withdrawal').outcome).toBe(R)
    expect(amounts(decision, 'withdrawal')).toEqual([
      'item 18900 RO/crd-13-1',
      'diminished_value -9000 RO/crd-14-2',
      'outward_shipping 495 RO/crd-13-1',
    ])
  })
})

describe('what a document cannot say to a consumer', () => {
  const promise = { clause: 'withdrawal-period', ref: '1', params: { days: 14 } }
  const decide = (clause: string, params: Record<string, unknown>, one: LineFacts) =>
    underClauses(promise, { clause, ref: '2', params })(facts(onDay(5), [one]))

  it('a fee for withdrawing (ARN 2018-03330)', () => {
    const decision = decide('restocking-fee', { percent: 10 }, line('standard'))
    const withdrawal = remedyOf(decision, 'withdrawal')
    expect(amounts(decision, 'withdrawal')).toEqual([
      'item 18900 RO/crd-13-1',
      'outward_shipping 495 RO/crd-13-1',
    ])
    expect(disregarded(withdrawal)).toEqual(['2 by RO/crd-14-5: no-further-liability'])
  })

  it('the original packaging as a condition (OLG Hamm 11 U 102/04)', () => {
    const bare = line('standard', { condition: { packaging: 'missing' } })
    const withdrawal = remedyOf(
      decide('return-condition', { requires: ['original_packaging'] }, bare),
      'withdrawal',
    )
    expect(withdrawal.outcome).toBe(R)
    expect(withdrawal.money.map(({ amount }) => amount.minor)).toEqual([18_900])
    expect(disregarded(withdrawal)).toEqual(['2 by RO/crd-14-2: diminished-value-only'])
  })

  it('a refund only once received and checked (OLG Düsseldorf I-15 U 46/14)', () => {
    const withdrawal = remedyOf(
      decide('refund-term', { days: 30 }, line('standard', { comingBack: { sendingProven: true } })),
      'withdrawal',
    )
    expect(duties(withdrawal)).toContain('shop refund 2026-12-02')
    expect(disregarded(withdrawal)).toEqual(['2 by RO/crd-13-1: refund-of-all'])
  })

  it('obvious defects to be reported within two weeks (OLG Hamm 4 U 48/12)', () => {
    const scratched = line('standard', {
      defect: { kind: 'damaged_in_transit', appearedOn: '2026-11-09', wanted: 'refund' },
    })
    const late = underClauses({ clause: 'defect-refund', ref: '2', params: { days: 14 } })
    const claim = remedyOf(late(facts(onDay(15), [scratched])), 'conformity_claim')
    expect([claim.outcome, ...cited(claim)]).toEqual([R, 'RO/sales-10'])
    expect(disregarded(claim)).toEqual(['2 by RO/sales-10: guarantee-open'])
  })

  it('store credit without consent (ACM/T.O.M. 2016)', () => {
    const withdrawal = remedyOf(decide('store-credit-only', {}, line('standard')), 'withdrawal')
    expect(withdrawal.repayment?.means).toBe('same_means')
    expect(disregarded(withdrawal)).toEqual(['2 by RO/crd-13-1: repaid-by-same-means'])
  })
})

describe('under policy A', () => {
  const decide = (day: number, one: LineFacts, order: Partial<OrderFacts> = {}) =>
    underPresetA(facts(onDay(day), [one], order))

  it('earpiece, box opened, seal intact, day 5, return cost never disclosed', () => {
    const opened = line('hygiene_sensitive', { ...RECORDED, packageOpened: true, sealIntact: true })
    const decision = decide(5, opened, { returnCostDisclosed: false })
    const withdrawal = remedyOf(decision, 'withdrawal')
    expect(withdrawal.outcome).toBe(R)
    expect(amounts(decision, 'withdrawal')).toEqual([
      'item 18900 RO/crd-13-1',
      'outward_shipping 495 RO/crd-13-1',
    ])
    const [pays] = withdrawal.duties.filter(({ what }) => what === 'pay_return')
    expect(pays).toEqual({
      who: 'shop',
      what: 'pay_return',
      citation: { layer: 'law', provision: 'RO/crd-14-1' },
    })
    expect(disregarded(withdrawal)).toEqual(['A5 by RO/crd-16-e: seal-intact'])
  })

  it('earpiece, seal broken by the buyer, notice given, evidence record complete', () => {
    const decision = decide(
      5,
      line('hygiene_sensitive', { ...RECORDED, sealIntact: false, unsealedBy: 'buyer' }),
    )
    const withdrawal = remedyOf(decision, 'withdrawal')
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual([N, 'A5', 'RO/crd-16-e'])
    expect(remedyOf(decision, 'conformity_claim').outcome).toBe(R)
  })

  it('the same without an evidence record', () => {
    const bare = line('hygiene_sensitive', {
      sealIntact: false,
      unsealedBy: 'buyer',
      hygieneNoticeGiven: true,
    })
    expect(remedyOf(decide(5, bare), 'withdrawal').outcome).toBe(UNSURE)
  })

  it("camera built into the buyer's own jacket, defect in month 8", () => {
    const camera = line('custom_made', {
      specification: 'given',
      defect: { kind: 'defective', appearedOn: '2027-07-06' },
    })
    const decision = decide(8 * 30, camera)
    expect(remedyOf(decision, 'withdrawal').outcome).toBe(N)
    const guarantee = remedyOf(decision, 'conformity_claim')
    expect(guarantee.outcome).toBe(R)
    expect(duties(guarantee)).toEqual(['shop repair_or_replace 2027-07-22', 'shop pay_return'])
  })

  it('headphones on day 20, light traces, buyer informed: exchange at reduced value', () => {
    const traces = { wear: 'small_traces' } as const
    const worn = line('standard', {
      product: { id: 'headphones', deductions: { smallTraces: ron(2_500) } },
      condition: traces,
    })
    const decision = decide(20, worn)
    const exchange = remedyOf(decision, 'exchange')
    expect(exchange.outcome).toBe(R)
    expect(exchange.money.map(({ what, amount }) => [what, amount.minor])).toEqual([
      ['wear_deduction', -2_500],
    ])
    expect(remedyOf(decision, 'withdrawal').outcome).toBe(N)
  })
})

describe('under policy B', () => {
  it('bought 2 Nov, received 9 Nov, stated 20 Nov 2026: in time', () => {
    const decision = underPresetB(facts('2026-11-20T10:00:00.000Z', [line('standard')]))
    const [withdrawal, exchange] = [remedyOf(decision, 'withdrawal'), remedyOf(decision, 'exchange')]
    expect([withdrawal.outcome, exchange.outcome]).toEqual([R, R])
    expect(withdrawal.deadline?.lastDay).toBe('2026-11-23')
    expect(disregarded(withdrawal)).toContain('B9 by RO/crd-9: in-time')
    expect(disregarded(exchange)).toEqual(['B7 by B1.1: sent-in-time'])
  })

  it('unused voucher bought 2 Nov, withdrawn 12 Nov 2026: all of it, to the same card, by 26 Nov', () => {
    const voucher = intangible('voucher', {
      voucher: { issuedOn: '2026-11-02', activatedAt: 'not_activated', offerSale: true },
    })
    const decision = underPresetB(
      facts('2026-11-12T10:00:00.000Z', [voucher], {
        outwardShipping: { paid: ron(0) },
        payments: [{ id: '1', means: 'card', paid: ron(18_900) }],
        bankCosts: ron(350),
      }),
    )
    const withdrawal = remedyOf(decision, 'withdrawal')
    expect(withdrawal.outcome).toBe(R)
    expect(amounts(decision, 'withdrawal')).toEqual(['item 18900 RO/crd-13-1'])
    expect(withdrawal.repayment?.means).toBe('same_means')
    expect(duties(withdrawal)).toEqual(['shop refund 2026-11-26'])
    expect(disregarded(withdrawal)).toEqual([
      'B10 by RO/crd-13-1: refund-of-all',
      'B11 by RO/crd-13-1: no-fees',
    ])
  })

  it('goods scratched, no packaging, buyer informed: the refund less the evidenced loss of value', () => {
    const scratched = line('standard', {
      condition: { damaged: true, packaging: 'missing', diminishedValue: ron(4_000) },
      shopClaims: {
        compensation: { amount: ron(9_000), evidenced: false },
        setOff: { amount: ron(3_000), proven: true },
      },
    })
    const decision = underPresetB(facts('2026-11-20T10:00:00.000Z', [scratched]))
    expect(remedyOf(decision, 'withdrawal').outcome).toBe(R)
    expect(amounts(decision, 'withdrawal')).toEqual([
      'item 18900 RO/crd-13-1',
      'diminished_value -4000 RO/crd-14-2',
      'outward_shipping 495 RO/crd-13-1',
    ])
    const lost = disregarded(remedyOf(decision, 'withdrawal'))
    expect(lost).toEqual(
      expect.arrayContaining([
        'B8 by RO/crd-14-2: diminished-value-only',
        'B20 by RO/crd-14-2: diminished-value-only',
        'B21 by RO/crd-14-5: no-further-liability',
        'B22 by RO/crd-13-1: no-set-off',
      ]),
    )
  })
})
