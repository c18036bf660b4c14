import * as z from 'zod'
import { clause, fails, holds, silent } from '../clause.ts'
import type { Example } from '../example.ts'
import { NOT_RECEIVED, receivedOn } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { endsAfter, period } from '../period.ts'

const agree = [{ who: 'shop', what: 'agree_exchange' }] as const

/** So many days to try a product and swap it for another; the buyer's message keeps the term, not the parcel. */
export const exchangeWindow = clause({
  id: 'exchange-window',
  effect: 'permits',
  remedies: ['exchange'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days, the day of the event not counted'),
    from: z.enum(['receipt', 'purchase']).describe('The event that the days follow'),
    testing: z.boolean().optional().describe('The days are there to test the goods; absent: no'),
  }),
  needs: ({ from }) => [
    from === 'receipt' ? 'possession' : 'concludedOn',
    'received',
    'statedAt',
    'calendar',
    'kind',
  ],
  declares: ({ days, from, testing }) => ({
    kinds: ['goods'],
    terms: [{ of: 'statement', length: { days }, from }],
    ...(testing && { purpose: 'testing' }),
    stands: { mark: from === 'receipt' && days > 14 ? 'stronger' : 'voluntary' },
  }),
  decide:
    ({ days, from }) =>
    ({ possession, concludedOn, received, statedAt, calendar, kind }) => {
      if (kind !== 'goods') return silent
      // To try it one must have it; until then withdrawal is what there is.
      if (!received.begun) return fails('exchange-not-received', {})
      const start = from === 'receipt' ? possession : { begun: true, day: concludedOn, assumed: false }
      if (!start.begun) return holds('period-not-begun', {}, { until: 'open', duties: agree })
      const until = period({ from: start.day, event: from, days, calendar })
      const said = { lastDay: until.lastDay, assumed: start.assumed }
      return endsAfter(until, statedAt)
        ? holds('exchange-in-time', said, { until, duties: agree })
        : fails('exchange-too-late', said, { until })
    },
})

const params = { days: 30, from: 'receipt' as const }
const possession = receivedOn('2026-11-09')
const facts = {
  possession,
  received: possession,
  concludedOn: '2026-11-02' as const,
  calendar,
  kind: 'goods' as const,
}

export const examples = (): Example<typeof exchangeWindow>[] => [
  {
    case: 'day 29',
    params,
    facts: { ...facts, statedAt: '2026-12-08T12:00:00Z' },
    expect: { kind: 'holds', code: 'exchange-in-time', lastDay: '2026-12-09' },
  },
  {
    case: 'the last second of day 30 still counts',
    params,
    facts: { ...facts, statedAt: '2026-12-09T21:59:59Z' },
    expect: { kind: 'holds', code: 'exchange-in-time', lastDay: '2026-12-09' },
  },
  {
    case: 'day 31 is too late',
    params,
    facts: { ...facts, statedAt: '2026-12-09T22:00:00Z' },
    expect: { kind: 'fails', code: 'exchange-too-late', lastDay: '2026-12-09' },
  },
  {
    case: 'counted from the purchase where the shop says so',
    params: { days: 30, from: 'purchase' },
    facts: { ...facts, statedAt: '2026-12-02T21:59:59Z' },
    expect: { kind: 'holds', code: 'exchange-in-time', lastDay: '2026-12-02' },
  },
  {
    case: 'the same, an instant later',
    params: { days: 30, from: 'purchase' },
    facts: { ...facts, statedAt: '2026-12-02T22:00:00Z' },
    expect: { kind: 'fails', code: 'exchange-too-late', lastDay: '2026-12-02' },
  },
  {
    case: 'not received: nothing to swap yet',
    params,
    facts: { ...facts, received: NOT_RECEIVED, possession: NOT_RECEIVED, statedAt: '2026-11-05T12:00:00Z' },
    expect: { kind: 'fails', code: 'exchange-not-received' },
  },
  {
    case: 'this one received, another of the same order still on its way: no end yet',
    params,
    facts: { ...facts, possession: NOT_RECEIVED, statedAt: '2026-11-16T12:00:00Z' },
    expect: { kind: 'holds', code: 'period-not-begun' },
  },
  {
    case: 'a service is nothing that one swaps for another product',
    params,
    facts: { ...facts, kind: 'service', statedAt: '2026-11-16T12:00:00Z' },
    expect: { kind: 'silent' },
  },
]
