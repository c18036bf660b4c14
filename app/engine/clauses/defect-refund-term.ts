import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Day } from '../day.ts'
import type { Example } from '../example.ts'
import { romanianCalendar as calendar } from '../law/ro/calendar.ts'
import { period } from '../period.ts'

/** So many days for the shop to repay a defective product once it is back. By law a proof of sending is enough (2019/771 art 16(3)). */
export const defectRefundTerm = clause({
  id: 'defect-refund-term',
  effect: 'settles',
  remedies: ['conformity_claim'],
  params: z.strictObject({
    days: z.int().positive().max(3650).describe('Days after the shop has the goods, that day not counted'),
  }),
  needs: () => ['defect', 'wanted', 'goodsReceivedOn', 'shopCalendar'],
  declares: ({ days }) => ({
    kinds: ['goods'],
    terms: [{ of: 'refund', length: { days }, from: 'goods_back' }],
    demands: ['arrival'],
    stands: { mark: 'weaker', provision: 'sales-16' },
  }),
  decide:
    ({ days }) =>
    ({ defect, wanted, goodsReceivedOn, shopCalendar }) => {
      const isDefect = defect === 'defective' || defect === 'damaged_in_transit'
      const isRepaid = wanted === undefined || wanted === 'refund'
      if (!isDefect || !isRepaid || goodsReceivedOn === 'not_received') return silent
      const by = period({ from: goodsReceivedOn, event: 'goods_back', days, calendar: shopCalendar }).lastDay
      return settles({ duties: [{ who: 'shop', what: 'refund', by }] })
    },
})

const params = { days: 14 }
const base = {
  defect: 'defective' as const,
  wanted: 'refund' as const,
  goodsReceivedOn: '2026-11-12' as Day,
  shopCalendar: calendar,
}

export const examples = (): Example<typeof defectRefundTerm>[] => [
  { case: 'back on 12 November', params, facts: base, expect: { kind: 'settles', by: '2026-11-26' } },
  {
    case: 'thirteen days',
    params: { days: 13 },
    facts: base,
    expect: { kind: 'settles', by: '2026-11-25' },
  },
  {
    case: 'not back: no day to count from',
    params,
    facts: { ...base, goodsReceivedOn: 'not_received' },
    expect: { kind: 'silent' },
  },
  {
    case: 'the buyer wants a replacement',
    params,
    facts: { ...base, wanted: 'replacement' },
    expect: { kind: 'silent' },
  },
  {
    case: 'something else was delivered',
    params,
    facts: { ...base, defect: 'wrong_item' },
    expect: { kind: 'silent' },
  },
]
