import * as z from 'zod'
import { clause, fails, holds, silent } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { endsAfter, period } from '../period.ts'

/** A service or voucher is swapped if the notice *reaches* the shop in time; sending it in time is not enough here. */
export const serviceNoticeReceived = clause({
  id: 'service-notice-received',
  effect: 'permits',
  remedies: ['exchange'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days after the purchase, its day not counted'),
  }),
  needs: () => ['kind', 'concludedOn', 'statedAt', 'statementReceivedOn', 'calendar'],
  declares: ({ days }) => ({
    kinds: ['service', 'voucher'],
    terms: [{ of: 'statement', length: { days }, from: 'purchase', keptBy: 'arrival' }],
    stands: { mark: 'voluntary' },
  }),
  decide:
    ({ days }) =>
    ({ kind, concludedOn, statedAt, statementReceivedOn, calendar }) => {
      if (kind !== 'service' && kind !== 'voucher') return silent
      const until = period({ from: concludedOn, event: 'purchase', days, calendar })
      const { lastDay } = until
      // Until an arrival is recorded nothing shows that it came later than it was sent.
      const assumed = statementReceivedOn === 'not_recorded'
      return endsAfter(until, statedAt) && (assumed || statementReceivedOn <= lastDay)
        ? holds(
            'notice-in-time',
            { lastDay, assumed },
            { until, duties: [{ who: 'shop', what: 'agree_exchange' }] },
          )
        : fails('notice-too-late', { lastDay, assumed: false }, { until })
    },
})

const params = { days: 14 }
const base = {
  kind: 'voucher' as const,
  concludedOn: '2026-11-02' as Day,
  statementReceivedOn: 'not_recorded' as const,
  calendar,
}

export const examples = (): Example<typeof serviceNoticeReceived>[] => [
  {
    case: 'received on day 13',
    params,
    facts: { ...base, statedAt: '2026-11-15T10:00:00Z', statementReceivedOn: '2026-11-15' },
    expect: { kind: 'holds', code: 'notice-in-time', lastDay: '2026-11-16' },
  },
  {
    case: 'sent and received on day 14',
    params,
    facts: { ...base, statedAt: '2026-11-16T21:59:59Z', statementReceivedOn: '2026-11-16' },
    expect: { kind: 'holds', code: 'notice-in-time', lastDay: '2026-11-16' },
  },
  {
    case: 'sent on day 14, received on day 15',
    params,
    facts: { ...base, statedAt: '2026-11-16T21:59:59Z', statementReceivedOn: '2026-11-17' },
    expect: { kind: 'fails', code: 'notice-too-late', lastDay: '2026-11-16' },
  },
  {
    case: 'sent on day 14, no arrival recorded: nothing shows that it was late',
    params,
    facts: { ...base, statedAt: '2026-11-16T21:59:59Z' },
    expect: { kind: 'holds', code: 'notice-in-time', lastDay: '2026-11-16' },
  },
  {
    case: 'sent on day 15',
    params,
    facts: { ...base, kind: 'service', statedAt: '2026-11-16T22:00:00Z' },
    expect: { kind: 'fails', code: 'notice-too-late', lastDay: '2026-11-16' },
  },
  {
    case: 'goods have rules of their own',
    params,
    facts: { ...base, kind: 'goods', statedAt: '2026-11-10T10:00:00Z' },
    expect: { kind: 'silent' },
  },
]
