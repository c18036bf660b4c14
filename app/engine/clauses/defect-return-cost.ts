import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/** What was defective on delivery goes back at the cost of whoever the document names; by law the seller's (2019/771 art 14). */
export const defectReturnCost = clause({
  id: 'defect-return-cost',
  effect: 'settles',
  remedies: ['conformity_claim', 'commercial_guarantee'],
  params: z.strictObject({ paidBy: z.enum(['shop', 'buyer']).describe('Who pays for sending it back') }),
  needs: () => ['defect', 'defectCausedByBuyer'],
  declares: ({ paidBy }) => ({
    kinds: ['goods'],
    returnCost: paidBy,
    stands: { mark: paidBy === 'shop' ? 'compatible' : 'weaker', provision: 'sales-14' },
  }),
  decide:
    ({ paidBy }) =>
    ({ defect, defectCausedByBuyer }) =>
      (defect === 'defective' || defect === 'damaged_in_transit') && !defectCausedByBuyer
        ? settles({ returnPaidBy: paidBy })
        : silent,
})

const shop = { paidBy: 'shop' as const }

export const examples = (): Example<typeof defectReturnCost>[] => [
  {
    case: 'defective',
    params: shop,
    facts: { defect: 'defective', defectCausedByBuyer: false },
    expect: { kind: 'settles', returnPaidBy: 'shop' },
  },
  {
    case: 'damaged on the way, where the document lets the buyer pay',
    params: { paidBy: 'buyer' },
    facts: { defect: 'damaged_in_transit', defectCausedByBuyer: false },
    expect: { kind: 'settles', returnPaidBy: 'buyer' },
  },
  {
    case: 'broken by the buyer',
    params: shop,
    facts: { defect: 'defective', defectCausedByBuyer: true },
    expect: { kind: 'silent' },
  },
  {
    case: 'nothing reported',
    params: shop,
    facts: { defect: 'none_reported', defectCausedByBuyer: false },
    expect: { kind: 'silent' },
  },
]
