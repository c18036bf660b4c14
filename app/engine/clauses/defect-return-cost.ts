import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/**
 * What was defective on delivery goes back at the cost of whoever the document names, for whatever reason it goes
 * back; for want of conformity that is by law the seller (2019/771 art 14).
 */
export const defectReturnCost = clause({
  id: 'defect-return-cost',
  effect: 'settles',
  remedies: ['withdrawal', 'exchange', 'goodwill_return', 'conformity_claim', 'commercial_guarantee'],
  params: z.strictObject({ paidBy: z.enum(['shop', 'buyer']).describe('Who pays for sending it back') }),
  needs: () => ['defect', 'defectCausedByBuyer', 'defectExistedAtDelivery'],
  declares: ({ paidBy }) => ({
    kinds: ['goods'],
    returnCost: paidBy,
    stands: { mark: paidBy === 'shop' ? 'compatible' : 'weaker', provision: 'sales-14' },
  }),
  decide:
    ({ paidBy }) =>
    ({ defect, defectCausedByBuyer, defectExistedAtDelivery }) =>
      (defect === 'defective' || defect === 'damaged_in_transit') &&
      !defectCausedByBuyer &&
      defectExistedAtDelivery !== false
        ? settles({ returnPaidBy: paidBy })
        : silent,
})

const shop = { paidBy: 'shop' as const }
const base = {
  defect: 'defective' as const,
  defectCausedByBuyer: false,
  defectExistedAtDelivery: undefined,
}

export const examples = (): Example<typeof defectReturnCost>[] => [
  {
    case: 'defective',
    params: shop,
    facts: base,
    expect: { kind: 'settles', returnPaidBy: 'shop' },
  },
  {
    case: 'damaged on the way, where the document lets the buyer pay',
    params: { paidBy: 'buyer' },
    facts: { ...base, defect: 'damaged_in_transit' },
    expect: { kind: 'settles', returnPaidBy: 'buyer' },
  },
  {
    case: 'broken by the buyer',
    params: shop,
    facts: { ...base, defectCausedByBuyer: true },
    expect: { kind: 'silent' },
  },
  {
    case: 'proven to have been sound on delivery',
    params: shop,
    facts: { ...base, defectExistedAtDelivery: false },
    expect: { kind: 'silent' },
  },
  {
    case: 'nothing reported',
    params: shop,
    facts: { ...base, defect: 'none_reported' },
    expect: { kind: 'silent' },
  },
]
