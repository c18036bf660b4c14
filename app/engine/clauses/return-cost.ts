import * as z from 'zod'
import { clause, settles, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/**
 * Who pays for sending back. Of goods that are not as ordered it does not speak, where the law lets the seller
 * pay (2019/771 art 14), unless the document says so itself; left unstated, a consumer was not told and does not pay.
 */
export const returnCost = clause({
  id: 'return-cost',
  effect: 'settles',
  remedies: ['withdrawal', 'exchange', 'goodwill_return', 'conformity_claim'],
  params: z.strictObject({
    paidBy: z.enum(['shop', 'buyer', 'unstated']).describe('Who pays; `unstated`: the document does not say'),
    exceptNonConforming: z
      .boolean()
      .default(true)
      .describe('It is not said of goods that are defective or not as ordered'),
  }),
  needs: () => ['kind', 'shippedAt', 'defect', 'defectCausedByBuyer'],
  declares: ({ paidBy }) => ({
    ...(paidBy !== 'unstated' && { returnCost: paidBy }),
    stands: {
      mark: paidBy === 'unstated' ? 'gap' : paidBy === 'buyer' ? 'compatible' : 'stronger',
      provision: 'crd-14-1',
    },
  }),
  decide:
    ({ paidBy, exceptNonConforming }) =>
    (facts) => {
      if (paidBy === 'unstated' || facts.kind !== 'goods') return silent
      const { shippedAt, defect, defectCausedByBuyer } = facts
      if (shippedAt === 'not_shipped') return silent
      const isExcepted = exceptNonConforming && defect !== 'none_reported' && !defectCausedByBuyer
      return isExcepted ? silent : settles({ returnPaidBy: paidBy })
    },
})

const buyer = { paidBy: 'buyer' as const, exceptNonConforming: true }
const facts = {
  kind: 'goods' as const,
  shippedAt: '2026-11-03T10:00:00Z' as const,
  defect: 'none_reported' as const,
  defectCausedByBuyer: false,
}

export const examples = (): Example<typeof returnCost>[] => [
  { case: 'the buyer', params: buyer, facts, expect: { kind: 'settles', returnPaidBy: 'buyer' } },
  {
    case: 'the shop',
    params: { ...buyer, paidBy: 'shop' },
    facts,
    expect: { kind: 'settles', returnPaidBy: 'shop' },
  },
  { case: 'unstated', params: { ...buyer, paidBy: 'unstated' }, facts, expect: { kind: 'silent' } },
  {
    case: 'the buyer, said expressly of what is defective, too',
    params: { ...buyer, exceptNonConforming: false },
    facts: { ...facts, defect: 'defective' },
    expect: { kind: 'settles', returnPaidBy: 'buyer' },
  },
  {
    case: 'something defective, of which it does not speak',
    params: buyer,
    facts: { ...facts, defect: 'defective' },
    expect: { kind: 'silent' },
  },
  {
    case: 'too few were delivered',
    params: buyer,
    facts: { ...facts, defect: 'too_few' },
    expect: { kind: 'silent' },
  },
  {
    case: 'excepted, but the buyer broke it',
    params: buyer,
    facts: { ...facts, defect: 'defective', defectCausedByBuyer: true },
    expect: { kind: 'settles', returnPaidBy: 'buyer' },
  },
  {
    case: 'not shipped: nothing to send back',
    params: buyer,
    facts: { ...facts, shippedAt: 'not_shipped' },
    expect: { kind: 'silent' },
  },
  {
    case: 'a voucher: nothing to send back',
    params: buyer,
    facts: { ...facts, kind: 'voucher' },
    expect: { kind: 'silent' },
  },
]
