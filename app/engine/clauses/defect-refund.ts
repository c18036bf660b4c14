import * as z from 'zod'
import { clause, fails, holds, silent } from '../clause.ts'
import type { Example } from '../example.ts'
import { NOT_RECEIVED, receivedOn } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { money } from '../money.ts'
import { endsAfter, period } from '../period.ts'

/**
 * A defect reported within so many days of receipt is repaid at once, without a repair tried first, unless
 * the buyer would rather have a replacement. As a promise it binds; as a cut-off the legal guarantee goes on.
 */
export const defectRefund = clause({
  id: 'defect-refund',
  effect: 'permits',
  remedies: ['conformity_claim'],
  params: z.strictObject({
    days: z
      .int()
      .positive()
      .max(3650)
      .describe('Days after receipt within which to report, its day not counted'),
  }),
  needs: () => [
    'kind',
    'defect',
    'defectCausedByBuyer',
    'wanted',
    'received',
    'statedAt',
    'paid',
    'calendar',
  ],
  declares: ({ days }) => ({
    kinds: ['goods'],
    terms: [{ of: 'statement', length: { days }, from: 'receipt' }],
    stands: { mark: 'stronger', provision: 'sales-13' },
  }),
  decide:
    ({ days }) =>
    ({ kind, defect, defectCausedByBuyer, wanted, received, statedAt, paid, calendar }) => {
      if (kind !== 'goods' || (defect !== 'defective' && defect !== 'damaged_in_transit')) return silent
      if (defectCausedByBuyer) return fails('caused-by-buyer', {})
      const owed =
        wanted === 'replacement' || wanted === 'repair'
          ? ({ duties: [{ who: 'shop', what: wanted === 'repair' ? 'repair' : 'replace' }] } as const)
          : ({
              amounts: [{ what: 'item', amount: paid }],
              duties: [{ who: 'shop', what: 'refund' }],
            } as const)
      if (!received.begun) return holds('period-not-begun', {}, { until: 'open', ...owed })
      const until = period({ from: received.day, event: 'receipt', days, calendar })
      const said = { lastDay: until.lastDay, assumed: received.assumed }
      return endsAfter(until, statedAt)
        ? holds('defect-in-time', said, { until, ...owed })
        : fails('defect-too-late', said, { until })
    },
})

const params = { days: 7 }
const base = {
  kind: 'goods' as const,
  defect: 'defective' as const,
  defectCausedByBuyer: false,
  wanted: undefined,
  received: receivedOn('2026-11-09'),
  paid: money(18_900, 'RON'),
  calendar,
}
const inTime = { kind: 'holds', code: 'defect-in-time', lastDay: '2026-11-16' } as const
const price = [{ what: 'item' as const, minor: 18_900 }]

export const examples = (): Example<typeof defectRefund>[] => [
  {
    case: 'reported on day 6',
    params,
    facts: { ...base, statedAt: '2026-11-15T10:00:00Z' },
    expect: { ...inTime, amounts: price },
  },
  {
    case: 'reported in the last second of day 7',
    params,
    facts: { ...base, statedAt: '2026-11-16T21:59:59Z' },
    expect: { ...inTime, amounts: price },
  },
  {
    case: 'reported on day 8',
    params,
    facts: { ...base, statedAt: '2026-11-16T22:00:00Z' },
    expect: { kind: 'fails', code: 'defect-too-late', lastDay: '2026-11-16' },
  },
  {
    case: 'the buyer wants a replacement: no money then',
    params,
    facts: { ...base, wanted: 'replacement', statedAt: '2026-11-10T10:00:00Z' },
    expect: { ...inTime, duties: ['shop replace'] },
  },
  {
    case: 'broken by the buyer, as the shop can prove',
    params,
    facts: { ...base, defectCausedByBuyer: true, statedAt: '2026-11-10T10:00:00Z' },
    expect: { kind: 'fails', code: 'caused-by-buyer' },
  },
  {
    case: 'not received: the days have not begun',
    params,
    facts: { ...base, received: NOT_RECEIVED, statedAt: '2026-11-05T10:00:00Z' },
    expect: { kind: 'holds', code: 'period-not-begun' },
  },
  {
    case: 'something else was delivered: not a defect',
    params,
    facts: { ...base, defect: 'wrong_item', statedAt: '2026-11-10T10:00:00Z' },
    expect: { kind: 'silent' },
  },
  {
    case: 'nothing reported',
    params,
    facts: { ...base, defect: 'none_reported', statedAt: '2026-11-10T10:00:00Z' },
    expect: { kind: 'silent' },
  },
]
