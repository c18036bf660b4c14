import * as z from 'zod'
import { clause, fails, holds, review, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { period } from '../../period.ts'
import { isGoodsClaim } from '../cure.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

/**
 * Directive (EU) 2019/771 art 11: what shows within a year of delivery is presumed to have been wrong from
 * the start, unless the shop proves otherwise; what shows later the buyer proves, so that without a proof
 * either way a person judges. The seller does not answer for what the buyer caused.
 */
export const burdenOfProof = clause({
  id: 'burden-of-proof',
  effect: 'excludes',
  remedies: ['conformity_claim'],
  defeats: ['conformity', 'repair-extension'],
  params: z.strictObject({ presumptionMonths: z.int().positive() }),
  needs: () => [
    'kind',
    'received',
    'calendar',
    'defect',
    'defectAppearedOn',
    'defectExistedAtDelivery',
    'defectCausedByBuyer',
  ],
  decide:
    ({ presumptionMonths: months }) =>
    (facts) => {
      if (facts.defect === 'none_reported' || !isGoodsClaim(facts)) return silent
      const { received, calendar, defectAppearedOn, defectExistedAtDelivery } = facts
      if (facts.defectCausedByBuyer) return holds('caused-by-buyer', {})
      if (defectExistedAtDelivery === false) return holds('defect-not-there-at-delivery', {})
      if (defectExistedAtDelivery) return fails('defect-proven', {})
      if (!received.begun) return silent
      const presumed = period({ from: received.day, event: 'delivery', months, calendar }).lastDay
      return defectAppearedOn <= presumed
        ? fails('defect-presumed', {})
        : review('defect-after-presumption', {})
    },
})

type Row = Example<typeof burdenOfProof>

const row = (
  name: string,
  change: Partial<Row['facts']>,
  expect: Row['expect'],
  presumptionMonths = 12,
): Row => ({
  case: name,
  params: { presumptionMonths },
  facts: {
    kind: 'goods',
    received: receivedOn('2026-11-09'),
    calendar,
    defect: 'defective',
    defectAppearedOn: '2027-11-09',
    defectExistedAtDelivery: undefined,
    defectCausedByBuyer: false,
    ...change,
  },
  expect,
})

const presumed = { kind: 'fails', code: 'defect-presumed' } as const
const proven = { kind: 'fails', code: 'defect-proven' } as const
const late = { kind: 'review', code: 'defect-after-presumption' } as const

export const examples = (): Row[] => [
  row('a defect that showed in month 8', { defectAppearedOn: '2027-07-09' }, presumed),
  row('on the last day of the year', {}, presumed),
  row('a day later: a person judges', { defectAppearedOn: '2027-11-10' }, late),
  row('a day later, where the presumption lasts two years', { defectAppearedOn: '2027-11-10' }, presumed, 24),
  row('on the last day of two', { defectAppearedOn: '2028-11-09' }, presumed, 24),
  row('a day after two', { defectAppearedOn: '2028-11-10' }, late, 24),
  row(
    'after the year, proven to have been there',
    { defectAppearedOn: '2028-05-01', defectExistedAtDelivery: true },
    proven,
  ),
  row(
    'within it, proven not to have been there',
    { defectExistedAtDelivery: false },
    { kind: 'holds', code: 'defect-not-there-at-delivery' },
  ),
  row('caused by the buyer', { defectCausedByBuyer: true }, { kind: 'holds', code: 'caused-by-buyer' }),
  row('the wrong item', { defect: 'wrong_item', defectAppearedOn: '2026-11-09' }, presumed),
  row('too few', { defect: 'too_few', defectAppearedOn: '2026-11-09' }, presumed),
  row('damaged on the way', { defect: 'damaged_in_transit', defectAppearedOn: '2026-11-09' }, presumed),
  row('not delivered: nothing to presume', { received: NOT_RECEIVED }, { kind: 'silent' }),
  row('nothing reported', { defect: 'none_reported' }, { kind: 'silent' }),
  row('too many: no defect', { defect: 'too_many' }, { kind: 'silent' }),
  row('a service: other law', { kind: 'service' }, { kind: 'silent' }),
]
