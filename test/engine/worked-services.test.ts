/** Neighbours of the worked decisions: services, vouchers and digital content. */
import { describe, expect, it } from 'vitest'
import type { Instant, LineFacts, OrderFacts, ServiceFacts } from '../../app/engine/index.ts'
import {
  amounts,
  cited,
  disregarded,
  duties,
  facts,
  intangible,
  line,
  remedyOf,
  ron,
  underPresetB,
  underTheLaw,
} from './case.ts'

const ITEM = 'item 18900 RO/crd-13-1'

describe('the time to withdraw from what nobody delivers', () => {
  // Concluded Mon 2 Nov 2026: until Mon 16 Nov, end of day in Bucharest.
  it.each([
    ['service', '2026-11-16T21:59:59.999Z', 'granted'],
    ['service', '2026-11-16T22:00:00.000Z', 'refused'],
    ['voucher', '2026-11-16T21:59:59.999Z', 'granted'],
    ['voucher', '2026-11-16T22:00:00.000Z', 'refused'],
    ['digital_content', '2026-11-16T21:59:59.999Z', 'granted'],
    ['digital_content', '2026-11-16T22:00:00.000Z', 'refused'],
  ] as const)('%s, stated %s: %s', (kind, statedAt, outcome) => {
    const withdrawal = remedyOf(underTheLaw(facts(statedAt, [intangible(kind)])), 'withdrawal')
    expect(withdrawal.outcome).toBe(outcome)
    expect(withdrawal.deadline?.lastDay).toBe('2026-11-16')
  })

  it('of a service in one order with goods: as theirs', () => {
    const goods = line('standard', { unit: '2/1', orderLine: '2' })
    const decision = underTheLaw(facts('2026-11-23T21:59:59.999Z', [intangible('service'), goods]))
    expect(remedyOf(decision, 'withdrawal').deadline?.lastDay).toBe('2026-11-23')
    expect(remedyOf(decision, 'withdrawal').outcome).toBe('granted')
  })

  it('of a service in one order with goods on their way: no end yet', () => {
    const goods = line('standard', { unit: '2/1', orderLine: '2', delivery: { status: 'not_shipped' } })
    const decision = underTheLaw(facts('2027-03-01T10:00:00.000Z', [intangible('service'), goods]))
    expect(remedyOf(decision, 'withdrawal').deadline?.open).toBe(true)
  })

  it.each([
    ['never', '2027-11-16'],
    ['2026-11-05', '2026-11-19'],
    ['2026-11-02', '2026-11-16'],
  ] as const)('told on %s: until %s', (informedOn, lastDay) => {
    const given = facts('2026-11-10T10:00:00.000Z', [intangible('service')], { informedOn })
    expect(remedyOf(underTheLaw(given), 'withdrawal').deadline?.lastDay).toBe(lastDay)
  })
})

describe('a service that has begun', () => {
  const decide = (
    service: ServiceFacts,
    order: Partial<OrderFacts> = {},
    statedAt: Instant = '2026-11-12T10:00:00.000Z',
  ) => underTheLaw(facts(statedAt, [intangible('service', { service })], order))
  const startedAt = '2026-11-03T08:00:00.000Z'
  const performedAt: Instant = '2026-11-10T08:00:00.000Z'
  const asked = { startedAt, expressRequest: true } as const

  it.each([
    ['one of three sessions', { ...asked, sessions: { total: 3, used: 1 } }, {}, -6_300],
    ['one of seven: rounded for the buyer', { ...asked, sessions: { total: 7, used: 1 } }, {}, -2_700],
    ['two of seven', { ...asked, sessions: { total: 7, used: 2 } }, {}, -5_400],
    ['one of eleven', { ...asked, sessions: { total: 11, used: 1 } }, {}, -1_718],
    ['none used', { ...asked, sessions: { total: 3, used: 0 } }, {}, 0],
    ['not asked for', { startedAt, sessions: { total: 3, used: 1 } }, {}, 0],
    ['never told', { ...asked, sessions: { total: 3, used: 1 } }, { informedOn: 'never' }, 0],
    [
      'told after the contract',
      { ...asked, sessions: { total: 3, used: 1 } },
      { informedOn: '2026-11-04' },
      0,
    ],
    ['no count recorded', asked, {}, 0],
    ['performed, the loss not acknowledged: all of it', { ...asked, performedAt }, {}, -18_900],
  ] as const)('%s', (_name, service, order, minor) => {
    const decision = decide(service, order)
    expect(remedyOf(decision, 'withdrawal').outcome).toBe('granted')
    const taken = minor === 0 ? [] : [`service_supplied ${minor} RO/crd-14-3`]
    expect(amounts(decision, 'withdrawal')).toEqual([ITEM, ...taken])
  })

  it('performed with consent and acknowledgement: the right is gone (16(a))', () => {
    const decision = decide({ ...asked, performedAt, acknowledgedLoss: true })
    const withdrawal = remedyOf(decision, 'withdrawal')
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['refused', 'RO/crd-16-a'])
  })

  it('the same, stated an instant before it was done: the right stands', () => {
    const all = { ...asked, performedAt, acknowledgedLoss: true }
    expect(remedyOf(decide(all, {}, '2026-11-10T07:59:59.999Z'), 'withdrawal').outcome).toBe('granted')
    expect(remedyOf(decide(all, {}, performedAt), 'withdrawal').outcome).toBe('refused')
  })

  it('the same, never told: the right stands and nothing is owed (C-97/22)', () => {
    const all = { ...asked, performedAt, acknowledgedLoss: true }
    const decision = decide(all, { informedOn: 'never' }, '2027-11-01T10:00:00.000Z')
    expect(remedyOf(decision, 'withdrawal').outcome).toBe('granted')
    expect(amounts(decision, 'withdrawal')).toEqual([ITEM])
  })

  it.each([
    [{ sessions: { total: 3, used: 2 } }, 'in part'],
    [{ sessions: { total: 3, used: 3 } }, 'all'],
    [{ performedAt }, 'all'],
    [{ performedAt: '2026-11-12T10:00:00.000Z' }, 'all'],
    [{ performedAt: '2026-11-12T10:00:00.001Z' }, 'in part'],
    [{ performedAt, expressRequest: false }, 'in part'],
  ] as const)('supplied %j: owed %s; of the whole price nothing is said to be repaid', (service, owed) => {
    const withdrawal = remedyOf(decide({ ...asked, ...service }), 'withdrawal')
    const isAll = owed === 'all'
    expect(withdrawal.outcome).toBe('granted')
    expect(duties(withdrawal)).toEqual(isAll ? [] : ['shop refund 2026-11-26'])
    expect(withdrawal.repayment === undefined).toBe(isAll)
    expect(withdrawal.reasons.filter(({ code }) => code === 'all-supplied')).toEqual(
      isAll
        ? [
            {
              code: 'all-supplied',
              params: {},
              bears: 'against',
              citation: { layer: 'law', provision: 'RO/crd-14-3' },
            },
          ]
        : [],
    )
  })

  it('has no legal guarantee for goods', () => {
    const remedies = decide(asked).lines[0]?.remedies.map(({ remedy }) => remedy)
    expect(remedies).toEqual(['withdrawal'])
  })
})

describe('a voucher sold as an offer, under policy B', () => {
  // Bought 2 Nov 2026: 45 days end on Thu 17 Dec.
  const voucher = (change: NonNullable<LineFacts['voucher']> = {}) =>
    intangible('voucher', {
      voucher: { issuedOn: '2026-11-02', activatedAt: 'not_activated', offerSale: true, ...change },
    })
  const redeem = (statedAt: Instant, buyer: OrderFacts['buyer'], change = {}) =>
    remedyOf(underPresetB(facts(statedAt, [voucher(change)], { buyer })), 'redemption').outcome
  const LAST = '2026-12-17T21:59:59.999Z'
  const NEXT = '2026-12-17T22:00:00.000Z'

  it.each([
    [LAST, 'consumer', 'granted'],
    [NEXT, 'consumer', 'review'],
    [LAST, 'business', 'granted'],
    [NEXT, 'business', 'review'],
  ] as const)('stated %s by a %s: %s', (statedAt, buyer, outcome) => {
    expect(redeem(statedAt, buyer)).toBe(outcome)
  })

  it('activated in time: to be honoured later', () => {
    expect(redeem(NEXT, 'consumer', { activatedAt: LAST })).toBe('granted')
  })

  it('issued a week after it was bought: withdrawn from as long as the shop promised', () => {
    const late = facts('2026-11-23T10:00:00.000Z', [voucher({ issuedOn: '2026-11-09' })])
    const withdrawal = remedyOf(underPresetB(late), 'withdrawal')
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['granted', 'B9'])
  })

  it('the term to activate does not cut an open withdrawal', () => {
    const untold = facts('2027-01-15T10:00:00.000Z', [voucher()], { informedOn: 'never' })
    const withdrawal = remedyOf(underPresetB(untold), 'withdrawal')
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['granted', 'RO/crd-10'])
    expect(disregarded(withdrawal)).toContain('B9 by RO/crd-10: not-informed-in-time')
  })

  it('used in part: only that part is paid for', () => {
    const part = {
      ...voucher(),
      service: { sessions: { total: 4, used: 1 }, expressRequest: true },
      paid: ron(10_000),
    }
    const decision = underTheLaw(facts('2026-11-12T10:00:00.000Z', [part]))
    expect(amounts(decision, 'withdrawal')).toEqual([
      'item 10000 RO/crd-13-1',
      'service_supplied -2500 RO/crd-14-3',
    ])
  })
})
