import * as z from 'zod'
import { clause, settles } from '../clause.ts'
import type { Example } from '../example.ts'

/** How much of the outward delivery comes back when only part of an order does; the law leaves it open. */
export const partialDelivery = clause({
  id: 'partial-delivery',
  effect: 'settles',
  remedies: ['withdrawal', 'goodwill_return'],
  params: z.strictObject({
    rule: z
      .enum(['none', 'pro_rata', 'marginal', 'full'])
      .describe(
        'None of it, in proportion to the goods, what the delivery of these alone added, or all of it',
      ),
  }),
  needs: () => [],
  declares: () => ({ stands: { mark: 'gap', provision: 'crd-13' } }),
  decide: ({ rule }) => {
    const said = settles({ partialDelivery: rule })
    return () => said
  },
})

export const examples = (): Example<typeof partialDelivery>[] => [
  {
    case: 'all of it',
    params: { rule: 'full' },
    facts: {},
    expect: { kind: 'settles', partialDelivery: 'full' },
  },
  {
    case: 'in proportion',
    params: { rule: 'pro_rata' },
    facts: {},
    expect: { kind: 'settles', partialDelivery: 'pro_rata' },
  },
]
