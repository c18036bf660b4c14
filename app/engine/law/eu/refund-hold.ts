import * as z from 'zod'
import { clause, settles, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { reason } from '../../reason.ts'
import { COMING_BACK, mayWait, refundTerm, TOLD_BY } from '../refund-timing.ts'
import { romanianCalendar } from '../ro/calendar.ts'

/**
 * CRD 13(3): for goods the shop may wait until they or a proof of sending arrive, whichever is first; for
 * nothing else, such as an inspection (OLG Düsseldorf I-15 U 46/14).
 */
export const refundHold = clause({
  id: 'refund-hold',
  effect: 'settles',
  remedies: ['withdrawal'],
  params: z.strictObject({ days: z.int().positive() }),
  needs: () => [...TOLD_BY, ...COMING_BACK, 'shopCalendar'],
  decide: ({ days }) => {
    const because = reason('refund-waits-for-sending', {})
    return (facts) => {
      if (!mayWait(facts)) return silent
      const by = refundTerm(days, facts)
      return settles({ duties: [{ who: 'shop', what: 'refund_once_sent', by }] }, because)
    }
  },
})

type Row = Example<typeof refundHold>

const facts: Row['facts'] = {
  statedOn: '2026-11-21',
  statementReceivedOn: 'not_recorded',
  kind: 'goods',
  shippedAt: '2026-11-03T12:00:00Z',
  shopCollects: false,
  sentBackOn: 'not_sent',
  sendingProven: false,
  goodsReceivedOn: 'not_received',
  shopCalendar: romanianCalendar,
}

const row = (name: string, change: Partial<Row['facts']>, expect: Row['expect']): Row => ({
  case: name,
  params: { days: 14 },
  facts: { ...facts, ...change },
  expect,
})

const waits = (name: string, by: `${number}-${number}-${number}`, change: Partial<Row['facts']> = {}): Row =>
  row(name, change, { kind: 'settles', by })

const mayNot = (name: string, change: Partial<Row['facts']>): Row => row(name, change, { kind: 'silent' })

export const examples = (): Row[] => [
  waits('goods still with the buyer', '2026-12-07'),
  waits('sent back, but without a proof', '2026-12-07', { sentBackOn: '2026-11-23' }),
  waits('the message arrived on the 24th: counted from then', '2026-12-08', {
    statementReceivedOn: '2026-11-24',
  }),
  mayNot('a proof of sending is there', { sendingProven: true, sentBackOn: '2026-11-23' }),
  mayNot('the goods are there', { goodsReceivedOn: '2026-11-24' }),
  mayNot('the shop collects', { shopCollects: true }),
  mayNot('nothing was shipped', { shippedAt: 'not_shipped' }),
  mayNot('a service has nothing to come back', { kind: 'service' }),
]
