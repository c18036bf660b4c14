import { expect, test } from 'vitest'
import type { Decision, Facts, RemedyDecision } from '../../../app/engine/index.ts'
import { unrecordedProducts } from '../../../app/returns/deciding/unrecorded-products.ts'

type Code = 'cleanability-unknown' | 'specification-doubtful'

const citation = { layer: 'law', provision: 'eu/crd/16(e)' } as const
const stored = (code: Code, productId = '7', outcome: RemedyDecision['outcome'] = 'review') => ({
  decision: {
    lines: [
      {
        unit: 'u0',
        remedies: [
          {
            remedy: 'withdrawal',
            outcome,
            citations: [citation],
            reasons: [{ code, params: {}, bears: 'open', citation }],
          },
        ],
      },
    ],
  } as unknown as Decision,
  facts: { lines: [{ unit: 'u0', orderLine: '1', product: { id: productId } }] } as unknown as Facts,
})
const asked = [{ unit: 'u0', remedy: 'withdrawal' as const }]

test('names the product once, however many lines turn on it', () => {
  expect(unrecordedProducts([...asked, ...asked], stored('cleanability-unknown'))).toEqual(['7'])
})

test.each([
  ['another question is open', stored('specification-doubtful')],
  ['it was not left to a person', stored('cleanability-unknown', '7', 'granted')],
  ['the product is gone', stored('cleanability-unknown', '1')],
])('names none where %s', (_, decided) => {
  expect(unrecordedProducts(asked, decided)).toEqual([])
})
