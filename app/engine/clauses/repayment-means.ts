import * as z from 'zod'
import { clause, settles } from '../clause.ts'
import type { Example } from '../example.ts'

const MEANS = ['same_means', 'named_account', 'store_credit'] as const

/** Where the shop repays to: what was paid by card, and everything else. The law says the same means (CRD 13(1)). */
export const repaymentMeans = clause({
  id: 'repayment-means',
  effect: 'settles',
  remedies: ['withdrawal', 'goodwill_return', 'conformity_claim'],
  params: z.strictObject({
    card: z.enum(MEANS).describe('What was paid by card'),
    otherwise: z.enum(MEANS).describe('What was paid in any other way'),
  }),
  needs: () => ['paymentMeans'],
  declares: ({ card, otherwise }) => ({
    repaidBy: [...new Set([card, otherwise])],
    stands: {
      mark: card === 'same_means' && otherwise === 'same_means' ? 'compatible' : 'weaker',
      provision: 'crd-13-1',
    },
  }),
  decide:
    ({ card, otherwise }) =>
    ({ paymentMeans: paid }) =>
      // An order whose payments nobody listed was paid by one means that can be repaid.
      settles({ repaidBy: paid.every((means) => means === 'card' || means === 'wallet') ? card : otherwise }),
})

const params = { card: 'same_means' as const, otherwise: 'named_account' as const }

export const examples = (): Example<typeof repaymentMeans>[] => [
  {
    case: 'paid by card: back to the card',
    params,
    facts: { paymentMeans: ['card'] },
    expect: { kind: 'settles', repaidBy: 'same_means' },
  },
  {
    case: 'paid on delivery: to an account that the buyer names',
    params,
    facts: { paymentMeans: ['cash_on_delivery'] },
    expect: { kind: 'settles', repaidBy: 'named_account' },
  },
  {
    case: 'partly by card, partly by gift card',
    params,
    facts: { paymentMeans: ['card', 'gift_card'] },
    expect: { kind: 'settles', repaidBy: 'named_account' },
  },
  {
    case: 'not said how: by one means that can be repaid',
    params,
    facts: { paymentMeans: [] },
    expect: { kind: 'settles', repaidBy: 'same_means' },
  },
]
