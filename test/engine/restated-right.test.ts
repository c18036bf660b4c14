/** A promise that restates the law yields to what the law excepts: each exception under both policies. */
import { describe, expect, it } from 'vitest'
import type { Decide, LineFacts, OrderFacts } from '../../app/engine/index.ts'
import {
  cited,
  codes,
  facts,
  intangible,
  line,
  onDay,
  RECORDED,
  remedyOf,
  underClauses,
  underPresetA,
  underPresetB,
} from './case.ts'

type Row = readonly [name: string, one: LineFacts, provision: string, order?: Partial<OrderFacts>]
type Case = readonly [name: string, one: LineFacts, provision: string, order: Partial<OrderFacts>]

const agreed = { expressRequest: true, acknowledgedLoss: true }
const sessions = (used: number) =>
  intangible('service', { service: { sessions: { total: 6, used }, ...agreed } })
const kitchen = (category: 'standard' | 'custom_made', change: Partial<LineFacts> = {}) =>
  line(category, { specification: 'given', ...change })
const begun = {
  begunAt: '2026-11-03T08:00:00.000Z',
  consented: true,
  acknowledgedLoss: true,
  confirmed: true,
} as const
const unsealed = { ...RECORDED, sealIntact: false, packageOpened: true }

const ROWS: readonly Row[] = [
  ['a service performed', sessions(6), '16-a'],
  ['gold', line('standard', { exception: { marketPriced: true } }), '16-b'],
  ['a fitted kitchen', kitchen('standard'), '16-c'],
  ['flowers', line('standard', { exception: { perishable: true } }), '16-d'],
  ['a sex toy, unsealed', line('standard', unsealed), '16-e'],
  ['heating oil', line('standard', { exception: { inseparablyMixed: true } }), '16-f'],
  [
    'wine that comes in spring',
    line('standard', {
      exception: { deferredAlcohol: { deliverableFrom: '2027-04-01', valueFluctuates: true } },
    }),
    '16-g',
  ],
  [
    'a burst pipe',
    intangible('service', { exception: { urgentRepair: { requested: true, beyondRequest: false } } }),
    '16-h',
  ],
  [
    'a game, unsealed',
    line('standard', { exception: { sealedMedia: true }, ...unsealed, sealed: true }),
    '16-i',
  ],
  ['one issue of a magazine', line('standard', { exception: { press: 'single' } }), '16-j'],
  ['a public auction', line('standard'), '16-k', { conclusion: 'public_auction' }],
  [
    'a hotel room',
    intangible('service', { exception: { dateBound: { service: 'lodging', on: '2026-12-12' } } }),
    '16-l',
  ],
  ['a film begun', intangible('digital_content', { digital: begun }), '16-m'],
]

const EXCEPTED = ROWS.map(([name, one, provision, order = {}]): Case => [name, one, provision, order])

const withdrawalOf = (decide: Decide, one: LineFacts, order: Partial<OrderFacts> = {}, day = 5) =>
  remedyOf(decide(facts(onDay(day), [one], order)), 'withdrawal')

const PRESETS = [
  ['preset-a', underPresetA],
  ['preset-b', underPresetB],
] as const

const answer = (...given: Parameters<typeof withdrawalOf>) => {
  const withdrawal = withdrawalOf(...given)
  return [withdrawal.outcome, ...cited(withdrawal)]
}

describe.each(PRESETS)('%s restates the law', (_id, decide) => {
  it.each(EXCEPTED)('%s: refused by the exception', (_name, one, provision, order) => {
    const withdrawal = withdrawalOf(decide, one, order)
    expect(withdrawal.outcome).toBe('refused')
    expect(cited(withdrawal)).toContain(`RO/crd-${provision}`)
    expect(withdrawal.money).toEqual([])
    expect(withdrawal.disregarded).toEqual([])
  })

  it.each(EXCEPTED)('%s: to a business it is a promise like any other', (_name, one, _provision, order) => {
    const all = decide(facts(onDay(5), [one], { ...order, buyer: 'business' }))
    expect(JSON.stringify(all)).not.toContain('"layer":"law"')
  })

  it('five of six sessions: the right stands', () => {
    expect(withdrawalOf(decide, sessions(5)).outcome).toBe('granted')
  })

  it('a pick from a standard range: the right stands', () => {
    const picked = kitchen('standard', { specificationIsStandardPick: true })
    expect(withdrawalOf(decide, picked).outcome).toBe('granted')
  })

  it('what the law leaves to a person is left to a person, as good as granted if approved', () => {
    const doubtful = kitchen('standard', { specificationIsStandardPick: 'doubtful' })
    const withdrawal = withdrawalOf(decide, doubtful)
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['review', 'RO/crd-16-c'])
    expect(withdrawal.ifApproved?.money).toContainEqual(expect.objectContaining({ what: 'item' }))
  })

  it('bought in the shop itself there is no right to except from', () => {
    const gold = line('standard', { exception: { marketPriced: true } })
    expect(withdrawalOf(decide, gold, { conclusion: 'in_store' }).outcome).toBe('granted')
  })
})

describe('a service of six sessions under preset-b, stated twelve days after the purchase', () => {
  const onTwelve = (used: number) => withdrawalOf(underPresetB, sessions(used))

  it('all six: nothing is owed, by 16(a)', () => {
    expect(answer(underPresetB, sessions(6))).toEqual(['refused', 'RO/crd-16-a'])
    expect(codes(onTwelve(6))).toEqual(['in-time', 'in-time', 'service-performed'])
  })

  it('all six for a business: the promise is kept', () => {
    const business = withdrawalOf(underPresetB, sessions(6), { buyer: 'business' })
    expect([business.outcome, ...cited(business)]).toEqual(['granted', 'B9'])
  })

  it('all six without the acknowledgement: the right stands', () => {
    const unproven = intangible('service', {
      service: { sessions: { total: 6, used: 6 }, expressRequest: true },
    })
    expect(withdrawalOf(underPresetB, unproven).outcome).toBe('granted')
  })
})

describe('a document with its own rule on an exception goes by that rule', () => {
  const shipped = { shippedAt: '2026-11-03T10:00:00.000Z' } as const
  const notYet = { status: 'in_transit', shippedAt: '2026-11-20T10:00:00.000Z' } as const

  it('preset-a, made to order: not yet shipped, A3 leaves the right', () => {
    expect(answer(underPresetA, kitchen('custom_made', { delivery: { ...notYet } }))).toEqual([
      'granted',
      'A2',
    ])
  })

  it('preset-a, made to order and shipped: refused by A3 and 16(c)', () => {
    const sent = kitchen('custom_made', { delivery: { status: 'in_transit', ...shipped } })
    expect(answer(underPresetA, sent)).toEqual(['refused', 'A3', 'RO/crd-16-c'])
  })

  it('preset-a, the same goods as standard ones: A3 does not cover them', () => {
    const sent = kitchen('standard', { delivery: { ...notYet } })
    expect(answer(underPresetA, sent)).toEqual(['refused', 'RO/crd-16-c'])
  })

  it('another exception is none of its matter', () => {
    const fresh = kitchen('custom_made', { delivery: { ...notYet }, exception: { perishable: true } })
    expect(answer(underPresetA, fresh)).toEqual(['refused', 'RO/crd-16-c', 'RO/crd-16-d'])
  })
})

describe('a promise beyond the law', () => {
  const promise = (beyondLaw: boolean) =>
    underClauses({
      clause: 'withdrawal-period',
      ref: 'X1',
      params: { days: 14, from: 'conclusion', beyondLaw },
    })
  const gold = line('standard', { exception: { marketPriced: true } })

  it('holds where the law excepts', () => {
    expect(answer(promise(true), gold, {})).toEqual(['granted', 'X1'])
  })

  it('the same without it yields', () => {
    expect(answer(promise(false), gold, {})).toEqual(['refused', 'RO/crd-16-b'])
  })

  it('one of each: the one beyond the law grants', () => {
    const both = underClauses(
      { clause: 'withdrawal-period', ref: 'X1', params: { days: 30, from: 'receipt' } },
      { clause: 'withdrawal-period', ref: 'X2', params: { days: 14, from: 'receipt', beyondLaw: true } },
    )
    const withdrawal = withdrawalOf(both, gold)
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['granted', 'X2'])
    expect(withdrawal.deadline?.lastDay).toBe('2026-11-23')
  })

  it('money back out of goodwill is untouched', () => {
    const kind = underClauses({ clause: 'goodwill-window', ref: 'X1', params: { days: 14, from: 'receipt' } })
    expect(remedyOf(kind(facts(onDay(5), [gold])), 'goodwill_return').outcome).toBe('granted')
  })
})

describe('a condition of the document that is left to a person', () => {
  const carrier = {
    clause: 'return-carrier',
    ref: 'X2',
    params: { carriers: ['original'], otherwise: 'review' },
  } as const
  const promised = (beyondLaw: boolean) =>
    underClauses(
      { clause: 'withdrawal-period', ref: 'X1', params: { days: 14, from: 'receipt', beyondLaw } },
      carrier,
    )
  const gold = (by: 'original' | 'other') =>
    line('standard', { exception: { marketPriced: true }, comingBack: { carrier: by } })

  it.each(['original', 'other'] as const)('does not keep a promise alive that the law excepts: %s', (by) => {
    expect(answer(promised(false), gold(by))).toEqual(['refused', 'RO/crd-16-b'])
  })

  it('a promise beyond the law is still theirs to judge', () => {
    expect(answer(promised(true), gold('original'))).toEqual(['granted', 'X1'])
    expect(answer(promised(true), gold('other'))).toEqual(['review', 'X2'])
  })

  it('is about nothing where nobody promises anything and the law refuses', () => {
    const other = line('standard', { comingBack: { carrier: 'other' } })
    expect(answer(underClauses(carrier), other, {}, 15)).toEqual(['refused', 'RO/crd-9'])
    expect(answer(underClauses(carrier), other, {}, 14)).toEqual(['granted', 'RO/crd-9'])
  })

  it('stays with a person where the law leaves it to one, too', () => {
    const doubtful = line('standard', {
      specification: 'given',
      specificationIsStandardPick: 'doubtful',
      comingBack: { carrier: 'other' },
    })
    expect(answer(underClauses(carrier), doubtful)).toEqual(['review', 'RO/crd-16-c'])
  })
})
