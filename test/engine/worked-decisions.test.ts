import { describe, expect, it } from 'vitest'
import type { LineFacts, OrderFacts } from '../../app/engine/index.ts'
import {
  cited,
  disregarded,
  duties,
  facts,
  line,
  onDay,
  RECORDED,
  remedyOf,
  ron,
  underPresetA,
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

  it('a water bed filled once to test: the full price (BGH VIII ZR 337/09)', () => {
    const bed = line('standard', { paid: ron(126_500), packageOpened: true })
    expect(
      remedyOf(underTheLaw(facts(onDay(5), [bed])), 'withdrawal').money.map(({ amount }) => amount.minor),
    ).toEqual([126_500])
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
    expect(withdrawal.money.map(({ amount }) => amount.minor)).toEqual([18_900])
    expect(decision.sharedMoney.map(({ amount }) => amount.minor)).toEqual([495])
    expect(duties(withdrawal)).toContain('shop pay_return')
    expect(withdrawal.duties.find(({ what }) => what === 'pay_return')?.citation).toEqual({
      layer: 'law',
      provision: 'RO/crd-14-1',
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
    const decision = decide(8 * 30, line('custom_made', { specification: 'given' }))
    expect(remedyOf(decision, 'withdrawal').outcome).toBe(N)
    const guarantee = remedyOf(decision, 'conformity_claim')
    expect(guarantee.outcome).toBe(R)
    expect(duties(guarantee)).toEqual(['shop repair_or_replace', 'shop pay_return'])
  })

  it('headphones on day 20: exchange', () => {
    expect(remedyOf(decide(20, line('standard')), 'exchange').outcome).toBe(R)
  })
})
