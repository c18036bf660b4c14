import * as z from 'zod'
import { clause, fails, holds } from '../clause.ts'
import type { Example } from '../example.ts'

/** Products that are never swapped: always (made to order), or once the buyer has broken their seal. */
export const notForExcluded = clause({
  id: 'not-for-excluded',
  effect: 'excludes',
  remedies: ['exchange'],
  defeats: ['exchange-window', 'force-majeure'],
  params: z.strictObject({
    when: z.enum(['always', 'seal_broken']).describe('Whether the seal plays a part'),
  }),
  declares: ({ when }) => ({
    triggers: [when],
    closes: ['exchange'],
    stands: { mark: 'voluntary' },
  }),
  needs: ({ when }) => (when === 'seal_broken' ? ['sealed', 'sealIntact', 'unsealedBy'] : []),
  decide:
    ({ when }) =>
    ({ sealed, sealIntact, unsealedBy }) => {
      if (when === 'always') return holds('exchange-excluded-custom-made', {})
      return sealed !== false && !sealIntact && unsealedBy === 'buyer'
        ? holds('exchange-excluded-unsealed', {})
        : fails('exchange-not-excluded', {})
    },
})

export const examples = (): Example<typeof notForExcluded>[] => [
  {
    case: 'made to order',
    params: { when: 'always' },
    facts: { sealed: true, sealIntact: true, unsealedBy: 'buyer' },
    expect: { kind: 'holds', code: 'exchange-excluded-custom-made' },
  },
  {
    case: 'in-ear, seal removed by the buyer',
    params: { when: 'seal_broken' },
    facts: { sealed: true, sealIntact: false, unsealedBy: 'buyer' },
    expect: { kind: 'holds', code: 'exchange-excluded-unsealed' },
  },
  {
    case: 'in-ear, seal broken on the way',
    params: { when: 'seal_broken' },
    facts: { sealed: true, sealIntact: false, unsealedBy: 'carrier' },
    expect: { kind: 'fails', code: 'exchange-not-excluded' },
  },
  {
    case: 'in-ear, box opened but seal unbroken',
    params: { when: 'seal_broken' },
    facts: { sealed: true, sealIntact: true, unsealedBy: 'buyer' },
    expect: { kind: 'fails', code: 'exchange-not-excluded' },
  },
  {
    case: 'in-ear, sold without a seal',
    params: { when: 'seal_broken' },
    facts: { sealed: false, sealIntact: false, unsealedBy: 'buyer' },
    expect: { kind: 'fails', code: 'exchange-not-excluded' },
  },
]
