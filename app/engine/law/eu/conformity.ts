import * as z from 'zod'
import { clause, holds, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { period } from '../../period.ts'
import { JUDGED_BY, judgeConformity } from '../conformity-judgement.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

/**
 * Directive (EU) 2019/771 art 10 and 11: the seller answers for goods that are not as they should be,
 * whatever ends withdrawal. What is owed for it is in `repair-term`, `price-reduction` and `termination`;
 * too many of them are no defect (`too-many`). Services and digital content fall under other law.
 */
export const conformity = clause({
  id: 'conformity',
  effect: 'permits',
  remedies: ['conformity_claim'],
  params: z.strictObject({
    months: z.int().positive(),
    presumptionMonths: z.int().positive(),
    /** Where a state lets a shop answer for used goods for less time (art 10(6)) and the shop may rely on it. */
    secondHandMonths: z.int().positive().exactOptional(),
  }),
  needs: () => ['kind', 'secondHand', ...JUDGED_BY],
  declares: ({ months }) => ({
    kinds: ['goods'],
    terms: [{ of: 'guarantee', length: { months }, from: 'receipt' }],
  }),
  decide:
    ({ months, presumptionMonths, secondHandMonths = months }) =>
    (facts) => {
      const { kind, defect, received, secondHand, calendar } = facts
      if (kind !== 'goods' || defect === 'too_many') return silent
      if (!received.begun) return holds('guarantee-not-begun', {}, { until: 'open' })
      const length = secondHand ? secondHandMonths : months
      const until = period({ from: received.day, event: 'delivery', months: length, calendar })
      return judgeConformity(facts, received, until, presumptionMonths)
    },
})

type Row = Example<typeof conformity>

const params: Row['params'] = { months: 24, presumptionMonths: 12 }
const facts: Row['facts'] = {
  kind: 'goods',
  secondHand: false,
  received: receivedOn('2026-11-09'),
  statedAt: '2027-07-09T12:00:00Z',
  calendar,
  defect: 'defective',
  defectAppearedOn: '2027-07-09',
  defectExistedAtDelivery: undefined,
  defectCausedByBuyer: false,
}
const noneReported = { defect: 'none_reported' } as const

const row = (name: string, change: Partial<Row['facts']>, expect: Row['expect'], given = params): Row => ({
  case: name,
  params: given,
  facts: { ...facts, ...change },
  expect,
})

const lastDay = '2028-11-09'

const open: readonly Row[] = [
  row('nothing reported, in month 8', noneReported, { kind: 'holds', code: 'guarantee-open', lastDay }),
  row(
    'the last second of the two years',
    { ...noneReported, statedAt: '2028-11-09T21:59:59Z' },
    {
      kind: 'holds',
      code: 'guarantee-open',
      lastDay,
    },
  ),
  row(
    'the next instant',
    { ...noneReported, statedAt: '2028-11-09T22:00:00Z' },
    {
      kind: 'fails',
      code: 'guarantee-ended',
      lastDay,
    },
  ),
  row(
    'not delivered: it begins with the delivery',
    { received: NOT_RECEIVED },
    {
      kind: 'holds',
      code: 'guarantee-not-begun',
    },
  ),
  row(
    'used goods where a state allows one year: the last second of it',
    { ...noneReported, secondHand: true, statedAt: '2027-11-09T21:59:59Z' },
    { kind: 'holds', code: 'guarantee-open', lastDay: '2027-11-09' },
    { ...params, secondHandMonths: 12 },
  ),
  row(
    'used goods there, the next instant',
    { ...noneReported, secondHand: true, statedAt: '2027-11-09T22:00:00Z' },
    { kind: 'fails', code: 'guarantee-ended', lastDay: '2027-11-09' },
    { ...params, secondHandMonths: 12 },
  ),
  row(
    'used goods elsewhere: as new ones',
    { ...noneReported, secondHand: true },
    {
      kind: 'holds',
      code: 'guarantee-open',
      lastDay,
    },
  ),
  row(
    'new goods where used ones have one year',
    noneReported,
    {
      kind: 'holds',
      code: 'guarantee-open',
      lastDay,
    },
    { ...params, secondHandMonths: 12 },
  ),
]

const reported: readonly Row[] = [
  row('a defect in month 8', {}, { kind: 'holds', code: 'defect-presumed', lastDay }),
  row(
    'it showed on the last day of the first year',
    {
      statedAt: '2027-11-20T12:00:00Z',
      defectAppearedOn: '2027-11-09',
    },
    { kind: 'holds', code: 'defect-presumed', lastDay },
  ),
  row(
    'it showed a day later: a person judges',
    {
      statedAt: '2027-11-20T12:00:00Z',
      defectAppearedOn: '2027-11-10',
    },
    { kind: 'review', code: 'defect-after-presumption', lastDay },
  ),
  row(
    'the same where the presumption lasts two years',
    { statedAt: '2027-11-20T12:00:00Z', defectAppearedOn: '2027-11-10' },
    { kind: 'holds', code: 'defect-presumed', lastDay },
    { ...params, presumptionMonths: 24 },
  ),
  row(
    'after the first year, proven to have been there',
    {
      statedAt: '2028-05-01T12:00:00Z',
      defectAppearedOn: '2028-05-01',
      defectExistedAtDelivery: true,
    },
    { kind: 'holds', code: 'defect-proven', lastDay },
  ),
  row(
    'within it, proven not to have been there',
    { defectExistedAtDelivery: false },
    {
      kind: 'fails',
      code: 'defect-not-there-at-delivery',
    },
  ),
  row('caused by the buyer', { defectCausedByBuyer: true }, { kind: 'fails', code: 'caused-by-buyer' }),
  row(
    'showed on the last day, stated after it',
    {
      statedAt: '2028-11-09T22:00:00Z',
      defectAppearedOn: '2028-11-09',
      defectExistedAtDelivery: true,
    },
    { kind: 'review', code: 'defect-shown-in-time', lastDay },
  ),
  row(
    'showed a day too late',
    {
      statedAt: '2028-11-10T12:00:00Z',
      defectAppearedOn: '2028-11-10',
      defectExistedAtDelivery: true,
    },
    { kind: 'fails', code: 'guarantee-ended', lastDay },
  ),
  row(
    'the wrong item',
    { defect: 'wrong_item', defectAppearedOn: '2026-11-09' },
    {
      kind: 'holds',
      code: 'defect-presumed',
      lastDay,
    },
  ),
  row(
    'too few',
    { defect: 'too_few', defectAppearedOn: '2026-11-09' },
    {
      kind: 'holds',
      code: 'defect-presumed',
      lastDay,
    },
  ),
  row(
    'damaged on the way',
    { defect: 'damaged_in_transit', defectAppearedOn: '2026-11-09' },
    {
      kind: 'holds',
      code: 'defect-presumed',
      lastDay,
    },
  ),
  row('too many: no defect', { defect: 'too_many' }, { kind: 'silent' }),
  row('a service: other law', { kind: 'service' }, { kind: 'silent' }),
]

export const examples = (): Row[] => [...open, ...reported]
