/** Neighbours of the worked decisions: goods that are not as they should be (2019/771, CRD 27). */
import { describe, expect, it } from 'vitest'
import type { DefectFacts, Instant, OrderFacts } from '../../app/engine/index.ts'
import { compile, PRESETS } from '../../app/engine/index.ts'
import {
  amounts,
  cited,
  codes,
  duties,
  facts,
  line,
  onDay,
  remedyOf,
  underPresetB,
  underTheLaw,
} from './case.ts'

const claim = (defect: DefectFacts, day = 5, order: Partial<OrderFacts> = {}) => {
  const decision = underTheLaw(facts(onDay(day), [line('standard', { defect })], order))
  return { decision, claim: remedyOf(decision, 'conformity_claim') }
}
const outcome = (defect: DefectFacts, day = 5, order: Partial<OrderFacts> = {}) =>
  claim(defect, day, order).claim.outcome
const inCountry = (country: string) => ({ place: { country } })

describe('what is owed first', () => {
  it.each([
    [{ kind: 'wrong_item' }, ['shop replace 2026-12-02', 'shop pay_return']],
    [{ kind: 'too_few' }, ['shop deliver_missing 2026-12-02']],
    [{ kind: 'too_many' }, ['shop collect', 'shop pay_return']],
    [{ kind: 'damaged_in_transit' }, ['shop repair_or_replace 2026-12-02', 'shop pay_return']],
    [{ kind: 'defective' }, ['shop repair_or_replace 2026-12-02', 'shop pay_return']],
    [{ kind: 'defective', wanted: 'repair' }, ['shop repair 2026-12-02', 'shop pay_return']],
    [{ kind: 'defective', wanted: 'replacement' }, ['shop replace 2026-12-02', 'shop pay_return']],
    [{ kind: 'defective', wanted: 'refund' }, ['shop repair_or_replace 2026-12-02', 'shop pay_return']],
  ] as const)('%j', (defect, expected) => {
    const { claim: decided } = claim(defect, 5)
    expect(decided.outcome).toBe('granted')
    expect(duties(decided)).toEqual(expected)
  })

  it('too many: the directive on consumer rights says so', () => {
    expect(cited(claim({ kind: 'too_many' }).claim)).toEqual(['RO/crd-27'])
  })
})

describe('once repair or replacement has failed', () => {
  const failed = { kind: 'defective', cureFailed: true } as const

  it('the money comes back (art 16)', () => {
    const { decision, claim: decided } = claim({ ...failed, wanted: 'refund' })
    expect(amounts(decision, 'conformity_claim')).toEqual(['item 18900 RO/sales-16'])
    expect(duties(decided)).toEqual(['shop refund_once_sent', 'shop pay_return'])
  })

  it('over a minor defect only the price goes down (art 13(5), 15)', () => {
    const { decision, claim: decided } = claim({ ...failed, wanted: 'refund', minor: true })
    expect(amounts(decision, 'conformity_claim')).toEqual([])
    expect(duties(decided)).toEqual(['shop reduce_price'])
  })

  it('the price goes down where the buyer wants that', () => {
    expect(duties(claim({ ...failed, wanted: 'price_reduction' }).claim)).toEqual(['shop reduce_price'])
  })

  it('another try where the buyer wants that', () => {
    expect(duties(claim({ ...failed, wanted: 'repair' }).claim)[0]).toMatch(/^shop repair /)
  })
})

describe('who proves it', () => {
  // Received on Mon 9 Nov 2026: the year of the presumption ends with Tue 9 Nov 2027.
  const showed = (
    appearedOn: `${number}-${number}-${number}`,
    change: Partial<DefectFacts> = {},
  ): DefectFacts => ({
    kind: 'defective',
    appearedOn,
    ...change,
  })

  it.each([
    ['RO', '2027-11-09', 'granted'],
    ['RO', '2027-11-10', 'review'],
    ['FR', '2027-11-10', 'granted'],
    ['FR', '2028-11-09', 'granted'],
    ['ES', '2027-11-10', 'granted'],
    ['DE', '2027-11-10', 'review'],
  ] as const)('%s, it showed on %s: %s', (country, appearedOn, expected) => {
    expect(outcome(showed(appearedOn), 365 * 2, inCountry(country))).toBe(expected)
  })

  it.each([
    ['proven to have been there, late', { existedAtDelivery: true }, 500, 'granted'],
    ['proven not to have been there, early', { existedAtDelivery: false }, 10, 'refused'],
    ['caused by the buyer', { causedByBuyer: true }, 10, 'refused'],
    ['nothing proven, late', {}, 500, 'review'],
  ] as const)('%s', (_name, change, day, expected) => {
    expect(outcome({ kind: 'defective', ...change }, day)).toBe(expected)
  })

  it('cites article 11 for it', () => {
    expect(cited(claim({ kind: 'defective', existedAtDelivery: false }).claim)).toEqual(['RO/sales-11'])
  })
})

describe('how long the seller answers', () => {
  const proven: DefectFacts = { kind: 'defective', existedAtDelivery: true }

  // Only the term is asked here, however old the data will be by then.
  const lasting = compile(PRESETS['statutory-minimum'], { policyVersion: 'x', lawMaxAgeDays: 100_000 })
  const outcomeOn = (country: string, statedAt: Instant) =>
    remedyOf(
      lasting(facts(statedAt, [line('standard', { defect: proven })], inCountry(country))),
      'conformity_claim',
    ).outcome

  // Received on Mon 9 Nov 2026. 9 Nov 2028 is a Thursday, 9 Nov 2029 a Friday; a day ends at 22:00Z in Bucharest.
  it.each([
    ['RO', '2028-11-09T21:59:59.999Z', 'granted'],
    ['RO', '2028-11-09T22:00:00.000Z', 'refused'],
    ['DE', '2028-11-09T22:59:59.999Z', 'granted'],
    ['DE', '2028-11-09T23:00:00.000Z', 'refused'],
    ['SE', '2029-11-09T22:59:59.999Z', 'granted'],
    ['SE', '2029-11-09T23:00:00.000Z', 'refused'],
    ['ES', '2029-11-09T12:00:00.000Z', 'granted'],
    ['ES', '2029-11-14T12:00:00.000Z', 'refused'],
    ['PT', '2029-11-09T12:00:00.000Z', 'granted'],
    ['PT', '2029-11-14T12:00:00.000Z', 'refused'],
  ] as const)('%s, stated %s: %s', (country, statedAt, expected) => {
    expect(outcomeOn(country, statedAt)).toBe(expected)
  })

  it('a defect that showed in time and was said after the end goes to a person', () => {
    const late = claim({ ...proven, appearedOn: '2028-11-09' }, 740).claim
    expect(late.outcome).toBe('review')
    expect(codes(late)).toContain('defect-shown-in-time')
  })
})

describe('a repair that the buyer chose', () => {
  const repaired: DefectFacts = { kind: 'defective', existedAtDelivery: true, repairedOn: '2027-03-01' }

  it('adds twelve months (2024/1799)', () => {
    const { claim: decided } = claim(repaired, 1_000)
    expect([decided.outcome, ...cited(decided)]).toEqual(['granted', 'RO/sales-10a'])
    expect(decided.deadline?.lastDay).toBe('2029-11-09')
  })

  it('not to contracts from before 31 July 2026', () => {
    const before = claim(repaired, 500, { concludedAt: '2026-07-30T10:00:00.000Z' }).claim
    expect(before.deadline?.lastDay).toBe('2028-11-09')
    const after = claim(repaired, 500, { concludedAt: '2026-07-31T10:00:00.000Z' }).claim
    expect(after.deadline?.lastDay).toBe('2029-11-09')
  })

  it('and leaves the proof as it was: unproven in the third year, a person judges', () => {
    expect(outcome({ kind: 'defective', repairedOn: '2027-03-01' }, 1_000)).toBe('review')
  })
})

describe('rejection at once, where a state knows it', () => {
  const wantsMoney: DefectFacts = { kind: 'defective', wanted: 'refund' }

  it.each([
    ['IE', 30, ['item 18900 IE/sales-3-7']],
    ['IE', 31, []],
    ['PT', 30, ['item 18900 PT/sales-3-7']],
    ['RO', 5, []],
  ] as const)('%s, day %d: %j', (country, day, expected) => {
    const { decision, claim: decided } = claim(wantsMoney, day, inCountry(country))
    expect(decided.outcome).toBe('granted')
    expect(amounts(decision, 'conformity_claim')).toEqual(expected)
    const cures = duties(decided).filter((one) => one.startsWith('shop repair'))
    expect(cures.length).toBe(expected.length === 0 ? 1 : 0)
  })
})

describe('under policy B, which repays a defect reported within seven days', () => {
  const decide = (day: number, defect: DefectFacts) =>
    underPresetB(facts(onDay(day), [line('standard', { defect })]))
  const defective: DefectFacts = { kind: 'defective', wanted: 'refund', recognisedOn: '2026-11-13' }

  it.each([
    [7, ['item 18900 B23']],
    [8, []],
  ])('day %d: %j', (day, expected) => {
    const decision = decide(day, defective)
    expect(remedyOf(decision, 'conformity_claim').outcome).toBe('granted')
    expect(amounts(decision, 'conformity_claim')).toEqual(expected)
  })

  it('who has the money back is not owed a repair as well', () => {
    const repaid = duties(remedyOf(decide(7, defective), 'conformity_claim'))
    expect(repaid).toContain('shop refund_once_sent')
    expect(repaid.filter((one) => one.includes('repair'))).toEqual([])
    expect(duties(remedyOf(decide(8, defective), 'conformity_claim'))).toContain(
      'shop repair_or_replace 2026-12-02',
    )
  })

  it('a shop that denies it has not proven it: the legal guarantee stands', () => {
    const denied = remedyOf(decide(30, { ...defective, recognisedOn: 'denied' }), 'conformity_claim')
    expect([denied.outcome, ...cited(denied)]).toEqual(['granted', 'RO/sales-10'])
  })

  it('the shop pays for the way back, whatever B15 says', () => {
    const pays = decide(5, defective).lines[0]?.remedies.find(({ remedy }) => remedy === 'conformity_claim')
    expect(pays && duties(pays)).toContain('shop pay_return')
  })
})
