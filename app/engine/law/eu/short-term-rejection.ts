import * as z from 'zod'
import { clause, holds, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { NOT_RECEIVED, receivedOn } from '../../example.ts'
import { money } from '../../money.ts'
import { endsAfter, period } from '../../period.ts'
import { isGoodsClaim } from '../cure.ts'
import { COMING_BACK, mayWait } from '../refund-timing.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

/**
 * Directive (EU) 2019/771 art 3(7): a state may let the buyer reject goods at once, without repair first, for
 * what shows within some days of delivery (IE, PT: thirty). It speaks only where the money is wanted.
 */
export const shortTermRejection = clause({
  id: 'short-term-rejection',
  effect: 'permits',
  remedies: ['conformity_claim'],
  params: z.strictObject({ days: z.int().positive() }),
  needs: () => [
    'defect',
    'wanted',
    'defectExistedAtDelivery',
    'defectCausedByBuyer',
    'received',
    'statedAt',
    'calendar',
    'paid',
    ...COMING_BACK,
  ],
  decide:
    ({ days }) =>
    (facts) => {
      const { received, calendar, statedAt, paid } = facts
      if (!isGoodsClaim(facts) || facts.defect === 'none_reported' || facts.wanted !== 'refund') return silent
      if (facts.defectCausedByBuyer || facts.defectExistedAtDelivery === false || !received.begun)
        return silent
      const { lastDay, ...rest } = period({ from: received.day, event: 'delivery', days, calendar })
      if (!endsAfter({ lastDay, ...rest }, statedAt)) return silent
      const said = { lastDay, assumed: received.assumed }
      return holds('rejection-in-time', said, {
        amounts: [{ what: 'item', amount: paid }],
        returnPaidBy: 'shop',
        duties: [{ who: 'shop', what: mayWait(facts) ? 'refund_once_sent' : 'refund' }],
      })
    },
})

type Row = Example<typeof shortTermRejection>

const row = (name: string, change: Partial<Row['facts']>, stands: boolean): Row => ({
  case: name,
  params: { days: 30 },
  facts: {
    kind: 'goods',
    defect: 'defective',
    wanted: 'refund',
    defectExistedAtDelivery: undefined,
    defectCausedByBuyer: false,
    received: receivedOn('2026-11-09'),
    statedAt: '2026-12-09T21:59:59Z',
    calendar,
    paid: money(18_900, 'RON'),
    shippedAt: '2026-11-03T12:00:00Z',
    shopCollects: false,
    sentBackOn: 'not_sent',
    sendingProven: false,
    goodsReceivedOn: 'not_received',
    ...change,
  },
  expect: stands
    ? {
        kind: 'holds',
        code: 'rejection-in-time',
        amounts: [{ what: 'item', minor: 18_900 }],
        duties: ['shop refund_once_sent'],
      }
    : { kind: 'silent' },
})

export const examples = (): Row[] => [
  row('rejected in the last second of day 30', {}, true),
  row('on day 29', { statedAt: '2026-12-08T12:00:00Z' }, true),
  row('the next instant: as everywhere', { statedAt: '2026-12-09T22:00:00Z' }, false),
  row('the buyer wants a repair', { wanted: 'repair' }, false),
  row('nothing reported', { defect: 'none_reported' }, false),
  row('caused by the buyer', { defectCausedByBuyer: true }, false),
  row('proven not to have been there on delivery', { defectExistedAtDelivery: false }, false),
  row('not delivered', { received: NOT_RECEIVED }, false),
  row('a service', { kind: 'service' }, false),
]
