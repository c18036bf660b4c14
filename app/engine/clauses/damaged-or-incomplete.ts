import * as z from 'zod'
import { clause, holds, silent } from '../clause.ts'
import { isDamagedOrIncomplete, SPOILT } from '../condition.ts'
import type { Example } from '../example.ts'

/** Goods that come back damaged or incomplete are neither replaced nor repaid. By law only their loss of value counts (CRD 14(2)). */
export const damagedOrIncomplete = clause({
  id: 'damaged-or-incomplete',
  effect: 'excludes',
  remedies: ['withdrawal', 'exchange', 'goodwill_return'],
  defeats: ['withdrawal-period', 'exchange-window', 'goodwill-window', 'force-majeure'],
  floor: 'handled-goods',
  params: z.strictObject({}),
  needs: () => SPOILT,
  declares: () => ({
    requires: ['undamaged', 'complete'],
    stands: { mark: 'weaker', provision: 'crd-14-2' },
  }),
  decide: () => (facts) => (isDamagedOrIncomplete(facts) ? holds('returned-damaged', {}) : silent),
})

const whole = { damaged: false, missingAccessories: [], defect: 'none_reported' as const }
const refused = { kind: 'holds', code: 'returned-damaged' } as const

export const examples = (): Example<typeof damagedOrIncomplete>[] => [
  { case: 'scratched', params: {}, facts: { ...whole, damaged: true }, expect: refused },
  {
    case: 'a part is missing',
    params: {},
    facts: { ...whole, missingAccessories: ['lid'] },
    expect: refused,
  },
  { case: 'whole', params: {}, facts: whole, expect: { kind: 'silent' } },
  {
    case: 'damaged on the way to the buyer',
    params: {},
    facts: { ...whole, damaged: true, defect: 'damaged_in_transit' },
    expect: { kind: 'silent' },
  },
  {
    case: 'a part was never delivered',
    params: {},
    facts: { ...whole, missingAccessories: ['lid'], defect: 'too_few' },
    expect: { kind: 'silent' },
  },
  {
    case: 'not inspected',
    params: {},
    facts: { ...whole, damaged: undefined, missingAccessories: undefined },
    expect: { kind: 'silent' },
  },
]
