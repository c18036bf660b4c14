import * as z from 'zod'
import { clause, settles } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { money } from '../../money.ts'
import { reason } from '../../reason.ts'
import { mayWait, refundDay, TIMED_BY } from '../refund-timing.ts'
import { romanianCalendar } from '../ro/calendar.ts'

/**
 * CRD 13(1): everything paid, within fourteen days of the shop being told. Where the shop may wait for the
 * goods, 13(3) says by when (`refund-hold`); delivery is 13(2) (`outward-delivery`, `express-surplus`).
 */
export const refund = clause({
  id: 'refund',
  effect: 'settles',
  remedies: ['withdrawal'],
  params: z.strictObject({ days: z.int().positive() }),
  needs: () => ['paid', ...TIMED_BY],
  declares: ({ days }) => ({ terms: [{ of: 'refund', length: { days }, from: 'statement' }] }),
  decide: ({ days }) => {
    const because = reason('refund-of-all', {})
    return (facts) => {
      const amounts = [{ what: 'item', amount: facts.paid }] as const
      if (mayWait(facts)) return settles({ amounts }, because)
      return settles(
        { amounts, duties: [{ who: 'shop', what: 'refund', by: refundDay(days, facts) }] },
        because,
      )
    }
  },
})

type Row = Example<typeof refund>

const facts: Row['facts'] = {
  paid: money(18_900, 'EUR'),
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

const row = (name: string, change: Partial<Row['facts']>, by?: `${number}-${number}-${number}`): Row => ({
  case: name,
  params: { days: 14 },
  facts: { ...facts, ...change },
  expect: { kind: 'settles', amounts: [{ what: 'item', minor: 18_900 }], ...(by && { by }) },
})

export const examples = (): Row[] => [
  row('goods still with the buyer: the shop may wait, so no day here', {}),
  row('not shipped: fourteen days, over a weekend', { shippedAt: 'not_shipped' }, '2026-12-07'),
  row('a voucher withdrawn on 12 Nov', { kind: 'voucher', statedOn: '2026-11-12' }, '2026-11-26'),
  row(
    'the message arrived a day later: counted from then',
    { kind: 'service', statedOn: '2026-11-12', statementReceivedOn: '2026-11-13' },
    '2026-11-27',
  ),
  row('the shop collects: it may not wait', { shopCollects: true }, '2026-12-07'),
  row('the goods are back already', { goodsReceivedOn: '2026-11-24' }, '2026-12-07'),
  row('the goods came back on the last day', { goodsReceivedOn: '2026-12-07' }, '2026-12-07'),
  row('the goods came back a day after it: at once', { goodsReceivedOn: '2026-12-08' }, '2026-12-08'),
  row(
    'a proof of sending came before the goods',
    { sendingProven: true, sentBackOn: '2026-12-08', goodsReceivedOn: '2026-12-10' },
    '2026-12-08',
  ),
  row('sent, but not proven: it may wait', { sentBackOn: '2026-11-24' }),
]
