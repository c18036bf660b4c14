import * as z from 'zod'
import { clause, holds, settles, silent } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { money } from '../money.ts'
import { period } from '../period.ts'
import { dayOfSending } from '../sending.ts'

/**
 * A defect that the shop recognised is repaid if the goods come back, and the buyer says that they want no
 * replacement, within so many days of the recognition. A business that misses it is refused; to a consumer the
 * refund that another clause promises is not forfeited by lateness.
 */
export const defectReturn = clause({
  id: 'defect-return',
  effect: 'excludes',
  remedies: ['conformity_claim'],
  defeats: ['defect-refund'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days after the recognition, its day not counted'),
  }),
  needs: () => [
    'buyer',
    'paid',
    'kind',
    'defect',
    'defectRecognisedOn',
    'wanted',
    'sentBackOn',
    'goodsReceivedOn',
    'statedOn',
    'calendar',
  ],
  declares: ({ days }) => ({
    kinds: ['goods'],
    terms: [{ of: 'sending_back', length: { days }, from: 'recognition' }],
    demands: ['no_replacement_wanted'],
    stands: { mark: 'weaker', provision: 'sales-13' },
  }),
  decide:
    ({ days }) =>
    (facts) => {
      const { kind, defect, defectRecognisedOn, wanted, calendar } = facts
      if (kind !== 'goods' || (defect !== 'defective' && defect !== 'damaged_in_transit')) return silent
      if (defectRecognisedOn === 'denied' || defectRecognisedOn === 'not_recorded') return silent
      const by = period({ from: defectRecognisedOn, event: 'recognition', days, calendar }).lastDay
      if (dayOfSending(facts) > by)
        return facts.buyer === 'business'
          ? holds('defect-return-too-late', { lastDay: by, assumed: false })
          : settles({ amounts: [{ what: 'item', amount: money(0, facts.paid.currency) }] })
      const isBack = facts.sentBackOn !== 'not_sent' || facts.goodsReceivedOn !== 'not_received'
      return settles({
        duties: [
          ...(isBack ? [] : [{ who: 'buyer', what: 'send_back', by } as const]),
          ...(wanted ? [] : [{ who: 'buyer', what: 'confirm_no_replacement', by } as const]),
        ],
      })
    },
})

const params = { days: 14 }
const base = {
  buyer: 'business' as const,
  paid: money(18_900, 'RON'),
  kind: 'goods' as const,
  defect: 'defective' as const,
  defectRecognisedOn: '2026-11-12' as Day,
  wanted: 'refund' as const,
  sentBackOn: 'not_sent' as const,
  goodsReceivedOn: 'not_received' as const,
  statedOn: '2026-11-10' as Day,
  calendar,
}

export const examples = (): Example<typeof defectReturn>[] => [
  {
    case: 'sent on day 13 after the recognition, no replacement wanted',
    params,
    facts: { ...base, sentBackOn: '2026-11-25' },
    expect: { kind: 'settles' },
  },
  {
    case: 'sent on day 14',
    params,
    facts: { ...base, sentBackOn: '2026-11-26' },
    expect: { kind: 'settles' },
  },
  {
    case: 'sent on day 15',
    params,
    facts: { ...base, sentBackOn: '2026-11-27' },
    expect: { kind: 'holds', code: 'defect-return-too-late' },
  },
  {
    case: 'the same by a consumer: nothing is owed by this clause, and nothing is refused',
    params,
    facts: { ...base, buyer: 'consumer', sentBackOn: '2026-11-27' },
    expect: { kind: 'settles', amounts: [{ what: 'item', minor: 0 }] },
  },
  {
    case: 'not sent and nothing said of a replacement: what is left to do, and by when',
    params,
    facts: { ...base, wanted: undefined },
    expect: {
      kind: 'settles',
      by: '2026-11-26',
      duties: ['buyer send_back', 'buyer confirm_no_replacement'],
    },
  },
  {
    case: 'not sent, and the day is past',
    params,
    facts: { ...base, statedOn: '2026-11-27' },
    expect: { kind: 'holds', code: 'defect-return-too-late' },
  },
  {
    case: 'not recognised: the days have not begun',
    params,
    facts: { ...base, defectRecognisedOn: 'not_recorded', statedOn: '2026-12-27' },
    expect: { kind: 'silent' },
  },
  {
    case: 'something else was delivered: not a defect',
    params,
    facts: { ...base, defect: 'wrong_item', statedOn: '2026-12-27' },
    expect: { kind: 'silent' },
  },
]
