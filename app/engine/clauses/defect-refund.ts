import * as z from 'zod'
import { clause, fails, holds, review, silent } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import { NOT_RECEIVED, receivedOn } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { money } from '../money.ts'
import { endsAfter, period } from '../period.ts'
import { isPresumed, PRESUMED_BY } from '../presumed-defect.ts'

/** What is left for a person where the shop has not recognised a defect. */
const OPEN: Readonly<Record<string, 'recognition-open' | 'defect-denied' | undefined>> = {
  not_recorded: 'recognition-open',
  denied: 'defect-denied',
}

/**
 * A defect reported within so many days of receipt is repaid at once, without a repair tried first, unless
 * the buyer would rather have a replacement. As a promise it binds; as a cut-off the legal guarantee goes on. Where
 * the shop must recognise the defect first, a consumer does not wait for that while the law presumes it.
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
    onceRecognised: z.boolean().default(true).describe('Only what the shop has recognised as defective'),
  }),
  needs: () => ['kind', 'defect', 'defectCausedByBuyer', 'wanted', 'statedAt', 'paid', ...PRESUMED_BY],
  declares: ({ days }) => ({
    kinds: ['goods'],
    terms: [{ of: 'statement', length: { days }, from: 'receipt' }],
    stands: { mark: 'stronger', provision: 'sales-13' },
  }),
  decide:
    ({ days, onceRecognised }) =>
    (facts) => {
      const { kind, defect, defectCausedByBuyer, wanted, received, statedAt, paid, calendar } = facts
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
      if (!endsAfter(until, statedAt)) return fails('defect-too-late', said, { until })
      const open = onceRecognised && !isPresumed(facts) && OPEN[facts.defectRecognisedOn]
      return open ? review(open, {}, { until, ...owed }) : holds('defect-in-time', said, { until, ...owed })
    },
})

const params = { days: 7, onceRecognised: true }
const base = {
  kind: 'goods' as const,
  defect: 'defective' as const,
  defectCausedByBuyer: false,
  wanted: undefined,
  received: receivedOn('2026-11-09'),
  paid: money(18_900, 'RON'),
  calendar,
  buyer: 'consumer' as const,
  defectAppearedOn: '2026-11-12' as Day,
  defectExistedAtDelivery: undefined,
  defectRecognisedOn: 'not_recorded' as const,
}
const early = { ...base, statedAt: '2026-11-15T10:00:00Z' as const }
const inTime = { kind: 'holds', code: 'defect-in-time', lastDay: '2026-11-16' } as const
const price = [{ what: 'item' as const, minor: 18_900 }]
const longer = { days: 730, onceRecognised: true }
const until2028 = { code: 'defect-in-time', lastDay: '2028-11-08' } as const
const open = { kind: 'review', code: 'recognition-open', lastDay: '2026-11-16' } as const

type Row = Example<typeof defectRefund>

const row = (name: string, change: Partial<Row['facts']>, expect: Row['expect'], given = params): Row => ({
  case: name,
  params: given,
  facts: { ...early, ...change },
  expect,
})

const byDay = (): Row[] => [
  row('reported on day 6', {}, { ...inTime, amounts: price }),
  row('in the last second of day 7', { statedAt: '2026-11-16T21:59:59Z' }, { ...inTime, amounts: price }),
  row(
    'reported on day 8',
    { statedAt: '2026-11-16T22:00:00Z' },
    { kind: 'fails', code: 'defect-too-late', lastDay: '2026-11-16' },
  ),
  row(
    'wants a replacement: no money then',
    { wanted: 'replacement' },
    { ...inTime, duties: ['shop replace'] },
  ),
  row(
    'broken by the buyer, as the shop can prove',
    { defectCausedByBuyer: true },
    { kind: 'fails', code: 'caused-by-buyer' },
  ),
  row(
    'not received: the days have not begun',
    { received: NOT_RECEIVED, statedAt: '2026-11-05T10:00:00Z' },
    { kind: 'holds', code: 'period-not-begun' },
  ),
  row('something else was delivered: not a defect', { defect: 'wrong_item' }, { kind: 'silent' }),
  row('nothing reported', { defect: 'none_reported' }, { kind: 'silent' }),
]

const business = { buyer: 'business' as const }

const byRecognition = (): Row[] => [
  row('a business, not recognised: a person looks at it', business, open),
  row(
    'a business, recognised',
    { ...business, defectRecognisedOn: '2026-11-14' },
    { ...inTime, amounts: price },
  ),
  row(
    'a business, where the document asks for no recognition',
    business,
    { ...inTime, amounts: price },
    { days: 7, onceRecognised: false },
  ),
  row(
    'a consumer to whom the shop denied it',
    { defectRecognisedOn: 'denied' },
    { ...open, code: 'defect-denied' },
  ),
  row('a consumer, proven to have been sound on delivery', { defectExistedAtDelivery: false }, open),
  row(
    'two years to report: shown on the last day of the first',
    { defectAppearedOn: '2027-11-09' },
    { kind: 'holds', ...until2028, amounts: price },
    longer,
  ),
  row(
    'the same, shown a day later: recognised first',
    { defectAppearedOn: '2027-11-10' },
    { ...open, lastDay: '2028-11-08' },
    longer,
  ),
  row(
    'the same, proven to have been there on delivery',
    { defectAppearedOn: '2027-11-10', defectExistedAtDelivery: true },
    { kind: 'holds', ...until2028, amounts: price },
    longer,
  ),
]

export const examples = (): Row[] => [...byDay(), ...byRecognition()]
