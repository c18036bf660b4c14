import * as z from 'zod'
import { clause, holds, silent } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import { NOT_RECEIVED, receivedOn } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { period } from '../period.ts'
import { dayOfSending } from '../sending.ts'

/**
 * A passage that gives days from receipt keeps an exchange alive where another one counts the sending from
 * the purchase: between two readings the one better for the buyer counts.
 */
export const sendingInTime = clause({
  id: 'sending-in-time',
  effect: 'spares',
  remedies: ['exchange'],
  defeats: ['replacement-after-receipt'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days after receipt, its day not counted'),
  }),
  needs: () => ['kind', 'possession', 'statedOn', 'sentBackOn', 'goodsReceivedOn', 'calendar'],
  declares: ({ days }) => ({
    kinds: ['goods'],
    terms: [{ of: 'sending_back', length: { days }, from: 'receipt' }],
    stands: { mark: 'voluntary' },
  }),
  decide:
    ({ days }) =>
    (facts) => {
      const { kind, possession, calendar } = facts
      if (kind !== 'goods') return silent
      if (!possession.begun) return holds('period-not-begun', {})
      const { lastDay } = period({ from: possession.day, event: 'receipt', days, calendar })
      if (dayOfSending(facts) > lastDay) return silent
      const duties = [
        { who: 'buyer', what: 'send_back', by: lastDay },
        { who: 'shop', what: 'send_replacement' },
      ] as const
      return holds('sent-in-time', { lastDay, assumed: possession.assumed }, { duties })
    },
})

const params = { days: 14 }
const base = {
  kind: 'goods' as const,
  possession: receivedOn('2026-11-09'),
  statedOn: '2026-11-20' as Day,
  sentBackOn: 'not_sent' as const,
  goodsReceivedOn: 'not_received' as const,
  calendar,
}

export const examples = (): Example<typeof sendingInTime>[] => [
  {
    case: 'sent on day 13 after receipt',
    params,
    facts: { ...base, sentBackOn: '2026-11-22' },
    expect: { kind: 'holds', code: 'sent-in-time', by: '2026-11-23' },
  },
  {
    case: 'sent on day 14',
    params,
    facts: { ...base, sentBackOn: '2026-11-23' },
    expect: { kind: 'holds', code: 'sent-in-time', by: '2026-11-23' },
  },
  {
    case: 'sent on day 15: nothing to keep alive',
    params,
    facts: { ...base, sentBackOn: '2026-11-24' },
    expect: { kind: 'silent' },
  },
  {
    case: 'not sent, still time',
    params,
    facts: base,
    expect: {
      kind: 'holds',
      code: 'sent-in-time',
      by: '2026-11-23',
      duties: ['buyer send_back', 'shop send_replacement'],
    },
  },
  {
    case: 'a voucher is not sent back',
    params,
    facts: { ...base, kind: 'voucher' },
    expect: { kind: 'silent' },
  },
  {
    case: 'not everything received: the days have not begun',
    params,
    facts: { ...base, possession: NOT_RECEIVED },
    expect: { kind: 'holds', code: 'period-not-begun' },
  },
]
