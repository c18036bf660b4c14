import * as z from 'zod'
import { clause, settles, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { money } from '../../money.ts'
import { reason } from '../../reason.ts'

/** CRD 13(2): who expressly chose a dearer delivery gets back what the cheapest standard one would have cost. */
export const expressSurplus = clause({
  id: 'express-surplus',
  effect: 'settles',
  remedies: ['withdrawal'],
  params: z.strictObject({}),
  needs: () => ['kind', 'outwardShipping'],
  decide: () => {
    const because = reason('delivery-repaid-as-standard', {})
    return ({ kind, outwardShipping: { paid, cheapestStandard, refunded } }) => {
      if (kind !== 'goods' || !cheapestStandard || paid.minor <= cheapestStandard.minor) return silent
      const amount = money(Math.max(0, cheapestStandard.minor - (refunded?.minor ?? 0)), paid.currency)
      return settles({ amounts: [{ what: 'outward_shipping', amount, once: 'per_order' }] }, because)
    }
  },
})

type Row = Example<typeof expressSurplus>

const eur = (minor: number) => money(minor, 'EUR')

const row = (name: string, outwardShipping: Row['facts']['outwardShipping'], minor?: number): Row => ({
  case: name,
  params: {},
  facts: { kind: 'goods', outwardShipping },
  expect:
    minor === undefined
      ? { kind: 'silent' }
      : { kind: 'settles', amounts: [{ what: 'outward_shipping', minor }] },
})

export const examples = (): Row[] => [
  row('express for 15.00 where standard cost 4.95', { paid: eur(1_500), cheapestStandard: eur(495) }, 495),
  row('a cent dearer than standard', { paid: eur(496), cheapestStandard: eur(495) }, 495),
  row('exactly standard', { paid: eur(495), cheapestStandard: eur(495) }),
  row('the shop does not say what standard cost', { paid: eur(1_500) }),
  row('standard was free', { paid: eur(1_500), cheapestStandard: eur(0) }, 0),
  row(
    'repaid with an earlier withdrawal: not twice',
    { paid: eur(1_500), cheapestStandard: eur(495), refunded: eur(495) },
    0,
  ),
]
