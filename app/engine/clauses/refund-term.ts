import * as z from 'zod'
import { clause, settles } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { period } from '../period.ts'

/** So many days for the shop to repay, counted from the statement. By law fourteen (CRD 13(1)). */
export const refundTerm = clause({
  id: 'refund-term',
  effect: 'settles',
  remedies: ['withdrawal', 'goodwill_return'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days after the statement, its day not counted'),
  }),
  needs: () => ['statedOn', 'shopCalendar'],
  declares: ({ days }) => ({
    terms: [{ of: 'refund', length: { days }, from: 'statement' }],
    stands: { mark: days > 14 ? 'weaker' : days < 14 ? 'stronger' : 'compatible', provision: 'crd-13-1' },
  }),
  decide:
    ({ days }) =>
    ({ statedOn, shopCalendar }) => {
      const by = period({ from: statedOn, event: 'statement', days, calendar: shopCalendar }).lastDay
      return settles({ duties: [{ who: 'shop', what: 'refund', by }] })
    },
})

const facts = { statedOn: '2026-11-12' as Day, shopCalendar: calendar }

export const examples = (): Example<typeof refundTerm>[] => [
  {
    case: 'thirty days after 12 November is a Saturday: the Monday after it',
    params: { days: 30 },
    facts,
    expect: { kind: 'settles', by: '2026-12-14' },
  },
  { case: 'twenty-nine days', params: { days: 29 }, facts, expect: { kind: 'settles', by: '2026-12-11' } },
  { case: 'fourteen days', params: { days: 14 }, facts, expect: { kind: 'settles', by: '2026-11-26' } },
]
