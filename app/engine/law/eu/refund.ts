import * as z from 'zod'
import { clause, settles } from '../../clause.ts'
import type { Example } from '../../example.ts'
import type { OrderFacts } from '../../facts.ts'
import type { Money } from '../../money.ts'
import { lesserOf, money } from '../../money.ts'
import { period } from '../../period.ts'
import { romanianCalendar as calendar } from '../ro/calendar.ts'

/**
 * CRD 13: everything paid, outward delivery included (C-511/08) up to the cheapest standard one offered,
 * within fourteen days of being told; for goods that must come back, not before they or a proof of sending
 * arrive (13(3)). When only part of an order is given back the law leaves the delivery open; we repay it.
 */
export const refund = clause({
  id: 'refund',
  effect: 'settles',
  remedies: ['withdrawal'],
  params: z.strictObject({ days: z.int().positive() }),
  needs: () => ['paid', 'outwardShipping', 'statedOn', 'shippedAt', 'calendar'],
  decide:
    ({ days }) =>
    ({ paid, outwardShipping, statedOn, shippedAt, calendar }) => {
      const by = period({ from: statedOn, event: 'statement', days, calendar }).lastDay
      const shipping = standardShipping(outwardShipping)
      return settles({
        amounts: [
          { what: 'item', amount: paid },
          ...(shipping.minor > 0
            ? [{ what: 'outward_shipping', amount: shipping, once: 'per_order' } as const]
            : []),
        ],
        duties: [{ who: 'shop', what: shippedAt === 'not_shipped' ? 'refund' : 'refund_once_sent', by }],
      })
    },
})

const standardShipping = ({ paid, cheapestStandard, refunded }: OrderFacts['outwardShipping']): Money => {
  const owed = cheapestStandard === undefined ? paid : lesserOf(paid, cheapestStandard)
  return money(Math.max(0, owed.minor - (refunded?.minor ?? 0)), owed.currency)
}

const eur = (minor: number): Money => money(minor, 'EUR')
const facts = {
  paid: eur(18_900),
  statedOn: '2026-11-21' as const,
  shippedAt: '2026-11-03T12:00:00Z' as const,
  calendar,
}
const line = (minor: number) => ({ what: 'outward_shipping' as const, minor })

export const examples = (): Example<typeof refund>[] => [
  {
    case: 'outward delivery of 4.95 paid',
    params: { days: 14 },
    facts: { ...facts, outwardShipping: { paid: eur(495) } },
    expect: { kind: 'settles', amounts: [{ what: 'item', minor: 18_900 }, line(495)], by: '2026-12-07' },
  },
  {
    case: 'express chosen for 15.00 where standard cost 4.95: the surplus is kept',
    params: { days: 14 },
    facts: { ...facts, outwardShipping: { paid: eur(1_500), cheapestStandard: eur(495) } },
    expect: { kind: 'settles', amounts: [{ what: 'item', minor: 18_900 }, line(495)], by: '2026-12-07' },
  },
  {
    case: 'standard delivery, paid less than its list price',
    params: { days: 14 },
    facts: { ...facts, outwardShipping: { paid: eur(494), cheapestStandard: eur(495) } },
    expect: { kind: 'settles', amounts: [{ what: 'item', minor: 18_900 }, line(494)], by: '2026-12-07' },
  },
  {
    case: 'delivery was repaid with an earlier withdrawal: not twice',
    params: { days: 14 },
    facts: { ...facts, outwardShipping: { paid: eur(495), refunded: eur(495) } },
    expect: { kind: 'settles', amounts: [{ what: 'item', minor: 18_900 }], by: '2026-12-07' },
  },
]
