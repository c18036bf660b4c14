import * as z from 'zod'
import { clause, settles, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { money } from '../../money.ts'
import { reason } from '../../reason.ts'
import { CURED_BY, isGoodsClaim, stepOf } from '../cure.ts'
import { COMING_BACK, mayWait } from '../refund-timing.ts'

const ENDED = reason('contract-ended', {})

/**
 * Directive (EU) 2019/771 art 16 with 13(4) and 13(5): once repair or replacement has failed the buyer may end
 * the contract over what is more than minor: the price back when the goods or a proof of sending arrive, the
 * return at the seller's cost. The directive names no day.
 */
export const termination = clause({
  id: 'termination',
  effect: 'settles',
  remedies: ['conformity_claim'],
  params: z.strictObject({}),
  needs: () => [...CURED_BY, ...COMING_BACK, 'paid'],
  decide: () => (facts) => {
    if (!isGoodsClaim(facts) || stepOf(facts) !== 'end') return silent
    const what = mayWait(facts) ? 'refund_once_sent' : 'refund'
    return settles(
      {
        amounts: [{ what: 'item', amount: facts.paid }],
        returnPaidBy: 'shop',
        duties: [{ who: 'shop', what }],
      },
      ENDED,
    )
  },
})

type Row = Example<typeof termination>

const row = (name: string, change: Partial<Row['facts']>, duty?: 'refund' | 'refund_once_sent'): Row => ({
  case: name,
  params: {},
  facts: {
    kind: 'goods',
    defect: 'defective',
    wanted: 'refund',
    cureFailed: true,
    defectMinor: false,
    shippedAt: '2026-11-03T12:00:00Z',
    shopCollects: false,
    sentBackOn: 'not_sent',
    sendingProven: false,
    goodsReceivedOn: 'not_received',
    paid: money(18_900, 'RON'),
    ...change,
  },
  expect: duty
    ? {
        kind: 'settles',
        amounts: [{ what: 'item', minor: 18_900 }],
        duties: [`shop ${duty}`],
        returnPaidBy: 'shop',
      }
    : { kind: 'silent' },
})

export const examples = (): Row[] => [
  row('repair failed, the money wanted back', {}, 'refund_once_sent'),
  row('the goods are back', { goodsReceivedOn: '2026-11-20' }, 'refund'),
  row('proven to be on their way', { sendingProven: true }, 'refund'),
  row('a minor defect does not end the contract', { defectMinor: true }),
  row('repair was not tried', { cureFailed: false }),
  row('the buyer chose a replacement', { wanted: 'replacement' }),
  row('too many', { defect: 'too_many' }),
]
