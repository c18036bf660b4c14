import * as z from 'zod'
import { clause, fails, holds } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { endsAfter, period } from '../../period.ts'
import { greekCalendar } from '../gr/calendar.ts'
import { romanianCalendar } from '../ro/calendar.ts'

/** CRD 9: goods bought at a distance can be given back without a reason; from possession of the last good of the order. */
export const withdrawalRight = clause({
  id: 'withdrawal-right',
  effect: 'permits',
  remedies: ['withdrawal'],
  params: z.strictObject({ days: z.int().positive() }),
  needs: () => ['possession', 'statedAt', 'calendar'],
  decide:
    ({ days }) =>
    ({ possession, statedAt, calendar }) => {
      if (!possession.begun) return holds('period-not-begun', {}, { until: 'open' })
      const until = period({ from: possession.day, event: 'receipt', days, calendar })
      const said = { lastDay: until.lastDay, assumed: possession.assumed }
      return endsAfter(until, statedAt)
        ? holds('in-time', said, { until })
        : fails('too-late', said, { until })
    },
})

const params = { days: 14 }

export const examples = (): Example<typeof withdrawalRight>[] => [
  {
    case: 'RO: the day before the last, received Mon 9 Nov 2026',
    params,
    facts: {
      possession: receivedOn('2026-11-09'),
      statedAt: '2026-11-22T21:59:59Z',
      calendar: romanianCalendar,
    },
    expect: { kind: 'holds', code: 'in-time', lastDay: '2026-11-23' },
  },
  {
    case: 'RO: sent 23:58 on the last day, received the next',
    params,
    facts: {
      possession: receivedOn('2026-11-09'),
      statedAt: '2026-11-23T21:58:00Z',
      calendar: romanianCalendar,
    },
    expect: { kind: 'holds', code: 'in-time', lastDay: '2026-11-23' },
  },
  {
    case: 'RO: the instant after the last day',
    params,
    facts: {
      possession: receivedOn('2026-11-09'),
      statedAt: '2026-11-23T22:00:00Z',
      calendar: romanianCalendar,
    },
    expect: { kind: 'fails', code: 'too-late', lastDay: '2026-11-23' },
  },
  {
    case: 'GR: the clocks change inside the period, the last second of its last day still counts',
    params,
    facts: {
      possession: receivedOn('2026-10-12'),
      statedAt: '2026-10-26T21:59:59Z',
      calendar: greekCalendar,
    },
    expect: { kind: 'holds', code: 'in-time', lastDay: '2026-10-26' },
  },
  {
    case: 'GR: Ohi Day is the fourteenth day, so the fifteenth counts',
    params,
    facts: {
      possession: receivedOn('2026-10-14'),
      statedAt: '2026-10-29T21:59:59Z',
      calendar: greekCalendar,
    },
    expect: { kind: 'holds', code: 'in-time', lastDay: '2026-10-29' },
  },
  {
    case: 'not delivered: the right can already be used',
    params,
    facts: { possession: NOT_RECEIVED, statedAt: '2026-11-05T12:00:00Z', calendar: romanianCalendar },
    expect: { kind: 'holds', code: 'period-not-begun' },
  },
]
