import * as z from 'zod'
import { clause, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/**
 * Ordering, paying or going on is to mean that the buyer has read and agreed. It decides nothing: a
 * consumer cannot waive what the law gives (CRD 25), and it is no consent in the sense of 7(3), 8(8), 16.
 */
export const deemedAcceptance = clause({
  id: 'deemed-acceptance',
  effect: 'informs',
  remedies: [],
  params: z.strictObject({
    by: z
      .array(z.enum(['ordering', 'paying', 'continuing']))
      .min(1)
      .describe('What is to count as agreement'),
  }),
  needs: () => [],
  declares: () => ({ demands: ['acceptance'], stands: { mark: 'weaker', provision: 'crd-25' } }),
  decide: () => () => silent,
})

export const examples = (): Example<typeof deemedAcceptance>[] => [
  {
    case: 'ordering and paying',
    params: { by: ['ordering', 'paying'] },
    facts: {},
    expect: { kind: 'silent' },
  },
  { case: 'going on', params: { by: ['continuing'] }, facts: {}, expect: { kind: 'silent' } },
]
