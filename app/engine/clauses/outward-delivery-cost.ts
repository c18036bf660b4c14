import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Example } from '../example.ts'
import { money } from '../money.ts'

/** Whether what the buyer paid for delivery comes back with the price. By law the standard one does (CRD 13(2)). */
export const outwardDeliveryCost = clause({
  id: 'outward-delivery-cost',
  effect: 'settles',
  remedies: ['withdrawal', 'goodwill_return'],
  params: z.strictObject({
    borneBy: z.enum(['buyer', 'shop']).describe('Who is left with the cost of outward delivery'),
  }),
  needs: () => ['outwardShipping'],
  declares: ({ borneBy }) => ({
    ...(borneBy === 'buyer' && { keepsOutwardCost: true }),
    stands: { mark: borneBy === 'buyer' ? 'weaker' : 'stronger', provision: 'crd-13-1' },
  }),
  decide:
    ({ borneBy }) =>
    ({ outwardShipping: { paid, refunded } }) => {
      const left = Math.max(0, paid.minor - (refunded?.minor ?? 0))
      if (borneBy === 'shop' && left === 0) return silent
      const amount = money(borneBy === 'buyer' ? 0 : left, paid.currency)
      return settles({ amounts: [{ what: 'outward_shipping', amount, once: 'per_order' }] })
    },
})

const ron = (minor: number) => money(minor, 'RON')
const line = (minor: number) => [{ what: 'outward_shipping' as const, minor }]

export const examples = (): Example<typeof outwardDeliveryCost>[] => [
  {
    case: 'borne by the buyer: nothing of it comes back',
    params: { borneBy: 'buyer' },
    facts: { outwardShipping: { paid: ron(495) } },
    expect: { kind: 'settles', amounts: line(0) },
  },
  {
    case: 'borne by the shop: all of it, express included',
    params: { borneBy: 'shop' },
    facts: { outwardShipping: { paid: ron(1_500), cheapestStandard: ron(495) } },
    expect: { kind: 'settles', amounts: line(1_500) },
  },
  {
    case: 'borne by the shop, repaid before: nothing is left to say',
    params: { borneBy: 'shop' },
    facts: { outwardShipping: { paid: ron(495), refunded: ron(495) } },
    expect: { kind: 'silent' },
  },
]
