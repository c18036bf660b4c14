import * as z from 'zod'
import { clause, holds, settles, silent } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import { NOT_RECEIVED, receivedOn } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { period } from '../period.ts'
import { dayOfSending } from '../sending.ts'

/** The replacement leaves once the goods are back, if they were sent within so many days of the purchase or the receipt. */
export const replacementAfterReceipt = clause({
  id: 'replacement-after-receipt',
  effect: 'excludes',
  remedies: ['exchange'],
  defeats: ['exchange-window'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days, the day of the event not counted'),
    from: z.enum(['receipt', 'purchase']).describe('The event that the days follow'),
  }),
  needs: ({ from }) => [
    from === 'receipt' ? 'possession' : 'concludedOn',
    'kind',
    'statedOn',
    'sentBackOn',
    'goodsReceivedOn',
    'calendar',
  ],
  declares: ({ days, from }) => ({
    kinds: ['goods'],
    terms: [{ of: 'sending_back', length: { days }, from }],
    stands: { mark: 'voluntary' },
  }),
  decide:
    ({ days, from }) =>
    ({ possession, concludedOn, kind, statedOn, sentBackOn, goodsReceivedOn, calendar }) => {
      if (kind !== 'goods') return silent
      const start = from === 'receipt' ? possession : { begun: true, day: concludedOn, assumed: false }
      if (!start.begun) return silent
      const until = period({ from: start.day, event: from, days, calendar })
      const { assumed } = start
      if (dayOfSending({ sentBackOn, goodsReceivedOn, statedOn }) > until.lastDay)
        return holds('sent-too-late', { lastDay: until.lastDay, assumed })
      return settles({
        duties: [
          { who: 'buyer', what: 'send_back', by: until.lastDay },
          { who: 'shop', what: 'send_replacement' },
        ],
      })
    },
})

const bought = { days: 14, from: 'purchase' as const }
const base = {
  possession: receivedOn('2026-11-09'),
  concludedOn: '2026-11-02' as Day,
  kind: 'goods' as const,
  statedOn: '2026-11-12' as Day,
  sentBackOn: 'not_sent' as const,
  goodsReceivedOn: 'not_received' as const,
  calendar,
}

type Row = Example<typeof replacementAfterReceipt>

const row = (
  name: string,
  change: Partial<Row['facts']>,
  until: Day | 'late' | 'silent',
  params: Row['params'] = bought,
): Row => ({
  case: name,
  params,
  facts: { ...base, ...change },
  expect:
    until === 'late'
      ? { kind: 'holds', code: 'sent-too-late' }
      : until === 'silent'
        ? { kind: 'silent' }
        : { kind: 'settles', by: until, duties: ['buyer send_back', 'shop send_replacement'] },
})

const received = { days: 14, from: 'receipt' as const }

export const examples = (): Row[] => [
  row('sent on day 13 after the purchase', { sentBackOn: '2026-11-15' }, '2026-11-16'),
  row('sent on day 14', { sentBackOn: '2026-11-16' }, '2026-11-16'),
  row('sent on day 15', { sentBackOn: '2026-11-17' }, 'late'),
  row('not sent, and the day is past', { statedOn: '2026-11-17' }, 'late'),
  row('not sent, and there is still time', { statedOn: '2026-11-16' }, '2026-11-16'),
  row(
    'its sending was not recorded, but it arrived in time',
    { goodsReceivedOn: '2026-11-16' },
    '2026-11-16',
  ),
  row('its sending was not recorded, and it arrived a day late', { goodsReceivedOn: '2026-11-17' }, 'late'),
  row('counted from receipt: day 14', { sentBackOn: '2026-11-23' }, '2026-11-23', received),
  row('counted from receipt: day 15', { sentBackOn: '2026-11-24' }, 'late', received),
  row('counted from a receipt that is still to come', { possession: NOT_RECEIVED }, 'silent', received),
  row('a service is not sent back', { kind: 'service', statedOn: '2026-11-20' }, 'silent'),
]
