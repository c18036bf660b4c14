import * as z from 'zod'
import { clause, fails, holds, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { endsAfter, period } from '../../period.ts'
import { greekCalendar } from '../gr/calendar.ts'
import { romanianCalendar } from '../ro/calendar.ts'
import { STARTS_BY, withdrawalStart } from '../withdrawal-start.ts'

/**
 * CRD 9: what was bought at a distance or away from the shop can be given back without a reason. Some
 * member states give longer after a visit that nobody asked for (9(1a)).
 */
export const withdrawalRight = clause({
  id: 'withdrawal-right',
  effect: 'permits',
  remedies: ['withdrawal'],
  params: z.strictObject({
    days: z.int().positive(),
    /** CRD 9(1a): said of such a visit only, beside the rule for everything else. */
    only: z.literal('unsolicited_visit').exactOptional(),
  }),
  needs: () => ['conclusion', ...STARTS_BY, 'statedAt', 'calendar'],
  declares: ({ days }) => ({ terms: [{ of: 'statement', length: { days }, from: 'receipt' }] }),
  decide:
    ({ days, only }) =>
    (facts) => {
      const { conclusion, statedAt, calendar } = facts
      if (conclusion === 'in_store' || (only !== undefined && conclusion !== only)) return silent
      const start = withdrawalStart(facts)
      if (start === 'open') return holds('period-not-begun', {}, { until: 'open' })
      const until = period({ from: start.day, event: start.event, days, calendar })
      const said = { lastDay: until.lastDay, assumed: start.assumed }
      return endsAfter(until, statedAt)
        ? holds('in-time', said, { until })
        : fails('too-late', said, { until })
    },
})

type Row = Example<typeof withdrawalRight>

const goods: Row['facts'] = {
  conclusion: 'distance',
  kind: 'goods',
  orderHoldsGoods: true,
  possession: receivedOn('2026-11-09'),
  concludedOn: '2026-11-02',
  statedAt: '2026-11-20T12:00:00Z',
  calendar: romanianCalendar,
}
const service: Partial<Row['facts']> = {
  kind: 'service',
  orderHoldsGoods: false,
  possession: NOT_RECEIVED,
}

const row = (
  name: string,
  change: Partial<Row['facts']>,
  expect: Row['expect'],
  params: Row['params'] = { days: 14 },
): Row => ({ case: name, params, facts: { ...goods, ...change }, expect })

const stands = (name: string, lastDay: `${number}-${number}-${number}`, change: Partial<Row['facts']>): Row =>
  row(name, change, { kind: 'holds', code: 'in-time', lastDay })

const isOver = (name: string, lastDay: `${number}-${number}-${number}`, change: Partial<Row['facts']>): Row =>
  row(name, change, { kind: 'fails', code: 'too-late', lastDay })

const ofGoods: readonly Row[] = [
  stands('RO: the day before the last, received Mon 9 Nov 2026', '2026-11-23', {
    statedAt: '2026-11-22T21:59:59Z',
  }),
  stands('RO: sent 23:58 on the last day, received the next', '2026-11-23', {
    statedAt: '2026-11-23T21:58:00Z',
  }),
  isOver('RO: the instant after the last day', '2026-11-23', { statedAt: '2026-11-23T22:00:00Z' }),
  stands('GR: the clocks change inside the period, its last second still counts', '2026-10-26', {
    possession: receivedOn('2026-10-12'),
    statedAt: '2026-10-26T21:59:59Z',
    calendar: greekCalendar,
  }),
  stands('GR: Ohi Day is the fourteenth day, so the fifteenth counts', '2026-10-29', {
    possession: receivedOn('2026-10-14'),
    statedAt: '2026-10-29T21:59:59Z',
    calendar: greekCalendar,
  }),
  row(
    'not delivered: the right can already be used',
    { possession: NOT_RECEIVED },
    { kind: 'holds', code: 'period-not-begun' },
  ),
]

const ofServices: readonly Row[] = [
  stands('a service counts from the conclusion: the last second of day 14', '2026-11-16', {
    ...service,
    statedAt: '2026-11-16T21:59:59Z',
  }),
  isOver('a service, the next instant', '2026-11-16', { ...service, statedAt: '2026-11-16T22:00:00Z' }),
  stands('a service in one order with goods counts as goods', '2026-11-23', {
    ...service,
    orderHoldsGoods: true,
    possession: receivedOn('2026-11-09'),
  }),
  isOver('digital content in one order with goods keeps its own day', '2026-11-16', {
    kind: 'digital_content',
  }),
]

const byConclusion: readonly Row[] = [
  row('bought in the shop itself: no such right', { conclusion: 'in_store' }, { kind: 'silent' }),
  stands('away from the shop, as at a distance', '2026-11-23', { conclusion: 'off_premises' }),
  stands('an unsolicited visit where the state gives no more', '2026-11-23', {
    conclusion: 'unsolicited_visit',
  }),
  row(
    'an unsolicited visit where the state gives thirty days',
    { conclusion: 'unsolicited_visit', statedAt: '2026-12-09T21:59:59Z' },
    { kind: 'holds', code: 'in-time', lastDay: '2026-12-09' },
    { days: 30, only: 'unsolicited_visit' },
  ),
  row(
    'the same an instant later',
    { conclusion: 'unsolicited_visit', statedAt: '2026-12-09T22:00:00Z' },
    { kind: 'fails', code: 'too-late', lastDay: '2026-12-09' },
    { days: 30, only: 'unsolicited_visit' },
  ),
  row(
    'the same of nothing delivered yet: no end',
    { conclusion: 'unsolicited_visit', possession: NOT_RECEIVED },
    { kind: 'holds', code: 'period-not-begun' },
    { days: 30, only: 'unsolicited_visit' },
  ),
  row(
    'an online order in that state: the thirty days are not for it',
    { statedAt: '2026-11-10T12:00:00Z' },
    { kind: 'silent' },
    { days: 30, only: 'unsolicited_visit' },
  ),
  row(
    'bought away from the shop, without such a visit: nor for that',
    { conclusion: 'off_premises', statedAt: '2026-11-10T12:00:00Z' },
    { kind: 'silent' },
    { days: 30, only: 'unsolicited_visit' },
  ),
]

export const examples = (): Row[] => [...ofGoods, ...ofServices, ...byConclusion]
