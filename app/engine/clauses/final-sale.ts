import * as z from 'zod'
import { clause, holds } from '../clause.ts'
import type { Example } from '../example.ts'

/** Goods that the shop never takes back; the scope says which, e.g. those on sale. The law knows no such exception. */
export const finalSale = clause({
  id: 'final-sale',
  effect: 'excludes',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  defeats: [
    'withdrawal-period',
    'exchange-window',
    'service-notice-received',
    'goodwill-window',
    'force-majeure',
  ],
  params: z.strictObject({}),
  needs: () => [],
  declares: () => ({
    triggers: ['always'],
    closes: ['withdrawal', 'exchange', 'goodwill_return'],
    stands: { mark: 'weaker', provision: 'crd-9' },
  }),
  decide: () => {
    const said = holds('final-sale', {})
    return () => said
  },
})

export const examples = (): Example<typeof finalSale>[] => [
  { case: 'bought on sale', params: {}, facts: {}, expect: { kind: 'holds', code: 'final-sale' } },
  { case: 'on whatever day', params: {}, facts: {}, expect: { kind: 'holds', code: 'final-sale' } },
]
