import * as z from 'zod'
import { clause, settles, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { period } from '../../period.ts'
import type { Given } from '../../reason.ts'
import { reason } from '../../reason.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

const COLLECT = [{ who: 'shop', what: 'collect' }] as const

/** CRD 14(1): back within fourteen days of the statement; the buyer pays for it only if the shop said so before. */
export const sendingBack = clause({
  id: 'sending-back',
  effect: 'settles',
  remedies: ['withdrawal'],
  params: z.strictObject({ days: z.int().positive() }),
  needs: () => [
    'kind',
    'shippedAt',
    'statedOn',
    'returnCostDisclosed',
    'shopCollects',
    'goodsReceivedOn',
    'calendar',
  ],
  declares: ({ days }) => ({ terms: [{ of: 'sending_back', length: { days }, from: 'statement' }] }),
  decide:
    ({ days }) =>
    ({ kind, shippedAt, statedOn, returnCostDisclosed, shopCollects, goodsReceivedOn, calendar }) => {
      if (kind !== 'goods' || shippedAt === 'not_shipped') return silent
      const isBack = goodsReceivedOn !== 'not_received'
      if (shopCollects)
        return settles({ returnPaidBy: 'shop', duties: isBack ? [] : COLLECT }, BECAUSE.collects)
      const by = period({ from: statedOn, event: 'statement', days, calendar }).lastDay
      return settles(
        {
          returnPaidBy: returnCostDisclosed ? 'buyer' : 'shop',
          duties: isBack ? [] : [{ who: 'buyer', what: 'send_back', by }],
        },
        returnCostDisclosed ? BECAUSE.any : BECAUSE.undisclosed,
      )
    },
})

const BECAUSE: Readonly<Record<'collects' | 'undisclosed' | 'any', Given>> = {
  collects: reason('shop-collects', {}),
  undisclosed: reason('return-cost-not-disclosed', {}),
  any: reason('sending-back-any-way', {}),
}

type Row = Example<typeof sendingBack>

const row = (name: string, change: Partial<Row['facts']>, expect: Row['expect']): Row => ({
  case: name,
  params: { days: 14 },
  facts: {
    kind: 'goods',
    statedOn: '2026-11-16',
    shippedAt: '2026-11-03T12:00:00Z',
    returnCostDisclosed: true,
    shopCollects: false,
    goodsReceivedOn: 'not_received',
    calendar,
    ...change,
  },
  expect,
})

const by = '2026-12-02'

export const examples = (): Row[] => [
  row(
    'told before ordering that the return is at their cost; 30 Nov and 1 Dec are holidays',
    {},
    {
      kind: 'settles',
      returnPaidBy: 'buyer',
      by,
    },
  ),
  row(
    'not told: the shop pays',
    { returnCostDisclosed: false },
    {
      kind: 'settles',
      returnPaidBy: 'shop',
      by,
    },
  ),
  row(
    'the shop collects: nothing to send, nothing to pay',
    { shopCollects: true },
    {
      kind: 'settles',
      returnPaidBy: 'shop',
    },
  ),
  row(
    'back already: nothing left to send',
    { goodsReceivedOn: '2026-11-20' },
    {
      kind: 'settles',
      returnPaidBy: 'buyer',
    },
  ),
  row(
    'the shop collected it: nothing left to do',
    { shopCollects: true, returnCostDisclosed: false, goodsReceivedOn: '2026-11-20' },
    { kind: 'settles', returnPaidBy: 'shop', duties: [] },
  ),
  row(
    'the shop collects',
    { shopCollects: true, returnCostDisclosed: false },
    { kind: 'settles', returnPaidBy: 'shop', duties: ['shop collect'] },
  ),
  row('not shipped: nothing to send back', { shippedAt: 'not_shipped' }, { kind: 'silent' }),
  row('a service: nothing to send back', { kind: 'service' }, { kind: 'silent' }),
]
