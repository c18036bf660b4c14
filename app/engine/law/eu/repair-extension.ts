import * as z from 'zod'
import { clause, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { extended, period } from '../../period.ts'
import { JUDGED_BY, judgeConformity } from '../conformity-judgement.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

/**
 * Directive (EU) 2019/771 art 10(2a), put there by 2024/1799 for contracts from 31 July 2026: a repair that
 * the buyer chose adds twelve months to the time for which the seller answers, once.
 */
export const repairExtension = clause({
  id: 'repair-extension',
  effect: 'permits',
  remedies: ['conformity_claim'],
  defeats: ['conformity'],
  params: z.strictObject({
    months: z.int().positive(),
    /** The state's own months, to which these are added. */
    liabilityMonths: z.int().positive(),
    presumptionMonths: z.int().positive(),
  }),
  needs: () => ['kind', 'repairedOn', ...JUDGED_BY],
  decide:
    ({ months, liabilityMonths, presumptionMonths }) =>
    (facts) => {
      const { kind, received, repairedOn, calendar } = facts
      if (kind !== 'goods' || facts.defect === 'too_many' || repairedOn === 'not_repaired') return silent
      if (!received.begun) return silent
      const first = period({ from: received.day, event: 'delivery', months: liabilityMonths, calendar })
      const until = extended(first, { months, why: 'repaired', calendar })
      return judgeConformity(facts, received, until, presumptionMonths)
    },
})

type Row = Example<typeof repairExtension>

const row = (
  name: string,
  change: Partial<Row['facts']>,
  expect: Row['expect'],
  params: Row['params'] = { months: 12, liabilityMonths: 24, presumptionMonths: 12 },
): Row => ({
  case: name,
  params,
  facts: {
    kind: 'goods',
    received: receivedOn('2026-11-09'),
    repairedOn: '2027-03-01',
    statedAt: '2029-11-09T21:59:59Z',
    calendar,
    defect: 'none_reported',
    defectAppearedOn: '2029-11-09',
    defectExistedAtDelivery: undefined,
    defectCausedByBuyer: false,
    ...change,
  },
  expect,
})

const lastDay = '2029-11-09'

export const examples = (): Row[] => [
  row(
    'repaired once: the last second of the third year',
    {},
    {
      kind: 'holds',
      code: 'guarantee-open',
      lastDay,
    },
  ),
  row(
    'the next instant',
    { statedAt: '2029-11-09T22:00:00Z' },
    {
      kind: 'fails',
      code: 'guarantee-ended',
      lastDay,
    },
  ),
  row(
    'where the seller answers for three years: the fourth',
    { statedAt: '2030-11-11T12:00:00Z' },
    { kind: 'holds', code: 'guarantee-open', lastDay: '2030-11-11' },
    { months: 12, liabilityMonths: 36, presumptionMonths: 12 },
  ),
  row(
    'a defect in it, unproven: a person judges',
    { defect: 'defective' },
    {
      kind: 'review',
      code: 'defect-after-presumption',
      lastDay,
    },
  ),
  row(
    'a defect in it, proven',
    { defect: 'defective', defectExistedAtDelivery: true },
    {
      kind: 'holds',
      code: 'defect-proven',
      lastDay,
    },
  ),
  row('never repaired: nothing to add', { repairedOn: 'not_repaired' }, { kind: 'silent' }),
  row('not delivered', { received: NOT_RECEIVED }, { kind: 'silent' }),
]
