import * as z from 'zod'
import type { Extras } from '../clause.ts'
import { clause, fails, holds, review, silent } from '../clause.ts'
import type { Day, Instant } from '../day.ts'
import type { Example } from '../example.ts'
import { NOT_RECEIVED, receivedOn } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import type { Period } from '../period.ts'
import { endsAfter, period } from '../period.ts'
import type { ReasonCode } from '../reason.ts'

const REMEDIES = ['repair', 'replacement'] as const
const months = z.int().positive().max(1200)

/**
 * The shop's own guarantee, between two lengths by product. Where a product's length was never set, the
 * shorter one is sure, what lies between the two a person looks up, and after the longer one none is left.
 */
export const commercialGuarantee = clause({
  id: 'commercial-guarantee',
  effect: 'permits',
  remedies: ['commercial_guarantee'],
  params: z
    .strictObject({
      minMonths: months.describe('Months that every product has at least'),
      maxMonths: months.describe('Months that no product exceeds'),
      remedies: z.array(z.enum(REMEDIES)).min(1).describe('What the guarantee gives, free of charge'),
    })
    .refine(({ minMonths, maxMonths }) => minMonths <= maxMonths, {
      path: ['maxMonths'],
      error: 'The longest guarantee is shorter than the shortest',
    }),
  needs: () => [
    'guaranteeMonths',
    'received',
    'statedAt',
    'calendar',
    'defect',
    'defectCausedByBuyer',
    'kind',
  ],
  declares: ({ minMonths }) => ({
    kinds: ['goods'],
    terms: [{ of: 'guarantee', length: { months: minMonths }, from: 'receipt' }],
    stands: { mark: minMonths < 24 ? 'weaker' : 'compatible', provision: 'sales-10' },
  }),
  decide:
    ({ minMonths, maxMonths, remedies }) =>
    ({ guaranteeMonths, received, statedAt, calendar, defect, defectCausedByBuyer, kind }) => {
      const concerns = defect === 'none_reported' || defect === 'defective' || defect === 'damaged_in_transit'
      if (kind !== 'goods' || !concerns) return silent
      if (defectCausedByBuyer) return fails('caused-by-buyer', {})
      const owed = owedFor(remedies)
      if (!received.begun) return holds('shop-guarantee-not-begun', {}, { until: 'open', ...owed })
      const { day: from, assumed } = received
      const ends = (length: number) => period({ from, event: 'receipt', months: length, calendar })
      const said = ({ lastDay }: Period) => ({ lastDay, assumed })
      const sure = ends(clamped(guaranteeMonths ?? minMonths, minMonths, maxMonths))
      if (endsAfter(sure, statedAt)) return holds('shop-guarantee-open', said(sure), { until: sure, ...owed })
      const longest = guaranteeMonths === undefined ? ends(maxMonths) : sure
      return endsAfter(longest, statedAt)
        ? review('shop-guarantee-unsure', said(longest), { until: longest, ...owed })
        : fails('shop-guarantee-ended', said(longest), { until: longest })
    },
})

const clamped = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

const owedFor = (remedies: readonly (typeof REMEDIES)[number][]): Extras => {
  const [only = 'repair', other] = remedies
  const what = other ? 'repair_or_replace' : only === 'repair' ? 'repair' : 'replace'
  return { returnPaidBy: 'shop', duties: [{ who: 'shop', what }] }
}

const params = { minMonths: 12, maxMonths: 24, remedies: [...REMEDIES] }
const base = {
  guaranteeMonths: undefined,
  received: receivedOn('2026-11-09'),
  calendar,
  defect: 'defective' as const,
  defectCausedByBuyer: false,
  kind: 'goods' as const,
}

type Row = Example<typeof commercialGuarantee>

const row = (
  name: string,
  statedAt: Instant,
  [kind, code, lastDay]: [Row['expect']['kind'], ReasonCode?, Day?],
  change: Partial<Row['facts']> = {},
): Row => ({
  case: name,
  params,
  facts: { ...base, ...change, statedAt },
  expect: { kind, ...(code && { code }), ...(lastDay && { lastDay }) },
})

const open = (lastDay: Day): ['holds', ReasonCode, Day] => ['holds', 'shop-guarantee-open', lastDay]
const ended = (lastDay: Day): ['fails', ReasonCode, Day] => ['fails', 'shop-guarantee-ended', lastDay]
const unsure: ['review', ReasonCode, Day] = ['review', 'shop-guarantee-unsure', '2028-11-09']
const length = (guaranteeMonths: number) => ({ guaranteeMonths })

export const examples = (): Row[] => [
  row('months never set: the last second of the twelfth', '2027-11-09T21:59:59Z', open('2027-11-09')),
  row('months never set: the next instant, a person looks them up', '2027-11-09T22:00:00Z', unsure),
  row('months never set: the last second of the twenty-fourth', '2028-11-09T21:59:59Z', unsure),
  row('months never set: the next instant, none has more', '2028-11-09T22:00:00Z', ended('2028-11-09')),
  row('eighteen months, last second', '2028-05-09T20:59:59Z', open('2028-05-09'), length(18)),
  row('eighteen months, the next instant', '2028-05-09T21:00:00Z', ended('2028-05-09'), length(18)),
  row('six months set, but every product has twelve', '2027-11-09T21:59:59Z', open('2027-11-09'), length(6)),
  row('36 months set, but 24 are promised', '2028-11-09T22:00:00Z', ended('2028-11-09'), length(36)),
  row('broken by the buyer, as the shop can prove', '2026-12-01T12:00:00Z', ['fails', 'caused-by-buyer'], {
    defectCausedByBuyer: true,
  }),
  row('not received', '2026-11-05T12:00:00Z', ['holds', 'shop-guarantee-not-begun'], {
    received: NOT_RECEIVED,
  }),
  row('no matter of a guarantee: something else came', '2026-11-12T12:00:00Z', ['silent'], {
    defect: 'wrong_item',
  }),
]
