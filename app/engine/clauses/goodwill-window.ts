import * as z from 'zod'
import { clause, fails, holds, silent } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import { NOT_RECEIVED, receivedOn } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { money } from '../money.ts'
import { endsAfter, period } from '../period.ts'

/** A shop that takes goods back for longer than the law asks, on its own terms. */
export const goodwillWindow = clause({
  id: 'goodwill-window',
  effect: 'permits',
  remedies: ['goodwill_return'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days, the day of the event not counted'),
    from: z.enum(['receipt', 'purchase']).describe('The event that the days follow'),
  }),
  needs: ({ from }) => [
    ...(from === 'receipt' ? (['possession', 'orderHoldsGoods'] as const) : (['concludedOn'] as const)),
    'statedAt',
    'paid',
    'calendar',
  ],
  declares: ({ days, from }) => ({
    terms: [{ of: 'statement', length: { days }, from }],
    ...(from === 'receipt' && { kinds: ['goods'] as const }),
    stands: { mark: 'voluntary' },
  }),
  decide:
    ({ days, from }) =>
    ({ possession, orderHoldsGoods, concludedOn, statedAt, paid, calendar }) => {
      if (from === 'receipt' && !orderHoldsGoods) return silent
      const owed = {
        amounts: [{ what: 'item', amount: paid }],
        duties: [{ who: 'shop', what: 'refund' }],
      } as const
      const start =
        from === 'receipt' ? possession : { begun: true as const, day: concludedOn, assumed: false }
      if (!start.begun) return holds('period-not-begun', {}, { until: 'open', ...owed })
      const until = period({ from: start.day, event: from, days, calendar })
      const said = { lastDay: until.lastDay, assumed: start.assumed }
      return endsAfter(until, statedAt)
        ? holds('goodwill-in-time', said, { until, ...owed })
        : fails('goodwill-too-late', said, { until })
    },
})

const params = { days: 30, from: 'receipt' as const }
const base = {
  possession: receivedOn('2026-11-09'),
  orderHoldsGoods: true,
  concludedOn: '2026-11-02' as Day,
  paid: money(18_900, 'RON'),
  calendar,
}

export const examples = (): Example<typeof goodwillWindow>[] => [
  {
    case: 'day 29',
    params,
    facts: { ...base, statedAt: '2026-12-08T10:00:00Z' },
    expect: { kind: 'holds', code: 'goodwill-in-time', lastDay: '2026-12-09' },
  },
  {
    case: 'the last second of day 30',
    params,
    facts: { ...base, statedAt: '2026-12-09T21:59:59Z' },
    expect: { kind: 'holds', code: 'goodwill-in-time', lastDay: '2026-12-09' },
  },
  {
    case: 'day 31',
    params,
    facts: { ...base, statedAt: '2026-12-09T22:00:00Z' },
    expect: { kind: 'fails', code: 'goodwill-too-late', lastDay: '2026-12-09' },
  },
  {
    case: 'counted from the purchase, last second',
    params: { days: 30, from: 'purchase' },
    facts: { ...base, statedAt: '2026-12-02T21:59:59Z' },
    expect: { kind: 'holds', code: 'goodwill-in-time', lastDay: '2026-12-02' },
  },
  {
    case: 'counted from the purchase, an instant later',
    params: { days: 30, from: 'purchase' },
    facts: { ...base, statedAt: '2026-12-02T22:00:00Z' },
    expect: { kind: 'fails', code: 'goodwill-too-late', lastDay: '2026-12-02' },
  },
  {
    case: 'not delivered: no end yet',
    params,
    facts: { ...base, possession: NOT_RECEIVED, statedAt: '2026-11-05T10:00:00Z' },
    expect: { kind: 'holds', code: 'period-not-begun' },
  },
  {
    case: 'what nobody delivers is not received',
    params,
    facts: { ...base, orderHoldsGoods: false, statedAt: '2026-11-05T10:00:00Z' },
    expect: { kind: 'silent' },
  },
]
