import * as z from 'zod'
import { clause, holds, silent } from '../clause.ts'
import type { Example } from '../example.ts'

/** Goods that the shop neither replaces nor refunds, not even where something is wrong with them. The scope says which. */
export const neitherReplacedNorRefunded = clause({
  id: 'neither-replaced-nor-refunded',
  effect: 'excludes',
  remedies: ['conformity_claim'],
  defeats: ['defect-refund'],
  params: z.strictObject({}),
  needs: () => ['defect'],
  declares: () => ({
    triggers: ['always'],
    closes: ['conformity_claim'],
    stands: { mark: 'weaker', provision: 'sales-10' },
  }),
  decide:
    () =>
    ({ defect }) =>
      // That something else was delivered is no matter of these goods.
      defect === 'wrong_item' || defect === 'too_few' || defect === 'too_many'
        ? silent
        : holds('never-cured', {}),
})

export const examples = (): Example<typeof neitherReplacedNorRefunded>[] => [
  {
    case: 'nothing reported',
    params: {},
    facts: { defect: 'none_reported' },
    expect: { kind: 'holds', code: 'never-cured' },
  },
  {
    case: 'defective: the document refuses all the same; for a consumer the legal guarantee stands',
    params: {},
    facts: { defect: 'defective' },
    expect: { kind: 'holds', code: 'never-cured' },
  },
  {
    case: 'something else was delivered: it is not of these goods that the clause speaks',
    params: {},
    facts: { defect: 'wrong_item' },
    expect: { kind: 'silent' },
  },
]
