import { describe, expect, it } from 'vitest'
import { parseInstant } from '../../app/engine/index.ts'
import { greekCalendar } from '../../app/engine/law/gr/calendar.ts'
import { romanianCalendar } from '../../app/engine/law/ro/calendar.ts'
import { endsAfter, extended, laterPeriod, period } from '../../app/engine/period.ts'
import { DELIVERED, facts, line, remedyOf, underTheLaw } from './case.ts'

const fourteenDays = (from: `${number}-${number}-${number}`, calendar: typeof greekCalendar) =>
  period({ from, event: 'receipt', days: 14, calendar })

describe('worked periods', () => {
  it('RO, received Mon 9 Nov 2026: ends Mon 23 Nov, at 22:00Z', () => {
    const { lastDay, endsAt, steps } = fourteenDays('2026-11-09', romanianCalendar)
    expect(lastDay).toBe('2026-11-23')
    expect(endsAt).toBe('2026-11-23T22:00:00.000Z')
    expect(steps).toEqual([
      { kind: 'from', day: '2026-11-09', event: 'receipt' },
      { kind: 'days', days: 14, to: '2026-11-23' },
    ])
  })

  it('RO, received Mon 16 Nov 2026: St Andrew, National Day, so Wed 2 Dec', () => {
    const { lastDay, steps } = fourteenDays('2026-11-16', romanianCalendar)
    expect(lastDay).toBe('2026-12-02')
    expect(steps.slice(2)).toEqual([
      { kind: 'holiday', day: '2026-11-30', name: 'st-andrews-day', to: '2026-12-01' },
      { kind: 'holiday', day: '2026-12-01', name: 'great-union-day', to: '2026-12-02' },
    ])
  })

  it('GR, received Wed 14 Oct 2026: Ohi Day, so Thu 29 Oct', () => {
    expect(fourteenDays('2026-10-14', greekCalendar).lastDay).toBe('2026-10-29')
  })

  it('GR, received Mon 12 Oct 2026: the clocks change, 337 hours after the day of receipt ends', () => {
    const { lastDay, endsAt } = fourteenDays('2026-10-12', greekCalendar)
    expect(lastDay).toBe('2026-10-26')
    expect(endsAt).toBe('2026-10-26T22:00:00.000Z')
    const receiptEnds = Date.parse('2026-10-12T21:00:00Z')
    expect((Date.parse(endsAt) - receiptEnds) / 3_600_000).toBe(337)
  })

  it('a Saturday moves over the Sunday to Monday', () => {
    const { lastDay, steps } = fourteenDays('2026-11-07', romanianCalendar)
    expect(lastDay).toBe('2026-11-23')
    expect(steps.slice(2).map(({ kind }) => kind)).toEqual(['weekend', 'weekend'])
  })

  it('RO, parcels received 2, 5 and 16 Nov, one order: Wed 2 Dec for all of it', () => {
    const parcels = (['2026-11-02', '2026-11-05', '2026-11-16'] as const).map((possessionOn, index) =>
      line('standard', {
        unit: `${index}`,
        delivery: { ...DELIVERED, status: 'delivered', possessionOn } as never,
      }),
    )
    const decision = underTheLaw(facts('2026-12-02T21:59:59.000Z', parcels))
    for (const { unit } of parcels) {
      const withdrawal = remedyOf(decision, 'withdrawal', unit)
      expect(withdrawal.outcome).toBe('granted')
      expect(withdrawal.deadline?.lastDay).toBe('2026-12-02')
    }
    const late = underTheLaw(facts('2026-12-02T22:00:00.000Z', parcels))
    expect(parcels.map(({ unit }) => remedyOf(late, 'withdrawal', unit).outcome)).toEqual([
      'refused',
      'refused',
      'refused',
    ])
  })

  it.each([
    ['2027-07-14T20:59:59.999Z', 'never', 'granted', '2027-07-14'],
    ['2027-07-14T21:00:00.000Z', 'never', 'refused', '2027-07-14'],
    ['2026-09-15T20:59:59.999Z', '2026-09-01', 'granted', '2026-09-15'],
    ['2026-09-15T21:00:00.000Z', '2026-09-01', 'refused', '2026-09-15'],
  ] as const)(
    'RO, received 30 Jun 2026, stated %s, informed %s: %s, last day %s',
    (statedAt, informedOn, outcome, lastDay) => {
      const received = line('standard', {
        delivery: {
          status: 'delivered',
          shippedAt: '2026-06-25T10:00:00Z',
          possessionOn: '2026-06-30',
          source: 'carrier',
        },
      })
      const order = { concludedAt: '2026-06-24T10:00:00Z', informedOn } as const
      const { outcome: decided, deadline } = remedyOf(
        underTheLaw(facts(statedAt, [received], order)),
        'withdrawal',
      )
      expect(decided).toBe(outcome)
      expect(deadline?.lastDay).toBe(lastDay)
    },
  )

  it('sent 23:58 on the last day counts, whenever it arrives', () => {
    const until = fourteenDays('2026-11-09', romanianCalendar)
    expect(endsAfter(until, parseInstant('2026-11-23T23:58:00+02:00'))).toBe(true)
    expect(endsAfter(until, parseInstant('2026-11-24T00:00:00+02:00'))).toBe(false)
  })
})

describe('period', () => {
  it('counts holidays inside it', () => {
    // Christmas, the second day, New Year and 2 January lie inside; none lengthens it.
    expect(fourteenDays('2026-12-22', romanianCalendar).lastDay).toBe('2027-01-05')
  })

  it('rolls 6 and 7 January in Romania, only the 6th in Greece', () => {
    expect(fourteenDays('2026-12-23', romanianCalendar).lastDay).toBe('2027-01-08')
    expect(fourteenDays('2026-12-23', greekCalendar).lastDay).toBe('2027-01-07')
  })

  it('knows Orthodox Easter: Good Friday 10 April to Easter Monday 13 April 2026', () => {
    expect(fourteenDays('2026-03-27', greekCalendar).lastDay).toBe('2026-04-14')
    expect(fourteenDays('2026-03-26', greekCalendar).lastDay).toBe('2026-04-09')
  })

  it('ends a period in months on the same day of the month, or the last there is', () => {
    const months = (from: `${number}-${number}-${number}`) =>
      period({ from, event: 'delivery', months: 24, calendar: greekCalendar })
    expect(months('2026-11-09').lastDay).toBe('2028-11-09')
    expect(months('2024-02-29').steps[1]).toEqual({ kind: 'months', months: 24, to: '2026-02-28' })
  })

  it('extends from the end of the first period, rolled and all', () => {
    const first = fourteenDays('2026-11-16', romanianCalendar)
    const { lastDay, steps } = extended(first, {
      months: 12,
      why: 'not-informed',
      calendar: romanianCalendar,
    })
    expect(lastDay).toBe('2027-12-02')
    expect(steps.at(-1)).toEqual({ kind: 'extended', why: 'not-informed', months: 12, to: '2027-12-02' })
  })

  it('takes the later of two', () => {
    const [early, late] = [
      fourteenDays('2026-11-09', romanianCalendar),
      fourteenDays('2026-11-10', romanianCalendar),
    ]
    expect(laterPeriod(early, late)).toBe(late)
    expect(laterPeriod(late, early)).toBe(late)
  })

  it('is one object for one calendar, event, length and day, which nobody can change', () => {
    const one = fourteenDays('2026-11-16', romanianCalendar)
    expect(fourteenDays('2026-11-16', romanianCalendar)).toBe(one)
    expect(fourteenDays('2026-11-16', greekCalendar)).not.toBe(one)
    expect(period({ from: '2026-11-16', event: 'purchase', days: 14, calendar: romanianCalendar })).not.toBe(
      one,
    )
    expect(period({ from: '2026-11-16', event: 'receipt', months: 14, calendar: romanianCalendar })).not.toBe(
      one,
    )
    expect(() => Object.assign(one, { lastDay: '2026-11-30' })).toThrow(TypeError)
    const rule = { months: 12, why: 'not-informed', calendar: romanianCalendar }
    expect(extended(one, rule)).toBe(extended(one, { ...rule }))
    expect(extended(one, { ...rule, months: 11 })).not.toBe(extended(one, rule))
  })

  it('is counted anew past what is kept', () => {
    const far = Array.from({ length: 300 }, (_, at) =>
      period({ from: '2026-11-09', event: `event-${at}`, days: 14, calendar: greekCalendar }),
    )
    expect(new Set(far.map(({ lastDay }) => lastDay))).toEqual(new Set(['2026-11-23']))
  })

  it.each([
    ['2026-11-23T22:00:00.000Z', false],
    ['2026-11-23T21:59:59.999Z', true],
    ['2026-11-23T22:00:00Z', false],
    ['2026-11-23T21:59:59Z', true],
  ] as const)('a statement of %s, in either form, is in time: %s', (sentAt, expected) => {
    expect(endsAfter(fourteenDays('2026-11-09', romanianCalendar), sentAt)).toBe(expected)
  })
})
