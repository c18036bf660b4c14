import * as z from 'zod'
import { clause, settles, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { money } from '../../money.ts'
import { reason } from '../../reason.ts'

/**
 * CRD 13(1): what was paid for delivery to the buyer is repaid too (C-511/08), once for the whole order.
 * When only part of an order is given back the law leaves it open; we repay it.
 */
export const outwardDelivery = clause({
  id: 'outward-delivery',
  effect: 'settles',
  remedies: ['withdrawal'],
  params: z.strictObject({}),
  needs: () => ['kind', 'outwardShipping'],
  decide: () => {
    const because = reason('delivery-repaid', {})
    return ({ kind, outwardShipping: { paid, cheapestStandard, refunded } }) => {
      const isExpress = cheapestStandard !== undefined && paid.minor > cheapestStandard.minor
      const owed = paid.minor - (refunded?.minor ?? 0)
      if (kind !== 'goods' || isExpress || owed <= 0) return silent
      const amount = money(owed, paid.currency)
      return settles({ amounts: [{ what: 'outward_shipping', amount, once: 'per_order' }] }, because)
    }
  },
})

type Row = Example<typeof outwardDelivery>

const eur = (minor: number) => money(minor, 'EUR')

const row = (
  name: string,
  outwardShipping: Row['facts']['outwardShipping'],
  minor?: number,
  kind: Row['facts']['kind'] = 'goods',
): Row => ({
  case: name,
  params: {},
  facts: { kind, outwardShipping },
  expect:
    minor === undefined
      ? { kind: 'silent' }
      : { kind: 'settles', amounts: [{ what: 'outward_shipping', minor }] },
})

export const examples = (): Row[] => [
  row('outward delivery of 4.95 paid (C-511/08)', { paid: eur(495) }, 495),
  row('paid exactly what standard costs', { paid: eur(495), cheapestStandard: eur(495) }, 495),
  row(
    'standard delivery, paid less than its list price',
    { paid: eur(494), cheapestStandard: eur(495) },
    494,
  ),
  row('express: 13(2) says how much', { paid: eur(496), cheapestStandard: eur(495) }),
  row('repaid with an earlier withdrawal: not twice', { paid: eur(495), refunded: eur(495) }),
  row('repaid in part: the rest', { paid: eur(495), refunded: eur(200) }, 295),
  row('free delivery: nothing to repay', { paid: eur(0) }),
  row('a service was not delivered', { paid: eur(495) }, undefined, 'service'),
]
