import * as z from 'zod'
import { clause, fails, holds } from '../clause.ts'
import type { Example } from '../example.ts'
import { NOT_RECEIVED, receivedOn } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { money } from '../money.ts'
import { endsAfter, period } from '../period.ts'

/** The shop's own promise: money back without a reason, so many days after receipt. */
export const withdrawalPeriod = clause({
  id: 'withdrawal-period',
  effect: 'permits',
  remedies: ['withdrawal'],
  params: z.strictObject({ days: z.int().positive().max(3650) }),
  needs: () => ['possession', 'statedAt', 'calendar', 'paid'],
  decide:
    ({ days }) =>
    ({ possession, statedAt, calendar, paid }) => {
      const owed = {
        amounts: [{ what: 'item', amount: paid }],
        duties: [{ who: 'shop', what: 'refund' }],
      } as const
      if (!possession.begun) return holds('period-not-begun', {}, { until: 'open', ...owed })
      const until = period({ from: possession.day, event: 'receipt', days, calendar })
      const said = { lastDay: until.lastDay, assumed: possession.assumed }
      return endsAfter(until, statedAt)
        ? holds('in-time', said, { until, ...owed })
        : fails('too-late', said, { until })
    },
})

const params = { days: 14 }
const paid = money(18_900, 'RON')
const possession = receivedOn('2026-11-09')

export const examples = (): Example<typeof withdrawalPeriod>[] => [
  {
    case: 'day 13 is in time',
    params,
    facts: { possession, statedAt: '2026-11-22T10:00:00Z', calendar, paid },
    expect: { kind: 'holds', code: 'in-time', lastDay: '2026-11-23' },
  },
  {
    case: 'the last second of day 14 still counts, whenever it arrives',
    params,
    facts: { possession, statedAt: '2026-11-23T21:59:59Z', calendar, paid },
    expect: { kind: 'holds', code: 'in-time', lastDay: '2026-11-23' },
  },
  {
    case: 'the next instant is too late',
    params,
    facts: { possession, statedAt: '2026-11-23T22:00:00Z', calendar, paid },
    expect: { kind: 'fails', code: 'too-late', lastDay: '2026-11-23' },
  },
  {
    case: 'a last day that is a holiday moves to the next working day',
    params,
    facts: { possession: receivedOn('2026-11-16'), statedAt: '2026-12-02T12:00:00Z', calendar, paid },
    expect: { kind: 'holds', code: 'in-time', lastDay: '2026-12-02' },
  },
  {
    case: 'nothing delivered: the right can already be used and has no end yet',
    params,
    facts: { possession: NOT_RECEIVED, statedAt: '2026-11-05T12:00:00Z', calendar, paid },
    expect: { kind: 'holds', code: 'period-not-begun' },
  },
]
