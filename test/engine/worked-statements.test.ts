/** Neighbours of the worked decisions: where the contract was concluded, and how the statement came. */
import { describe, expect, it } from 'vitest'
import type { OrderFacts } from '../../app/engine/index.ts'
import { cited, codes, disregarded, facts, line, onDay, remedyOf, underClauses, underTheLaw } from './case.ts'

describe('where the contract was concluded', () => {
  const decide = (conclusion: NonNullable<OrderFacts['conclusion']>, country: string, day: number) =>
    underTheLaw(
      facts(onDay(day), [line('standard')], { conclusion, place: { country } }),
    ).lines[0]?.remedies.find(({ remedy }) => remedy === 'withdrawal')

  it('in the shop itself: the law knows no withdrawal, and says so of nothing', () => {
    expect(decide('in_store', 'RO', 5)).toBeUndefined()
  })

  // Germany has not adopted the thirty days of 9(1a); Spain has. Received on Mon 9 Nov: day 30 is Wed 9 Dec.
  it.each([
    ['unsolicited_visit', 'ES', 30, 'granted'],
    ['unsolicited_visit', 'ES', 31, 'refused'],
    ['distance', 'ES', 15, 'refused'],
    ['unsolicited_visit', 'DE', 14, 'granted'],
    ['unsolicited_visit', 'DE', 15, 'refused'],
  ] as const)('%s in %s, day %d: %s', (conclusion, country, day, outcome) => {
    expect(decide(conclusion, country, day)?.outcome).toBe(outcome)
  })
})

describe('an unsolicited visit in a state that gives thirty days for it (9(1a))', () => {
  const decide = (day: number, change: Partial<OrderFacts> = {}) =>
    remedyOf(
      underTheLaw(
        facts(onDay(day), [line('standard')], {
          conclusion: 'unsolicited_visit',
          place: { country: 'ES' },
          ...change,
        }),
      ),
      'withdrawal',
    )

  it.each([
    [5, 'granted', ['ES/crd-9', 'ES/crd-9-1a']],
    [14, 'granted', ['ES/crd-9', 'ES/crd-9-1a']],
    [15, 'granted', ['ES/crd-9-1a']],
    [30, 'granted', ['ES/crd-9-1a']],
    [31, 'refused', ['ES/crd-9', 'ES/crd-9-1a']],
  ] as const)('day %d: %s, by %j, until day 30', (day, outcome, provisions) => {
    const found = decide(day)
    expect([found.outcome, cited(found), found.deadline?.lastDay]).toEqual([
      outcome,
      provisions,
      '2026-12-09',
    ])
    expect(found.deadline?.citation).toEqual({ layer: 'law', provision: 'ES/crd-9-1a' })
  })

  // No region is known, so days end where they end last: in the Canaries.
  it.each([
    ['2022-05-27T22:59:59.000Z', '2026-11-23'],
    ['2022-05-27T23:00:00.000Z', '2026-12-09'],
  ] as const)('concluded %s: until %s', (concludedAt, lastDay) => {
    expect(decide(5, { concludedAt }).deadline?.lastDay).toBe(lastDay)
  })

  it('never told: twelve months after the end of the thirty days', () => {
    expect(decide(5, { informedOn: 'never' }).deadline?.lastDay).toBe('2027-12-09')
  })

  it('an exception ends it, too', () => {
    const own = line('custom_made', { specification: 'given' })
    const order = { conclusion: 'unsolicited_visit', place: { country: 'ES' } } as const
    const withdrawal = remedyOf(underTheLaw(facts(onDay(20), [own], order)), 'withdrawal')
    expect([withdrawal.outcome, ...cited(withdrawal)]).toEqual(['refused', 'ES/crd-16-c'])
  })
})

describe('what was said late or oddly still counts', () => {
  const reasonsFor = (statement: object) => {
    const given = { ...facts('2026-11-23T21:58:00.000Z', [line('standard')]), statement }
    const withdrawal = remedyOf(underTheLaw(given), 'withdrawal')
    return [withdrawal.outcome, ...codes(withdrawal)]
  }

  it('sent on the last day, received the next (11(2))', () => {
    expect(reasonsFor({ receivedAt: '2026-11-24T08:00:00.000Z' })).toEqual([
      'granted',
      'in-time',
      'sending-counts',
    ])
  })

  it('sent back with a carrier of the buyer’s own choice (14(1))', () => {
    const own = line('standard', { comingBack: { carrier: 'other' } })
    const decide = underClauses(
      { clause: 'withdrawal-period', ref: '1', params: { days: 14 } },
      { clause: 'return-carrier', ref: '2', params: { carriers: ['original'], otherwise: 'refuse' } },
    )
    const withdrawal = remedyOf(decide(facts(onDay(5), [own])), 'withdrawal')
    expect(withdrawal.outcome).toBe('granted')
    expect(disregarded(withdrawal)).toEqual(['2 by RO/crd-14-1: sending-back-any-way'])
  })

  it('by letter (11(1))', () => {
    expect(reasonsFor({ channel: 'letter' })).toEqual(['granted', 'in-time', 'any-clear-statement'])
  })
})
