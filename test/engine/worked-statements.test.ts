/** Neighbours of the worked decisions: where the contract was concluded, and how the statement came. */
import { describe, expect, it } from 'vitest'
import type { OrderFacts } from '../../app/engine/index.ts'
import { codes, disregarded, facts, line, onDay, remedyOf, underClauses, underTheLaw } from './case.ts'

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
