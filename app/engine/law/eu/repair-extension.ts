import * as z from 'zod'
import { clause, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { extended, period } from '../../period.ts'
import { isGoodsClaim } from '../cure.ts'
import { LIABLE_BY, withinLiability } from '../liability-term.ts'
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
  }),
  needs: () => ['kind', 'repairedOn', 'received', 'calendar', ...LIABLE_BY],
  decide:
    ({ months, liabilityMonths }) =>
    (facts) => {
      if (facts.repairedOn === 'not_repaired' || !isGoodsClaim(facts)) return silent
      const { received, calendar } = facts
      if (!received.begun) return silent
      const first = period({ from: received.day, event: 'delivery', months: liabilityMonths, calendar })
      return withinLiability(facts, received, extended(first, { months, why: 'repaired', calendar }))
    },
})

type Row = Example<typeof repairExtension>

const row = (
  name: string,
  change: Partial<Row['facts']>,
  expect: Row['expect'],
  liabilityMonths = 24,
): Row => ({
  case: name,
  params: { months: 12, liabilityMonths },
  facts: {
    kind: 'goods',
    received: receivedOn('2026-11-09'),
    repairedOn: '2027-03-01',
    statedAt: '2029-11-09T21:59:59Z',
    calendar,
    defect: 'none_reported',
    defectAppearedOn: '2029-11-09',
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
    36,
  ),
  row(
    'a defect that showed in it, said a day later',
    { defect: 'defective', statedAt: '2029-11-10T12:00:00Z' },
    { kind: 'review', code: 'defect-shown-in-time', lastDay },
  ),
  row('never repaired: nothing to add', { repairedOn: 'not_repaired' }, { kind: 'silent' }),
  row('not delivered', { received: NOT_RECEIVED }, { kind: 'silent' }),
  row('too many: no defect', { defect: 'too_many' }, { kind: 'silent' }),
]
