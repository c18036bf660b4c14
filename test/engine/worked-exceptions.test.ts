/** Neighbours of the worked decisions: the closed list of CRD 16, whole decisions by the law alone. */
import { describe, expect, it } from 'vitest'
import type { LineFacts, OrderFacts } from '../../app/engine/index.ts'
import { JURISDICTIONS } from '../../app/engine/index.ts'
import { cited, facts, intangible, line, onDay, RECORDED, remedyOf, underTheLaw } from './case.ts'

const withdrawalOf = (one: LineFacts, order: Partial<OrderFacts> = {}, day = 5) =>
  remedyOf(underTheLaw(facts(onDay(day), [one], order)), 'withdrawal')

const used = { total: 5, used: 5 }
const agreed = { expressRequest: true, acknowledgedLoss: true }
const begun = { begunAt: '2026-11-03T08:00:00.000Z', consented: true, acknowledgedLoss: true } as const
const wine = (deliverableFrom: `${number}-${number}-${number}`, valueFluctuates: boolean) =>
  line('standard', { exception: { deferredAlcohol: { deliverableFrom, valueFluctuates } } })
const booked = (service: 'lodging' | 'car_rental' | 'catering' | 'goods_transport' | 'leisure' | 'other') =>
  intangible('service', { exception: { dateBound: { service, on: '2026-12-12' } } })

/** The exception ends the right; the provision that the refusal cites. */
const ended: readonly [name: string, one: LineFacts, provision: string][] = [
  ['a service: all sessions used', intangible('service', { service: { sessions: used, ...agreed } }), '16-a'],
  ['gold', line('standard', { exception: { marketPriced: true } }), '16-b'],
  ['a ring engraved for the buyer', line('standard', { specification: 'given' }), '16-c'],
  ['flowers', line('standard', { exception: { perishable: true } }), '16-d'],
  ['a razor, unsealed', line('hygiene_sensitive', { ...RECORDED, sealIntact: false }), '16-e'],
  ['a razor in no category', line(undefined, { ...RECORDED, sealIntact: false }), '16-e'],
  ['heating oil, delivered', line('standard', { exception: { inseparablyMixed: true } }), '16-f'],
  ['wine that comes in spring', wine('2027-04-01', true), '16-g'],
  [
    'a burst pipe',
    intangible('service', { exception: { urgentRepair: { requested: true, beyondRequest: false } } }),
    '16-h',
  ],
  ['a game, unsealed', line('standard', { exception: { sealedMedia: true }, sealIntact: false }), '16-i'],
  ['one issue of a magazine', line('standard', { exception: { press: 'single' } }), '16-j'],
  ['a hotel room', booked('lodging'), '16-l'],
  ['a rental car', booked('car_rental'), '16-l'],
  ['a party’s food', booked('catering'), '16-l'],
  ['a move', booked('goods_transport'), '16-l'],
  ['a film', intangible('digital_content', { digital: { ...begun, confirmed: true } }), '16-m'],
]

/** One thing is missing from the exception, or was never proven: the right stands. */
const stands: readonly [name: string, one: LineFacts][] = [
  [
    'four of five sessions',
    intangible('service', { service: { sessions: { total: 5, used: 4 }, ...agreed } }),
  ],
  [
    'a service without consent',
    intangible('service', { service: { sessions: used, acknowledgedLoss: true } }),
  ],
  [
    'a service without acknowledgement',
    intangible('service', { service: { sessions: used, expressRequest: true } }),
  ],
  ['nothing recorded of the metal’s price', line('standard', { exception: {} })],
  ['a bespoke category without a specification', line('custom_made', { specification: 'none' })],
  ['a bespoke category, nothing recorded', line('custom_made')],
  ['flowers that nobody recorded as such', line('standard')],
  ['a razor, seal intact', line('hygiene_sensitive', { ...RECORDED, sealIntact: true })],
  [
    'unsealed by the carrier',
    line('hygiene_sensitive', { ...RECORDED, sealIntact: false, unsealedBy: 'carrier' }),
  ],
  ['unsealed by the shop', line('hygiene_sensitive', { ...RECORDED, sealIntact: false, unsealedBy: 'shop' })],
  [
    'not told before',
    line('hygiene_sensitive', { ...RECORDED, sealIntact: false, hygieneNoticeGiven: false }),
  ],
  ['cleanable', line('hygiene_sensitive', { ...RECORDED, sealIntact: false, cleanable: true })],
  [
    'heating oil on its way',
    line('standard', {
      exception: { inseparablyMixed: true },
      delivery: { status: 'in_transit', shippedAt: '2026-11-12T10:00:00.000Z' },
    }),
  ],
  ['wine that comes on day 30', wine('2026-12-02', true)],
  ['wine at a fixed value', wine('2027-04-01', false)],
  [
    'a tap sold on an urgent visit',
    intangible('service', { exception: { urgentRepair: { requested: true, beyondRequest: true } } }),
  ],
  ['a game, sealed', line('standard', { exception: { sealedMedia: true }, sealIntact: true })],
  [
    'a game in cellophane',
    line('standard', { exception: { sealedMedia: true }, sealed: false, sealIntact: false }),
  ],
  ['a subscription to a magazine', line('standard', { exception: { press: 'subscription' } })],
  ['another service on a day', booked('other')],
  ['a film not confirmed', intangible('digital_content', { digital: begun })],
  ['a film not begun', intangible('digital_content', { digital: { ...begun, begunAt: 'not_begun' } })],
  ['leisure without a date', intangible('service', { exception: { dateBound: { service: 'leisure' } } })],
]

describe('an exception of article 16', () => {
  it.each(ended)('%s: refused', (_name, one, provision) => {
    const withdrawal = withdrawalOf(one)
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['refused', `RO/crd-${provision}`])
  })

  it.each(stands)('%s: the right stands', (_name, one) => {
    expect(withdrawalOf(one).outcome).toBe('granted')
  })

  it('a public auction', () => {
    const withdrawal = withdrawalOf(line('standard'), { conclusion: 'public_auction' })
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['refused', 'RO/crd-16-k'])
  })

  it.each(['distance', 'off_premises', 'unsolicited_visit'] as const)('%s is no auction', (conclusion) => {
    expect(withdrawalOf(line('standard'), { conclusion }).outcome).toBe('granted')
  })

  it('is not outlived by a buyer who was never told', () => {
    const flowers = line('standard', { exception: { perishable: true } })
    expect(withdrawalOf(flowers, { informedOn: 'never' }, 100).outcome).toBe('refused')
  })

  it('ends withdrawal only: the legal guarantee stays', () => {
    const goods = ended.filter(([, one]) => (one.kind ?? 'goods') === 'goods')
    expect(goods.length).toBeGreaterThan(8)
    for (const [, one] of goods) {
      const guarantee = remedyOf(underTheLaw(facts(onDay(5), [one])), 'conformity_claim')
      expect(guarantee.outcome).toBe('granted')
    }
  })

  it('every one of them stands in the law of every country', () => {
    const countries = Object.values(JURISDICTIONS)
    expect(countries.length).toBeGreaterThan(15)
    for (const { floor } of countries) {
      const letters = floor.flatMap(({ provision }) => /^crd-16-(.)$/.exec(provision)?.[1] ?? [])
      expect(letters.join('')).toBe('abcdefghijklm')
    }
  })
})

describe('what a person judges', () => {
  it.each([
    [
      'a specification of many combinations',
      line('custom_made', { specification: 'given', specificationIsStandardPick: 'doubtful' }),
    ],
    ['no evidence record', line('hygiene_sensitive', { sealIntact: false })],
    [
      'cleanable or not: unknown',
      line('hygiene_sensitive', { sealed: true, hygieneNoticeGiven: true, sealIntact: false }),
    ],
  ] as const)('%s', (_name, one) => {
    expect(withdrawalOf(one).outcome).toBe('review')
  })
})

describe('what the buyer is asked', () => {
  const asked = (one: LineFacts) => {
    const { outcome, asks } = withdrawalOf(one)
    return [outcome, ...asks.map(({ fact }) => fact)]
  }

  it('is the seal, where it decides', () => {
    expect(asked(line('hygiene_sensitive', RECORDED))).toEqual(['asks', 'sealIntact'])
    expect(asked(line('standard', { exception: { sealedMedia: true } }))).toEqual(['asks', 'sealIntact'])
  })

  it('is nothing where it does not', () => {
    expect(asked(line('standard'))).toEqual(['granted'])
    expect(asked(line('hygiene_sensitive', { ...RECORDED, cleanable: true }))).toEqual(['granted'])
    expect(asked(line('standard', { exception: { sealedMedia: true }, sealed: false }))).toEqual(['granted'])
    expect(asked(line('standard', { exception: { perishable: true, sealedMedia: true } }))).toEqual([
      'refused',
    ])
  })
})
