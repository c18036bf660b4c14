import * as z from 'zod'
import { clause, silent } from '../clause.ts'
import type { Inspected } from '../condition.ts'
import { brokenCondition, declaredAs, INSPECTED, RETURN_CONDITIONS } from '../condition.ts'
import type { Example } from '../example.ts'

/** How goods have to come back for anything at all; the law knows no such condition of a withdrawal, only loss of value (CRD 14(2)). */
export const returnCondition = clause({
  id: 'return-condition',
  effect: 'excludes',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  defeats: ['withdrawal-period', 'exchange-window', 'goodwill-window', 'force-majeure'],
  floor: 'handled-goods',
  params: z.strictObject({
    requires: z.array(z.enum(RETURN_CONDITIONS)).min(1).describe('How the goods have to come back'),
  }),
  needs: () => INSPECTED,
  declares: ({ requires }) => ({
    requires: declaredAs(requires),
    stands: { mark: 'weaker', provision: 'crd-14-2' },
  }),
  decide:
    ({ requires }) =>
    (facts) =>
      brokenCondition(requires, facts) ?? silent,
})

const untouched: Inspected = {
  used: false,
  wear: 'none',
  damaged: false,
  missingAccessories: [],
  packaging: 'original',
  documents: 'complete',
  defect: 'none_reported',
}
const all = { requires: [...RETURN_CONDITIONS] }

type Row = Example<typeof returnCondition>

const row = (name: string, change: Partial<Inspected>, expect: Row['expect'], params = all): Row => ({
  case: name,
  params,
  facts: { ...untouched, ...change },
  expect,
})

const sealed = { requires: ['unopened' as const] }

export const examples = (): Row[] => [
  row('original packaging, complete, intact, unused, with its papers', {}, { kind: 'silent' }),
  row('proven to have been used', { used: true }, { kind: 'holds', code: 'goods-used' }),
  row('scratched', { damaged: true }, { kind: 'holds', code: 'goods-damaged' }),
  row('damaged on the way to the buyer', { damaged: true, defect: 'damaged_in_transit' }, { kind: 'silent' }),
  row('a part is missing', { missingAccessories: ['lid'] }, { kind: 'holds', code: 'goods-incomplete' }),
  row('too little was delivered', { missingAccessories: ['lid'], defect: 'too_few' }, { kind: 'silent' }),
  row('no packaging', { packaging: 'missing' }, { kind: 'holds', code: 'packaging-missing' }),
  row('no papers', { documents: 'missing' }, { kind: 'holds', code: 'documents-missing' }),
  row(
    'opened, where it must not be',
    { packaging: 'opened' },
    { kind: 'holds', code: 'package-not-closed' },
    sealed,
  ),
  row(
    'opened, where only unused counts',
    { packaging: 'opened' },
    { kind: 'silent' },
    { requires: ['unused'] },
  ),
  row(
    'several: the first that the document names',
    { damaged: true, packaging: 'missing' },
    { kind: 'holds', code: 'goods-damaged' },
  ),
  row(
    'nobody has inspected it',
    { used: undefined, damaged: undefined, packaging: undefined, documents: undefined },
    { kind: 'silent' },
  ),
]
