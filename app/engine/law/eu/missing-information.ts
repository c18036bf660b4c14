import * as z from 'zod'
import type { Verdict } from '../../clause.ts'
import { clause, fails, holds, silent } from '../../clause.ts'
import { addMonths } from '../../day.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import type { FactValues } from '../../fact-register.ts'
import type { Period } from '../../period.ts'
import { endsAfter, extended, laterPeriod, period } from '../../period.ts'
import { wasInformedBy } from '../exception.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'
import type { WithdrawalStart } from '../withdrawal-start.ts'
import { STARTS_BY, withdrawalStart } from '../withdrawal-start.ts'

type Begun = Exclude<WithdrawalStart, 'open'>

/**
 * CRD 10: who was not told of the right has twelve months more, counted from the end of the first period
 * (`end`) or, where a state counts so, from its start day (`start`: § 356(3) BGB); told within twelve
 * months of the start day, fourteen days from being told, never less than the first period. Told later
 * than that changes nothing. The shop proves that it told.
 */
export const missingInformation = clause({
  id: 'missing-information',
  effect: 'permits',
  remedies: ['withdrawal'],
  defeats: ['withdrawal-right'],
  params: z.strictObject({
    days: z.int().positive(),
    months: z.int().positive(),
    from: z.enum(['end', 'start']),
    unsolicitedVisitDays: z.int().positive().exactOptional(),
  }),
  needs: () => ['conclusion', ...STARTS_BY, 'informedOn', 'statedAt', 'calendar'],
  decide: ({ days, months, from, unsolicitedVisitDays = days }) => {
    const online = { days, months, from }
    const visit = { ...online, days: unsolicitedVisitDays }
    return (facts) => {
      const { conclusion, informedOn, statedAt } = facts
      if (conclusion === 'in_store') return silent
      const start = withdrawalStart(facts)
      if (start === 'open' || wasInformedBy(informedOn, start.day)) return silent
      const rule = conclusion === 'unsolicited_visit' ? visit : online
      return judged(withdrawalEnd(rule, start, informedOn, facts.calendar), start, statedAt)
    }
  },
})

interface Rule {
  days: number
  months: number
  from: 'end' | 'start'
}

/** When the time to withdraw ends for someone who was told after the start day, or never. */
export const withdrawalEnd = (
  { days, months, from }: Rule,
  { day, event }: Pick<Begun, 'day' | 'event'>,
  informedOn: FactValues['informedOn'],
  calendar: FactValues['calendar'],
): Period => {
  const first = period({ from: day, event, days, calendar })
  if (informedOn !== 'never' && informedOn <= addMonths(day, months))
    return laterPeriod(period({ from: informedOn, event: 'information', days, calendar }), first)
  if (from === 'end') return extended(first, { months, why: 'not-informed', calendar })
  const to = addMonths(day, months)
  const { steps, ...last } = period({ from: to, event, days, calendar })
  const longer = { kind: 'extended', why: 'not-informed', months, to } as const
  return { ...last, steps: [{ kind: 'from', day, event }, longer, ...steps.slice(1)] }
}

const judged = (until: Period, { assumed }: Begun, statedAt: FactValues['statedAt']): Verdict => {
  const said = { lastDay: until.lastDay, assumed }
  return endsAfter(until, statedAt)
    ? holds('not-informed-in-time', said, { until })
    : fails('not-informed-too-late', said, { until })
}

type Row = Example<typeof missingInformation>

const EU: Row['params'] = { days: 14, months: 12, from: 'end' }
const never: Omit<Row['facts'], 'statedAt'> = {
  conclusion: 'distance',
  kind: 'goods',
  orderHoldsGoods: true,
  possession: receivedOn('2026-06-30'),
  concludedOn: '2026-06-25',
  informedOn: 'never',
  calendar,
}

type Change = Partial<Row['facts']> & Pick<Row['facts'], 'statedAt'>

const inTime = (
  name: string,
  lastDay: `${number}-${number}-${number}`,
  change: Change,
  params = EU,
): Row => ({
  case: name,
  params,
  facts: { ...never, ...change },
  expect: { kind: 'holds', code: 'not-informed-in-time', lastDay },
})

const tooLate = (
  name: string,
  lastDay: `${number}-${number}-${number}`,
  change: Change,
  params = EU,
): Row => ({
  ...inTime(name, lastDay, change, params),
  expect: { kind: 'fails', code: 'not-informed-too-late', lastDay },
})

const nothing = (name: string, change: Partial<Row['facts']>): Row => ({
  case: name,
  params: EU,
  facts: { ...never, statedAt: '2026-07-01T12:00:00Z', ...change },
  expect: { kind: 'silent' },
})

const neverTold: readonly Row[] = [
  inTime('RO, received 30 Jun 2026, never told: the last second of 14 Jul 2027', '2027-07-14', {
    statedAt: '2027-07-14T20:59:59Z',
  }),
  tooLate('the next instant is too late', '2027-07-14', { statedAt: '2027-07-14T21:00:00Z' }),
  // The first period of goods received on 16 Nov is rolled to 2 Dec; a year later that is a Thursday.
  inTime('counted from the rolled end of the first period', '2027-12-02', {
    possession: receivedOn('2026-11-16'),
    statedAt: '2027-12-02T12:00:00Z',
  }),
  inTime(
    'where the state counts from the start day: twelve months and fourteen days, over a holiday',
    '2027-12-02',
    { possession: receivedOn('2026-11-16'), statedAt: '2027-12-02T21:59:59Z' },
    { ...EU, from: 'start' },
  ),
  tooLate(
    'the same where the first end was rolled and the last is not: one day less than from the end',
    '2027-11-22',
    { possession: receivedOn('2026-11-08'), statedAt: '2027-11-22T22:00:00Z' },
    { ...EU, from: 'start' },
  ),
  inTime('a service never told of: twelve months after the end of its own period', '2027-07-09', {
    kind: 'service',
    orderHoldsGoods: false,
    possession: NOT_RECEIVED,
    statedAt: '2027-07-09T20:59:59Z',
  }),
  inTime(
    'an unsolicited visit with thirty days: twelve months after their end',
    '2027-07-30',
    { conclusion: 'unsolicited_visit', statedAt: '2027-07-30T12:00:00Z' },
    { ...EU, unsolicitedVisitDays: 30 },
  ),
]

const toldLate: readonly Row[] = [
  inTime('told on 1 Sep 2026: until 15 Sep', '2026-09-15', {
    informedOn: '2026-09-01',
    statedAt: '2026-09-15T20:59:59Z',
  }),
  tooLate('told on 1 Sep 2026, stated on 16 Sep', '2026-09-15', {
    informedOn: '2026-09-01',
    statedAt: '2026-09-15T21:00:00Z',
  }),
  inTime(
    'received Sat 7 Nov 2026, told twelve months later to the day: fourteen days from then, over a Sunday',
    '2027-11-22',
    {
      possession: receivedOn('2026-11-07'),
      informedOn: '2027-11-07',
      statedAt: '2027-11-22T12:00:00Z',
    },
  ),
  tooLate('told a day later than that: the extended end stays', '2027-11-23', {
    possession: receivedOn('2026-11-07'),
    informedOn: '2027-11-08',
    statedAt: '2027-11-24T12:00:00Z',
  }),
  nothing('told on the day of receipt: nothing to add', { informedOn: '2026-06-30' }),
  inTime('told the day after: one day more', '2026-07-15', {
    informedOn: '2026-07-01',
    statedAt: '2026-07-15T12:00:00Z',
  }),
  nothing('nothing delivered: there is no end to move', { possession: NOT_RECEIVED }),
  nothing('bought in the shop itself: no such right', { conclusion: 'in_store' }),
]

export const examples = (): Row[] => [...neverTold, ...toldLate]
