import * as z from 'zod'
import { clause, holds, silent } from '../../clause.ts'
import type { Example } from '../../example.ts'

const COLLECT = holds(
  'more-than-ordered',
  {},
  { returnPaidBy: 'shop', duties: [{ who: 'shop', what: 'collect' }] },
)

/** CRD 27: who gets more than they ordered owes nothing for it; the shop collects what it wants back. */
export const tooMany = clause({
  id: 'too-many',
  effect: 'permits',
  remedies: ['conformity_claim'],
  params: z.strictObject({}),
  needs: () => ['kind', 'defect'],
  decide:
    () =>
    ({ kind, defect }) =>
      kind === 'goods' && defect === 'too_many' ? COLLECT : silent,
})

export const examples = (): Example<typeof tooMany>[] => [
  {
    case: 'three sent, two ordered',
    params: {},
    facts: { kind: 'goods', defect: 'too_many' },
    expect: { kind: 'holds', code: 'more-than-ordered', duties: ['shop collect'] },
  },
  {
    case: 'too few is another matter',
    params: {},
    facts: { kind: 'goods', defect: 'too_few' },
    expect: { kind: 'silent' },
  },
  {
    case: 'a service',
    params: {},
    facts: { kind: 'service', defect: 'too_many' },
    expect: { kind: 'silent' },
  },
]
