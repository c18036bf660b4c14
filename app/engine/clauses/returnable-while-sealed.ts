import * as z from 'zod'
import { clause, holds, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/**
 * A passage that keeps a hygiene product returnable as long as its seal is unbroken, whatever else the
 * document says of opened packages (without a seal there is none to break): between two readings the one better for the buyer counts.
 */
export const returnableWhileSealed = clause({
  id: 'returnable-while-sealed',
  effect: 'spares',
  remedies: ['withdrawal'],
  defeats: ['hygiene-seal'],
  params: z.strictObject({}),
  needs: () => ['sealed', 'sealIntact'],
  declares: () => ({ accepts: ['unopened'], stands: { mark: 'compatible', provision: 'crd-16-e' } }),
  decide:
    () =>
    ({ sealed, sealIntact }) => {
      if (sealed === false) return holds('no-recognisable-seal', {})
      return sealIntact ? holds('seal-intact', {}) : silent
    },
})

export const examples = (): Example<typeof returnableWhileSealed>[] => [
  {
    case: 'seal unbroken',
    params: {},
    facts: { sealed: true, sealIntact: true },
    expect: { kind: 'holds', code: 'seal-intact' },
  },
  {
    case: 'seal broken: nothing to spare',
    params: {},
    facts: { sealed: true, sealIntact: false },
    expect: { kind: 'silent' },
  },
  {
    case: 'sold without a seal: none was removed',
    params: {},
    facts: { sealed: false, sealIntact: false },
    expect: { kind: 'holds', code: 'no-recognisable-seal' },
  },
]
