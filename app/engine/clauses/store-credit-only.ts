import * as z from 'zod'
import { clause, settles } from '../clause.ts'
import type { Example } from '../example.ts'

/** The shop repays in store credit only. On a withdrawal that takes the consumer's express consent (CRD 13(1)). */
export const storeCreditOnly = clause({
  id: 'store-credit-only',
  effect: 'settles',
  remedies: ['withdrawal', 'goodwill_return'],
  params: z.strictObject({}),
  needs: () => [],
  declares: () => ({ repaidBy: ['store_credit'], stands: { mark: 'weaker', provision: 'crd-13-1' } }),
  decide: () => {
    const said = settles({ repaidBy: 'store_credit' })
    return () => said
  },
})

export const examples = (): Example<typeof storeCreditOnly>[] => [
  {
    case: 'whatever it was paid with',
    params: {},
    facts: {},
    expect: { kind: 'settles', repaidBy: 'store_credit' },
  },
  {
    case: 'and whoever bought it: what a consumer can insist on is for the law to say',
    params: {},
    facts: {},
    expect: { kind: 'settles', repaidBy: 'store_credit' },
  },
]
