import * as z from 'zod'
import { clause, holds, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { period } from '../../period.ts'
import { isGoodsClaim } from '../cure.ts'
import { LIABLE_BY, withinLiability } from '../liability-term.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

/**
 * Directive (EU) 2019/771 art 10: the seller answers for goods that are not as they should be, whatever ends
 * withdrawal. Who proves it is in `burden-of-proof`, what is owed in `repair-term`, `price-reduction` and
 * `termination`; too many of them are no defect (`too-many`). Services and digital content fall under other law.
 */
export const conformity = clause({
  id: 'conformity',
  effect: 'permits',
  remedies: ['conformity_claim'],
  params: z.strictObject({
    months: z.int().positive(),
    /** Where a state lets a shop answer for used goods for less time (art 10(6)) and the shop may rely on it. */
    secondHandMonths: z.int().positive().exactOptional(),
    /** Where a state sets no end but prescription: from the directive's end to there a person judges (art 10(3)). */
    longestMonths: z.int().positive().exactOptional(),
  }),
  needs: () => ['kind', 'secondHand', 'received', 'calendar', ...LIABLE_BY],
  declares: ({ months }) => ({
    kinds: ['goods'],
    terms: [{ of: 'guarantee', length: { months }, from: 'receipt' }],
  }),
  decide:
    ({ months, secondHandMonths = months, longestMonths }) =>
    (facts) => {
      const { received, secondHand, calendar } = facts
      if (!isGoodsClaim(facts)) return silent
      if (!received.begun) return holds('guarantee-not-begun', {}, { until: 'open' })
      const length = secondHand ? secondHandMonths : months
      const until = period({ from: received.day, event: 'delivery', months: length, calendar })
      const longest = period({
        from: received.day,
        event: 'delivery',
        months: longestMonths ?? length,
        calendar,
      })
      return withinLiability(facts, received, until, longest)
    },
})

type Row = Example<typeof conformity>

const row = (
  name: string,
  change: Partial<Row['facts']>,
  expect: Row['expect'],
  params: Row['params'] = { months: 24 },
): Row => ({
  case: name,
  params,
  facts: {
    kind: 'goods',
    secondHand: false,
    received: receivedOn('2026-11-09'),
    statedAt: '2027-07-09T12:00:00Z',
    calendar,
    defect: 'none_reported',
    defectAppearedOn: '2027-07-09',
    ...change,
  },
  expect,
})

const lastDay = '2028-11-09'
const open = { kind: 'holds', code: 'guarantee-open', lastDay } as const
const ended = { kind: 'fails', code: 'guarantee-ended', lastDay } as const
const USED_ONE_YEAR = { months: 24, secondHandMonths: 12 }
const SIX_YEARS = { months: 24, longestMonths: 72 }

export const examples = (): Row[] => [
  row('nothing reported, in month 8', {}, open),
  row('a defect in month 8', { defect: 'defective' }, open),
  row('the last second of the two years', { statedAt: '2028-11-09T21:59:59Z' }, open),
  row('the next instant', { statedAt: '2028-11-09T22:00:00Z' }, ended),
  row('no end but prescription: within the two years', { statedAt: '2028-11-09T21:59:59Z' }, open, SIX_YEARS),
  row(
    'the same, the next instant: a person judges how long it should have lasted',
    { statedAt: '2028-11-09T22:00:00Z' },
    { kind: 'review', code: 'liability-may-last', lastDay },
    SIX_YEARS,
  ),
  row(
    'the last second before prescription',
    { statedAt: '2032-11-09T21:59:59Z' },
    { kind: 'review', code: 'liability-may-last', lastDay },
    SIX_YEARS,
  ),
  row(
    'prescribed',
    { statedAt: '2032-11-09T22:00:00Z' },
    { kind: 'fails', code: 'guarantee-ended', lastDay: '2032-11-09' },
    SIX_YEARS,
  ),
  row(
    'a defect that showed on the last day, said a day later',
    { defect: 'defective', statedAt: '2028-11-09T22:00:00Z', defectAppearedOn: lastDay },
    { kind: 'review', code: 'defect-shown-in-time', lastDay },
  ),
  row(
    'a defect that showed a day too late',
    { defect: 'defective', statedAt: '2028-11-10T12:00:00Z', defectAppearedOn: '2028-11-10' },
    ended,
  ),
  row(
    'not delivered: it begins with the delivery',
    { received: NOT_RECEIVED },
    { kind: 'holds', code: 'guarantee-not-begun' },
  ),
  row('used goods: as new ones', { secondHand: true, statedAt: '2028-11-09T21:59:59Z' }, open),
  row(
    'used goods where a state allows one year: the last second of it',
    { secondHand: true, statedAt: '2027-11-09T21:59:59Z' },
    { ...open, lastDay: '2027-11-09' },
    USED_ONE_YEAR,
  ),
  row(
    'used goods there, the next instant',
    { secondHand: true, statedAt: '2027-11-09T22:00:00Z' },
    { ...ended, lastDay: '2027-11-09' },
    USED_ONE_YEAR,
  ),
  row('new goods there', { statedAt: '2028-11-09T21:59:59Z' }, open, USED_ONE_YEAR),
  row('too many: no defect', { defect: 'too_many' }, { kind: 'silent' }),
  row('a service: other law', { kind: 'service' }, { kind: 'silent' }),
]
