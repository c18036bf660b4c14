import * as z from 'zod'
import { clause, settles, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'
import { reason } from '../../reason.ts'
import { CURED_BY, isGoodsClaim, stepOf } from '../cure.ts'

const LESS = settles({ duties: [{ who: 'shop', what: 'reduce_price' }] }, reason('price-reduced', {}))

/**
 * Directive (EU) 2019/771 art 15 with 13(4) and 13(5): once repair or replacement has failed the buyer may pay
 * less, in proportion; how much only a person can say. A minor defect comes to that even where the money is wanted back.
 */
export const priceReduction = clause({
  id: 'price-reduction',
  effect: 'settles',
  remedies: ['conformity_claim'],
  params: z.strictObject({}),
  needs: () => CURED_BY,
  decide: () => (facts) => (isGoodsClaim(facts) && stepOf(facts) === 'reduce' ? LESS : silent),
})

type Row = Example<typeof priceReduction>

const row = (name: string, change: Partial<Row['facts']>, isOwed: boolean): Row => ({
  case: name,
  params: {},
  facts: {
    kind: 'goods',
    defect: 'defective',
    wanted: 'price_reduction',
    cureFailed: true,
    defectMinor: false,
    ...change,
  },
  expect: isOwed ? { kind: 'settles', duties: ['shop reduce_price'] } : { kind: 'silent' },
})

export const examples = (): Row[] => [
  row('repair failed, the buyer keeps it for less', {}, true),
  row('minor, and the money wanted back', { wanted: 'refund', defectMinor: true }, true),
  row('more than minor, and the money wanted back', { wanted: 'refund' }, false),
  row('repair was not tried', { cureFailed: false }, false),
  row('too many', { defect: 'too_many' }, false),
]
