import * as z from 'zod'
import { clause, silent } from '../clause.ts'
import type { Inspected } from '../condition.ts'
import { brokenCondition, declaredAs, INSPECTED, RETURN_CONDITIONS } from '../condition.ts'
import type { Example } from '../example.ts'

/** How goods have to come back to be swapped; a withdrawal never depends on it. */
export const exchangeCondition = clause({
  id: 'exchange-condition',
  effect: 'excludes',
  remedies: ['exchange'],
  defeats: ['exchange-window', 'force-majeure'],
  params: z.strictObject({
    requires: z.array(z.enum(RETURN_CONDITIONS)).min(1).describe('How the goods have to come back'),
  }),
  needs: () => INSPECTED,
  declares: ({ requires }) => ({ requires: declaredAs(requires), stands: { mark: 'voluntary' } }),
  decide:
    ({ requires }) =>
    (facts) =>
      brokenCondition(requires, facts) ?? silent,
})

const untouched: Inspected = {
  used: undefined,
  wear: 'none',
  damaged: undefined,
  missingAccessories: [],
  packaging: undefined,
  documents: undefined,
  defect: 'none_reported',
}
const asNew = { requires: ['no_traces' as const, 'complete' as const] }
const papers = { requires: ['documents' as const, 'original_packaging' as const] }

type Row = Example<typeof exchangeCondition>

const row = (
  name: string,
  params: Row['params'],
  change: Partial<Inspected>,
  code?: 'traces-of-use' | 'goods-incomplete' | 'documents-missing' | 'packaging-missing',
): Row => ({
  case: name,
  params,
  facts: { ...untouched, ...change },
  expect: code ? { kind: 'holds', code } : { kind: 'silent' },
})

export const examples = (): Row[] => [
  row('as it was, nothing missing', asNew, {}),
  row('small traces of use', asNew, { wear: 'small_traces' }, 'traces-of-use'),
  row('excessive traces of use', asNew, { wear: 'excessive' }, 'traces-of-use'),
  row('tried out without a trace', asNew, { used: true }),
  row('one accessory is missing', asNew, { missingAccessories: ['charger'] }, 'goods-incomplete'),
  row('not inspected yet: nothing is proven', asNew, { wear: undefined, missingAccessories: undefined }),
  row('worn, where only papers and packaging are asked for', papers, { wear: 'excessive' }),
  row('without its papers', papers, { documents: 'missing' }, 'documents-missing'),
  row('without its packaging', papers, { documents: 'complete', packaging: 'missing' }, 'packaging-missing'),
  row('in its packaging, which was opened', papers, { documents: 'complete', packaging: 'opened' }),
]
