import { describe, expect, it } from 'vitest'
import type { Day, Instant, LineFacts, OrderFacts } from '../../app/engine/index.ts'
import { JURISDICTIONS } from '../../app/engine/index.ts'
import { facts, line, remedyOf, underTheLaw } from './case.ts'

const received = (possessionOn: Day, unit = '1/1'): LineFacts =>
  line('standard', {
    unit,
    delivery: { status: 'delivered', shippedAt: '2026-06-01T10:00:00Z', possessionOn, source: 'carrier' },
  })

const withdrawal = (
  statedAt: Instant,
  lines: readonly LineFacts[],
  place: OrderFacts['place'],
  unit?: string,
) =>
  remedyOf(
    underTheLaw(
      facts(statedAt, lines, { place, concludedAt: '2026-05-29T10:00:00Z', informedOn: '2026-05-29' }),
    ),
    'withdrawal',
    unit,
  )

describe('the worked periods, decided', () => {
  it.each<[string, string | undefined, Day, Day, Instant]>([
    ['RO', undefined, '2026-11-09', '2026-11-23', '2026-11-23T22:00:00.000Z'],
    ['RO', undefined, '2026-11-16', '2026-12-02', '2026-12-02T22:00:00.000Z'],
    ['GR', undefined, '2026-10-12', '2026-10-26', '2026-10-26T22:00:00.000Z'],
    ['GR', undefined, '2026-10-14', '2026-10-29', '2026-10-29T22:00:00.000Z'],
    ['DE', 'BE', '2026-12-18', '2027-01-04', '2027-01-04T23:00:00.000Z'],
    ['DE', 'BE', '2026-12-23', '2027-01-06', '2027-01-06T23:00:00.000Z'],
    ['DE', 'BY', '2026-12-23', '2027-01-07', '2027-01-07T23:00:00.000Z'],
    ['DE', undefined, '2026-12-23', '2027-01-07', '2027-01-07T23:00:00.000Z'],
    ['ES', 'MD', '2026-11-09', '2026-11-23', '2026-11-23T23:00:00.000Z'],
    ['ES', 'CN', '2026-11-09', '2026-11-23', '2026-11-24T00:00:00.000Z'],
    ['ES', undefined, '2026-11-09', '2026-11-23', '2026-11-24T00:00:00.000Z'],
    ['PT', '20', '2026-11-09', '2026-11-23', '2026-11-24T01:00:00.000Z'],
  ])(
    '%s %s, received %s: the last instant counts, the next does not',
    (country, region, from, lastDay, endsAt) => {
      const place = region === undefined ? { country } : { country, region }
      const last = new Date(Date.parse(endsAt) - 1).toISOString() as Instant
      expect(withdrawal(last, [received(from)], place)).toMatchObject({
        outcome: 'granted',
        deadline: { lastDay, endsAt },
      })
      expect(withdrawal(endsAt, [received(from)], place)).toMatchObject({
        outcome: 'refused',
        deadline: { lastDay, endsAt },
      })
    },
  )

  it('DE, a wardrobe in pieces, the last on Fri 20 Nov 2026: Fri 4 Dec for all of it', () => {
    const pieces = (['2026-11-16', '2026-11-18', '2026-11-20'] as const).map((day, index) =>
      received(day, `1/${index}`),
    )
    for (const { unit } of pieces) {
      const inTime = withdrawal('2026-12-04T22:59:59.999Z', pieces, { country: 'DE' }, unit)
      expect([inTime.outcome, inTime.deadline?.lastDay]).toEqual(['granted', '2026-12-04'])
      expect(withdrawal('2026-12-04T23:00:00.000Z', pieces, { country: 'DE' }, unit).outcome).toBe('refused')
    }
  })

  it('a German whom nobody told has twelve months and fourteen days from receipt, a Romanian from the end of the first period', () => {
    const last = (country: string): Day | undefined =>
      remedyOf(
        underTheLaw(
          facts('2026-12-01T10:00:00Z', [received('2026-11-08')], {
            place: { country },
            informedOn: 'never',
          }),
        ),
        'withdrawal',
      ).deadline?.lastDay
    expect([last('DE'), last('RO')]).toEqual(['2027-11-22', '2027-11-23'])
  })
})

describe('a shop’s deadlines', () => {
  const refundBy = (statedAt: Instant, region?: string): Day | undefined => {
    const place = region === undefined ? { country: 'DE' } : { country: 'DE', region }
    return withdrawal(statedAt, [received('2026-12-21')], place).duties.find(({ who }) => who === 'shop')?.by
  }

  it('are extended by a region’s holidays only where the region is known', () => {
    // Fourteen days from Wed 23 December 2026 is 6 January 2027.
    expect(refundBy('2026-12-23T10:00:00Z', 'BY')).toBe('2027-01-07')
    expect(refundBy('2026-12-23T10:00:00Z', 'BE')).toBe('2027-01-06')
    expect(refundBy('2026-12-23T10:00:00Z')).toBe('2027-01-06')
  })

  it('the buyer’s day for sending back is extended by every region’s', () => {
    const sendBy = (region?: string): Day | undefined => {
      const place = region === undefined ? { country: 'DE' } : { country: 'DE', region }
      return withdrawal('2026-12-23T10:00:00Z', [received('2026-12-21')], place).duties.find(
        ({ what }) => what === 'send_back',
      )?.by
    }
    expect([sendBy('BY'), sendBy('BE'), sendBy()]).toEqual(['2027-01-07', '2027-01-06', '2027-01-07'])
  })
})

it('decides for every country that we hold', () => {
  const countries = Object.keys(JURISDICTIONS)
  expect(countries.length).toBe(17)
  for (const country of countries) {
    const order = { place: { country }, informedOn: '2026-11-02' } as const
    const outcomes = (['2026-11-20T10:00:00Z', '2026-12-20T10:00:00Z'] as const).map((statedAt) => {
      const decision = underTheLaw(facts(statedAt, [received('2026-11-09')], order))
      return [decision.lawVersion, remedyOf(decision, 'withdrawal').outcome]
    })
    const version = `${country}@${JURISDICTIONS[country]?.asOf}`
    expect(outcomes).toEqual([
      [version, 'granted'],
      [version, 'refused'],
    ])
  }
})
