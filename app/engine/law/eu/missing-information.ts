import * as z from 'zod'
import type { Verdict } from '../../clause.ts'
import { clause, fails, holds, silent } from '../../clause.ts'
import { addMonths } from '../../day.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import type { FactValues } from '../../fact-register.ts'
import type { Period } from '../../period.ts'
import { endsAfter, extended, laterPeriod, period } from '../../period.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

type Received = Extract<FactValues['possession'], { begun: true }>

/**
 * CRD 10: who was not told of the right has twelve months more, counted from the end of the first period;
 * told within twelve months of the start day, fourteen days from being told, never less than the first
 * period. Told later than that changes nothing. The shop proves that it told.
 */
export const missingInformation = clause({
  id: 'missing-information',
  effect: 'permits',
  remedies: ['withdrawal'],
  defeats: ['withdrawal-right'],
  params: z.strictObject({ days: z.int().positive(), months: z.int().positive() }),
  needs: () => ['possession', 'informedOn', 'statedAt', 'calendar'],
  decide:
    (rule) =>
    ({ possession, informedOn, statedAt, calendar }) => {
      if (!possession.begun || (informedOn !== 'never' && informedOn <= possession.day)) return silent
      return judged(endOf(rule, possession, informedOn, calendar), possession, statedAt)
    },
})

const endOf = (
  { days, months }: { days: number; months: number },
  { day }: Received,
  informedOn: FactValues['informedOn'],
  calendar: FactValues['calendar'],
): Period => {
  const first = period({ from: day, event: 'receipt', days, calendar })
  const isToldInTime = informedOn !== 'never' && informedOn <= addMonths(day, months)
  return isToldInTime
    ? laterPeriod(period({ from: informedOn, event: 'information', days, calendar }), first)
    : extended(first, { months, why: 'not-informed', calendar })
}

const judged = (until: Period, { assumed }: Received, statedAt: FactValues['statedAt']): Verdict => {
  const said = { lastDay: until.lastDay, assumed }
  return endsAfter(until, statedAt)
    ? holds('not-informed-in-time', said, { until })
    : fails('not-informed-too-late', said, { until })
}

const params = { days: 14, months: 12 }
const possession = receivedOn('2026-06-30')
const never = { possession, informedOn: 'never' as const, calendar }

const cases: Example<typeof missingInformation>[] = [
  {
    case: 'RO, received 30 Jun 2026, never told: the last second of 14 Jul 2027',
    params,
    facts: { ...never, statedAt: '2027-07-14T20:59:59Z' },
    expect: { kind: 'holds', code: 'not-informed-in-time', lastDay: '2027-07-14' },
  },
  {
    case: 'the next instant is too late',
    params,
    facts: { ...never, statedAt: '2027-07-14T21:00:00Z' },
    expect: { kind: 'fails', code: 'not-informed-too-late', lastDay: '2027-07-14' },
  },
  {
    case: 'told on 1 Sep 2026: until 15 Sep',
    params,
    facts: { ...never, informedOn: '2026-09-01', statedAt: '2026-09-15T20:59:59Z' },
    expect: { kind: 'holds', code: 'not-informed-in-time', lastDay: '2026-09-15' },
  },
  {
    case: 'told on 1 Sep 2026, stated on 16 Sep',
    params,
    facts: { ...never, informedOn: '2026-09-01', statedAt: '2026-09-15T21:00:00Z' },
    expect: { kind: 'fails', code: 'not-informed-too-late', lastDay: '2026-09-15' },
  },
  {
    case: 'received Sat 7 Nov 2026, told twelve months later to the day: fourteen days from then, over a Sunday',
    params,
    facts: {
      ...never,
      possession: receivedOn('2026-11-07'),
      informedOn: '2027-11-07',
      statedAt: '2027-11-22T12:00:00Z',
    },
    expect: { kind: 'holds', code: 'not-informed-in-time', lastDay: '2027-11-22' },
  },
  {
    case: 'told a day later than that: the extended end stays',
    params,
    facts: {
      ...never,
      possession: receivedOn('2026-11-07'),
      informedOn: '2027-11-08',
      statedAt: '2027-11-24T12:00:00Z',
    },
    expect: { kind: 'fails', code: 'not-informed-too-late', lastDay: '2027-11-23' },
  },
  {
    case: 'told on the day of receipt: nothing to add',
    params,
    facts: { ...never, informedOn: '2026-06-30', statedAt: '2026-07-01T12:00:00Z' },
    expect: { kind: 'silent' },
  },
  {
    case: 'told the day after: one day more',
    params,
    facts: { ...never, informedOn: '2026-07-01', statedAt: '2026-07-15T12:00:00Z' },
    expect: { kind: 'holds', code: 'not-informed-in-time', lastDay: '2026-07-15' },
  },
  {
    case: 'nothing delivered: there is no end to move',
    params,
    facts: { ...never, possession: NOT_RECEIVED, statedAt: '2026-07-01T12:00:00Z' },
    expect: { kind: 'silent' },
  },
]

export const examples = (): Example<typeof missingInformation>[] => cases
